// A line of a timeline inside a scalar: the time it begins with, its tag or marker, and what happened, all as in Markdown.
import type { Event } from '../../../model/postmortem';
import { passage } from '../../../text/memory';
import { partOf, type Text } from '../../../text/span';
import { findTimestamps, shiftTimestamp } from '../../../time/read';
import type { Timestamp } from '../../../time/timestamp';
import { kindNamed, wordsOf } from '../../markdown/events';
import { labelledTime, leadOf } from '../../markdown/lead';
import { isLiteral } from '../scalar';
import type { Scalar } from '../tree';

/** What stands in the line; a line without a time is all text. */
export type EventLine = Pick<Event, 'stamp' | 'text' | 'tag' | 'marker'>;

export function readLine(source: string, { span }: Text): EventLine {
  const line = passage(source, span);
  const lead = leadOf(line) ?? labelledTime(line);
  return {
    ...(lead && { stamp: lead.stamp }),
    ...wordsOf(lead?.rest ?? line, lead?.label && partOf(line, lead.label)),
  };
}

/** The tag, the marker and the text of an event whose time stands elsewhere. */
export function readEventText(source: string, { span }: Text): EventLine {
  return wordsOf(passage(source, span));
}

/** A kind that stands under a key of its own. */
export function tagOf(word: Text): NonNullable<Event['tag']> {
  const kind = kindNamed(word.text);
  return kind === undefined ? { word } : { kind, word };
}

/** The time that a scalar holds, with offsets into the document: what it begins with, else the first one in it. */
export function stampOf(source: string, scalar: Scalar | undefined): Timestamp | undefined {
  if (scalar === undefined || !isLiteral(scalar)) return undefined;
  const { text, span } = scalar.text;
  const stamp = stampAtStart(source, scalar.text);
  if (stamp !== undefined) return stamp;
  const found = findTimestamps(text)[0];
  return found && shiftTimestamp(found, span.start);
}

/** The time that a text begins with, behind opening marks and "at", with offsets into the document. */
export function stampAtStart(source: string, { span }: Text): Timestamp | undefined {
  return leadOf(passage(source, span))?.stamp;
}
