// Reading timestamps out of text: the entry of the grammar.
import type { Timestamp } from './timestamp';

/** The timestamp that begins exactly at `at`, or undefined. Offsets in the result are relative to `text`. */
export function readTimestamp(_text: string, _at: number): Timestamp | undefined {
  return undefined;
}

/** Every timestamp in `text`, left to right, not overlapping. */
export function findTimestamps(_text: string): readonly Timestamp[] {
  return [];
}

/** The same timestamp with all its offsets moved by `delta`. */
export function shiftTimestamp(stamp: Timestamp, _delta: number): Timestamp {
  return stamp;
}
