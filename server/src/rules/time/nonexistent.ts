// time/nonexistent: a local time that the clocks skipped.
import { clockOf, DAY, MINUTE } from '../../time/civil';
import { showClock, showDay } from '../../time/show';
import { type AtChange, nameOf, timesAtChange, zonePlace } from '../clock-changes';
import type { Fix, Report, Rule } from '../rule';
import { counted, written } from '../wording';

export const nonexistent: Rule = {
  code: 'time/nonexistent',
  severity: 'warning',
  summary: 'A local time lies in the hour that the clocks skipped.',
  why:
    'When summer time begins, the clocks go from 02:00 to 03:00, and no clock shows 02:30 that night. Such a time was worked ' +
    'out by hand, copied from a system in another zone, or is on the wrong day. It is read as if the clocks had not changed yet.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 8 March 2026',
      '## Timeline (New York time)',
      '- 01:50 First sign-in errors',
      '- 02:20 The error rate alert pages the on-call',
      '  ^^^^^ time/nonexistent: 02:20 was on no clock there on 2026-03-08: they went from 02:00 to 03:00',
      '- 03:40 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 8 March 2026',
      '## Timeline (New York time)',
      '- 01:50 First sign-in errors',
      '- 03:20 The error rate alert pages the on-call',
      '- 03:40 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const days = new Map<number, AtChange[]>();
    for (const time of timesAtChange(facts, 'skipped')) {
      const day = Math.floor(time.moment.wall / DAY);
      days.set(day, [...(days.get(day) ?? []), time]);
    }
    for (const times of days.values()) report(findingFor(times));
  },
};

/** One finding for a night: what was worked out by hand is wrong all along. */
function findingFor(times: readonly AtChange[]): Report {
  const [first, ...others] = times as [AtChange, ...AtChange[]];
  const { stamp, moment, change } = first;
  const clock = stamp.clock === undefined ? stamp.text : written(stamp, stamp.clock);
  return {
    span: { start: stamp.start, end: stamp.end },
    message: `${clock} was on no clock there on ${showDay(moment.wall)}: they went from ${skipped(first)}`,
    related: others.map((other) => ({ span: other.stamp, message: `${other.stamp.text}: skipped as well` })),
    fixes: [
      retimed(times, change.after - change.before, true),
      ...named(times),
      retimed(times, change.before - change.after, false),
    ],
  };
}

/** `02:00 to 03:00`: the skipped time begins at a full quarter of an hour; the nearest one below at which there still was a clock. */
function skipped({ moment, change }: AtChange): string {
  const length = (change.after - change.before) * MINUTE;
  const begin = Math.floor(moment.wall / length) * length;
  return `${showClock(begin)} to ${showClock(begin + length)}`;
}

function retimed(times: readonly AtChange[], minutes: number, preferred: boolean): Fix {
  const [first, ...others] = times as [AtChange, ...AtChange[]];
  const more = others.length === 0 ? '' : `, and ${counted(others.length, 'other time')} by as much`;
  const isLater = minutes > 0;
  return {
    title: `Change to ${showClock(first.moment.wall + minutes * MINUTE)}${more}${isLater ? ', what the clocks showed then' : ''}`,
    edits: times.map(({ stamp, moment }) => ({
      kind: 'set-time',
      stamp,
      to: { clock: clockOf(moment.wall + minutes * MINUTE) },
    })),
    preferred,
    safe: false,
  };
}

/** The same instants, said in the time that held before. */
function named(times: readonly AtChange[]): readonly Fix[] {
  const [first] = times as [AtChange, ...AtChange[]];
  const name = nameOf(first, 'before');
  const places = times.flatMap((time) => zonePlace(time, name) ?? []);
  if (places.length < times.length) return [];
  return [
    {
      title: `Say that it is ${name}`,
      edits: places.map(({ start, end, text }) => ({ kind: 'replace', span: { start, end }, text })),
      preferred: false,
      safe: false,
    },
  ];
}
