// Matching sticky patterns at one place of a string, and telling by one character which of them can match there at all.

/** What `pattern` (which must be sticky) matches exactly at `index`, or undefined. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** For making an object key by key, so that equal parts get the same keys in the same order. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export const DIGITS = '0123456789';

/** Whether a pattern can begin at a place, by the character there. */
export interface Gate {
  test(text: string, index: number): boolean;
}

/**
 * Most places where a pattern is tried begin with another character than it does: looking at that is much cheaper than trying.
 * @param characters those of ASCII that the pattern can begin with; what is beyond ASCII always may.
 */
export function beginsWith(characters: string): Gate {
  const open = new Uint8Array(ASCII);
  for (const character of characters) open[character.charCodeAt(0)] = 1;
  return {
    test: (text, index) => {
      const code = text.charCodeAt(index);
      return code < ASCII ? open[code] === 1 : code >= ASCII;
    },
  };
}

const ASCII = 128;

/** Shapes in the order in which they are tried. */
export interface Shapes<S> {
  /** Those that can begin with the character at `index`. */
  at(text: string, index: number): readonly S[];
}

/** @param rows each shape behind the characters that it can begin with. */
export function byFirst<S>(rows: readonly (readonly [string, S])[]): Shapes<S> {
  const lists = new Map<number, S[]>();
  for (const [characters, shape] of rows) {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      const list = lists.get(code);
      if (list === undefined) lists.set(code, [shape]);
      else list.push(shape);
    }
  }
  const none: readonly S[] = [];
  const ofAscii = Array.from({ length: ASCII }, (_, code) => lists.get(code) ?? none);
  return {
    at: (text, index) => {
      const code = text.charCodeAt(index);
      return (code < ASCII ? ofAscii[code] : lists.get(code)) ?? none;
    },
  };
}
