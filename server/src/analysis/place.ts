// Where a misplaced event belongs in its timeline, as its time is written.
import { clockMs, clockOf, DAY, HOUR } from '../time/civil';
import type { OrderedTimeline, TimedEvent } from './facts';
import { isInOrder } from './ordering';

export interface Place {
  readonly place: 'before' | 'after';
  readonly anchor: TimedEvent;
  readonly direction: 'up' | 'down';
  /** How many events it passes on its way. */
  readonly passed: number;
}

/**
 * The place among the events in order where the misplaced one at `index` fits without any change of its time. Undefined where
 * moving would change what day it, or the event below it, is on.
 */
export function placeOf(timeline: OrderedTimeline, index: number): Place | undefined {
  const { events, order } = timeline;
  const event = events[index];
  const moment = event?.moment;
  if (event === undefined || moment === undefined || leavesDateBehind(timeline, index)) return undefined;
  let after = -1;
  let before = -1;
  for (const [at, other] of events.entries()) {
    if (other.moment === undefined || other.misplaced) continue;
    if (isInOrder(other.moment, moment, order)) after = at;
    else if (before < 0) before = at;
  }
  const candidates = [
    { place: 'after', at: after },
    { place: 'before', at: before },
  ] as const;
  for (const { place, at } of candidates) {
    const anchor = events[at];
    if (anchor === undefined || !keepsDay(event, anchor, place)) continue;
    const target = place === 'after' ? at : at - 1;
    return at < index
      ? { place, anchor, direction: 'up', passed: index - 1 - target }
      : { place, anchor, direction: 'down', passed: target - index };
  }
  return undefined;
}

/** An event that gives a date to the ones below it cannot leave when the event above is on another day. */
function leavesDateBehind({ events }: OrderedTimeline, index: number): boolean {
  const event = events[index];
  const next = events[index + 1];
  if (event?.event.stamp?.date === undefined || next === undefined || hasOwnDate(next)) return false;
  if (next.event.under?.start !== event.event.under?.start) return false;
  const above = events[index - 1];
  return above?.moment === undefined || dayOf(above) !== dayOf(event);
}

/** Whether the event, put beside `anchor`, is still on the day it was on. */
function keepsDay(event: TimedEvent, anchor: TimedEvent, place: Place['place']): boolean {
  if (hasOwnDate(event) || event.moment?.dated !== true) return true;
  if (dayOf(event) !== dayOf(anchor)) return place === 'after' && rollsOver(anchor, event);
  return place === 'after' || event.event.under?.start === anchor.event.under?.start;
}

/** A clock that falls back by half a day or more has passed midnight. */
function rollsOver(earlier: TimedEvent, later: TimedEvent): boolean {
  const fall = clockMs(clockOf(earlier.moment?.wall ?? 0)) - clockMs(clockOf(later.moment?.wall ?? 0));
  return dayOf(later) === dayOf(earlier) + 1 && fall >= 12 * HOUR;
}

function hasOwnDate({ event }: TimedEvent): boolean {
  return event.stamp?.date !== undefined;
}

function dayOf({ moment }: TimedEvent): number {
  return Math.floor((moment?.wall ?? 0) / DAY);
}
