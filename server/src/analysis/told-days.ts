// The days on which a document says that the incident was: in its title, file name, fields, window, timeline and sentences.
import type { Field, Prose } from '../model/postmortem';
import { ask } from '../text/memory';
import type { Span, Text } from '../text/span';
import { findIn, joined } from '../text/walks';
import { type CivilDate, DAY, dayNumber, isRealDate } from '../time/civil';
import { findTimestamps, shiftTimestamp } from '../time/read';
import type { DatePart, Timestamp } from '../time/timestamp';
import type { BaseDate } from './base-date';
import { completeDate } from './base-date';
import type { Facts, OrderedTimeline, TimedEvent } from './facts';
import { timesIn } from './line-times';
import type { Revision } from './revision';

export type DaySource = 'title' | 'file name' | 'field' | 'window' | 'timeline' | 'text';

/** The days that one place of the document gives, as days since 1970, ascending. */
export interface ToldDays {
  readonly from: DaySource;
  readonly days: readonly number[];
  /** The dates as written, each with the day that it says; none for the file name. */
  readonly written: readonly { readonly stamp: Timestamp; readonly day: number }[];
}

export interface Telling {
  readonly revision: Revision;
  readonly window: Facts['window'];
  readonly timelines: readonly OrderedTimeline[];
  readonly base: BaseDate;
  readonly path: string;
}

/** Each place that gives at least one full date. */
export function toldDays({ revision, window, timelines, base, path }: Telling): readonly ToldDays[] {
  const { title, fields, history } = revision;
  const declared = history.keep(windowDays, [window], () => windowDays(window));
  const days = [
    history.keep(titleDays, [title], () => titleDays(title)),
    history.keep(fileDays, [path], () => fileDays(path)),
    history.keep(fieldDays, [fields, declared], () => fieldDays(fields, declared)),
    declared,
    textDays(revision, base),
    timelineDays(timelines, history),
  ];
  return history.list(
    toldDays,
    days.filter((told) => told !== undefined),
  );
}

const ABOUT_THE_REPORT =
  /\b(?:report(?:ed)? on|review|meeting|publi\w+|creat\w+|updated?|generated|written|draft|due|posted|retro\w*)\b/i;

function titleDays(title: Text | undefined): ToldDays | undefined {
  if (title === undefined || !/\d/.test(title.text) || ABOUT_THE_REPORT.test(title.text)) return undefined;
  return daysIn('title', title.text, title.span);
}

/** The only date of the file's name. */
function fileDays(path: string): ToldDays | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const matches = [...name.matchAll(/(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)];
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  return isRealDate(date) ? { from: 'file name', days: [dayNumber(date)], written: [] } : undefined;
}

/** The field `date`, unless the window begins there. */
function fieldDays(fields: readonly Field[], window: ToldDays | undefined): ToldDays | undefined {
  const field = fields.find(
    ({ name, label }) => name === 'date' && !/report|publish|updated|created|written/i.test(label.text),
  );
  if (field === undefined) return undefined;
  const { start, end } = field.value.span;
  const isWindow = window?.written.some(({ stamp }) => start <= stamp.start && stamp.end <= end);
  return isWindow ? undefined : daysIn('field', field.value.text, field.value.span);
}

function daysIn(from: DaySource, text: string, span: Span): ToldDays | undefined {
  const written = findTimestamps(text).flatMap((stamp) => datesOf(shiftTimestamp(stamp, span.start)));
  return told(from, written);
}

type Written = ToldDays['written'][number];

function told(from: DaySource, written: readonly Written[]): ToldDays | undefined {
  const days = [...new Set(written.map(({ day }) => day))].sort((a, b) => a - b);
  return days.length === 0 ? undefined : { from, days, written };
}

/** Both ends of a range, each as a date alone. */
function datesOf(stamp: Timestamp): readonly Written[] {
  return [stamp.date, stamp.until?.date].flatMap((part) => {
    const date = part && fullDate(part);
    return part === undefined || date === undefined ? [] : [{ stamp: dateAlone(stamp, part), day: dayNumber(date) }];
  });
}

function fullDate({ year, month, day }: DatePart): CivilDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isRealDate({ year, month, day }) ? { year, month, day } : undefined;
}

function dateAlone(stamp: Timestamp, part: DatePart): Timestamp {
  const { start, end } = part;
  const text = stamp.text.slice(start - stamp.start, end - stamp.start);
  return { start, end, text, date: part, approx: false, defects: [] };
}

/** The window's dates, as far as it says them itself; a year may be the document's. */
function windowDays(window: Facts['window']): ToldDays | undefined {
  const written = [window.start, window.end].flatMap((end): readonly Written[] => {
    if (end?.stamp.date?.day === undefined || !end.moment.dated) return [];
    return [{ stamp: dateAlone(end.stamp, end.stamp.date), day: dayOfWall(end.moment.wall) }];
  });
  return told('window', written);
}

/** "The incident occurred on 3 March": of the incident itself, and of no other one. */
const OF_THE_INCIDENT =
  /\b(?:incident|outage|disruption|downtime)s?\b(?: report\b[^.;]{0,120}?)?,? (?:that |which )?(?:has |had )?(?:occurred|happened|took place|started|began)(?: at [^.;]{0,20})? on (?:the )?$/i;
const OF_ANOTHER =
  /\b(?:another|other|previous|prior|earlier|similar|last|past|first|second|same|also|like|related)\b/i;

function saysOn({ plain }: Pick<Prose, 'plain'>): boolean {
  return /\bon\b/i.test(plain);
}

function textDays({ prose, canonicals, history }: Revision, base: BaseDate): ToldDays | undefined {
  const written = findIn(history, daysInLine, prose, [canonicals, base]);
  return history.keep(textDays, [written], () => told('text', written));
}

function daysInLine(
  line: Prose,
  _above: Prose | undefined,
  canonicals: Revision['canonicals'],
  base: BaseDate,
): readonly Written[] {
  if (!isTelling(line, canonicals) || !ask(line, saysOn)) return [];
  return timesIn(line).flatMap((stamp) => {
    const before = sentenceBefore(line.plain, stamp.start);
    const date = stamp.date && completeDate(stamp.date, base);
    if (stamp.date === undefined || date === undefined || !isRealDate(date)) return [];
    if (!OF_THE_INCIDENT.test(before) || OF_ANOTHER.test(before)) return [];
    const placed = shiftTimestamp(stamp, line.span.start);
    return placed.date === undefined ? [] : [{ stamp: dateAlone(placed, placed.date), day: dayNumber(date) }];
  });
}

function sentenceBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('. ', at) + 1, at - 300, 0), at);
}

function isTelling({ role, section }: Prose, canonicals: Revision['canonicals']): boolean {
  if (role !== 'paragraph' && role !== 'item') return false;
  const canonical = section === undefined ? undefined : canonicals[section];
  return canonical === undefined || canonical === 'summary' || canonical === 'impact';
}

/** The days of events that are in order and say their date in full, or stand under one. */
function timelineDays(timelines: readonly OrderedTimeline[], history: Revision['history']): ToldDays | undefined {
  const lists = timelines.map(({ events }, slot) => findIn(history, dayOfEvent, events, [], { slot, alike: true }));
  return history.keep(timelineDays, lists, () => told('timeline', joined(lists)));
}

function dayOfEvent({ event: { stamp, under }, moment, misplaced }: TimedEvent): readonly Written[] {
  const source = stamp?.date?.day === undefined ? under : stamp;
  if (moment?.dated !== true || misplaced || source?.date?.year === undefined || source.date.day === undefined)
    return [];
  return [{ stamp: dateAlone(source, source.date), day: dayOfWall(moment.wall) }];
}

function dayOfWall(wall: number): number {
  return Math.floor(wall / DAY);
}
