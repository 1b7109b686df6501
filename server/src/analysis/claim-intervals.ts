// The intervals that a claimed duration may mean, and whether it fits one of them.
import type { Prose } from '../model/postmortem';
import { DAY, MINUTE } from '../time/civil';
import type { DurationText } from '../time/duration';
import { shiftTimestamp } from '../time/read';
import type { Instant, Interval } from './facts';
import { timesIn } from './line-times';
import { type Known, resolveWindow } from './window';

export function interval(from: Instant, to: Instant): Interval {
  return { from, to, ms: to.moment.axis - from.moment.axis };
}

export function fits(said: DurationText, from: Instant['moment'], to: Instant['moment']): boolean {
  const cut = cutOff(said, from, to);
  const shortest = to.axis + to.earliest - (from.axis + from.latest) - cut;
  const longest = to.axis + to.latest - (from.axis + from.earliest) + cut;
  return (longest >= said.low && shortest <= said.high && longest >= 0) || countsDays(said, from, to);
}

/** `42 minutes 17 seconds` between two times without seconds: each may lie anywhere in its minute. */
function cutOff({ ms }: DurationText, from: Instant['moment'], to: Instant['moment']): number {
  return ms % MINUTE === 0 || from.axis % MINUTE !== 0 || to.axis % MINUTE !== 0 ? 0 : MINUTE - 1;
}

/** `3 days` of a Friday, a Saturday and a Sunday: every day is counted that the interval touches. */
function countsDays({ ms, text }: DurationText, from: Instant['moment'], to: Instant['moment']): boolean {
  const days = Math.floor(to.wall / DAY) - Math.floor(from.wall / DAY) + 1;
  return days > 1 && ms === days * DAY && / days$/i.test(text) && to.axis - from.axis > ms - 1.5 * DAY;
}

/**
 * An interval that bears out what a paragraph says: from a time it tells, "at 9:30 sign-ins began to fail", to a time of the timeline.
 * A line that is a label and its value tells a fact of its own.
 * @param lines of the paragraph, up to the one with the duration.
 */
export function toldInterval(
  said: DurationText,
  lines: readonly Prose[],
  points: readonly Instant[],
  known: Known,
): Interval | undefined {
  const told = lines.flatMap((line) =>
    LABELLED.test(line.plain)
      ? []
      : timesIn(line).flatMap((stamp): readonly Instant[] => {
          const written = shiftTimestamp(stamp, line.span.start);
          const { start } = stamp.clock === undefined ? {} : resolveWindow({ first: written }, known);
          return start === undefined ? [] : [start];
        }),
  );
  for (const from of told) {
    const to = points.find(
      ({ moment }) =>
        moment.dated === from.moment.dated && moment.axis > from.moment.axis && fits(said, from.moment, moment),
    );
    if (to !== undefined) return interval(from, to);
  }
  return undefined;
}

const LABELLED = /^\W{0,4}[\p{L}][\p{L} ]{1,30}:\s/u;

/** The lines of the paragraph that `offset` stands in, up to its own. */
export function linesBefore(prose: readonly Prose[], offset: number): readonly Prose[] {
  const last = prose.findIndex(({ span }) => span.start <= offset && offset < span.end);
  let first = last;
  while (first > 0 && prose[first]?.continues) first--;
  return last < 0 ? [] : prose.slice(first, last + 1);
}
