// The declared window of the incident: fields, a "Duration: from X to Y" line, or a sentence that says from when to when.
import type { Field, Prose } from '../model/postmortem';
import { ask } from '../text/memory';
import { firstOf } from '../text/walks';
import { clockMs } from '../time/civil';
import { findTimestamps, shiftTimestamp } from '../time/read';
import type { ClockPart, DatePart, Timestamp, Zone } from '../time/timestamp';
import { type BaseDate, completeDate } from './base-date';
import type { Facts, Instant, ZoneFact } from './facts';
import { momentOf } from './moments';
import { rangeOf } from './ranges';
import type { Revision } from './revision';

/** What the document's times take from elsewhere when they do not say it. */
export interface Known {
  readonly base: BaseDate;
  readonly zone: ZoneFact | undefined;
}

/** The stamps that declare the window, as written: two fields, or one range. */
export interface WrittenWindow {
  readonly first?: Timestamp;
  readonly second?: Timestamp;
}

export function writtenWindow({ fields, prose, canonicals, history }: Revision): WrittenWindow {
  const written = history.keep(fieldWindow, [fields], () => fieldWindow(fields));
  if (written !== undefined) return history.stable(writtenWindow, written);
  return history.stable(writtenWindow, firstOf(history, proseRange, prose, [canonicals]) ?? {});
}

function fieldWindow(fields: readonly Field[]): WrittenWindow | undefined {
  const resolved = fieldStamp(fields, 'resolved');
  const started = fieldStamp(fields, 'started') ?? startBesideEnd(fields, resolved);
  if (started !== undefined || resolved !== undefined) {
    return { ...(started && { first: started }), ...(resolved && { second: resolved }) };
  }
  for (const field of fields) {
    if (field.name !== 'duration') continue;
    const range = rangeIn(field.value.text);
    if (range !== undefined) return shiftedWindow(range, field.value.span.start);
  }
  return undefined;
}

/** Start and end of the written window; each takes from the other, and then from the document, what it does not say. */
export function resolveWindow({ first, second }: WrittenWindow, known: Known): Facts['window'] {
  return first === undefined && second === undefined ? {} : ends(first, second, known);
}

/** The times of day that a header's `Date:` says: when it began, as a rule, though it is not said outright. */
export function datedPoints(fields: readonly Field[], known: Known): readonly Instant[] {
  return fields.flatMap(({ name, value }) => {
    const stamp = name === 'date' ? findTimestamps(value.text)[0] : undefined;
    if (stamp?.clock === undefined) return [];
    const { start } = resolveWindow({ first: shiftTimestamp(stamp, value.span.start) }, known);
    return start === undefined ? [] : [start];
  });
}

/** On status pages `date` is when it began: it has a clock, and an end stands beside it. */
function startBesideEnd(fields: readonly Field[], resolved: Timestamp | undefined): Timestamp | undefined {
  const date =
    resolved === undefined ? undefined : fields.find(({ name, origin }) => name === 'date' && origin === 'metadata');
  const stamp = date && findTimestamps(date.value.text)[0];
  return date === undefined || stamp?.clock === undefined ? undefined : shiftTimestamp(stamp, date.value.span.start);
}

function fieldStamp(fields: readonly Field[], name: 'started' | 'resolved'): Timestamp | undefined {
  for (const field of fields) {
    if (field.name !== name) continue;
    const stamp = findTimestamps(field.value.text)[0];
    if (stamp !== undefined) return shiftTimestamp(stamp, field.value.span.start);
  }
  return undefined;
}

function rangeIn(text: string): WrittenWindow | undefined {
  const range = rangeOf(text);
  if (range !== undefined) return { first: range };
  const [first, second] = findTimestamps(text);
  if (first?.clock === undefined || second?.clock === undefined) return undefined;
  const [before, between] = [text.slice(0, first.start), text.slice(first.end, second.start)];
  if (!BEGINS_AT.test(before) || !ENDS_AT.test(between)) return undefined;
  return { first, second };
}

function shiftedWindow({ first, second }: WrittenWindow, by: number): WrittenWindow {
  return { ...(first && { first: shiftTimestamp(first, by) }), ...(second && { second: shiftTimestamp(second, by) }) };
}

/** "It started at 11:45 and was resolved by 12:45", "starting at 3 PM and ending at 5 PM". */
const BEGINS_AT =
  /\b(?:outage|incident|downtime|disruption|issue|it|last(?:ed|ing)?)\b[^.;:]{0,60}\b(?:start(?:ed|ing|s)?|beg(?:an|ins|inning|un))\b[^.;:\d]{0,20}$/i;
const ENDS_AT =
  /^[^.;:\d]{0,30}\b(?:and|until|to)\b[^.;:\d]{0,30}\b(?:end(?:ed|ing|s)?|resolved|restored|fixed|over)\b[^.;:\d]{0,20}$/i;

const ABOUT_THE_INCIDENT =
  /\b(?:outage|inaccessible|no longer (?:accessible|available|reachable)|unavailable|unreachable|down|downtime|offline|last(?:ed|ing)|incident|affect\w*|experienc\w+|disruption|interruption|impact\w*|degrad\w+|fail\w*|errors?)\b/i;

/** A sentence that opens with when: "Between 22:40 and 00:15 UTC, …". */
const TELLS_WHEN = /(?:^|[.!?] )\W*(?:from|between|on)\b[^.]{0,60}\d{1,2}[:.h]\d{2}/i;

/** A range of clocks in a sentence of summary, impact or an untitled opening that tells of the outage. */
function proseRange(line: Prose, canonicals: Revision['canonicals']): WrittenWindow | undefined {
  if (line.role === 'field') return undefined;
  const canonical = line.section === undefined ? undefined : canonicals[line.section];
  if (canonical !== undefined && canonical !== 'summary' && canonical !== 'impact') return undefined;
  const told = ask(line, toldRange);
  return told && shiftedWindow(told, line.span.start);
}

function toldRange({ plain }: Pick<Prose, 'plain'>): WrittenWindow | undefined {
  const range = /\d/.test(plain) ? rangeIn(plain) : undefined;
  const first = range?.first;
  if (first?.clock === undefined || (range?.second ?? first.until)?.clock === undefined) return undefined;
  const sentence = sentenceAt(plain, first.start);
  const isTold = ABOUT_THE_INCIDENT.test(sentence) || TELLS_WHEN.test(sentence);
  // A summary may begin with day and range, "3 March 2026, 22:40 to 23:15", and nothing else.
  const opens = first.date !== undefined && !/\w/.test(plain.slice(0, first.start));
  return isTold || opens ? range : undefined;
}

/** The sentence around a place: what the others tell is not told of it. */
function sentenceAt(text: string, at: number): string {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(/(?<!\b[ap]\.m)[.!?][ \t]+(?=[\p{Lu}*_"“])/gu)) {
    if (index >= at) return text.slice(start, index + 1);
    start = index + gap.length;
  }
  return text.slice(start);
}

function ends(first: Timestamp | undefined, second: Timestamp | undefined, known: Known): Facts['window'] {
  const from = first;
  const to = second ?? endOf(first);
  const zone = from?.zone?.zone ?? to?.zone?.zone ?? known.zone?.zone;
  const fromDate = from?.date ?? (second === undefined ? to?.date : undefined);
  const start = from && instant(from, fromDate, from.clock, from.zone?.zone ?? zone, known, 0);
  if (to === undefined) return start === undefined ? {} : { start };
  // A date said once, behind the range, is the day it begins on.
  const shared = to.date === undefined || (second === undefined && from?.date === undefined);
  const toDate = to.date ?? fromDate;
  const rolls =
    shared &&
    from?.clock !== undefined &&
    to.clock !== undefined &&
    clockMs(to.clock.clock) < clockMs(from.clock.clock);
  const end = instant(to, toDate, to.clock, to.zone?.zone ?? zone, known, rolls ? 1 : 0);
  return { ...(start && { start }), ...(end && { end }) };
}

/** The second half of a range as a stamp of its own. */
function endOf(stamp: Timestamp | undefined): Timestamp | undefined {
  const until = stamp?.until;
  const parts = [until?.date, until?.clock, until?.zone].filter((part) => part !== undefined);
  if (stamp === undefined || until === undefined || parts.length === 0) return undefined;
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return {
    ...until,
    start,
    end,
    text: stamp.text.slice(start - stamp.start, end - stamp.start),
    approx: stamp.approx,
    defects: [],
  };
}

function instant(
  stamp: Timestamp,
  date: DatePart | undefined,
  clock: ClockPart | undefined,
  zone: Zone | undefined,
  { base }: Known,
  days: number,
): Instant | undefined {
  const whole = date === undefined ? base.date : completeDate(date, base);
  if (whole === undefined && clock === undefined) return undefined;
  return { stamp, moment: momentOf({ date: whole, clock, zone, approx: stamp.approx, days }) };
}
