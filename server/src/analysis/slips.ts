// The slips of the pen that a written time may be, each as the time that was meant instead.
import {
  type CivilDate,
  type Clock,
  clockMs,
  clockOf,
  DAY,
  dateOfDay,
  HOUR,
  isRealDate,
  MINUTE,
  wallMs,
} from '../time/civil';
import type { Moment } from '../time/moment';
import type { Timestamp } from '../time/timestamp';

export interface Slip {
  /**
   * `meridiem`: am for pm, or a 12-hour dial in a 24-hour text. `day`: the day before or after. `month`, `year`: only that part
   * differs. `transposed`: two digits changed places. `digit`: one digit is another. `date`: the date of a neighbour.
   */
  readonly kind: 'meridiem' | 'day' | 'month' | 'year' | 'transposed' | 'digit' | 'date';
  readonly to: { readonly date?: CivilDate; readonly clock?: Clock };
  /** Local milliseconds after the change, on the scale of `Moment.wall`. */
  readonly wall: number;
  /** The distance in milliseconds between two possible slips of this sort: the larger, the more it says that one fits. */
  readonly spacing: number;
}

/** Every slip that `stamp`, which means `moment`, may be; the dates of `neighbours` are likely ones. Whether a slip fits is not asked. */
export function slipsOf(stamp: Timestamp, moment: Moment, neighbours: readonly Moment[]): readonly Slip[] {
  if (stamp.relative !== undefined) return [];
  return distinct([...clockSlips(stamp, moment), ...dateSlips(stamp, moment, neighbours)]);
}

function distinct(slips: readonly Slip[]): readonly Slip[] {
  const seen = new Set<number>();
  return slips.filter(({ wall }) => !seen.has(wall) && seen.add(wall));
}

function clockSlips(stamp: Timestamp, moment: Moment): readonly Slip[] {
  const part = stamp.clock;
  if (part === undefined || moment.day || part.open !== undefined || part.style === 'word') return [];
  const clock = clockOf(moment.wall);
  const midnight = moment.wall - clockMs(clock);
  const isTwelveHour = part.meridiem !== undefined;
  const slip = (kind: Slip['kind'], to: Clock, spacing: number): Slip => {
    return { kind, to: { clock: to }, wall: midnight + clockMs(to), spacing };
  };
  const slips: Slip[] = [];
  if (isTwelveHour || part.maybeTwelveHour || clock.hour < 12) {
    const hour = clock.hour < 12 ? clock.hour + 12 : clock.hour - 12;
    if (isTwelveHour || hour > clock.hour) slips.push(slip('meridiem', { ...clock, hour }, 12 * HOUR));
  }
  const half = isTwelveHour && clock.hour >= 12 ? 12 : 0;
  const shown = isTwelveHour ? clock.hour % 12 || 12 : clock.hour;
  const isHour = (hour: number): boolean => (isTwelveHour ? hour >= 1 && hour <= 12 : hour <= 23);
  const hourSlips = (kind: 'transposed' | 'digit'): readonly Slip[] =>
    changes(kind, shown, isHour).map(({ value, step }) => {
      const to = { ...clock, hour: isTwelveHour ? (value % 12) + half : value };
      return slip(kind, to, kind === 'digit' ? step * HOUR : Math.abs(clockMs(to) - clockMs(clock)));
    });
  const minuteSlips = (kind: 'transposed' | 'digit'): readonly Slip[] =>
    changes(kind, clock.minute, (minute) => minute <= 59).map(({ value, step }) => {
      const to = { ...clock, minute: value };
      return slip(kind, to, kind === 'digit' ? step * MINUTE : Math.abs(value - clock.minute) * MINUTE);
    });
  slips.push(...hourSlips('transposed'), ...minuteSlips('transposed'), ...hourSlips('digit'), ...minuteSlips('digit'));
  return slips.filter(({ wall }) => wall !== moment.wall);
}

function dateSlips(stamp: Timestamp, moment: Moment, neighbours: readonly Moment[]): readonly Slip[] {
  if (!moment.dated || stamp.dayOffset !== undefined) return [];
  const day = Math.floor(moment.wall / DAY);
  const inDay = moment.wall - day * DAY;
  const date = dateOfDay(day);
  const slip = (kind: Slip['kind'], to: CivilDate, spacing: number): readonly Slip[] =>
    isRealDate(to) ? [{ kind, to: { date: to }, wall: wallMs(to) + inDay, spacing }] : [];
  const slips = [...slip('day', dateOfDay(day + 1), DAY), ...slip('day', dateOfDay(day - 1), DAY)];
  const written = stamp.date;
  if (written?.month === undefined || written.day === undefined) return slips;
  for (const neighbour of neighbours) {
    if (!neighbour.dated) continue;
    const other = dateOfDay(Math.floor(neighbour.wall / DAY));
    slips.push(...slip('month', { ...date, month: other.month }, 28 * DAY));
    if (written.year !== undefined) slips.push(...slip('year', { ...date, year: other.year }, 365 * DAY));
    slips.push(...slip('date', { ...other, year: written.year === undefined ? date.year : other.year }, DAY));
  }
  for (const kind of ['transposed', 'digit'] as const) {
    for (const { value, step } of changes(kind, date.day, (other) => other >= 1 && other <= 31)) {
      const spacing = kind === 'digit' ? step * DAY : Math.abs(value - date.day) * DAY;
      slips.push(...slip(kind, { ...date, day: value }, spacing));
    }
  }
  return slips.filter(({ wall }) => wall !== moment.wall);
}

/** The two-digit numbers that differ from `value` by a change of places or by one digit; `step` is that digit's worth. */
function changes(
  kind: 'transposed' | 'digit',
  value: number,
  isPossible: (value: number) => boolean,
): readonly { readonly value: number; readonly step: number }[] {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const all =
    kind === 'transposed'
      ? [{ value: ones * 10 + tens, step: 1 }]
      : [
          ...DIGITS.map((digit) => ({ value: digit * 10 + ones, step: 10 })),
          ...DIGITS.map((digit) => ({ value: tens * 10 + digit, step: 1 })),
        ];
  return all.filter((change) => change.value !== value && isPossible(change.value));
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
