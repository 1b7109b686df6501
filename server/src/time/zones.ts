// Zone arithmetic: offsets of a zone at a wall time or an instant. The calendar of IANA zones is Temporal's.
import { Temporal } from 'temporal-polyfill';
import { DAY, HOUR, MINUTE } from './civil';
import type { Zone } from './timestamp';

/**
 * Minutes east of UTC of `zone` at the local time `wall` (milliseconds of the wall clock), or undefined for an identifier that
 * the calendar does not know. At a clock change the earlier offset counts, as Temporal's `compatible` says.
 */
export function offsetAt(zone: Zone, wall: number): number | undefined {
  if (zone.kind === 'fixed') return zone.offset;
  try {
    const local = new Date(wall);
    const zoned = Temporal.PlainDateTime.from({
      year: local.getUTCFullYear(),
      month: local.getUTCMonth() + 1,
      day: local.getUTCDate(),
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
      second: local.getUTCSeconds(),
    }).toZonedDateTime(zone.id);
    // Not the offset of the result: where the clocks skip 02:30, `compatible` goes on to 03:30, which has another one.
    return Math.round((wall - zoned.epochMilliseconds) / MINUTE);
  } catch {
    return undefined;
  }
}

/** Minutes east of UTC of `zone` at `instant` (milliseconds since the epoch). */
export function offsetAtInstant(zone: Zone, instant: number): number | undefined {
  if (zone.kind === 'fixed') return zone.offset;
  try {
    const zoned = Temporal.Instant.fromEpochMilliseconds(Math.round(instant)).toZonedDateTimeISO(zone.id);
    return zoned.offsetNanoseconds / (MINUTE * NANOSECONDS);
  } catch {
    return undefined;
  }
}

const NANOSECONDS = 1_000_000;

/** What the clocks of a place did around a local time that was not there once: skipped it, or showed it twice. */
export interface ClockChange {
  readonly kind: 'skipped' | 'repeated';
  /** Minutes east of UTC before the change and after it. */
  readonly before: number;
  readonly after: number;
}

/** The change of the clocks that makes `wall` (local milliseconds) a time that was never shown, or shown twice, if there is one. */
export function clockChangeAt(zone: Zone, wall: number): ClockChange | undefined {
  if (zone.kind === 'fixed') return undefined;
  // Clocks are changed at night, where people sleep; asking the calendar is not free.
  const hour = Math.floor((wall - Math.floor(wall / DAY) * DAY) / HOUR);
  if (hour > 4 && hour < 22) return undefined;
  // No offset is larger than 14 hours: a day to either side of the clock's own number is before and after the moment it means.
  const before = offsetAtInstant(zone, wall - DAY);
  const after = offsetAtInstant(zone, wall + DAY);
  if (before === undefined || after === undefined || before === after) return undefined;
  const isShown = (offset: number): boolean => offsetAtInstant(zone, wall - offset * MINUTE) === offset;
  const shown = [before, after].filter(isShown).length;
  return shown === 1 ? undefined : { kind: shown === 0 ? 'skipped' : 'repeated', before, after };
}

export function sameZone(a: Zone, b: Zone): boolean {
  if (a.kind === 'fixed' && b.kind === 'fixed') return a.offset === b.offset;
  return a.kind === 'place' && b.kind === 'place' && a.id === b.id;
}
