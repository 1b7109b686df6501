// Day first or month first: what the document's own dates say about `04/05/2023`.
import type { Event, Field } from '../model/postmortem';
import { ask } from '../text/memory';
import type { Text } from '../text/span';
import { findIn, firstOf } from '../text/walks';
import { type CivilDate, dayNumber, weekdayOf } from '../time/civil';
import type { DateOrder, DatePart } from '../time/timestamp';
import { timesWritten } from './line-times';
import type { Revision } from './revision';

/**
 * The order of the document's numeric dates, by the first evidence there is: a date that only one order allows, a weekday beside
 * one, other dates nearby, how near the dates lie to each other, or the part of the world that a zone names. Undefined without evidence: then each is read as written.
 */
export function dateOrder(revision: Revision): DateOrder | undefined {
  if (!hasNumericDate(revision)) return undefined;
  const { history } = revision;
  const parts = history.list(dateOrder, datesOf(revision));
  return (
    history.keep(byDates, [parts], () => byDates(parts)) ??
    (parts.some(({ order, alternative }) => order !== undefined && alternative !== undefined)
      ? byZone(revision)
      : undefined)
  );
}

function byDates(parts: readonly DatePart[]): DateOrder | undefined {
  const numeric = parts.filter((part) => part.order !== undefined);
  const doubtful = numeric.filter((part) => part.alternative !== undefined);
  if (doubtful.length === 0) return undefined;
  return (
    numeric.find((part) => part.alternative === undefined && part.day !== part.month)?.order ??
    byWeekday(doubtful) ??
    byNeighbours(doubtful, parts) ??
    bySpread(doubtful)
  );
}

/** The date that a part means, read in the document's order. */
export function inDateOrder(part: DatePart, order: DateOrder | undefined): DatePart {
  if (part.alternative === undefined || order === undefined || part.order === order) return part;
  const { alternative, ...rest } = part;
  return { ...rest, ...alternative, order };
}

/** Cheap gate: most documents have no date that could be read both ways. */
const NUMERIC = /(?<!\d)(?:0?[1-9]|1[0-2])([-/.])(?:0?[1-9]|1[0-2])\1\d{2}/;

function hasNumericDate({ prose, fields, title, timelines, history }: Revision): boolean {
  return (
    (title !== undefined && isNumeric(title)) ||
    history.keep(hasNumericDate, [fields], () => fields.some(({ value }) => isNumeric(value))) ||
    firstOf(history, numericIn, prose, []) === true ||
    // What stands in prose was seen there; a time put together out of two cells was not.
    timelines.some(({ events }, index) => firstOf(history, numericAt, events, [], index))
  );
}

function numericIn(text: Text): true | undefined {
  return ask(text, isNumeric) || undefined;
}

function numericAt({ stamp }: Event): true | undefined {
  return (stamp?.date !== undefined && isNumeric(stamp)) || undefined;
}

function isNumeric({ text }: { readonly text: string }): boolean {
  return NUMERIC.test(text);
}

function datesOf({ timelines, fields, prose, title, history }: Revision): readonly DatePart[] {
  return [
    ...timelines.flatMap(({ events }, index) => findIn(history, datesAt, events, [], { slot: index })),
    ...(title === undefined ? [] : datesIn(title)),
    ...history.flatMap(datesInField, fields, []),
    ...findIn(history, datesIn, prose, []),
  ];
}

function datesAt({ stamp, under }: Event): readonly DatePart[] {
  return [stamp?.date, stamp?.until?.date, under?.date].filter((part) => part !== undefined);
}

function datesInField({ value }: Field): readonly DatePart[] {
  return datesIn(value);
}

function datesIn(text: Text): readonly DatePart[] {
  if (!/\d[-/. ]\d|\d{4}/.test(text.text)) return [];
  return timesWritten(text).flatMap(({ date, until }) => [date, until?.date].filter((part) => part !== undefined));
}

function other(order: DateOrder | undefined): DateOrder {
  return order === 'day-first' ? 'month-first' : 'day-first';
}

function byWeekday(doubtful: readonly DatePart[]): DateOrder | undefined {
  for (const part of doubtful) {
    const kept = dateOf(part);
    if (part.weekday === undefined || part.alternative === undefined || kept === undefined) continue;
    const [fits, otherFits] = [weekdayOf(kept) === part.weekday, weekdayOf(part.alternative) === part.weekday];
    if (fits !== otherFits) return fits ? part.order : other(part.order);
  }
  return undefined;
}

/** A date written otherwise shows where in the calendar the incident lies. */
function byNeighbours(doubtful: readonly DatePart[], parts: readonly DatePart[]): DateOrder | undefined {
  const sure = parts
    .filter((part) => part.order === undefined)
    .map(dateOf)
    .find((date) => date !== undefined);
  const first = doubtful[0];
  const kept = first && dateOf(first);
  if (sure === undefined || first?.alternative === undefined || kept === undefined) return undefined;
  const [near, far] = [distance(kept, sure), distance(first.alternative, sure)];
  return near === far ? undefined : near < far ? first.order : other(first.order);
}

/** An incident takes days, not months: the order in which its dates lie nearer together. */
function bySpread(doubtful: readonly DatePart[]): DateOrder | undefined {
  const [first, second] = [
    doubtful[0],
    doubtful.find((part) => part.start !== doubtful[0]?.start && !sameDay(part, doubtful[0])),
  ];
  const [a, b] = [first && dateOf(first), second && dateOf(second)];
  if (a === undefined || b === undefined || first?.alternative === undefined || second?.alternative === undefined)
    return undefined;
  if (first.order !== second.order) return undefined;
  const [kept, swapped] = [distance(a, b), distance(first.alternative, second.alternative)];
  return kept === swapped ? undefined : kept < swapped ? first.order : other(first.order);
}

/** Of the world's zones only those of North America are read month first. UTC says nothing. */
function byZone({ title, fields, prose, timelines, history }: Revision): DateOrder | undefined {
  const name =
    (title && zoneNameIn(title)) ??
    history.keep(byZone, [fields], () => firstName(fields.map(({ value }) => value))) ??
    firstOf(history, zoneNameIn, prose, []) ??
    firstName(timelines.flatMap(({ events }) => events.flatMap(({ stamp }) => stamp ?? [])));
  return name === undefined ? undefined : AMERICAN.test(name) ? 'month-first' : 'day-first';
}

type Words = { readonly text: string };

function firstName(texts: readonly Words[]): string | undefined {
  for (const text of texts) {
    const name = zoneNameIn(text);
    if (name !== undefined) return name;
  }
  return undefined;
}

function zoneNameIn({ text }: Words): string | undefined {
  return ZONE.exec(text)?.[1];
}

const ZONE =
  /\b([PMCE][SD]T|[PMCE]T|AK[SD]T|HST|CES?T|EES?T|WES?T|WAT|CAT|EAT|SAST|BST|IST|MSK|PKT|SGT|HKT|JST|KST|A[CEW][SD]T|NZ[SD]T|(?:Europe|Africa|Asia|Australia|America|US)\/[A-Z]\w+)\b/;
const AMERICAN = /^(?:[PMCE][SD]T|[PMCE]T|AK[SD]T|HST|America\/|US\/)/;

function sameDay(a: DatePart, b: DatePart | undefined): boolean {
  return a.month === b?.month && a.day === b?.day;
}

function dateOf({ year, month, day }: DatePart): CivilDate | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

function distance(a: CivilDate, b: CivilDate): number {
  return Math.abs(dayNumber(a) - dayNumber(b));
}
