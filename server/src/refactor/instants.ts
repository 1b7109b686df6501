// Whether two versions of a document tell of the same instants.
import type { Facts, TimedEvent } from '../analysis/facts';
import type { Moment } from '../time/moment';

/** The first event, as it was, that now is at another instant; `elsewhere` when it is no event that moved. */
export function firstMoved(before: Facts, now: Facts | undefined): TimedEvent | 'elsewhere' | 'none' {
  if (now === undefined || now.timelines.length !== before.timelines.length) return 'elsewhere';
  for (const [index, { events }] of before.timelines.entries()) {
    const others = now.timelines[index]?.events ?? [];
    if (others.length !== events.length) return 'elsewhere';
    const moved = events.find((event, at) => !isSameEvent(event, others[at]));
    if (moved !== undefined) return moved;
  }
  const isWindow =
    isSameMoment(before.window.start?.moment, now.window.start?.moment) &&
    isSameMoment(before.window.end?.moment, now.window.end?.moment);
  return isWindow ? 'none' : 'elsewhere';
}

function isSameEvent(a: TimedEvent, b: TimedEvent | undefined): boolean {
  return b !== undefined && isSameMoment(a.moment, b.moment) && isSameMoment(a.until, b.until);
}

/** A day stays the same day, wherever it is. */
function isSameMoment(a: Moment | undefined, b: Moment | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.day || b.day) return a.day === b.day && a.wall === b.wall;
  return a.instant === b.instant && (a.instant !== undefined || a.axis === b.axis) && a.dated === b.dated;
}
