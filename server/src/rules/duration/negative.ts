// duration/negative: an end that lies before its start.
import type { Facts, Instant, TimedEvent } from '../../analysis/facts';
import { type Slip, slipsOf } from '../../analysis/slips';
import { clockOf, DAY, dateOfDay } from '../../time/civil';
import { type NewTime, respelled } from '../../time/respell';
import type { Part, Timestamp } from '../../time/timestamp';
import type { Fix, Report, Rule } from '../rule';
import { distance, lengthOf, saidTogether, written } from '../wording';

export const negative: Rule = {
  code: 'duration/negative',
  severity: 'error',
  summary: 'Something ends before it starts.',
  why:
    'An incident, or an event with a start and an end, cannot be over before it began: one of the two times is a slip, or ' +
    'they changed places. Nothing can be measured until they are put right.',
  example: {
    bad: [
      '---',
      'timezone: UTC',
      'started: 2026-03-03 21:33',
      'resolved: 2026-03-03 02:07',
      '          ^^^^^^^^^^^^^^^^ duration/negative: Ends 02:07, which is 19 h 26 m before it starts (21:33)',
      '---',
      '# Postmortem: sign-in errors',
      '',
    ].join('\n'),
    good: [
      '---',
      'timezone: UTC',
      'started: 2026-03-03 21:33',
      'resolved: 2026-03-04 02:07',
      '---',
      '# Postmortem: sign-in errors',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { start, end } = facts.window;
    if (start !== undefined && end !== undefined && start.stamp !== end.stamp && isBackwards(start, end)) {
      report(findingFor(facts, start, end));
    }
    for (const [slot, { events }] of facts.timelines.entries()) {
      for (const { from, to } of facts.history.flatMap(backwards, events, [], slot))
        report(findingFor(facts, from, to));
    }
  },
};

/** The start and the end of an event that ends before it starts. */
function backwards({ event, moment, until }: TimedEvent): readonly { readonly from: Instant; readonly to: Instant }[] {
  const last = event.stamp && endOf(event.stamp);
  if (event.stamp === undefined || moment === undefined || until === undefined || last === undefined) return [];
  const from = { stamp: event.stamp, moment };
  const to = { stamp: last, moment: until };
  return isBackwards(from, to) ? [{ from, to }] : [];
}

function isBackwards({ moment: start }: Instant, { moment: end }: Instant): boolean {
  if (start.day || end.day) return Math.floor(end.wall / DAY) < Math.floor(start.wall / DAY);
  return end.axis + end.latest < start.axis + start.earliest;
}

/** The end of a range as a timestamp of its own. */
function endOf(stamp: Timestamp): Timestamp | undefined {
  const { until } = stamp;
  const parts: readonly Part[] = [until?.date, until?.clock, until?.zone].filter((part) => part !== undefined);
  if (until === undefined || parts.length === 0) return undefined;
  const whole = {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  };
  return { ...whole, text: written(stamp, whole), ...until, approx: false, defects: [] };
}

function findingFor(facts: Facts, start: Instant, end: Instant): Report {
  const [from, to] = saidTogether(start, end);
  return {
    span: end.stamp,
    message: `Ends ${to}, which is ${lengthOf(distance(start, end))} before it starts (${from})`,
    related: [{ span: start.stamp, message: `Starts ${from}` }],
    fixes: [...changesOf(facts, start, end), swapped(start, end)],
  };
}

/** Longer incidents exist, but hardly ones that were mistyped to end before they began. */
const LONGEST = 31 * DAY;
const MOST_CHANGES = 3;
const LIKELY: readonly Slip['kind'][] = ['meridiem', 'day', 'month', 'year', 'transposed', 'digit', 'date'];

function changesOf({ claims }: Facts, start: Instant, end: Instant): readonly Fix[] {
  const lengthAfter = ({ wall }: Slip): number => end.moment.axis + (wall - end.moment.wall) - start.moment.axis;
  const isClaimed = (slip: Slip): boolean =>
    claims.some(({ said }) => said.low <= lengthAfter(slip) && lengthAfter(slip) <= said.high);
  const rank = (slip: Slip): number => (isClaimed(slip) ? 0 : 100) + LIKELY.indexOf(slip.kind);
  const hasOwnDate = end.stamp.date !== undefined || start.stamp.date !== undefined;
  return slipsOf(end.stamp, end.moment, [start.moment])
    .filter(
      (slip) => (end.stamp.date !== undefined || hasOwnDate || slip.to.date === undefined) && lengthAfter(slip) >= 0,
    )
    .filter((slip) => lengthAfter(slip) <= LONGEST)
    .sort((a, b) => rank(a) - rank(b) || lengthAfter(a) - lengthAfter(b))
    .slice(0, MOST_CHANGES)
    .map((slip, index) => ({
      title: `Change to ${respelled(end.stamp, slip.to, [start.stamp])}: ${lengthOf(lengthAfter(slip))}`,
      edits: [{ kind: 'set-time', stamp: end.stamp, to: slip.to, siblings: [start.stamp] }],
      preferred: index === 0 && (isClaimed(slip) || LIKELY.indexOf(slip.kind) <= LIKELY.indexOf('year')),
      safe: false,
    }));
}

function swapped(start: Instant, end: Instant): Fix {
  return {
    title: 'Swap start and end',
    edits: [
      { kind: 'set-time', stamp: start.stamp, to: timeFor(start.stamp, end), siblings: [end.stamp] },
      { kind: 'set-time', stamp: end.stamp, to: timeFor(end.stamp, start), siblings: [start.stamp] },
    ],
    preferred: false,
    safe: false,
  };
}

/** What `other` says, as far as `stamp` has room for it. */
function timeFor(stamp: Timestamp, { moment, stamp: other }: Instant): NewTime {
  const needsDate = stamp.date !== undefined && moment.dated;
  return {
    ...(needsDate && { date: dateOfDay(Math.floor(moment.wall / DAY)) }),
    ...(other.clock !== undefined && stamp.clock !== undefined && { clock: clockOf(moment.wall) }),
  };
}
