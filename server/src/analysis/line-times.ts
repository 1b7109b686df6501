// The times and durations in a line or a value, found once for everybody who asks.
import type { Prose } from '../model/postmortem';
import { ask, type Memory } from '../text/memory';
import { type DurationText, findDurations } from '../time/duration';
import { findTimestamps } from '../time/read';
import type { Timestamp } from '../time/timestamp';

type Written = { readonly text: string; readonly memory?: Memory };
type Line = Pick<Prose, 'plain' | 'memory'>;
type Plain = Pick<Prose, 'plain'>;

/** The timestamps in a text as it is written; offsets into it. */
export function timesWritten(text: Written): readonly Timestamp[] {
  return ask(text, inText);
}

/** The timestamps in the prose of a line; offsets into it. */
export function timesIn(line: Line): readonly Timestamp[] {
  return ask(line, inPlain);
}

/** The durations in the prose of a line; offsets into it. */
export function durationsIn(line: Line): readonly DurationText[] {
  return ask(line, lengthsInPlain);
}

function inText({ text }: Pick<Written, 'text'>): readonly Timestamp[] {
  return findTimestamps(text);
}

function inPlain({ plain }: Plain): readonly Timestamp[] {
  return findTimestamps(plain);
}

function lengthsInPlain({ plain }: Plain): readonly DurationText[] {
  return /\d|hour|minute|\bday/i.test(plain) ? findDurations(plain) : [];
}
