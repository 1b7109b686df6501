// timeline/gap: hours in the middle of an incident of which nothing is told. Off unless somebody asks for it.
import type { Instant, OrderedTimeline } from '../../analysis/facts';
import { HOUR } from '../../time/civil';
import type { Report, Rule } from '../rule';
import { lengthOf, saidTogether } from '../wording';

export const gap: Rule = {
  code: 'timeline/gap',
  severity: 'information',
  offByDefault: true,
  summary: 'Between two events of the incident lie two hours or more of which nothing is told.',
  why:
    'What was tried and did not help is what others learn most from, and it is the first to be left out: a gap of hours in ' +
    'the middle of an incident is where to ask again. Long incidents have quiet nights, so this rule runs only for those who turn it on.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 [started] First sign-in errors',
      '- 14:10 The error rate alert pages the on-call',
      '- 17:25 The last release is rolled back',
      '  ^^^^^ timeline/gap: Nothing is told of the 3 h 15 m before this (14:10 → 17:25)',
      '- 17:40 [resolved] All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 [started] First sign-in errors',
      '- 14:10 The error rate alert pages the on-call',
      '- 15:20 Two servers are restarted, which changes nothing',
      '- 16:30 A second team is called in',
      '- 17:25 The last release is rolled back',
      '- 17:40 [resolved] All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check({ timelines, milestones }, report) {
    const start = milestones.started?.moment;
    const end = (milestones.resolved ?? milestones.mitigated)?.moment;
    if (start === undefined || end === undefined || start.day || end.day) return;
    for (const timeline of timelines) {
      if (timeline.timeline.role !== 'timeline') continue;
      for (const [from, to] of neighboursIn(timeline)) {
        const isDuring = start.axis <= from.moment.axis && to.moment.axis <= end.axis;
        if (isDuring && to.moment.axis - from.moment.axis >= LEAST) report(findingFor(from, to));
      }
    }
  },
};

const LEAST = 2 * HOUR;

/** Where the telling stops and where it goes on, in time; events that stand where they do not belong do not count. */
function neighboursIn({ events, order }: OrderedTimeline): readonly (readonly [Instant, Instant])[] {
  const pairs: (readonly [Instant, Instant])[] = [];
  let last: Instant | undefined;
  for (const { event, moment, until, misplaced } of order === 'ascending' ? events : [...events].reverse()) {
    const { stamp } = event;
    if (stamp?.clock === undefined || moment === undefined || misplaced) continue;
    const from = { stamp, moment };
    if (last !== undefined && last.moment.dated === moment.dated) pairs.push([last, from]);
    const to = until === undefined ? from : { stamp: { ...stamp, text: '' }, moment: until };
    if (last === undefined || last.moment.axis <= to.moment.axis) last = to;
  }
  return pairs;
}

function findingFor(from: Instant, to: Instant): Report {
  const [start, end] = saidTogether(from, to);
  const { stamp } = to;
  return {
    span: { start: stamp.start, end: stamp.end },
    message: `Nothing is told of the ${lengthOf(to.moment.axis - from.moment.axis)} before this (${start} → ${end})`,
    related: [{ span: from.stamp, message: `Told up to here (${start})` }],
  };
}
