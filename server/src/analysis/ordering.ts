// Questions about the order of a timeline: what stands beside an event, what it contradicts, and whether two moments are in order.
import type { Moment } from '../time/moment';
import type { OrderedTimeline, TimedEvent } from './facts';

/** Whether `second` may stand below `first`; fuzzy times order by their bounds. */
export function isInOrder(first: Moment, second: Moment, order: OrderedTimeline['order']): boolean {
  return boundsOf(first, order).low <= boundsOf(second, order).high;
}

/** Between which a moment can lie, on an axis that grows downwards in the document. */
export function boundsOf(
  { axis, earliest, latest }: Moment,
  order: OrderedTimeline['order'],
): { readonly low: number; readonly high: number } {
  return order === 'ascending'
    ? { low: axis + earliest, high: axis + latest }
    : { low: -(axis + latest), high: -(axis + earliest) };
}

/** An event and its place in the timeline. */
export interface Placed {
  readonly event: TimedEvent;
  readonly at: number;
}

export interface Neighbours {
  readonly above?: Placed;
  readonly below?: Placed;
}

/** The neighbours of the event at `at` among those in order; the misplaced one at `assumed` counts as in order too. */
export function neighboursOf({ events }: OrderedTimeline, at: number, assumed = at): Neighbours {
  const counts = (index: number): boolean =>
    events[index]?.moment !== undefined && (index === assumed || events[index]?.misplaced === false);
  let up = at - 1;
  while (up >= 0 && !counts(up)) up--;
  let down = at + 1;
  while (down < events.length && !counts(down)) down++;
  const [above, below] = [events[up], events[down]];
  return { ...(above && { above: { event: above, at: up } }), ...(below && { below: { event: below, at: down } }) };
}

/** The event in order that the misplaced one at `index` contradicts, the nearest above it or else the nearest below. */
export function contradictedBy(
  { events, order }: OrderedTimeline,
  index: number,
): (Placed & { readonly where: 'above' | 'below' }) | undefined {
  const own = events[index]?.moment;
  if (own === undefined) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const event = events[at];
    if (event?.moment === undefined || event.misplaced) continue;
    if (!isInOrder(event.moment, own, order)) return { event, at, where: 'above' };
  }
  for (let at = index + 1; at < events.length; at++) {
    const event = events[at];
    if (event?.moment === undefined || event.misplaced) continue;
    if (!isInOrder(own, event.moment, order)) return { event, at, where: 'below' };
  }
  return undefined;
}
