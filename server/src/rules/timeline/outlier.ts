// timeline/outlier: a wrong year or month has put an event far from the others.
import type { TimedEvent } from '../../analysis/facts';
import { type Outlier, outliers } from '../../analysis/outliers';
import { DAY } from '../../time/civil';
import { respelled } from '../../time/respell';
import { showDay } from '../../time/show';
import type { Report, Rule } from '../rule';
import { counted, shortened } from '../wording';

export const outlier: Rule = {
  code: 'timeline/outlier',
  severity: 'warning',
  summary: 'An event is a month or a year away from the others, and only the month or year of its date differs.',
  why:
    'In January people write the old year, and a copied line keeps its month. At the beginning or the end of a timeline such a slip ' +
    'breaks no order, but it stretches the incident by weeks. Preparations long before and reviews long after are normal: only ' +
    'a date that lies right beside the others with one part changed is reported, as information where it may be chance.',
  example: {
    bad: [
      '# Postmortem: sign-in errors',
      '## Timeline (UTC)',
      '- 2025-03-03 22:04 First sign-in errors',
      '  ^^^^^^^^^^ timeline/outlier: 2025-03-03 is 365 days before the next event (2026-03-03), and only the year differs',
      '- 2026-03-03 22:10 The on-call is paged',
      '- 2026-03-03 22:51 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors',
      '## Timeline (UTC)',
      '- 2026-03-03 22:04 First sign-in errors',
      '- 2026-03-03 22:10 The on-call is paged',
      '- 2026-03-03 22:51 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    for (const [slot, timeline] of facts.timelines.entries()) {
      for (const found of outliers(timeline, facts.history, slot)) {
        const finding = findingFor(found);
        if (finding !== undefined) report(finding);
      }
    }
  },
};

function findingFor({ events, neighbour, slip, dates, certain }: Outlier): Report | undefined {
  const [first] = dates;
  const own = (events[0]?.moment?.wall ?? 0) < wallOf(neighbour) ? events.at(-1) : events[0];
  if (first?.stamp.date === undefined || own === undefined) return undefined;
  const { start, end } = first.stamp.date;
  const isBefore = wallOf(own) < wallOf(neighbour);
  const days = Math.abs(dayOf(own) - dayOf(neighbour));
  const where = isBefore ? 'before the next event' : 'after the event before it';
  const more = dates.length > 1 ? ` in ${counted(dates.length, 'date')}` : '';
  return {
    span: { start, end },
    severity: certain ? 'warning' : 'information',
    message: `${showDay(wallOf(own))} is ${counted(days, 'day')} ${where} (${showDay(wallOf(neighbour))}), and only the ${slip} differs`,
    ...(neighbour.event.stamp && {
      related: [
        {
          span: neighbour.event.stamp,
          message: `${neighbour.event.stamp.text}: ${shortened(neighbour.event.text.text, 60)}`,
        },
      ],
    }),
    fixes: [
      {
        title: `Change to ${respelled(first.stamp, { date: first.to })}${more}`,
        edits: dates.map(({ stamp, to }) => ({ kind: 'set-time', stamp, to: { date: to } })),
        preferred: certain,
        safe: false,
      },
    ],
  };
}

function wallOf({ moment }: TimedEvent): number {
  return moment?.wall ?? 0;
}

function dayOf(event: TimedEvent): number {
  return Math.floor(wallOf(event) / DAY);
}
