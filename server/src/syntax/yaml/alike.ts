// Whether a piece of a document that was edited reads as it did: then nothing that was found out about the document has changed.
import { changedPart, movesOf } from '../../text/changed';
import type { LaidOut } from '../../text/layout';
import { isAlike } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Piece } from './piece';

/**
 * The part of the document that an edit moved or changed, when it touched nothing but the piece at `at`; undefined where the document
 * may read differently. Certain when given: all that was asked about the piece as it was gets the same answer from it as it is.
 */
export function editedPart(at: number, before: LaidOut<Piece>, now: LaidOut<Piece>): Span | undefined {
  const [old, piece, start] = [before.pieces[at], now.pieces[at], now.starts[at]];
  if (old === undefined || piece === undefined || start === undefined) return undefined;
  if (before.pieces.length !== now.pieces.length || before.rows.counts[at] !== now.rows.counts[at]) return undefined;
  if (before.starts[at] !== start || before.starts[at + 1] !== now.starts[at + 1]) return undefined;
  if (old.placed === undefined || old.role !== piece.role || old.skipped !== piece.skipped) return undefined;
  const { start: from, oldEnd, end } = changedPart(old.text, piece.text);
  const moves = movesOf({ start: start + from, oldEnd: start + oldEnd, end: start + end });
  if (!isAlike(old.placed.model, piece.at(old.placed.base, old.placed.sections), moves)) return undefined;
  return { start: start + from, end: start + Math.max(old.text.length, piece.text.length) };
}
