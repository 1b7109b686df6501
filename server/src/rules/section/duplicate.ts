// section/duplicate: one section under the same heading twice.
import type { Section } from '../../model/postmortem';
import { headingWords } from '../../model/section-names';
import type { Rule } from '../rule';
import { quoted } from '../wording';

/** A line that is a label has no sections around it to tell: `Root cause:` in the summary, and below the heading of that name. */
const LABEL = 8;

export const duplicate: Rule = {
  code: 'section/duplicate',
  severity: 'information',
  summary: 'Two sections beside each other have the same heading.',
  why:
    'Somebody who looks for the impact or the action items stops at the first heading that says so, and so do tools. What stands ' +
    'under the second one is easily missed, or the second one is left over from the template.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '12 % of sign-ins failed for 47 minutes.',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '## Impact',
      '   ^^^^^^ section/duplicate: “Impact” stands here a second time: put both together, or name this one otherwise',
      'Support answered 240 calls.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '12 % of sign-ins failed for 47 minutes. Support answered 240 calls.',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
  },
  check({ postmortem }, report) {
    const first = new Map<string, Section>();
    for (const section of postmortem.sections) {
      // Only known ones: a heading of the author's own, or a day, may come back; and a document may tell two incidents.
      if (section.canonical === undefined || section.canonical === 'timeline' || section.level >= LABEL) continue;
      const key = `${section.parent ?? ''} ${section.level} ${headingWords(section.title.text)}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, section);
        continue;
      }
      report({
        span: section.title.span,
        message: `${quoted(section.title.text)} stands here a second time: put both together, or name this one otherwise`,
        related: [{ span: before.title.span, message: 'The first one' }],
      });
    }
  },
};
