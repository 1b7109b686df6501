// timeline/missing-time: an event says no time although its neighbours do.
import type { OrderedTimeline, TimedEvent } from '../../analysis/facts';
import type { Report, Rule } from '../rule';
import { shortened } from '../wording';

export const missingTime: Rule = {
  code: 'timeline/missing-time',
  severity: 'information',
  summary: 'An event of the timeline has no time.',
  why:
    'Without a time an event cannot be placed, and nothing can be measured to or from it. Only those who were there can ' +
    'know when it happened: write the time, an approximate one (~14:10), or ??:?? where nobody knows any more.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- The release is suspected',
      '  ^^^^^^^^^^^^^^^^^^^^^^^^ timeline/missing-time: This event has no time',
      '- 22:51 The release is rolled back',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 First sign-in errors',
      '- ~22:30 The release is suspected',
      '- 22:51 The release is rolled back',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    for (const [slot, timeline] of facts.timelines.entries()) {
      const untimed = facts.history.filter(isUntimed, timeline.events, [], slot).length;
      if (untimed === 0 || untimed === timeline.events.length) continue;
      for (const run of untimedRuns(timeline)) report(findingFor(timeline, run));
    }
  },
};

function isUntimed({ event }: TimedEvent): boolean {
  return event.stamp === undefined;
}

/** Stretches of events without a time: one finding each. */
function untimedRuns({ events }: OrderedTimeline): readonly (readonly TimedEvent[])[] {
  const runs: TimedEvent[][] = [];
  let open: TimedEvent[] | undefined;
  for (const event of events) {
    if (!isUntimed(event)) {
      open = undefined;
    } else if (open === undefined) {
      open = [event];
      runs.push(open);
    } else {
      open.push(event);
    }
  }
  return runs;
}

function findingFor({ timeline }: OrderedTimeline, run: readonly TimedEvent[]): Report {
  const [first, ...others] = run;
  const isOne = others.length === 0;
  return {
    span: first?.event.head ?? timeline.span,
    message: isOne ? 'This event has no time' : `This event and the ${others.length} below it have no time`,
    related: others.map(({ event }) => ({ span: event.head, message: `No time: ${shortened(event.text.text, 60)}` })),
    fixes: [
      {
        title: isOne ? 'Mark the time as unknown (??:??)' : `Mark the times of all ${run.length} as unknown (??:??)`,
        edits: run.map(({ event }) => ({ kind: 'add-time', timeline, event, text: '??:??' })),
        preferred: false,
        safe: false,
      },
    ],
  };
}
