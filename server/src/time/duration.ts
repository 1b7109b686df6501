// Durations as people write them: reading, writing, and the precision they were said with.
import type { Part } from './timestamp';

/** A duration as written. `ms` is its value; `low` and `high` bound what the words can mean (both in milliseconds, inclusive). */
export interface DurationText extends Part {
  readonly text: string;
  readonly ms: number;
  readonly low: number;
  readonly high: number;
}

/** The duration that begins exactly at `at`, or undefined. */
export function readDuration(_text: string, _at: number): DurationText | undefined {
  return undefined;
}

/** Every duration in `text`, left to right, not overlapping. */
export function findDurations(_text: string): readonly DurationText[] {
  return [];
}

/** `PT13H15M`, from milliseconds. */
export function isoDuration(ms: number): string {
  const minutes = Math.round(ms / 60000);
  return `PT${minutes}M`;
}

/** `13 h 15 m`, for people. */
export function humanDuration(ms: number): string {
  return isoDuration(ms);
}
