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

/** Days since 1970-01-01; the built-in calendar does the arithmetic. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / DAY);
}

export function dateOfDay(days: number): CivilDate {
  const at = new Date(days * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** Whether the calendar has that day: 30 February does not exist. */
export function isRealDate(date: CivilDate): boolean {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  const back = dateOfDay(dayNumber(date));
  return back.month === date.month && back.day === date.day;
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
