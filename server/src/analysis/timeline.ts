// One timeline resolved: when each of its events was, of what kind it is, and which of them are out of order.
import type { Event, Timeline } from '../model/postmortem';
import type { History, Unchanged } from '../text/history';
import { firstOf, walk } from '../text/walks';
import { DAY, dayNumber } from '../time/civil';
import type { Moment } from '../time/moment';
import type { Timestamp } from '../time/timestamp';
import type { BaseDate } from './base-date';
import { CARRY, type Here, NOTHING_CARRIED, type Resolved } from './carry';
import { type Clocked, clocksOnDial } from './dial';
import { runsBackwards } from './direction';
import type { OrderedTimeline, TimedEvent, ZoneFact } from './facts';
import { kindOf } from './kinds';
import { misplaced } from './order';
import { timelineZone } from './zone';

export interface Surroundings {
  readonly base: BaseDate;
  readonly zone: ZoneFact | undefined;
  /** The declared window. */
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
}

/** @param index of the timeline, by which its history is told from that of the others. */
export function resolveTimeline(
  timeline: Timeline,
  index: number,
  around: Surroundings,
  history: History,
): OrderedTimeline {
  const given = [timeline, around.base, around.zone, around.start, around.end];
  return history.keep(resolveTimeline, given, () => resolved(timeline, index, around, history), index);
}

function resolved(timeline: Timeline, index: number, around: Surroundings, history: History): OrderedTimeline {
  const { base, start, end } = around;
  const zone = timelineZone(timeline, index, history) ?? around.zone;
  const order = runsBackwards(timeline, base, history, index) ? 'descending' : 'ascending';
  const clocked = clockedDays(timeline.events, history, index);
  const here = history.keep(
    resolved,
    [base, zone, start, end, order, clocked],
    (): Here => ({ base, firstDay: base.date && dayNumber(base.date), zone, start, end, order, clocked }),
    index,
  );
  const meanings = walk(history, CARRY, NOTHING_CARRIED, clocksDown(timeline, order, history, index), [here], index);
  const moments = history.map(momentAt, meanings, [], index);
  const outside = history.keep(outOfOrder, [moments, order], () => outOfOrder(moments, order), index);
  const wrong = outside.size === 0 ? outside : (nightsForNoons(timeline.events, moments) ?? outside);
  const events = history.revise<Timed>(
    timed,
    (before) => timed({ events: timeline.events, meanings, wrong, index }, before, history),
    index,
  ).all;
  return { timeline, events, order };
}

function clocksDown(
  { events }: Timeline,
  order: OrderedTimeline['order'],
  history: History,
  index: number,
): readonly Clocked[] {
  if (order === 'ascending') return clocksOnDial(events, history, index);
  const upwards = clocksOnDial(
    history.keep(clocksDown, [events], () => [...events].reverse(), index),
    history,
    index,
  );
  return [...upwards].reverse();
}

/** The day headings under which some event has a clock; of interest only where something else stands there without one. */
function clockedDays(events: readonly Event[], history: History, index: number): Here['clocked'] {
  if (firstOf(history, listedOnDay, events, [], index) === undefined) return undefined;
  const days = history.map(clockedDay, events, [], index);
  return history.keep(clockedDays, [days], () => new Set(days), index);
}

function listedOnDay({ stamp, under }: Event): true | undefined {
  return (stamp === undefined && under?.date !== undefined) || undefined;
}

function clockedDay({ stamp, under }: Event): Timestamp | undefined {
  return stamp?.clock === undefined ? undefined : under;
}

/** `02:00-03:00` below `02:51` sums up the hour: what lasts is in order as long as it has not ended before. */
function momentAt({ moment, until }: Resolved): Moment | undefined {
  const lasts = moment === undefined || until === undefined ? 0 : until.axis - moment.axis;
  return moment !== undefined && lasts > moment.latest ? { ...moment, latest: lasts } : moment;
}

/**
 * Where a zone is slipped into a line (`EDT` between two `CAT`), the clock may be in order though the instant is not: then the zone
 * is odd and the order says nothing. So an event counts as out of order when it is on both scales.
 */
function outOfOrder(moments: readonly (Moment | undefined)[], order: OrderedTimeline['order']): ReadonlySet<number> {
  const inTime = order === 'ascending' ? moments : [...moments].reverse();
  const byInstant = misplaced(inTime);
  const byClock = byInstant.size === 0 ? byInstant : misplaced(inTime, 'wall');
  const both = [...byInstant].filter((index) => byClock.has(index));
  return new Set(order === 'ascending' ? both : both.map((index) => moments.length - 1 - index));
}

/** `12:15 AM` below `12:00 PM`, where it all is in order at a quarter past noon: however many they are, they are the slip. */
function nightsForNoons(
  events: readonly Event[],
  moments: readonly (Moment | undefined)[],
): ReadonlySet<number> | undefined {
  const nights = new Set<number>();
  for (const [at, { stamp }] of events.entries()) {
    const [clock, above] = [stamp?.clock, events[at - 1]?.stamp?.clock];
    if (clock?.meridiem === undefined || clock.clock.hour !== 0 || above === undefined) continue;
    const hour = nights.has(at - 1) ? 12 : above.clock.hour;
    if (hour === 11 || hour === 12) nights.add(at);
  }
  if (nights.size === 0) return undefined;
  const meant = moments.map((moment, at) => {
    if (moment === undefined || !nights.has(at)) return moment;
    return { ...moment, axis: moment.axis + DAY / 2, wall: moment.wall + DAY / 2 };
  });
  return misplaced(meant).size === 0 ? nights : undefined;
}

interface ToTime {
  readonly events: readonly Event[];
  readonly meanings: readonly Resolved[];
  readonly wrong: ReadonlySet<number>;
  readonly index: number;
}

interface Timed extends ToTime {
  readonly all: readonly TimedEvent[];
}

/** The events with what their times mean; those of which nothing changed are the objects of last time. */
function timed(now: ToTime, before: Timed | undefined, history: History): Timed {
  const { events, meanings, wrong, index } = now;
  const moved = events.length - (before?.events.length ?? 0);
  const [byEvent, byMeaning] = [
    history.unchanged(before?.events ?? [], events),
    history.unchanged(before?.meanings ?? [], meanings),
  ];
  // Which are out of order is told by their places.
  const isOrderKept = before?.wrong === wrong && (moved === 0 || wrong.size === 0);
  const head = isOrderKept ? Math.min(byEvent.head, byMeaning.head) : 0;
  const tails = [events.length - head, tailOf(byEvent, events, moved), tailOf(byMeaning, meanings, moved)];
  const tail = isOrderKept ? Math.min(...tails) : 0;
  const all = before?.all ?? [];
  const fresh: TimedEvent[] = [];
  for (let at = head; at < events.length - tail; at++) {
    const place = at < byEvent.head ? at : at >= events.length - byEvent.tail ? at - moved : -1;
    const old = all[place];
    const meaning = meanings[at] as Resolved;
    const isKept = old?.misplaced === wrong.has(at) && before?.meanings[place] === meaning;
    fresh.push(isKept ? old : timedEvent(events[at] as Event, meaning, index, wrong.has(at)));
  }
  const isSame = moved === 0 && fresh.every((event, at) => event === all[head + at]);
  return { ...now, all: isSame ? all : all.slice(0, head).concat(fresh, all.slice(all.length - tail)) };
}

/** A list in which nothing changed has no tail apart from its head. */
function tailOf({ head, tail }: Unchanged, list: readonly unknown[], moved: number): number {
  return moved === 0 && head === list.length ? list.length : tail;
}

function timedEvent(
  event: Event,
  { moment, until, inferred }: Resolved,
  timeline: number,
  isMisplaced: boolean,
): TimedEvent {
  const { kind, from } = kindOf(event);
  return {
    event,
    timeline,
    kind,
    kindFrom: from,
    inferred,
    misplaced: isMisplaced,
    ...(moment && { moment }),
    ...(until && { until }),
  };
}
