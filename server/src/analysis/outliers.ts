// Events at an end of a timeline that a wrong year or month has put far from the others, though still in order.

import type { History } from '../text/history';
import { type CivilDate, DAY, dateOfDay, HOUR, isRealDate, wallMs } from '../time/civil';
import type { Moment } from '../time/moment';
import type { Timestamp } from '../time/timestamp';
import type { OrderedTimeline, TimedEvent } from './facts';

export interface Outlier {
  /** The events that lie apart, in time order. */
  readonly events: readonly TimedEvent[];
  /** The nearest of the others. */
  readonly neighbour: TimedEvent;
  readonly slip: 'year' | 'month';
  /** The dates that are written for them, and what each should be. */
  readonly dates: readonly { readonly stamp: Timestamp; readonly to: CivilDate }[];
  /** With that part changed they lie so close to the others that chance is no good explanation. */
  readonly certain: boolean;
}

/** Before it nothing is far: preparations and reviews are part of many timelines. */
const FAR = 20 * DAY;

/** At most one at each end. Of events out of order the order rule speaks. */
export function outliers({ events, order }: OrderedTimeline, history: History, slot: number): readonly Outlier[] {
  const walls = history.map(wallAt, events, [], slot);
  if (!history.keep(spreads, [walls], () => spreads(walls), slot)) return [];
  const dated = events.filter(({ moment, misplaced }) => moment?.dated === true && !misplaced);
  const inTime = order === 'ascending' ? dated : [...dated].reverse();
  return [outlierAt(inTime, 'first'), outlierAt(inTime, 'last')].filter((found) => found !== undefined);
}

function wallAt({ moment, misplaced }: TimedEvent): number | undefined {
  return moment?.dated === true && !misplaced ? moment.wall : undefined;
}

/** Whether a long silence fits between the first and the last. */
function spreads(walls: readonly (number | undefined)[]): boolean {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const wall of walls) {
    if (wall === undefined) continue;
    first = Math.min(first, wall);
    last = Math.max(last, wall);
  }
  return last - first >= FAR;
}

function outlierAt(events: readonly TimedEvent[], end: 'first' | 'last'): Outlier | undefined {
  const cuts = cutsOf(events);
  const [first, last] = [cuts[0], cuts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const apart = end === 'first' ? events.slice(0, first) : events.slice(last);
  // What lies apart at the other end is doubted by itself.
  const others =
    first < last ? events.slice(first, last) : end === 'first' ? events.slice(first) : events.slice(0, last);
  const neighbour = end === 'first' ? others[0] : others.at(-1);
  const spread = (others.at(-1)?.moment?.wall ?? 0) - (others[0]?.moment?.wall ?? 0);
  if (neighbour?.moment === undefined || others.length < 2 || apart.length >= others.length || spread >= FAR)
    return undefined;
  for (const slip of ['year', 'month'] as const) {
    const outlier = repaired(apart, neighbour, slip, end);
    if (outlier !== undefined) return outlier;
  }
  return undefined;
}

/** Where long silences are: the places of the events after them. */
function cutsOf(events: readonly TimedEvent[]): readonly number[] {
  return events.flatMap(({ moment }, at) => {
    const before = events[at - 1]?.moment;
    return moment !== undefined && before !== undefined && moment.wall - before.wall >= FAR ? [at] : [];
  });
}

function repaired(
  apart: readonly TimedEvent[],
  neighbour: TimedEvent,
  slip: 'year' | 'month',
  end: 'first' | 'last',
): Outlier | undefined {
  const right = neighbour.moment && dateOf(neighbour.moment);
  const dates = writtenDates(apart);
  if (right === undefined || dates === undefined) return undefined;
  const moved = apart.flatMap(({ moment }) => {
    const own = moment && dateOf(moment);
    if (moment === undefined || own === undefined || own[slip] === right[slip]) return [];
    const to = { ...own, [slip]: right[slip] };
    return isRealDate(to) ? [wallMs(to) + (moment.wall % DAY)] : [];
  });
  if (moved.length < apart.length) return undefined;
  const nearest = end === 'first' ? Math.max(...moved) : Math.min(...moved);
  const gap = end === 'first' ? (neighbour.moment?.wall ?? 0) - nearest : nearest - (neighbour.moment?.wall ?? 0);
  const isOrdered = moved.every((wall, at) => at === 0 || wall >= (moved[at - 1] ?? wall));
  const hasClocks = [...apart, neighbour].every(({ moment }) => moment?.day === false);
  if (gap < 0 || gap > 2 * DAY || !isOrdered) return undefined;
  const isTerm = [...apart, neighbour].some(({ event }) => TERM.test(event.text.text));
  const certain = hasClocks && !isTerm && gap <= (slip === 'year' ? DAY : 6 * HOUR);
  return {
    events: apart,
    neighbour,
    slip,
    certain,
    dates: dates.map(({ stamp, date }) => ({ stamp, to: { ...date, [slip]: right[slip] } })),
  };
}

/** What was issued for a year ends to the day. */
const TERM =
  /certificat|\bcerts?\b|expir|renew|issued|\bvalid|licen[cs]e|subscription|annual|\byears?\b|\bmonths?\b|monthly/i;

function dateOf({ wall }: Moment): CivilDate {
  return dateOfDay(Math.floor(wall / DAY));
}

/** Every date written for the events, once; undefined where one of them only takes its date from elsewhere, or says no year. */
function writtenDates(
  apart: readonly TimedEvent[],
): readonly { readonly stamp: Timestamp; readonly date: CivilDate }[] | undefined {
  const found = new Map<number, { readonly stamp: Timestamp; readonly date: CivilDate }>();
  for (const { event, inferred } of apart) {
    const stamp = event.stamp?.date?.day === undefined ? event.under : event.stamp;
    const { year, month, day } = stamp?.date ?? {};
    if (stamp !== undefined && year !== undefined && month !== undefined && day !== undefined) {
      found.set(stamp.start, { stamp, date: { year, month, day } });
    } else if (found.size === 0 || !inferred.includes('date')) {
      return undefined;
    }
  }
  return found.size === 0 ? undefined : [...found.values()];
}
