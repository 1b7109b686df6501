// A line of a timeline inside a scalar: the time it begins with, its tag or marker, and what happened.
import { KINDS, type Kind } from '../../../model/kinds';
import type { Event } from '../../../model/postmortem';
import type { Text } from '../../../text/span';
import { findTimestamps, readTimestamp, shiftTimestamp } from '../../../time/read';
import type { Timestamp } from '../../../time/timestamp';
import { isLiteral } from '../scalar';
import type { Scalar } from '../tree';

/** What stands in the line; a line without a time is all text. */
export type EventLine = Pick<Event, 'stamp' | 'text' | 'tag' | 'marker'>;

export function readLine(line: Text): EventLine {
  const stamp = stampAtStart(line);
  const behind = stamp === undefined ? 0 : separatorEnd(line.text, stamp.end - line.span.start);
  return { ...(stamp && { stamp }), ...readEventText(part(line, behind, line.text.length)) };
}

/** The tag, the marker and the text of an event whose time stands elsewhere. */
export function readEventText(line: Text): EventLine {
  const tagged = TAG.exec(line.text);
  const word = tagged?.[1];
  const text = tagged === null ? line : part(line, tagged[0].length, line.text.length);
  const marker = markerOf(text);
  if (word === undefined) return { ...(marker && { marker }), text };
  const at = line.text.indexOf(word);
  return { ...(marker && { marker }), text, tag: tagOf(part(line, at, at + word.length)) };
}

export function tagOf(word: Text): NonNullable<Event['tag']> {
  const kind = kindOf(word.text);
  return kind === undefined ? { word } : { kind, word };
}

/** The time that a scalar holds, with offsets into the document: what it begins with, else the first one in it. */
export function stampOf(scalar: Scalar | undefined): Timestamp | undefined {
  if (scalar === undefined || !isLiteral(scalar)) return undefined;
  const { text, span } = scalar.text;
  const stamp = stampAtStart(scalar.text);
  if (stamp !== undefined) return stamp;
  const found = findTimestamps(text)[0];
  return found && shiftTimestamp(found, span.start);
}

/** The time that a text begins with, behind opening marks and "at", with offsets into the document. */
export function stampAtStart({ text, span }: Text): Timestamp | undefined {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  const stamp = readTimestamp(text, opening);
  return stamp && shiftTimestamp(stamp, span.start);
}

const OPENING = /^(?:[\s*_`[(]*)(?:(?:at|on|by|from) (?=[\d~]))?/i;
const TAG = /^\[([\p{L}][\p{L} _-]{1,30})\](?!\()[ \t]*[-–—:]?[ \t]*/u;
const SEPARATOR = /^[*_`\])]*[ \t]*(?:(?:[-–—|:•,]+|[-=]>|→)[*_`]*(?:[ \t]+|$))?/;
const BOLD = /^(?:\*\*|__)([^*_]{2,60}?):?(?:\*\*|__)/;
const LABEL = /^(\p{Lu}[\p{L}'/-]*(?: [\p{L}'/-]+){0,4}):(?:[ \t]|$)/u;

function separatorEnd(text: string, at: number): number {
  return at + (SEPARATOR.exec(text.slice(at))?.[0].length ?? 0);
}

function markerOf(line: Text): Text | undefined {
  const word = (BOLD.exec(line.text) ?? LABEL.exec(line.text))?.[1];
  if (word === undefined) return undefined;
  const at = line.text.indexOf(word);
  return part(line, at, at + word.length);
}

function part({ text, span }: Text, from: number, to: number): Text {
  return { text: text.slice(from, to), span: { start: span.start + from, end: span.start + to } };
}

function kindOf(word: string): Kind | undefined {
  const plain = word.trim().toLowerCase();
  return KINDS.find((kind) => kind === plain);
}
