// The date a document starts from when its times have none: declared window, metadata, title, file name, or the first one told.
import type { Field, Postmortem } from '../model/postmortem';
import type { Text } from '../text/span';
import { type CivilDate, dayNumber } from '../time/civil';
import type { DateOrder, DatePart, Timestamp } from '../time/timestamp';
import { dateOrder, inDateOrder } from './date-order';
import { timesWritten } from './line-times';

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
export function baseDate(postmortem: Postmortem, declared: readonly Timestamp[], path: string): BaseDate {
  const written = declared.flatMap(({ date, until }) => [date, until?.date]).find((part) => part?.day !== undefined);
  const order = dateOrder(postmortem);
  const told = { ...toldDate(postmortem, path, order), ...(order && { order }) };
  const date = written && completeDate(written, told);
  return date === undefined ? told : { ...told, date };
}

function toldDate(postmortem: Postmortem, path: string, order: DateOrder | undefined): BaseDate {
  const texts: Text[] = [];
  for (const wanted of [['started', 'duration', 'detected'], ['date'], ['mitigated', 'resolved']]) {
    for (const field of postmortem.fields) if (isAbout(field, wanted)) texts.push(field.value);
  }
  if (postmortem.title !== undefined) texts.push(postmortem.title);
  const name = path.slice(path.lastIndexOf('/') + 1);
  texts.push({
    text: name.replace(/[_]/g, ' ').replace(/\b(\d{4})(\d{2})(\d{2})\b/, '$1-$2-$3'),
    span: { start: 0, end: 0 },
  });
  for (const line of postmortem.prose) {
    if (isTelling(postmortem, line.section, line.role) && !OF_THE_PAGE.test(line.plain)) texts.push(line);
  }
  const dates = lazyDates(texts);
  let year: number | undefined;
  for (const written of dates) {
    const part = inDateOrder(written, order);
    if (part.year !== undefined && part.month !== undefined && part.day !== undefined) {
      return { date: { year: part.year, month: part.month, day: part.day } };
    }
    year ??= part.year;
  }
  const noted = year ?? notedYear(postmortem);
  return noted === undefined ? {} : { year: noted };
}

function isAbout(field: Field, names: readonly string[]): boolean {
  return field.name !== undefined && names.includes(field.name) && !ABOUT_THE_REPORT.test(field.label.text);
}

/** When the page was published says nothing about the incident. */
const OF_THE_PAGE = /^\W*(?:posted|published|updated|last updated|written|created|modified|generated|by)\b/i;

/** Where the incident is told: not in the plans for afterwards. */
function isTelling({ sections }: Postmortem, section: number | undefined, role: string): boolean {
  if (role === 'heading' || role === 'quote') return role === 'heading';
  const canonical = section === undefined ? undefined : sections[section]?.canonical;
  return (
    canonical === undefined ||
    canonical === 'summary' ||
    canonical === 'impact' ||
    canonical === 'background' ||
    canonical === 'timeline'
  );
}

function* lazyDates(texts: readonly Text[]): Generator<DatePart> {
  for (const text of texts) {
    if (!/\d/.test(text.text)) continue;
    for (const { date, until } of timesWritten(text)) {
      if (date !== undefined) yield date;
      if (until?.date !== undefined) yield until.date;
    }
  }
}

/** `Date (2021)` in a table header, or a year in the title. */
function notedYear({ timelines, title }: Postmortem): number | undefined {
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
