// Every timestamp that a document's facts speak of, once.
import type { Facts } from '../analysis/facts';
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
export function stampsOf(facts: Facts): readonly PlacedStamp[] {
  return ask(facts, collected);
}

function collected(facts: Facts): readonly PlacedStamp[] {
  const found = new Map<number, PlacedStamp>();
  const add = (stamp: Timestamp | undefined, moment?: Moment, misplaced?: boolean): void => {
    if (stamp === undefined || (found.has(stamp.start) && moment === undefined)) return;
    found.set(stamp.start, { stamp, ...(moment && { moment }), ...(misplaced && { misplaced }) });
  };
  for (const { timeline, events } of facts.timelines) {
    for (const event of timeline.events) {
      add(event.under);
      add(event.stamp);
    }
    for (const { event, moment, misplaced } of events) add(event.stamp, moment, misplaced);
  }
  for (const end of [facts.window.start, facts.window.end]) add(end?.stamp, end?.moment);
  return [...found.values()].sort((a, b) => a.stamp.start - b.stamp.start);
}

/** Whether a line may hold what a rule looks for: a cheap test, of nothing but its words. */
export type Gate = (line: Pick<Prose, 'plain'>) => boolean;

/**
 * The timestamps in the running text of lines that pass `gate`, as far as `stampsOf` does not know them. Reading all text for times
 * is not free, so the gate says what a line must have.
 */
export function stampsInProse({ postmortem }: Facts, known: readonly PlacedStamp[], gate: Gate): readonly Timestamp[] {
  const lines = postmortem.prose.filter((line) => line.role !== 'quote' && ask(line, gate));
  if (lines.length === 0) return [];
  const starts = new Set(known.map(({ stamp }) => stamp.start));
  return lines
    .flatMap((line) => timesIn(line).map((stamp) => shiftTimestamp(stamp, line.span.start)))
    .filter(({ start }) => !starts.has(start));
}
