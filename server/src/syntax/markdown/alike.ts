// Whether a piece of a document that was edited reads as it did: then nothing that was found out about the document has changed.
import { changedPart, movesOf } from '../../text/changed';
import { saysTheSame } from '../../text/history';
import { isAlike } from '../../text/memory';
import type { Span } from '../../text/span';
import type { Chunk } from './chunk';
import type { Unit } from './units';

/** A piece as it reads by itself, and its units in the document, where it begins at `start`. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly start: number;
  readonly units: readonly Unit[];
}

/**
 * The part of the piece, in the document, that the edit moved or changed; undefined where it may read differently. Certain when given:
 * everything that was asked about the piece as it was gets the same answer from it as it is.
 */
export function editedPart(before: PlacedChunk, now: PlacedChunk): Span | undefined {
  const [old, chunk] = [before.chunk, now.chunk];
  if (before.start !== now.start || now.units.length === 0) return undefined;
  if (chunk.kind === 'hidden' || chunk.kind !== old.kind || chunk.cut !== old.cut || chunk.end !== old.end)
    return undefined;
  if (chunk.firstList !== old.firstList || chunk.lastList !== old.lastList) return undefined;
  if (!saysTheSame(chunk.headings, old.headings)) return undefined;
  const { start, oldEnd, end } = changedPart(old.text, chunk.text);
  const moves = movesOf({ start: now.start + start, oldEnd: now.start + oldEnd, end: now.start + end });
  const areAlike = now.units.every((unit, at) => isAlike(before.units[at] as Unit, unit, moves));
  return areAlike
    ? { start: now.start + start, end: now.start + Math.max(chunk.text.length, old.text.length) }
    : undefined;
}
