// Reading a date in each of the shapes people write, one named shape after the other.
import { type CivilDate, isRealDate } from './civil';
import { nearbyDates } from './nearby';
import { beginsWith, byFirst, DIGITS, type Mutable, matchAt } from './scan';
import type { DateOrder, DatePart, DateStyle, Defect, Part } from './timestamp';

/** A date, or a place where one was meant: then `date` is absent and a defect says why. */
export interface DateReading extends Part {
  readonly date?: DatePart;
  /** The last day of `October 29-30`. */
  readonly until?: DatePart;
  readonly defects: readonly Defect[];
}

type Shape = (text: string, at: number) => DateReading | undefined;

/** The date that begins exactly at `at`, a leading weekday included. Shapes are tried in order; the first that fits wins. */
export function readDate(text: string, at: number): DateReading | undefined {
  const weekday = WEEKDAY_BEGINS.test(text, at) ? matchAt(WEEKDAY, text, at) : undefined;
  const start = weekday === undefined ? at : at + weekday[0].length;
  for (const shape of SHAPES.at(text, start)) {
    const reading = shape(text, start);
    if (reading !== undefined) return withWeekday(text, at, weekday?.[1], reading);
  }
  return weekday === undefined ? undefined : bareWeekday(text, at, weekday);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const WEEKDAY =
  /(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun|Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat)(?![A-Za-z])\.?(?:,? (?:the )?|,)?(?=[\dA-Z(]|$)/iy;
const WEEKDAY_BEGINS = beginsWith('FMSTWfmstw');
const TRAILING_WEEKDAY = /,? \(?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\)?(?![A-Za-z])/iy;
const TRAILING_BEGINS = beginsWith(' ,');

function withWeekday(text: string, at: number, before: string | undefined, reading: DateReading): DateReading {
  if (reading.date === undefined) return { ...reading, start: at };
  const behind =
    before === undefined && TRAILING_BEGINS.test(text, reading.end)
      ? matchAt(TRAILING_WEEKDAY, text, reading.end)
      : undefined;
  const name = before ?? behind?.[1];
  if (name === undefined) return reading;
  const end = behind === undefined ? reading.end : reading.end + behind[0].length;
  return { ...reading, start: at, end, date: { ...reading.date, start: at, end, weekday: weekdayNumber(name) } };
}

function bareWeekday(text: string, at: number, match: RegExpExecArray): DateReading | undefined {
  const name = match[1] ?? '';
  // "sun", "sat" and "wed" are words: a weekday alone is a capitalised name.
  if (!/^[A-Z]/.test(name) || (name.length <= 3 && !/^[ ,]/.test(text.slice(at + name.length)))) return undefined;
  const whole = { start: at, end: at + name.length };
  return { ...whole, date: { ...whole, weekday: weekdayNumber(name), style: 'weekday' }, defects: [] };
}

function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase() as (typeof WEEKDAYS)[number]);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';
/** Two digits are a year behind an apostrophe, or between two commas with a clock behind: `May 5, 23, 10:00`. */
const YEAR =
  "(?:(?:,| of)? ?|[-/ ])(?:((?:19|20)\\d{2})(?!\\d|:\\d(?!\\d:\\d\\d:))|(?:['’]|(?<=, ?)(?=\\d\\d, ?\\d{1,2}:\\d\\d))(\\d{2})(?!\\d))";

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1;
}

/** Builds a date, or the defect of a day that the calendar does not have. */
function assemble(
  at: number,
  written: string,
  date: Partial<CivilDate>,
  style: DateStyle,
  alternative?: CivilDate,
): DateReading {
  const end = at + written.length;
  const { year, month, day } = date;
  const checked = { year: year ?? LEAP_YEAR, month: month ?? 1, day: day ?? 1 };
  if (!isRealDate(checked)) {
    const whole = { start: at, end };
    const last = lastDayOf(checked);
    const inMonth = last === undefined ? [] : [replaceDay(written, checked.day, last)].filter((t) => t !== written);
    const repairs = inMonth.length > 0 ? inMonth : nearbyDates(written, checked);
    return {
      ...whole,
      defects: [{ kind: 'impossible', ...whole, why: `${written} is no day of the calendar`, repairs }],
    };
  }
  const part: Mutable<DatePart> = { start: at, end, style };
  if (year !== undefined) part.year = year;
  if (month !== undefined) part.month = month;
  if (day !== undefined) part.day = day;
  if (alternative !== undefined) part.alternative = alternative;
  return { start: at, end, date: part, defects: [] };
}

/** Without a year, 29 February is possible. */
const LEAP_YEAR = 2024;

function lastDayOf({ year, month, day }: CivilDate): number | undefined {
  if (month < 1 || month > 12 || day <= 28 || day > 31) return undefined;
  return [31, 30, 29, 28].find((last) => isRealDate({ year, month, day: last }));
}

function replaceDay(written: string, day: number, to: number): string {
  return written.replace(new RegExp(`(?<!\\d)0?${day}(?=\\D|$)(?!.*(?<!\\d)0?${day}(?=\\D|$))`), String(to));
}

/** With dots `2024.03.1` is rather a version. */
const ISO = /(\d{4})(?:([-/‑–−])(\d{1,2})\2(\d{1,2})|\.(\d{2})\.(\d{2})(?!\.\d))(?!\d)/y;

const iso: Shape = (text, at) => {
  const match = matchAt(ISO, text, at);
  if (match === undefined || Number(match[1]) < 1900 || Number(match[1]) > 2199) return undefined;
  const [written, year, , month, day, dottedMonth, dottedDay] = match;
  const date = { year: Number(year), month: Number(month ?? dottedMonth), day: Number(day ?? dottedDay) };
  return assemble(at, written, date, 'iso');
};

const COMPACT_ISO = /((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=T\d{4}|$|[ \t])/y;

const compactIso: Shape = (text, at) => {
  const match = matchAt(COMPACT_ISO, text, at);
  if (match === undefined) return undefined;
  return assemble(at, match[0], { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }, 'iso');
};

const LONG_YEAR = /(\d{5,6})(-\d{2}-\d{2})(?!\d)/y;

/** `22025-03-18`: a digit too many. The repairs leave out one digit each, years of this century only. */
const longYear: Shape = (text, at) => {
  const match = matchAt(LONG_YEAR, text, at);
  if (match?.[1] === undefined) return undefined;
  const [written, year, rest] = match;
  const whole = { start: at, end: at + written.length };
  const shorter = new Set([...year].map((_, i) => year.slice(0, i) + year.slice(i + 1)));
  const repairs = [...shorter].filter((y) => /^20\d\d$/.test(y)).map((y) => `${y}${rest}`);
  return { ...whole, defects: [{ kind: 'unreadable', ...whole, repairs }] };
};

const OPEN_ISO =
  /(?:(?:19|20)\d{2}(?:\/\d{2})?|[Yy]{4}|[?xX]{4})-(?:\d{2}|[?xX]{2}|[Mm]{2})-(?:\d{2}|[?xX]{1,2}|[Dd]{2})(?![\dA-Za-z?])/y;

/** `2022-05-??`, `YYYY-MM-DD`: left open. */
const openIso: Shape = (text, at) => {
  const match = matchAt(OPEN_ISO, text, at);
  if (match === undefined) return undefined;
  const whole = { start: at, end: at + match[0].length };
  return { ...whole, defects: [{ kind: 'placeholder', ...whole }] };
};

const NUMERIC = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d:]|\.\d|[-/]\d)/y;

/** `09/06/2023`: day first or month first. Where both are possible, day first is kept and the other is the alternative. */
const numeric: Shape = (text, at) => {
  const match = matchAt(NUMERIC, text, at);
  if (match === undefined) return undefined;
  const [written, first, , second, yearDigits = ''] = match;
  const [a, b] = [Number(first), Number(second)];
  const year = yearDigits.length === 2 ? 2000 + Number(yearDigits) : Number(yearDigits);
  const slashes = match[2] === '/';
  if (year < 1970 || year > 2199) return undefined;
  const dayFirst = { year, month: b, day: a };
  const monthFirst = { year, month: a, day: b };
  if (b > 12 && a <= 12) return inOrder('month-first', assemble(at, written, monthFirst, 'numeric'));
  if (a > 12 && (b <= 12 || yearDigits.length === 4))
    return inOrder('day-first', assemble(at, written, dayFirst, 'numeric'));
  if (a > 12) return undefined;
  const order = slashes ? 'month-first' : 'day-first';
  const [kept, other] = slashes ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return inOrder(order, assemble(at, written, kept, 'numeric', a === b ? undefined : other));
};

function inOrder(order: DateOrder, reading: DateReading): DateReading {
  return reading.date === undefined ? reading : { ...reading, date: { ...reading.date, order } };
}

const ORDINAL = '(?:st|nd|rd|th)?';
const MONTH_DAY = new RegExp(
  `${MONTH}\\.?(?:-| {1,2})(\\d{1,2})${ORDINAL}(?: ?[-–] ?(\\d{1,2})${ORDINAL}(?![\\d:.]))?(?![\\d:]|\\.\\d)(?:${YEAR})?`,
  'iy',
);

const monthDay: Shape = (text, at) => {
  const match = matchAt(MONTH_DAY, text, at);
  if (match === undefined) return undefined;
  const [written, month = '', day, last, year, shortYear] = match;
  // "may 5" in lower case is more often a verb than a month.
  if (month === 'may' || Number(day) === 0 || Number(day) > 31) return undefined;
  const date = { month: monthNumber(month), day: Number(day), ...yearOf(year, shortYear) };
  const reading = assemble(at, written, date, 'named');
  return last === undefined || Number(last) <= Number(day) ? reading : throughDay(reading, Number(last));
};

/** A range of days written in one; the last day need not exist for the first one to. */
function throughDay(reading: DateReading, last: number): DateReading {
  if (reading.date === undefined) return reading;
  const { year = LEAP_YEAR, month = 1 } = reading.date;
  return isRealDate({ year, month, day: last }) ? { ...reading, until: { ...reading.date, day: last } } : reading;
}

/** Where ordinal numbers are written so, a full stop stands behind the day: `19. April`, but not behind a list's: `3. March 5`. */
const DAY_MONTH = new RegExp(
  `(\\d{1,2})(?:${ORDINAL}(?: ?[-–] ?(\\d{1,2})${ORDINAL})?(?: of)?[ -/]|\\. (?![A-Za-z]+ \\d{1,2}(?:st|nd|rd|th)?(?![\\d:.h])))${MONTH}(?![A-Za-z])\\.?(?:${YEAR})?`,
  'iy',
);

const dayMonth: Shape = (text, at) => {
  const match = matchAt(DAY_MONTH, text, at);
  if (match === undefined) return undefined;
  const [written, day, last, month = '', year, shortYear] = match;
  if (Number(day) === 0 || Number(day) > 31) return undefined;
  const reading = assemble(
    at,
    written,
    { month: monthNumber(month), day: Number(day), ...yearOf(year, shortYear) },
    'named',
  );
  if (last === undefined) return reading;
  return Number(last) > Number(day) ? throughDay(reading, Number(last)) : undefined;
};

function yearOf(year: string | undefined, shortYear: string | undefined): { year?: number } {
  if (year !== undefined) return { year: Number(year) };
  return shortYear === undefined ? {} : { year: 2000 + Number(shortYear) };
}

const SHORT = /(\d{2}|\d(?=\/))([-/])(\d{2}|(?<=\/)\d)(?=(?:[ T]|, ?)~?\d{1,2}[:.h]\d{2})/y;

/** `03-26`, `3/26` right before a clock: month first, unless only day first is possible. */
const shortDate: Shape = (text, at) => {
  const match = matchAt(SHORT, text, at);
  if (match === undefined) return undefined;
  const [a, b] = [Number(match[1]), Number(match[3])];
  if (a >= 1 && a <= 12 && b >= 1 && b <= 31) return assemble(at, match[0], { month: a, day: b }, 'numeric');
  return b >= 1 && b <= 12 && a >= 1 && a <= 31 ? assemble(at, match[0], { month: b, day: a }, 'numeric') : undefined;
};

const SHAPES = byFirst<Shape>([
  [DIGITS, iso],
  [DIGITS, compactIso],
  [DIGITS, longYear],
  [`${DIGITS}Yy?Xx`, openIso],
  [DIGITS, numeric],
  ['ADFJMNOSadfjmnos', monthDay],
  [DIGITS, dayMonth],
  [DIGITS, shortDate],
]);
