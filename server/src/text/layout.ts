// How a text is laid out while it is edited: behind each of its pieces lies unused room, so that a piece that grows pushes nothing on,
// and what was found out about the others stays true, offsets and all.
import { unchanged } from './history';
import { indexed, type LineIndex, lineAfter, lineIndex, type Source } from './lines';
import { spliced } from './spliced';

/** A text as it is read. Lines are those of the document; offsets are those of `text`, where `ROOM` may lie between two lines. */
export interface Layout {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The character that fills unused room. No document holds it: one that does is binary, and is not read. */
export const ROOM = '\0';

/** The characters of a part of a laid out text, without the room in it. */
export function withoutRoom(text: string): string {
  return text.includes(ROOM) ? text.replaceAll(ROOM, '') : text;
}

/** A text as it is, without room. */
export function plainLayout(text: string): Layout {
  return { text, lines: lineIndex(text) };
}

/** Whole lines that are read together; only the last piece of a document may end without a line end. */
interface Piece {
  readonly text: string;
}

export interface LaidOut<P extends Piece> extends Layout {
  readonly pieces: readonly P[];
  /** Where each piece begins in `text`, and behind the last where the text ends. */
  readonly starts: readonly number[];
  readonly rows: Rows;
}

/** Where the lines begin and end, but for the empty one behind a line end at the end of the document. */
interface Rows {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many lines each piece has. */
  readonly counts: readonly number[];
}

/** Where nothing stood before. */
export const NOTHING: LaidOut<never> = {
  text: '',
  lines: lineIndex(''),
  pieces: [],
  starts: [0],
  rows: { starts: [], ends: [], counts: [] },
};

/** As much as a line grows by when somebody writes on; and what is shared out where that was not enough. */
const FIRST_ROOM = 128;
const NEXT_ROOM = 1024;

/** Lays out the pieces of a document; those that are the objects of last time stay where they are, if there is room. */
export function layOut<P extends Piece>(pieces: readonly P[], before: LaidOut<P>): LaidOut<P> {
  const { head, tail } = unchanged(before.pieces, pieces);
  const from = before.starts[head] ?? 0;
  const to = before.starts[before.pieces.length - tail] ?? from;
  const fresh = pieces.slice(head, pieces.length - tail);
  // The first piece stands at the beginning, whatever stood there.
  if (head === 0 && fresh.length === 0 && tail > 0 && to > 0) return layOut(pieces, NOTHING);
  const room = roomFor(fresh, to - from, { again: before.pieces.length > 0, last: tail === 0 });
  const placed: number[] = [];
  let end = from;
  for (const [at, { text }] of fresh.entries()) {
    placed.push(end);
    end += text.length + room(at);
  }
  // What is left over lies behind the last of them.
  const by = tail === 0 ? 0 : Math.max(0, end - to);
  const later = before.starts.slice(before.pieces.length - tail);
  const isInPlace = tail > 0 && by === 0 && isAt(before.starts, head, before.pieces.length - tail, placed);
  const starts = isInPlace
    ? before.starts
    : [...before.starts.slice(0, head), ...placed, ...(tail === 0 ? [end] : shifted(later, by))];
  const rows = rowsOf(fresh, placed, before.rows, { head, tail, by });
  const source = whole(pieces, starts);
  const lines = linesOf(source, rows, pieces.at(-1));
  return {
    get text() {
      return source.text;
    },
    lines,
    pieces,
    starts,
    rows,
  };
}

/** The text is put together when it is read: many a version of a document is never looked at as a whole. */
function whole(pieces: readonly Piece[], starts: readonly number[]): Source {
  let made: string | undefined;
  return {
    length: starts.at(-1) ?? 0,
    get text() {
      made ??= pieces
        .map(({ text }, at) => text + ROOM.repeat((starts[at + 1] ?? 0) - (starts[at] ?? 0) - text.length))
        .join('');
      return made;
    },
  };
}

/** How much room lies behind each of the new pieces. */
function roomFor(
  fresh: readonly Piece[],
  available: number,
  { again, last }: { readonly again: boolean; readonly last: boolean },
): (at: number) => number {
  const needed = fresh.reduce((sum, { text }) => sum + text.length, 0);
  const spare = Math.floor((available - needed) / fresh.length);
  const more = again && !last ? Math.max(FIRST_ROOM, Math.floor(NEXT_ROOM / fresh.length)) : FIRST_ROOM;
  const each = !last && spare >= 0 ? spare : more;
  // Nothing stands behind the end of a document that it could push on.
  return (at) => (last && at === fresh.length - 1 ? 0 : each);
}

function rowsOf(
  fresh: readonly Piece[],
  placed: readonly number[],
  before: Rows,
  { head, tail, by }: { readonly head: number; readonly tail: number; readonly by: number },
): Rows {
  const starts: number[] = [];
  const ends: number[] = [];
  const counts: number[] = [];
  for (const [at, { text }] of fresh.entries()) {
    const base = placed[at] ?? 0;
    const count = starts.length;
    for (let start: number | undefined = 0; start !== undefined && start < text.length; ) {
      const next = lineAfter(text, start);
      starts.push(base + start);
      ends.push(base + (next ?? text.length));
      start = next;
    }
    counts.push(starts.length - count);
  }
  const { length } = before.counts;
  const above = sum(before.counts, 0, head);
  const below = before.starts.length - sum(before.counts, length - tail, length);
  const together = (old: readonly number[], from: number, to: number, now: readonly number[], move: number) => {
    if (move === 0) return isAt(old, from, to, now) ? old : spliced(old, from, to, now);
    return [...old.slice(0, from), ...now, ...shifted(old.slice(to), move)];
  };
  return {
    starts: together(before.starts, above, below, starts, by),
    ends: together(before.ends, above, below, ends, by),
    counts: together(before.counts, head, length - tail, counts, 0),
  };
}

/** Whether the numbers of a list from one place to another are these. */
function isAt(list: readonly number[], from: number, to: number, numbers: readonly number[]): boolean {
  return to - from === numbers.length && numbers.every((number, at) => number === list[from + at]);
}

function linesOf(source: Source, { starts, ends }: Rows, last: Piece | undefined): LineIndex {
  const end = ends.at(-1) ?? 0;
  const isOpen = last !== undefined && last.text !== '' && !/[\r\n]$/.test(last.text);
  const count = starts.length + (isOpen ? 0 : 1);
  return indexed(source, {
    count,
    startOf: (line) => starts[line] ?? end,
    endOf: (line) => ends[line] ?? end,
  });
}

function shifted(offsets: readonly number[], by: number): readonly number[] {
  return by === 0 ? offsets : offsets.map((offset) => offset + by);
}

function sum(counts: readonly number[], from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at++) all += counts[at] ?? 0;
  return all;
}
