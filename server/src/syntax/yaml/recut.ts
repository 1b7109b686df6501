// Cutting an edited document again: only the lines that changed are looked at, and every other piece stays the piece that it was.
import { samenessOf } from '../../text/difference';
import { Piece } from './piece';
import { type Cut, cut, cutItems, cutKeys, type IsKnown } from './pieces';

/** A document in pieces. */
export interface Pieces {
  readonly source: string;
  readonly list: readonly Piece[];
  /** Where each of them begins. */
  readonly starts: readonly number[];
}

export const NO_PIECES: Pieces = { source: '', list: [], starts: [] };

/** The pieces of `source`; those of `before` stay what they are wherever they read the same. */
export function recut(before: Pieces, source: string): Pieces {
  const { head, tail } = samenessOf(before.source, source);
  const { list, starts } = before;
  const moved = source.length - before.source.length;
  let known = list.length;
  // From the beginning of the same piece on, with the same lines behind it, everything is cut as it was.
  const isKnown: IsKnown = ({ at, role }) => {
    const index = at < source.length - tail ? -1 : lastUpTo(starts, at - moved);
    if (starts[index] !== at - moved || !isAlike(list[index], role)) return false;
    known = index;
    return true;
  };
  const { from, made } = cutFrom(before, source, firstChanged(before, head), isKnown);
  return {
    source,
    list: [...list.slice(0, from), ...piecesOf(source, made, list.slice(from, known)), ...list.slice(known)],
    starts: [
      ...starts.slice(0, from),
      ...made.starts.map(({ at }) => at),
      ...starts.slice(known).map((at) => at + moved),
    ],
  };
}

/** Whether a piece begins with a line of the same kind: whether a key has items of its own follows from what is behind it. */
function isAlike(piece: Piece | undefined, role: Piece['role']): boolean {
  return piece !== undefined && piece.role !== 'document' && (piece.role === 'item') === (role === 'item');
}

/** The last piece that still begins as it did, its whole first line included; -1 when none does. */
function firstChanged({ source, list, starts }: Pieces, head: number): number {
  for (let index = lastUpTo(starts, head); index >= 0 && list[index]?.role !== 'document'; index--) {
    const newline = source.indexOf('\n', starts[index]);
    if (newline >= 0 && newline < head) return index;
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
  const rangeOf = (index: number) => ({ start: starts[index] ?? 0, end: source.length });
  if (first < 0) return { from: 0, made: cut(source, rangeOf(-1), isKnown) };
  if (list[first]?.role !== 'item') return { from: first, made: cutKeys(source, rangeOf(first), isKnown) };
  const made = cutItems(source, rangeOf(first), isKnown);
  if (made !== undefined) return { from: first, made };
  let key = first;
  while (list[key]?.role === 'item') key--;
  return { from: key, made: cutKeys(source, rangeOf(key), isKnown) };
}

/** The pieces of a cut, those that read as before taken from what they replace. */
function piecesOf(source: string, { starts, end }: Cut, replaced: readonly Piece[]): readonly Piece[] {
  const known = new Map(replaced.map((piece) => [piece.role + piece.text, piece]));
  return starts.map(({ at, role }, index) => {
    const text = source.slice(at, starts[index + 1]?.at ?? end);
    const same = known.get(role + text);
    // Each piece stands in one place.
    known.delete(role + text);
    return same ?? new Piece(role, text);
  });
}

/** The index of the last of the ascending numbers that is not above `limit`; -1 when all are. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
