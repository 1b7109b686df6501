// Which line is being typed: what is found there is not shown until the cursor leaves it or typing pauses. Knows no editor.

/** A document's line, from 0. */
interface Place {
  readonly uri: string;
  readonly line: number;
}

/** What has to be known of a finding. */
interface Found {
  readonly range: { readonly start: { readonly line: number } };
}

export interface Muting {
  /** Something was typed, and the cursor stands on this line now. */
  typed(uri: string, line: number): void;
  /** The cursor stands on this line, or in another document. */
  moved(uri: string, line: number): void;
  /** What may be shown of what was found. */
  shown<F extends Found>(uri: string, found: readonly F[]): F[];
  dispose(): void;
}

/** How long typing has to pause, in milliseconds. */
export const PAUSE = 1000;

/**
 * @param settled told of a document when what was held back of it may be shown.
 * @param later runs something after a pause, and returns what calls that off.
 */
export function createMuting(
  settled: (uri: string) => void,
  later: (run: () => void, milliseconds: number) => () => void = wait,
): Muting {
  let typing: Place | undefined;
  let heldBack = false;
  let callOff = (): void => {};

  const settle = (): void => {
    const was = typing;
    callOff();
    typing = undefined;
    if (was !== undefined && heldBack) settled(was.uri);
    heldBack = false;
  };
  const isThere = (uri: string, line: number): boolean => typing?.uri === uri && typing.line === line;

  return {
    typed(uri, line) {
      if (!isThere(uri, line)) settle();
      typing = { uri, line };
      callOff();
      callOff = later(settle, PAUSE);
    },
    moved(uri, line) {
      if (!isThere(uri, line)) settle();
    },
    shown(uri, found) {
      const kept = found.filter(({ range }) => !isThere(uri, range.start.line));
      if (kept.length < found.length) heldBack = true;
      return kept;
    },
    dispose: () => callOff(),
  };
}

function wait(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
