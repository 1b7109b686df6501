// The verdict on each claimed duration: which interval it means, and whether the document's own times agree.

import { DAY, MINUTE } from '../time/civil';
import type { DurationText } from '../time/duration';
import type { Timestamp } from '../time/timestamp';
import { fits, interval } from './claim-intervals';
import type { ClaimOf } from './claim-words';
import type { Claim, Instant, Interval, Milestones } from './facts';
import { type Known, resolveWindow } from './window';

/** A duration said of the incident, before it is held against anything. */
export interface Said {
  readonly said: DurationText;
  readonly of: ClaimOf;
  /** Counted otherwise than by the clock: "during support hours". */
  readonly otherwise: boolean;
  /** The range that stands beside the duration: `18:00 to 19:12 (72 minutes)`. */
  readonly beside?: Timestamp;
  /** Said of several outages together: "over 14 hours across four incidents". */
  readonly cumulative?: boolean;
  /** Said of one outage of several: some interval may agree, none can contradict. */
  readonly partial: boolean;
}

/** @param apart the document tells several incidents one by one. */
export function judgeAll(
  said: readonly Said[],
  points: readonly Instant[],
  milestones: Milestones,
  known: Known,
  apart: boolean,
): readonly Claim[] {
  const besides = said.map((claim) => judgeBeside(claim, known));
  const parts = besides.flatMap((claim) => (claim?.against === undefined ? [] : [claim.against]));
  const ranges = new Set(parts.map(({ from, to }) => `${from.moment.axis} ${to.moment.axis}`)).size;
  const several = ranges > 1 || apart;
  return said.map((claim, at) => {
    const beside = besides[at];
    if (beside !== undefined) return beside;
    if (claim.cumulative && ranges > 1) return judgeSum(claim, parts);
    // Where several outages are told, a duration may be said of any of them.
    return judge(several || claim.cumulative ? { ...claim, partial: true } : claim, points, milestones);
  });
}

/** The intervals that each kind of claim names, the usual one first. */
const INTERVALS: Readonly<Record<ClaimOf, readonly (readonly [keyof Milestones, keyof Milestones])[]>> = {
  total: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
  ],
  impact: [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
  ],
  detect: [['started', 'detected']],
  acknowledge: [
    ['detected', 'acknowledged'],
    ['started', 'acknowledged'],
  ],
  mitigate: [
    ['started', 'mitigated'],
    ['detected', 'mitigated'],
  ],
  repair: [
    ['detected', 'mitigated'],
    ['started', 'mitigated'],
  ],
  resolve: [
    ['started', 'resolved'],
    ['detected', 'resolved'],
  ],
  unclear: [],
};

/** A duration beside its own range is held against that range and nothing else. */
function judgeBeside({ said, of, otherwise, beside }: Said, known: Known): Claim | undefined {
  const { start, end } = beside === undefined ? {} : resolveWindow({ first: beside }, known);
  if (start === undefined || end === undefined || otherwise) return undefined;
  return { said, of, agrees: fits(said, start.moment, end.moment), against: interval(start, end) };
}

/**
 * A total that the times leave open, beside a time to detect and a time to resolve that the times bear out: it is one or the sum of
 * both, whichever way its author counts.
 */
export function againstParts(claim: Claim, all: readonly Claim[]): Claim {
  if (claim.of !== 'total' || claim.agrees !== undefined) return claim;
  const [detect, resolve] = (['detect', 'resolve'] as const).map((of) =>
    all.find((other) => other.of === of && other.agrees),
  );
  if (detect?.against === undefined || resolve?.against === undefined) return claim;
  const { low, high } = claim.said;
  const whole = axisOf(resolve.against.to) - axisOf(detect.against.from);
  const fits = [resolve.said.ms, detect.said.ms + resolve.said.ms, whole].some((ms) => low <= ms && ms <= high);
  // Where more was done between the two, such as to find the cause, they are not all there is.
  const from = axisOf(resolve.against.from);
  const isAll = from === axisOf(detect.against.to) || from === axisOf(detect.against.from);
  if (!fits && !isAll) return claim;
  return fits ? { ...claim, agrees: true } : { ...claim, agrees: false, parts: [detect.against, resolve.against] };
}

function axisOf({ moment }: Instant): number {
  return moment.axis;
}

/** The sum of outages that the document gives one by one. */
function judgeSum({ said, of }: Said, parts: readonly Interval[]): Claim {
  const once = [...new Map(parts.map((part) => [`${part.from.moment.axis} ${part.to.moment.axis}`, part])).values()];
  const ms = once.reduce((sum, part) => sum + part.ms, 0);
  return { said, of, agrees: said.low <= ms && ms <= said.high, parts: once };
}

function judge({ said, of, otherwise, partial }: Said, points: readonly Instant[], milestones: Milestones): Claim {
  const named = INTERVALS[of].flatMap(([from, to]) => {
    const [a, b] = [milestones[from], milestones[to]];
    return a === undefined || b === undefined || a.moment.dated !== b.moment.dated ? [] : [{ a, b }];
  });
  const fitting = named.find(({ a, b }) => fits(said, a.moment, b.moment));
  const meant = fitting ?? named[0];
  const against = meant && interval(instantOf(meant.a), instantOf(meant.b));
  const claim = { said, of, ...(against && { against }) };
  if (otherwise || of === 'unclear') return claim;
  if (fitting !== undefined) return { ...claim, agrees: true };
  // Only ends that are said outright can contradict; words may have named another event.
  const outright = named.find(({ a, b }) => a.explicit && b.explicit);
  if (outright !== undefined && !partial) {
    return { said, of, agrees: false, against: interval(instantOf(outright.a), instantOf(outright.b)) };
  }
  const other = anyInterval(said, points);
  if (other !== undefined) return { said, of, agrees: true, against: other };
  return against === undefined || against.ms <= 0 || partial ? claim : { ...claim, agrees: false };
}

export function instantOf({ moment, span, event }: NonNullable<Milestones[keyof Milestones]>): Instant {
  return { moment, stamp: event?.event.stamp ?? { ...span, text: '', approx: moment.approx, defects: [] } };
}

/** Some two points of the document lie that far apart. */
function anyInterval(said: DurationText, points: readonly Instant[]): Claim['against'] | undefined {
  for (let first = 0; first < points.length; first++) {
    for (let second = first + 1; second < points.length; second++) {
      const [from, to] = [points[first] as Instant, points[second] as Instant];
      const [a, b] = from.moment.axis <= to.moment.axis ? [from, to] : [to, from];
      if (b.moment.axis - a.moment.axis < MINUTE / 2 && said.ms > MINUTE) continue;
      if (b.moment.axis - a.moment.axis > 60 * DAY || a.moment.dated !== b.moment.dated) continue;
      if (fits(said, a.moment, b.moment)) return interval(a, b);
    }
  }
  return undefined;
}

/** Long timelines make every duration fit, so the number of points is bounded. */
export const MOST_POINTS = 200;
