// From a written timestamp to a moment, once its date and zone are decided.
import { type CivilDate, clockMs, DAY, dayNumber, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import type { ClockPart, Zone } from '../time/timestamp';
import { offsetAt } from '../time/zones';

export interface Decided {
  readonly date: CivilDate | undefined;
  readonly clock: ClockPart | undefined;
  readonly zone: Zone | undefined;
  readonly approx: boolean;
  /** Days that the clock is ahead of `date`, or of the timeline's first day where there is no date. */
  readonly days: number;
}

/** How far an approximate time may be off, in milliseconds, when nothing says it more precisely. */
const APPROXIMATE = { hour: 30 * MINUTE, minute: 10 * MINUTE, second: MINUTE, millisecond: MINUTE } as const;

export function momentOf({ date, clock, zone, approx, days }: Decided): Moment {
  const wall =
    ((date === undefined ? 0 : dayNumber(date)) + days) * DAY + (clock === undefined ? 0 : clockMs(clock.clock));
  const dated = date !== undefined;
  const day = clock === undefined;
  const offset = zone === undefined || (zone.kind === 'place' && !dated) ? undefined : offsetAt(zone, wall);
  const axis = wall - (offset ?? 0) * MINUTE;
  const { earliest, latest } = fuzzOf(clock, approx, day);
  const moment: { -readonly [K in keyof Moment]: Moment[K] } = { axis, wall, dated, day, earliest, latest, approx };
  if (zone !== undefined) moment.zone = zone;
  if (offset !== undefined) moment.offset = offset;
  if (dated && offset !== undefined) moment.instant = axis;
  return moment;
}

function fuzzOf(clock: ClockPart | undefined, approx: boolean, day: boolean): { earliest: number; latest: number } {
  if (day) return { earliest: 0, latest: DAY - 1 };
  if (clock?.open !== undefined) return { earliest: 0, latest: clock.open };
  if (!approx || clock === undefined) return { earliest: 0, latest: 0 };
  return { earliest: -APPROXIMATE[clock.precision], latest: APPROXIMATE[clock.precision] };
}
