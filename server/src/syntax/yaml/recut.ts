// Cutting an edited document again: only the lines that changed are looked at, and every other piece stays the piece that it was.
import { lastUpTo } from '../../text/ascending';
import { type Compare, changedPart } from '../../text/changed';
import { Piece } from './piece';
import { type Cut, cut, cutItems, cutKeys, type IsKnown } from './pieces';

/** A document in pieces, which are its lines from the first to the last. */
export interface Pieces {
  readonly source: string;
  readonly list: readonly Piece[];
  /** Where each of them begins. */
  readonly starts: readonly number[];
}

export const NO_PIECES: Pieces = { source: '', list: [], starts: [] };

/** The pieces of `source`; those of `before` stay what they are wherever they read the same. */
export function recut(before: Pieces, source: string, compare: Compare = changedPart): Pieces {
  const changed = compare(before.source, source);
  const { list, starts } = before;
  const moved = changed.end - changed.oldEnd;
  let known = list.length;
  // From the beginning of the same piece on, with the same lines behind it, everything is cut as it was.
  const isKnown: IsKnown = ({ at, role }) => {
    const index = at < changed.end ? -1 : lastUpTo(starts, at - moved);
    if (starts[index] !== at - moved || !isAlike(list[index], role)) return false;
    known = index;
    return true;
  };
  const { from, made } = cutFrom(before, source, firstToCut(before, changed.start), isKnown);
  const above = starts[from] ?? 0;
  const fresh = piecesOf(source, { above, made, isLast: known === list.length }, list.slice(from, known));
  return {
    source,
    list: list.slice(0, from).concat(fresh, list.slice(known)),
    starts: starts.slice(0, from).concat(
      startsOf(fresh, above),
      starts.slice(known).map((at) => at + moved),
    ),
  };
}

function startsOf(pieces: readonly Piece[], first: number): number[] {
  let next = first;
  return pieces.map(({ text }) => {
    const start = next;
    next += text.length;
    return start;
  });
}

/** Whether a piece begins with a line of the same kind: whether a key has items of its own follows from what is behind it. */
function isAlike(piece: Piece | undefined, role: Piece['role']): boolean {
  if (piece === undefined || piece.role === 'document' || piece.role === 'rest') return false;
  return (piece.role === 'item') === (role === 'item');
}

/** The last piece of keys whose first line stands above the change; -1 when there is none. */
function firstToCut({ source, list, starts }: Pieces, change: number): number {
  for (let index = lastUpTo(starts, change); index >= 0; index--) {
    const newline = source.indexOf('\n', starts[index]);
    const isAbove = newline >= 0 && newline < change;
    if (isAbove && isAlike(list[index], list[index]?.role ?? 'rest')) return index;
  }
  return -1;
}

/** @param first where to begin: the pieces before it are not looked at, unless it turns out that they belong to it. */
function cutFrom(
  { list, starts }: Pieces,
  source: string,
  first: number,
  isKnown: IsKnown,
): { readonly from: number; readonly made: Cut } {
  const rangeOf = (index: number) => ({
    start: (starts[index] ?? 0) + (list[index]?.skipped ?? 0),
    end: source.length,
  });
  if (first < 0) return { from: 0, made: cut(source, rangeOf(-1), isKnown) };
  if (list[first]?.role !== 'item') return { from: first, made: cutKeys(source, rangeOf(first), isKnown) };
  const made = cutItems(source, rangeOf(first), isKnown);
  if (made !== undefined) return { from: first, made };
  let key = first;
  while (list[key]?.role === 'item') key--;
  return { from: key, made: cutKeys(source, rangeOf(key), isKnown) };
}

interface Made {
  /** Where they begin, which can be above the first key. */
  readonly above: number;
  readonly made: Cut;
  /** Whether nothing known follows. */
  readonly isLast: boolean;
}

/** The pieces of a cut with the rest around them, those that read as before taken from what they replace. */
function piecesOf(source: string, { above, made, isLast }: Made, replaced: readonly Piece[]): readonly Piece[] {
  const known = new Map(replaced.map((piece) => [keyOf(piece), piece]));
  const pieces: Piece[] = [];
  const add = (role: Piece['role'], start: number, end: number, skipped = 0): void => {
    if (start === end) return;
    const key = keyOf({ role, skipped, text: source.slice(start, end) });
    pieces.push(known.get(key) ?? new Piece(role, source.slice(start, end), skipped));
    // Each piece stands in one place.
    known.delete(key);
  };
  const { starts, end } = made;
  const first = starts[0] === undefined ? end : lineStartOf(source, starts[0].at);
  add('rest', above, first);
  for (const [index, { at, role }] of starts.entries()) {
    const skipped = index === 0 ? at - first : 0;
    add(role, at - skipped, starts[index + 1]?.at ?? end, skipped);
  }
  if (isLast) add('rest', end, source.length);
  return pieces;
}

function lineStartOf(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

function keyOf({ role, skipped, text }: Pick<Piece, 'role' | 'skipped' | 'text'>): string {
  return `${role} ${skipped} ${text}`;
}
