// time/zone-missing: nowhere does the document say which zone its times are in.
import type { Facts } from '../../analysis/facts';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { stampsOf } from '../stamps';

export const zoneMissing: Rule = {
  code: 'time/zone-missing',
  severity: 'warning',
  summary: 'Nothing says which time zone the times are in.',
  why:
    'Readers in other places, and the same team half a year later, cannot compare these times with their logs. Say the ' +
    'zone once: in the front matter, in the heading of the timeline, or in a sentence such as “All times are UTC”.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline',
      '   ^^^^^^^^ time/zone-missing: No time zone is said for these times: say it once, for example “All times are UTC”',
      '- 14:04 First sign-in errors',
      '- 14:20 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 First sign-in errors',
      '- 14:20 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    if (facts.zone !== undefined || facts.timelines.some(saysAnother)) return;
    const span = placeOf(facts);
    if (span === undefined) return;
    report({
      span,
      message: 'No time zone is said for these times: say it once, for example “All times are UTC”',
      fixes: CHOICES.map(([zone, name]) => ({
        title: `All times are ${name}: add the field “timezone: ${zone}”`,
        edits: [{ kind: 'add-field', key: 'timezone', value: zone }],
        preferred: false,
        safe: false,
      })),
    });
  },
};

/** Only the author knows: where most teams are, to choose from. */
const CHOICES: readonly (readonly [zone: string, name: string])[] = [
  ['UTC', 'UTC'],
  ['America/Los_Angeles', 'US Pacific time'],
  ['America/New_York', 'US Eastern time'],
  ['Europe/London', 'British time'],
  ['Europe/Berlin', 'Central European time'],
  ['Asia/Kolkata', 'Indian time'],
];

/** Whether capitals stand behind all times, `14:05 WTC: …`: a zone, though none that is known. */
function saysAnother({ timeline: { events } }: Facts['timelines'][number]): boolean {
  return events.length > 1 && events.every(({ text }) => CAPITALS.test(text.text));
}

const CAPITALS = /^\(?[A-Z]{2,4}T?\)?(?=:| [-–—] )/;

/** The heading over the first timeline with times of day, else its first time; without a timeline, the first time at all. */
function placeOf(facts: Facts): Span | undefined {
  for (const { timeline } of facts.timelines) {
    const first = timeline.events.find(({ stamp }) => stamp?.clock !== undefined);
    if (first?.stamp === undefined) continue;
    const section = timeline.section === undefined ? undefined : facts.postmortem.sections[timeline.section];
    return section?.canonical === 'timeline' ? section.title.span : first.stamp;
  }
  return stampsOf(facts).find(({ stamp }) => stamp.clock !== undefined)?.stamp;
}
