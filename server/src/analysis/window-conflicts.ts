// Whether the timeline bears out the declared window: what it says of the end, and whether anything happened in between.
import { clockMs, DAY, MINUTE } from '../time/civil';
import type { Facts, Instant, TimedEvent } from './facts';
import { timesIn } from './line-times';
import { contradictedWindow } from './zone-slips';

export type WindowConflict =
  /** Days after everything else, though the last event has the same time of day, and the timeline is of one day. */
  | { readonly kind: 'end-date'; readonly end: Instant; readonly last: Instant; readonly certain: true }
  /** An event that says it is resolved, and nothing after it up to the declared end. */
  | { readonly kind: 'resolved-before'; readonly end: Instant; readonly last: Instant; readonly certain: boolean }
  /** The last event is long before the declared end. */
  | { readonly kind: 'ends-early'; readonly end: Instant; readonly last: Instant; readonly certain: false }
  /** Not one event lies in the window. */
  | {
      readonly kind: 'nothing-in';
      readonly start: Instant;
      readonly end: Instant;
      readonly first: Instant;
      readonly last: Instant;
      readonly certain: false;
    };

/** The clearest contradiction between window and timeline, if there is one. */
export function windowConflict(facts: Facts): WindowConflict | undefined {
  const { start, end } = facts.window;
  if (end === undefined || end.moment.day || isAnEvent(facts, end) || contradictedWindow(facts) !== undefined)
    return undefined;
  const events = comparable(facts, end);
  const last = latest(events);
  if (last === undefined || events.length < 3) return undefined;
  const contradicted = wrongEndDate(facts, end, last) ?? (start && nothingIn(start, end, events, last));
  if (contradicted !== undefined) return contradicted;
  const short = resolvedBefore(start, end, last) ?? (start && endsEarly(start, end, last));
  return short === undefined || isToldElsewhere(facts, end) ? undefined : short;
}

/** The declared end's time of day stands in another line, which may tell what happened then. */
function isToldElsewhere({ postmortem }: Facts, { stamp, moment }: Instant): boolean {
  const clock = moment.wall % DAY;
  return postmortem.prose.some(
    (line) =>
      !(line.span.start <= stamp.start && stamp.end <= line.span.end) &&
      timesIn(line).some((other) =>
        [other.clock, other.until?.clock].some((part) => part && clockMs(part.clock) === clock),
      ),
  );
}

/** A label line such as `Resolved: 14:20` is window and event at once. */
function isAnEvent({ timelines, history }: Facts, { stamp }: Instant): boolean {
  return timelines.some(({ events }, slot) => history.filter(isWrittenAt, events, [stamp.start], slot).length > 0);
}

function isWrittenAt({ event: { stamp } }: TimedEvent, start: number): boolean {
  return stamp?.start === start;
}

interface Timed extends Instant {
  readonly event: TimedEvent;
}

/** The events in order whose moments are on the same scale as the window's end. */
function comparable({ timelines, history }: Facts, { moment: { dated, offset } }: Instant): readonly Timed[] {
  const lists = timelines.map(({ events }, slot) =>
    history.flatMap(comparableAt, events, [dated, offset !== undefined], slot),
  );
  return lists.length === 1 ? (lists[0] ?? []) : lists.flat();
}

function comparableAt(event: TimedEvent, dated: boolean, zoned: boolean): readonly Timed[] {
  const { moment, misplaced } = event;
  const { stamp } = event.event;
  if (stamp === undefined || moment === undefined || moment.day || misplaced || moment.dated !== dated) return [];
  return (moment.offset !== undefined) === zoned ? [{ stamp, moment, event }] : [];
}

function latest(events: readonly Timed[]): Timed | undefined {
  return events.reduce<Timed | undefined>(
    (last, event) => (last === undefined || endOf(event) > endOf(last) ? event : last),
    undefined,
  );
}

function endOf({ moment, event }: Timed): number {
  return Math.max(moment.axis + moment.latest, event.until?.axis ?? Number.NEGATIVE_INFINITY);
}

function wrongEndDate({ window, timelines }: Facts, end: Instant, last: Timed): WindowConflict | undefined {
  const { start } = window;
  if (start === undefined || end.stamp.date?.day === undefined || start.stamp.date?.day === undefined) return undefined;
  if (start.stamp.start === end.stamp.start || !end.moment.dated) return undefined;
  const saysDates = timelines.some(({ events }) =>
    events.some(({ event }) => event.stamp?.date !== undefined || event.under?.date !== undefined),
  );
  const days = (end.moment.wall - last.moment.wall) / DAY;
  const isOfOneDay = last.moment.wall - start.moment.wall < DAY && last.moment.wall > start.moment.wall;
  return !saysDates && isOfOneDay && Number.isInteger(days) && days > 0
    ? { kind: 'end-date', end, last, certain: true }
    : undefined;
}

/** Events a little before the start or after the end belong to it as well. */
const BESIDE = 15 * MINUTE;

function nothingIn(start: Instant, end: Instant, events: readonly Timed[], last: Instant): WindowConflict | undefined {
  const first = events.reduce((a, b) => (b.moment.axis < a.moment.axis ? b : a));
  const [from, to] = [start.moment.axis - BESIDE, end.moment.axis + BESIDE];
  const isIn = events.some((event) => endOf(event) >= from && event.moment.axis + event.moment.earliest <= to);
  if (isIn || from > to || start.moment.day) return undefined;
  return { kind: 'nothing-in', start, end, first, last, certain: false };
}

function resolvedBefore(start: Instant | undefined, end: Instant, last: Timed): WindowConflict | undefined {
  const gap = end.moment.axis + end.moment.earliest - endOf(last);
  const length = start === undefined ? 0 : end.moment.axis - start.moment.axis;
  const { kind, kindFrom } = last.event;
  if ((kind !== 'resolved' && kind !== 'closed') || gap < Math.max(5 * MINUTE, length / 20)) return undefined;
  const isSaid = kindFrom === 'tag' || kindFrom === 'marker';
  return { kind: 'resolved-before', end, last, certain: isSaid && gap > roundingOf(end) };
}

/** Whoever writes "until 5 p.m." may have rounded the half hour; 16:47 was read from a clock. */
function roundingOf({ stamp, moment }: Instant): number {
  const minute = stamp.clock?.clock.minute ?? 0;
  return moment.approx || minute % 30 === 0 ? 30 * MINUTE : minute % 5 === 0 ? 10 * MINUTE : 2 * MINUTE;
}

function endsEarly(start: Instant, end: Instant, last: Timed): WindowConflict | undefined {
  const gap = end.moment.axis + end.moment.earliest - endOf(last);
  const length = end.moment.axis - start.moment.axis;
  const isEarly = gap >= Math.max(20 * MINUTE, length / 4) && last.moment.axis > start.moment.axis;
  return isEarly ? { kind: 'ends-early', end, last, certain: false } : undefined;
}
