// Every timestamp that a document's facts speak of, once; and those that a rule is after, found without going through all of them.
import type { Facts, TimedEvent } from '../analysis/facts';
import { timesIn } from '../analysis/line-times';
import type { Prose } from '../model/postmortem';
import { ask } from '../text/memory';
import type { Moment } from '../time/moment';
import { shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';

export interface PlacedStamp {
  readonly stamp: Timestamp;
  /** What it means, where that is known. */
  readonly moment?: Moment;
  /** It stands out of order, so that what it means is in doubt. */
  readonly misplaced?: true;
}

/** The timestamps of events, of the date headings above them and of the declared window, in document order. */
export function stampsOf({ timelines, window, history }: Facts): readonly PlacedStamp[] {
  return history.keep(stampsOf, [...timelines, window.start, window.end], () => {
    const found = new Map<number, PlacedStamp>();
    const add = (placed: PlacedStamp): void => {
      if (placed.moment !== undefined || !found.has(placed.stamp.start)) found.set(placed.stamp.start, placed);
    };
    for (const [slot, { events }] of timelines.entries()) history.flatMap(placedAt, events, [], slot).forEach(add);
    for (const end of [window.start, window.end]) if (end !== undefined) add(end);
    return [...found.values()].sort((a, b) => a.stamp.start - b.stamp.start);
  });
}

function placedAt({ event: { stamp, under }, moment, misplaced }: TimedEvent): readonly PlacedStamp[] {
  return [
    ...(under === undefined ? [] : [{ stamp: under }]),
    ...(stamp === undefined ? [] : [{ stamp, ...(moment && { moment }), ...(misplaced && { misplaced }) }]),
  ];
}

/** What a rule is after in a timestamp. */
type Sought = (stamp: Timestamp) => boolean;

/** Makes a look for certain timestamps among those of `stampsOf`. One that finds nothing asks an event only once. */
export function stampsThat(are: Sought): (facts: Facts) => readonly PlacedStamp[] {
  const areAt = ({ event: { stamp, under } }: TimedEvent): boolean =>
    (stamp !== undefined && are(stamp)) || (under !== undefined && are(under));
  return (facts) => {
    const { timelines, window, history } = facts;
    const isThere =
      timelines.some(({ events }, slot) => history.filter(areAt, events, [], slot).length > 0) ||
      [window.start, window.end].some((end) => end !== undefined && are(end.stamp));
    return isThere ? stampsOf(facts).filter(({ stamp }) => are(stamp)) : [];
  };
}

/** Whether a line may hold what a rule looks for: a cheap test, of nothing but its words. */
export type Gate = (line: Pick<Prose, 'plain'>) => boolean;

/**
 * Makes a look for certain timestamps in the running text of lines that pass `gate`, as far as `stampsOf` does not know them. Reading
 * all text for times is not free, so the gate says what a line must have.
 */
export function stampsInProse(gate: Gate, are: Sought = () => true): (facts: Facts) => readonly Timestamp[] {
  const inLine = (line: Prose): readonly Timestamp[] => {
    if (line.role === 'quote' || !ask(line, gate)) return [];
    return timesIn(line)
      .filter(are)
      .map((stamp) => shiftTimestamp(stamp, line.span.start));
  };
  return (facts) => {
    const found = facts.history.flatMap(inLine, facts.postmortem.prose, []);
    if (found.length === 0) return found;
    const known = new Set(stampsOf(facts).map(({ stamp }) => stamp.start));
    return found.filter(({ start }) => !known.has(start));
  };
}
