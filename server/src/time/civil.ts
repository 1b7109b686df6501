// Civil time: dates and clocks without a zone, as plain numbers. The proleptic Gregorian calendar of ISO 8601.

/** Month and day from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A time of day on a 24-hour clock. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Milliseconds within the second. */
  readonly millisecond: number;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Every time of a document passes through the calendar, so it is plain arithmetic: years begin in March, which puts the leap day
// last and makes the months before it repeat every five (Howard Hinnant, "chrono-compatible low-level date algorithms").

const DAYS_OF_4_YEARS = 1461;
const DAYS_OF_100_YEARS = 36_524;
const DAYS_OF_400_YEARS = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** Days since 1970-01-01. A month or a day that the calendar does not have counts on into the next one. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const months = year * 12 + month - 3;
  const from = Math.floor(months / 12);
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const daysBefore = Math.floor((153 * (months - from * 12) + 2) / 5);
  return from * 365 + leapDays + daysBefore + day - 1 - DAYS_TO_1970;
}

export function dateOfDay(days: number): CivilDate {
  const since = Math.floor(days) + DAYS_TO_1970;
  const era = Math.floor(since / DAYS_OF_400_YEARS);
  const within = since - era * DAYS_OF_400_YEARS;
  const leapDays =
    Math.floor(within / (DAYS_OF_4_YEARS - 1)) -
    Math.floor(within / DAYS_OF_100_YEARS) +
    Math.floor(within / (DAYS_OF_400_YEARS - 1));
  const year = Math.floor((within - leapDays) / 365);
  const dayOfYear = within - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const isNextYear = month >= 10;
  return { year: year + era * 400 + (isNextYear ? 1 : 0), month: isNextYear ? month - 9 : month + 3, day };
}

/** Whether the calendar has that day: 30 February does not exist. */
export function isRealDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Milliseconds since midnight. */
export function clockMs(clock: Clock): number {
  return clock.hour * HOUR + clock.minute * MINUTE + clock.second * SECOND + clock.millisecond;
}

/** The clock of a number of milliseconds since any midnight. */
export function clockOf(ms: number): Clock {
  const within = ((ms % DAY) + DAY) % DAY;
  return {
    hour: Math.floor(within / HOUR),
    minute: Math.floor((within % HOUR) / MINUTE),
    second: Math.floor((within % MINUTE) / SECOND),
    millisecond: within % SECOND,
  };
}

/** Local milliseconds since 1970-01-01T00:00 on the same wall clock. */
export function wallMs(date: CivilDate, clock?: Clock): number {
  return dayNumber(date) * DAY + (clock === undefined ? 0 : clockMs(clock));
}
