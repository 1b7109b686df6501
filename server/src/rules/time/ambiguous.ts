// time/ambiguous: a local time that the clocks showed twice, where nothing tells which of the two is meant.

import type { Facts } from '../../analysis/facts';
import { isInOrder, neighboursOf } from '../../analysis/ordering';
import { DAY, MINUTE } from '../../time/civil';
import type { Moment } from '../../time/moment';
import { showDay } from '../../time/show';
import { type AtChange, nameOf, timesAtChange, zonePlace } from '../clock-changes';
import type { Fix, Report, Rule } from '../rule';
import { counted, written } from '../wording';

export const ambiguous: Rule = {
  code: 'time/ambiguous',
  severity: 'information',
  summary: 'A local time was shown twice that night, and nothing tells which one is meant.',
  why:
    'When summer time ends, the clocks go from 02:00 back to 01:00, and 01:30 comes twice. Durations that are measured to such a ' +
    'time may be an hour short or long. It is read as the first of the two; where the order of the events leaves only one, ' +
    'nothing is reported.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 1 November 2026',
      '## Timeline (New York time)',
      '- 00:40 First sign-in errors',
      '- 01:20 The error rate alert pages the on-call',
      '  ^^^^^ time/ambiguous: 01:20 came twice on 2026-11-01, first in EDT and again in EST: say which one is meant',
      '- 03:10 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 1 November 2026',
      '## Timeline (New York time)',
      '- 00:40 First sign-in errors',
      '- 01:20 EDT The error rate alert pages the on-call',
      '- 03:10 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const days = new Map<number, AtChange[]>();
    for (const time of timesAtChange(facts, 'repeated')) {
      if (!isOpen(facts, time)) continue;
      const day = Math.floor(time.moment.wall / DAY);
      days.set(day, [...(days.get(day) ?? []), time]);
    }
    for (const times of days.values()) report(findingFor(times));
  },
};

/** Whether the events above and below leave both readings open. */
function isOpen({ timelines }: Facts, { event, moment, change }: AtChange): boolean {
  const timeline = event && timelines[event.timeline];
  if (event === undefined || timeline === undefined) return true;
  const { above, below } = neighboursOf(timeline, timeline.events.indexOf(event));
  return [change.before, change.after].every((offset) => {
    const read: Moment = { ...moment, axis: moment.wall - offset * MINUTE };
    const [upper, lower] = [above?.event.moment, below?.event.moment];
    return (
      (upper === undefined || isInOrder(upper, read, timeline.order)) &&
      (lower === undefined || isInOrder(read, lower, timeline.order) || isSameHour(lower, moment))
    );
  });
}

/** The next event may be in the same hour, which comes twice as well. */
function isSameHour(other: Moment, { wall }: Moment): boolean {
  return other.wall >= wall && other.wall - wall < 60 * MINUTE;
}

/** One finding for a night: who answers for one time answers for those beside it. */
function findingFor(times: readonly AtChange[]): Report {
  const [first, ...others] = times as [AtChange, ...AtChange[]];
  const { stamp, moment } = first;
  const clock = stamp.clock === undefined ? stamp.text : written(stamp, stamp.clock);
  const names = [nameOf(first, 'before'), nameOf(first, 'after')];
  return {
    span: { start: stamp.start, end: stamp.end },
    message: `${clock} came twice on ${showDay(moment.wall)}, first in ${names.join(' and again in ')}: say which one is meant`,
    related: others.map((other) => ({ span: other.stamp, message: `${other.stamp.text}: came twice as well` })),
    fixes: names.flatMap((name, at) => named(times, name, at === 0 ? 'the first' : 'the second')),
  };
}

function named(times: readonly AtChange[], name: string, which: string): readonly Fix[] {
  const places = times.flatMap((time) => zonePlace(time, name) ?? []);
  if (places.length < times.length) return [];
  const more = times.length > 1 ? ` at ${counted(times.length, 'time')}` : '';
  return [
    {
      title: `Write ${name}${more}: ${which}`,
      edits: places.map(({ start, end, text }) => ({ kind: 'replace', span: { start, end }, text })),
      preferred: false,
      safe: false,
    },
  ];
}
