// What the chart draws, as plain data: the marks on one time axis, the milestones and the span they cover.
import type { Facts, MilestoneName, OrderedTimeline, TimedEvent } from '../../analysis/facts';
import type { Kind } from '../../model/kinds';
import type { Moment } from '../../time/moment';
import { lanesOf } from './lanes';

/** A point to draw. `at`, `low` and `high` are axis milliseconds; the last two bound an approximate time. */
export interface Mark {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly moment: Moment;
  readonly kind: Kind;
  /** Absent for a milestone that a field or a sentence declares and no event stands for. */
  readonly event?: TimedEvent;
  readonly milestone?: MilestoneName;
  /** Its time contradicts its place in the timeline: drawn where it says, but it moves no phase. */
  readonly misplaced: boolean;
  /** The offset in the document of what says it. */
  readonly source: number;
  /** 0 on the band, further ones on lines of their own below it. */
  readonly lane: number;
}

export interface Plot {
  /** Ordered by time; at least one. */
  readonly marks: readonly Mark[];
  readonly milestones: Readonly<Partial<Record<MilestoneName, number>>>;
  /** From axis milliseconds to the document's wall clock. */
  readonly shift: number;
  /** Whether days have names; otherwise they are counted. */
  readonly dated: boolean;
  /** Events without a readable time, which no axis can show. */
  readonly untimed: number;
  /** The first timeline of each lane, the band's first. */
  readonly lanes: readonly OrderedTimeline[];
}

/**
 * The largest timeline gives the axis and the band. Other timelines join it where their times can be measured against it; lists of key
 * events are left out, because the milestones already say what they say and every point would stand there twice.
 * @returns undefined when no time is known.
 */
export function plotOf(facts: Facts): Plot | undefined {
  const largest = largestTimeline(facts.timelines);
  const base = largest === undefined ? undefined : firstMoment(largest);
  const reference = base ?? facts.milestones.started?.moment ?? Object.values(facts.milestones)[0]?.moment;
  if (reference === undefined) return undefined;
  const isDrawn = ({ moment }: TimedEvent): boolean => moment !== undefined && comparable(moment, reference);
  const others = facts.timelines.filter((each) => each !== largest && each.timeline.role === 'timeline');
  const drawn = largest === undefined ? others : [largest, ...others];
  const events = drawn.flatMap((each) => each.events);
  const lanes = lanesOf(drawn.map((each) => ({ ...each, events: each.events.filter(isDrawn) })));
  const marks: Mark[] = [];
  const named: OrderedTimeline[] = [];
  drawn.forEach((timeline, i) => {
    const lane = lanes[i] ?? 0;
    const shown = timeline.events.filter(isDrawn);
    if (shown.length > 0) named[lane] ??= timeline;
    for (const event of shown) {
      if (event.moment !== undefined) marks.push(mark(event.moment, event.kind, event.event.head.start, lane, event));
    }
  });
  const found = withMilestones(marks, facts, reference);
  if (found.marks.length === 0) return undefined;
  return {
    ...found,
    shift: reference.wall - reference.axis,
    dated: reference.dated,
    untimed: events.filter((event) => event.moment === undefined).length,
    lanes: named,
  };
}

const ORDER: readonly MilestoneName[] = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'];

function withMilestones(marks: readonly Mark[], facts: Facts, reference: Moment): Pick<Plot, 'marks' | 'milestones'> {
  const all = [...marks];
  const milestones: Partial<Record<MilestoneName, number>> = {};
  for (const name of ORDER) {
    const milestone = facts.milestones[name];
    if (milestone === undefined || !comparable(milestone.moment, reference)) continue;
    milestones[name] = milestone.moment.axis;
    const at = all.findIndex((each) => stands(each, name, milestone.moment.axis, milestone.event));
    const existing = all[at];
    if (existing === undefined) all.push({ ...mark(milestone.moment, name, milestone.span.start, 0), milestone: name });
    else all[at] = { ...existing, milestone: name };
  }
  return { marks: all.sort((a, b) => a.at - b.at || a.source - b.source), milestones };
}

/** Whether the mark is that milestone: its very event, or an event of its kind at its time. */
function stands(mark: Mark, name: MilestoneName, at: number, event: TimedEvent | undefined): boolean {
  if (mark.milestone !== undefined || mark.event === undefined) return false;
  if (event !== undefined && mark.event.event === event.event) return true;
  return mark.at === at && (mark.kind === name || mark.kind === 'other');
}

function mark(moment: Moment, kind: Kind, source: number, lane: number, event?: TimedEvent): Mark {
  const at = moment.axis;
  const bounds = { low: at + moment.earliest, high: at + moment.latest };
  return {
    at,
    ...bounds,
    moment,
    kind,
    source,
    lane,
    misplaced: event?.misplaced ?? false,
    ...(event === undefined ? {} : { event }),
  };
}

function largestTimeline(timelines: readonly OrderedTimeline[]): OrderedTimeline | undefined {
  const size = (each: OrderedTimeline): number => each.events.filter((event) => event.moment !== undefined).length;
  return timelines.reduce<OrderedTimeline | undefined>(
    (best, each) => (best === undefined || size(each) > size(best) ? each : best),
    undefined,
  );
}

function firstMoment(timeline: OrderedTimeline): Moment | undefined {
  return timeline.events.find((event) => event.moment !== undefined)?.moment;
}

/** Whether two moments lie on the same axis: with a date or without, in UTC or on a floating clock. */
function comparable(a: Moment, b: Moment): boolean {
  return a.dated === b.dated && (a.offset === undefined) === (b.offset === undefined);
}
