// The end of a range where it is cut short to what differs, `07:37:44-53`, `2026-07-26 → 08-19`, or left open: `15:39–now`.
import { isRealDate } from './civil';
import { matchAt } from './scan';
import type { ClockPart, DatePart } from './timestamp';

interface Beginning {
  readonly date: DatePart | undefined;
  readonly clock: ClockPart | undefined;
}

/** What the two digits at `at` are the end of, or undefined; `at` is behind the dash or the word that makes a range. */
export function readShortEnd(text: string, at: number, { date, clock }: Beginning): Partial<Beginning> | undefined {
  if (clock?.precision === 'second') return secondEnd(text, at, clock);
  return clock === undefined && date?.style === 'iso' && date.day !== undefined ? dayEnd(text, at, date) : undefined;
}

/** Nothing else may begin so: another clock, a number with a unit, a word. */
const SECOND = /([0-5]\d)(?![\d.,%/]|:\d|[ -]?[\p{L}\d])/uy;

function secondEnd(text: string, at: number, from: ClockPart): Partial<Beginning> | undefined {
  const second = matchAt(SECOND, text, at)?.[1];
  if (second === undefined || Number(second) <= from.clock.second) return undefined;
  const { start: _start, end: _end, meridiemSpan: _span, ...rest } = from;
  return { clock: { ...rest, start: at, end: at + 2, clock: { ...from.clock, second: Number(second) } } };
}

const DAY = /(\d{2})-(\d{2})(?=[*_`]{0,3}(?:$|[ ]?[:|)\],]| [-–—] ))/y;

function dayEnd(text: string, at: number, from: DatePart): Partial<Beginning> | undefined {
  const match = matchAt(DAY, text, at);
  const { year = 0, month: first = 0, day: last = 0 } = from;
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  if (match === undefined || !isRealDate({ year, month, day })) return undefined;
  if (month < first || (month === first && day <= last)) return undefined;
  return { date: { start: at, end: at + match[0].length, style: 'iso', year, month, day } };
}

/** A word begins the text behind `14:00 - Now`, unless nothing but a separator follows it. */
const OPEN_END = /[*_`]{0,3} ?(?:->|-|–|—|→|to|until) ?(?:now|present|ongoing)(?=[*_`]{0,3}[ \t]*(?:$|[-–—:|)\],]))/iy;

/** The length of the open end of a range: it says that what began goes on. */
export function openEnd(text: string, at: number): number {
  return matchAt(OPEN_END, text, at)?.[0].length ?? 0;
}
