// timeline/empty: a timeline was begun and nothing stands in it.
import type { Facts, TimedEvent } from '../../analysis/facts';
import type { Prose, Section } from '../../model/postmortem';
import type { Rule } from '../rule';
import { quoted } from '../wording';

export const emptyTimeline: Rule = {
  code: 'timeline/empty',
  severity: 'warning',
  summary: 'A timeline was begun, but no event stands in it.',
  why:
    'A table with a header and no rows, or rows with nothing in them, is a template that was not filled in. The timeline is the ' +
    'part of a postmortem from which everything else follows: write down at least when it began, when it was noticed and ' +
    'when it was over, or leave the section out.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '   ^^^^^^^^^^^^^^ timeline/empty: “Timeline (UTC)” has a table without rows: write down what happened when',
      '| Time | Event |',
      '|---|---|',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '| Time | Event |',
      '|---|---|',
      '| 22:04 | First sign-in errors |',
      '| 22:51 | All sign-ins succeed |',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { sections } = facts.postmortem;
    for (const [index, section] of sections.entries()) {
      if (section.canonical !== 'timeline' || section.content !== 'filled') continue;
      const lacks = whatLacks(facts, section, index);
      if (lacks === undefined) continue;
      report({
        span: section.title.span,
        message: `${quoted(section.title.text)} has ${lacks}: write down what happened when`,
      });
    }
  },
};

function whatLacks(facts: Facts, section: Section, index: number): string | undefined {
  const { postmortem, timelines } = facts;
  // A section with parts of its own may tell its events there.
  if (postmortem.sections.some(({ parent }) => parent === index)) return undefined;
  const own = timelines.filter(({ timeline, events }) => timeline.section === index && events.length > 0);
  if (own.length > 0)
    return own.every(({ events }) => events.every(isBlank)) ? 'only rows with nothing in them' : undefined;
  const lines = postmortem.prose.filter(
    ({ span, section: of, role }) => of === index && role !== 'heading' && span.start >= section.body.start,
  );
  const isHeader = lines.length > 1 && lines.every(isHeaderCell);
  return isHeader ? 'a table without rows' : undefined;
}

function isBlank({ event: { stamp, text, tag } }: TimedEvent): boolean {
  return stamp === undefined && tag === undefined && text.text.trim() === '';
}

/** What stands over the columns of timelines, and nothing that could have happened. */
const HEADER =
  /^(?:date|day|time|when|timestamp|start|end|duration|event|what|what happened|description|detail|action|actions taken|note|comment|who|actor|owner|by|author|person|source|link|evidence|status|kind|type|phase)s?(?: ?(?:&|and|\/) ?(?:date|time))?(?: ?\([^()]{0,30}\))?$/i;

function isHeaderCell({ role, plain }: Prose): boolean {
  return role === 'cell' && HEADER.test(plain.trim());
}
