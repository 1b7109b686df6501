// The one range of times that a text gives: a text that gives several tells of parts, none of which is the whole.
import { findTimestamps } from '../time/read';
import type { Timestamp } from '../time/timestamp';

export function rangeOf(text: string): Timestamp | undefined {
  const [range, another] = findTimestamps(text).filter(({ until }) => until !== undefined);
  if (range === undefined || another === undefined) return range;
  return isZoned(range) && isZoned(another) && AGAIN.test(text.slice(range.end, another.start)) ? range : undefined;
}

function isZoned({ zone, until }: Timestamp): boolean {
  return (zone ?? until?.zone) !== undefined;
}

/** `10:00-11:00 UTC (12:00-13:00 CEST)`: the same range on another clock. */
const AGAIN = /^[ ,;]{0,2}(?:[/|=(]|aka|or)[ ]?$/;
