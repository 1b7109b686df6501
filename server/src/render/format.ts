// How the preview writes days and offsets; times of day and zones are written as everywhere else. Wall times are local
// milliseconds, read with UTC getters.
import { DAY, HOUR, MINUTE, SECOND } from '../time/civil';
import type { Moment } from '../time/moment';
import { showClock } from '../time/show';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `27 Oct`. */
export function dayText(wall: number): string {
  const at = new Date(wall);
  return `${at.getUTCDate()} ${(MONTHS[at.getUTCMonth()] ?? '').slice(0, 3)}`;
}

/** `Fri 27 Oct`. */
export function weekdayText(wall: number): string {
  return `${(WEEKDAYS[new Date(wall).getUTCDay()] ?? '').slice(0, 3)} ${dayText(wall)}`;
}

/** `Fri 27 Oct 2023`. */
export function dateText(wall: number): string {
  return `${weekdayText(wall)} ${new Date(wall).getUTCFullYear()}`;
}

/** `Friday, 27 October 2023`. */
export function longDateText(wall: number): string {
  const at = new Date(wall);
  const month = MONTHS[at.getUTCMonth()] ?? '';
  return `${WEEKDAYS[at.getUTCDay()] ?? ''}, ${at.getUTCDate()} ${month} ${at.getUTCFullYear()}`;
}

/** The day a wall time lies in, as a number that grows by one each midnight. */
export function dayOf(wall: number): number {
  return Math.floor(wall / DAY);
}

/** What a moment says on the document's clock: `09:04`, `~09:04`, or `27 Oct` where only a day was written. */
export function momentText(moment: Moment): string {
  const text = moment.day ? dayText(moment.wall) : showClock(moment.wall);
  return moment.approx ? `~${text}` : text;
}

/** `16:04 UTC`, with the date where it is another day than on the document's clock; undefined where it cannot be known. */
export function utcText(moment: Moment): string | undefined {
  if (moment.instant === undefined || moment.day) return undefined;
  const day = dayOf(moment.instant) === dayOf(moment.wall) ? '' : `${dayText(moment.instant)} `;
  return `${day}${showClock(moment.instant)} UTC`;
}

/** The distance from the start as a badge: `T`, `+3h 12m`, `−15m`, `+2d 3h`. */
export function offsetText(ms: number): string {
  if (Math.abs(ms) < SECOND) return 'T';
  const sign = ms < 0 ? '−' : '+';
  return sign + shortDuration(Math.abs(ms));
}

/** The shortest useful writing of a length of time: two units at most. */
function shortDuration(ms: number): string {
  if (ms < MINUTE) return `${Math.round(ms / SECOND)}s`;
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return `${minutes}m`;
  if (minutes < DAY / MINUTE) return units(Math.floor(minutes / 60), 'h', minutes % 60, 'm');
  const hours = Math.round(ms / HOUR);
  return units(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function units(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large}${largeUnit}` : `${large}${largeUnit} ${small}${smallUnit}`;
}
