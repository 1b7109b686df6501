// Searching a text for patterns, trying them only where two characters say that they can match.
import { CODES, END, isWord, type Openings, OTHER, openingsOf } from './openings';

export interface Search {
  /** The first match that begins at `from` or behind it: what a global pattern finds there, but nothing at the very end. */
  next(text: string, from: number): RegExpExecArray | undefined;
}

/**
 * Nothing of a text stays in it: the pattern is told where to look each time.
 * @param pattern sticky.
 */
export function searchFor(pattern: RegExp): Search {
  const searches = searchForEach([pattern]);
  return {
    next: (text, from) => {
      let found: RegExpExecArray | undefined;
      searches.visit(text, from, (match) => {
        found = match;
        return 'enough';
      });
      return found;
    },
  };
}

export interface Searches {
  /**
   * The first match of each pattern that begins at `from` or behind it, from left to right; of those that begin at one place, in
   * the order of the patterns.
   */
  visit(text: string, from: number, found: (match: RegExpExecArray, pattern: number) => 'enough' | 'more'): void;
}

/** @param patterns sticky, at most 31 of them. */
export function searchForEach(patterns: readonly RegExp[]): Searches {
  let tries: Tries | undefined;
  return {
    visit: (text, from, found) => {
      // Not before it is needed: most documents need few of them.
      tries ??= triesOf(patterns);
      const { masks, atEdge, notBehind } = tries;
      let open = tries.all;
      let code = codeAt(text, from);
      let before = from === 0 ? END : codeAt(text, from - 1);
      for (let at = from; at < text.length; at++) {
        const next = codeAt(text, at + 1);
        const mask = (masks[code * CODES + next] ?? 0) & open;
        const fits =
          mask !== 0 && notBehind[before] === 0 && (!atEdge || at === 0 || IS_WORD[before] !== IS_WORD[code]);
        if (fits) {
          for (let index = 0; index < patterns.length; index++) {
            const pattern = patterns[index];
            if (pattern === undefined || (mask & (1 << index)) === 0) continue;
            pattern.lastIndex = at;
            const match = pattern.exec(text);
            if (match === null) continue;
            open &= ~(1 << index);
            if (found(match, index) === 'enough' || open === 0) return;
          }
        }
        before = code;
        code = next;
      }
    },
  };
}

interface Tries {
  /** By `first * CODES + second`: a bit for each pattern that can begin so. */
  readonly masks: Int32Array;
  readonly all: number;
  readonly atEdge: boolean;
  readonly notBehind: Uint8Array;
}

function triesOf(patterns: readonly RegExp[]): Tries {
  const openings = patterns.map(openingsOf);
  return {
    masks: masksOf(openings),
    all: 2 ** patterns.length - 1,
    atEdge: openings.every(({ atEdge }) => atEdge),
    notBehind: Uint8Array.from({ length: CODES }, (_, code) =>
      openings.every(({ notBehind }) => notBehind[code] === 1) ? 1 : 0,
    ),
  };
}

function masksOf(openings: readonly Openings[]): Int32Array {
  const masks = new Int32Array(CODES * CODES);
  for (const [index, { pairs, firsts }] of openings.entries()) {
    const add = (pair: number): void => {
      masks[pair] = (masks[pair] ?? 0) | (1 << index);
    };
    for (const pair of pairs) add(pair);
    for (const first of firsts) for (let second = 0; second < CODES; second++) add(first * CODES + second);
  }
  return masks;
}

const IS_WORD = Array.from({ length: CODES }, (_, code) => isWord(code));

function codeAt(text: string, at: number): number {
  if (at >= text.length) return END;
  const code = text.charCodeAt(at);
  return Math.min(code, OTHER);
}
