// date/mismatch: what the document says about when it was disagrees with itself.

import { type DayConflict, dayConflict } from '../../analysis/day-conflicts';
import type { Instant } from '../../analysis/facts';
import { type OtherDay, otherDay } from '../../analysis/other-day';
import type { ToldDays } from '../../analysis/told-days';
import { type WindowConflict, windowConflict } from '../../analysis/window-conflicts';
import type { Span } from '../../text/span';
import { clockOf, DAY, dateOfDay } from '../../time/civil';
import { respelled } from '../../time/respell';
import { showDay } from '../../time/show';
import type { Fix, Report, Rule } from '../rule';
import { distance, lengthOf, said, saidTogether } from '../wording';

export const dateMismatch: Rule = {
  code: 'date/mismatch',
  severity: 'warning',
  summary: 'Title, file name, fields, declared times and timeline disagree about when it was.',
  why:
    'Whoever searches by date finds the wrong incident, and every length that is counted to the wrong end is wrong. The message ' +
    'says which place stands alone. A day of difference is what midnight and time zones explain, and a date after the incident ' +
    'may be that of the writing: neither is reported. Where the timeline only leaves a declared time unexplained, this is ' +
    'information.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 February 2026',
      '                                ^^^^^^^^^^^^^^^ date/mismatch: The title says 2026-02-03, the timeline 2026-03-03',
      '## Timeline (UTC)',
      '- 2026-03-03 22:04 First sign-in errors',
      '- 2026-03-03 22:51 The last release is rolled back',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 2026-03-03 22:04 First sign-in errors',
      '- 2026-03-03 22:51 The last release is rolled back',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const days = dayConflict(facts.days);
    const finding = days && ofDays(days);
    if (finding !== undefined) report(finding);
    // Where the days of one of them are in doubt, its times of day prove nothing.
    const isDoubted = finding !== undefined && (days?.odd.from === 'window' || days?.odd.from === 'timeline');
    const window = isDoubted ? undefined : windowConflict(facts);
    if (window !== undefined) report(ofWindow(window));
    const other = finding === undefined && window === undefined ? otherDay(facts) : undefined;
    if (other !== undefined) report(ofOtherDay(other));
  },
};

function ofDays({ odd, others, meant, certain }: DayConflict): Report | undefined {
  const shown = odd.written[0] ?? others.find(({ written }) => written.length > 0)?.written[0];
  if (shown === undefined) return undefined;
  const [first] = others;
  const theirs = others.filter(({ days }) => first !== undefined && daysText(days) === daysText(first.days));
  const names = theirs.map(nameOf);
  return {
    span: spanOf(shown.stamp),
    severity: certain ? 'warning' : 'information',
    message: `${capital(nameOf(odd))} says ${daysText(odd.days)}, ${listed(names)} ${daysText(first?.days ?? [])}`,
    related: others.flatMap((other) =>
      other.written
        .slice(0, 1)
        .map(({ stamp }) => ({ span: spanOf(stamp), message: `${capital(nameOf(other))}: ${stamp.text}` })),
    ),
    fixes: odd.written.length > 0 ? ownDates(odd, meant) : allDates(odd, others),
  };
}

function ownDates({ written }: ToldDays, meant: ReadonlyMap<number, number>): readonly Fix[] {
  const changes = written.flatMap(({ stamp, day }) => {
    const to = meant.get(day);
    return to === undefined ? [] : [{ stamp, to: { date: dateOfDay(to) } }];
  });
  const [first] = changes;
  if (first === undefined) return [];
  return [
    {
      title: `Change to ${changes.map(({ stamp, to }) => respelled(stamp, to)).join(' and ')}`,
      edits: changes.map((change) => ({ kind: 'set-time', ...change })),
      preferred: true,
      safe: false,
    },
  ];
}

/** A file's name is not ours to change; if it is the right one, all that is written has to follow. */
function allDates({ days }: ToldDays, others: readonly ToldDays[]): readonly Fix[] {
  const [day] = days;
  const wrong = others.flatMap(({ written }) => written);
  if (day === undefined || new Set(wrong.map((date) => date.day)).size !== 1) return [];
  const once = wrong.filter(({ stamp }, at) => wrong.findIndex((other) => other.stamp.start === stamp.start) === at);
  return [
    {
      title: `Change ${showDay((wrong[0]?.day ?? 0) * DAY)} to ${showDay(day * DAY)} everywhere, as the file name says`,
      edits: once.map(({ stamp }) => ({ kind: 'set-time', stamp, to: { date: dateOfDay(day) } })),
      preferred: false,
      safe: false,
    },
  ];
}

function nameOf({ from }: ToldDays): string {
  switch (from) {
    case 'field':
      return 'the date field';
    case 'window':
      return 'the declared time';
    case 'text':
      return 'the text';
    case 'title':
    case 'file name':
    case 'timeline':
      return `the ${from}`;
  }
}

/** `2026-03-03`, `2026-03-03 to 2026-03-05` */
function daysText(days: readonly number[]): string {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return first === last ? showDay(first * DAY) : `${showDay(first * DAY)} to ${showDay(last * DAY)}`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ofWindow(conflict: WindowConflict): Report {
  const { end, certain } = conflict;
  const severity = certain ? 'warning' : 'information';
  if (conflict.kind === 'nothing-in') {
    const { start, first, last } = conflict;
    const [from, to] = saidTogether(start, end);
    const fixes = [timeFix(start, first, 'clock'), timeFix(end, last, 'clock')];
    return {
      span: { start: Math.min(start.stamp.start, end.stamp.start), end: Math.max(start.stamp.end, end.stamp.end) },
      severity,
      message: `Nothing in the timeline happens from ${from} to ${to}`,
      related: [{ span: spanOf(first.stamp), message: `The first event: ${said(first)}` }],
      fixes: [
        {
          title: `Change to the timeline’s first and last times, ${saidTogether(first, last).join(' and ')}`,
          edits: fixes.flatMap(({ edits }) => edits),
          preferred: false,
          safe: false,
        },
      ],
    };
  }
  const { last } = conflict;
  const [to, until] = saidTogether(end, last);
  const gap = lengthOf(distance(last, end));
  return {
    span: spanOf(end.stamp),
    severity,
    message: `${MESSAGES[conflict.kind](to, until, gap)}`,
    related: [{ span: spanOf(last.stamp), message: `The last event: ${said(last)}` }],
    fixes: [timeFix(end, last, conflict.kind === 'end-date' ? 'day' : 'clock')],
  };
}

function ofOtherDay({ declared, event }: OtherDay): Report {
  const [time, there] = saidTogether(declared, event);
  return {
    span: spanOf(declared.stamp),
    severity: 'warning',
    message: `The declared time is ${time}, the timeline has ${there}`,
    related: [{ span: spanOf(event.stamp), message: `In the timeline: ${said(event)}` }],
    fixes: [timeFix(declared, event, 'day')],
  };
}

const MESSAGES: Readonly<
  Record<Exclude<WindowConflict['kind'], 'nothing-in'>, (end: string, last: string, gap: string) => string>
> = {
  'end-date': (end, last) => `The declared end is ${end}, the timeline ends ${last}`,
  'resolved-before': (end, last, gap) =>
    `The declared end is ${end}, but the timeline has it resolved at ${last}, ${gap} before`,
  'ends-early': (end, last, gap) => `The declared end is ${end}, but the timeline stops at ${last}, ${gap} before`,
};

/** Says of `wrong` the time of `right`, or its day alone. */
function timeFix(wrong: Instant, right: Instant, part: 'day' | 'clock'): Fix {
  const date = wrong.stamp.date === undefined ? {} : { date: dateOfDay(Math.floor(right.moment.wall / DAY)) };
  const to = part === 'day' ? date : { ...date, clock: clockOf(right.moment.wall) };
  return {
    title: `Change to ${respelled(wrong.stamp, to, [right.stamp])}`,
    edits: [{ kind: 'set-time', stamp: wrong.stamp, to, siblings: [right.stamp] }],
    preferred: part === 'day',
    safe: false,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
