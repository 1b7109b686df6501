// The date a document starts from when its times have none: declared window, metadata, title, file name, or the first one told.
import type { Field, Prose, Timeline } from '../model/postmortem';
import { ask } from '../text/memory';
import type { Text } from '../text/span';
import { firstOf } from '../text/walks';
import { type CivilDate, dayNumber } from '../time/civil';
import type { DateOrder, DatePart, Timestamp } from '../time/timestamp';
import { dateOrder, inDateOrder } from './date-order';
import { timesWritten } from './line-times';
import type { Revision } from './revision';

/** A date with its year, or as much of one as is said. */
export interface BaseDate {
  readonly date?: CivilDate;
  /** A year said without a date: `Date (2021)`. */
  readonly year?: number;
  /** How the document writes numeric dates, where it shows. */
  readonly order?: DateOrder;
}

const ABOUT_THE_REPORT = /report|review|meeting|publish|creat|updat|generat|written|draft|due|last/i;

/**
 * @param declared the stamps of the declared window, which go first.
 * @param path of the file, whose name may hold the date.
 */
export function baseDate(revision: Revision, declared: readonly Timestamp[], path: string): BaseDate {
  const written = declared.flatMap(({ date, until }) => [date, until?.date]).find((part) => part?.day !== undefined);
  const order = dateOrder(revision);
  const told = { ...toldDate(revision, path, order), ...(order && { order }) };
  const date = written && completeDate(written, told);
  return revision.history.stable(baseDate, date === undefined ? told : { ...told, date });
}

/** The first full date that is told; else the first year. */
function toldDate(revision: Revision, path: string, order: DateOrder | undefined): BaseDate {
  const { fields, title, prose, canonicals, timelines, history } = revision;
  const above = history.keep(toldAbove, [fields, title?.text, path, order], () =>
    toldAbove(fields, title, path, order),
  );
  if (above.date !== undefined) return above;
  const date = firstOf(history, dateInLine, prose, [canonicals, order]);
  if (date !== undefined) return { date };
  const year = above.year ?? firstOf(history, yearInLine, prose, [canonicals, order]) ?? notedYear(timelines, title);
  return year === undefined ? {} : { year };
}

/** What fields, title and file name say. */
function toldAbove(
  fields: readonly Field[],
  title: Text | undefined,
  path: string,
  order: DateOrder | undefined,
): BaseDate {
  const texts: Text[] = [];
  for (const wanted of [['started', 'duration', 'detected'], ['date'], ['mitigated', 'resolved']]) {
    for (const field of fields) if (isAbout(field, wanted)) texts.push(field.value);
  }
  if (title !== undefined) texts.push(title);
  const name = path.slice(path.lastIndexOf('/') + 1);
  texts.push({
    text: name.replace(/[_]/g, ' ').replace(/\b(\d{4})(\d{2})(\d{2})\b/, '$1-$2-$3'),
    span: { start: 0, end: 0 },
  });
  let year: number | undefined;
  for (const text of texts) {
    for (const written of datesIn(text)) {
      const part = inDateOrder(written, order);
      const date = wholeDate(part);
      if (date !== undefined) return { date };
      year ??= part.year;
    }
  }
  return year === undefined ? {} : { year };
}

function wholeDate({ year, month, day }: DatePart): CivilDate | undefined {
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

function dateInLine(
  line: Prose,
  canonicals: Revision['canonicals'],
  order: DateOrder | undefined,
): CivilDate | undefined {
  for (const part of tellingDates(line, canonicals)) {
    const date = wholeDate(inDateOrder(part, order));
    if (date !== undefined) return date;
  }
  return undefined;
}

function yearInLine(line: Prose, canonicals: Revision['canonicals'], order: DateOrder | undefined): number | undefined {
  for (const part of tellingDates(line, canonicals)) {
    const { year } = inDateOrder(part, order);
    if (year !== undefined) return year;
  }
  return undefined;
}

function isAbout(field: Field, names: readonly string[]): boolean {
  return field.name !== undefined && names.includes(field.name) && !ABOUT_THE_REPORT.test(field.label.text);
}

/** When the page was published says nothing about the incident. */
const OF_THE_PAGE = /^\W*(?:posted|published|updated|last updated|written|created|modified|generated|by)\b/i;

/** The dates of a line that tells of the incident: not of one in the plans for afterwards. */
function tellingDates(line: Prose, canonicals: Revision['canonicals']): readonly DatePart[] {
  const { section, role } = line;
  const canonical = section === undefined ? undefined : canonicals[section];
  const isTelling = role === 'heading' || (role !== 'quote' && (canonical === undefined || TELLING.has(canonical)));
  return isTelling && ask(line, maySayDate) ? datesIn(line) : [];
}

const TELLING: ReadonlySet<string> = new Set(['summary', 'impact', 'background', 'timeline']);

function maySayDate({ text, plain }: Pick<Prose, 'text' | 'plain'>): boolean {
  return /\d/.test(text) && !OF_THE_PAGE.test(plain);
}

function datesIn(text: Text): readonly DatePart[] {
  return timesWritten(text).flatMap(({ date, until }) => [date, until?.date].filter((part) => part !== undefined));
}

/** `Date (2021)` in a table header, or a year in the title. */
function notedYear(timelines: readonly Timeline[], title: Text | undefined): number | undefined {
  const texts = [...timelines.flatMap(({ context }) => context), ...(title === undefined ? [] : [title])];
  for (const { text } of texts) {
    const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** Completes a written date from the base: of the years around, the one that brings it nearest. Undefined when a part stays unknown. */
export function completeDate(part: DatePart, base: BaseDate): CivilDate | undefined {
  const { year, month, day } = inDateOrder(part, base.order);
  if (month === undefined || day === undefined) return undefined;
  if (year !== undefined) return { year, month, day };
  const { date } = base;
  if (date === undefined) return base.year === undefined ? undefined : { year: base.year, month, day };
  const from = dayNumber(date);
  const distance = (candidate: number): number => Math.abs(dayNumber({ year: candidate, month, day }) - from);
  const nearest = [date.year, date.year - 1, date.year + 1].reduce((best, other) =>
    distance(other) < distance(best) ? other : best,
  );
  return { year: nearest, month, day };
}
