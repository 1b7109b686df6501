// Every timestamp that a document's facts speak of, once.
import type { Facts } from '../analysis/facts';
import type { Moment } from '../time/moment';
import type { Timestamp } from '../time/timestamp';

export interface PlacedStamp {
  readonly stamp: Timestamp;
  /** What it means, where that is known. */
  readonly moment?: Moment;
}

/** The timestamps of events, of the date headings above them and of the declared window, in document order. */
export function stampsOf(facts: Facts): readonly PlacedStamp[] {
  const found = new Map<number, PlacedStamp>();
  const add = (stamp: Timestamp | undefined, moment?: Moment): void => {
    if (stamp === undefined || (found.has(stamp.start) && moment === undefined)) return;
    found.set(stamp.start, { stamp, ...(moment && { moment }) });
  };
  for (const { timeline, events } of facts.timelines) {
    for (const event of timeline.events) {
      add(event.under);
      add(event.stamp);
    }
    for (const { event, moment } of events) add(event.stamp, moment);
  }
  for (const end of [facts.window.start, facts.window.end]) add(end?.stamp, end?.moment);
  return [...found.values()].sort((a, b) => a.stamp.start - b.stamp.start);
}
