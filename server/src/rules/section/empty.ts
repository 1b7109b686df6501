// section/empty: a known section with nothing in it.
import type { Rule } from '../rule';
import { quoted } from '../wording';

export const empty: Rule = {
  code: 'section/empty',
  severity: 'warning',
  summary: 'A section of the postmortem has nothing in it.',
  why:
    'An empty section looks like an oversight to whoever reads it later. Fill it in, say in a word why there is nothing to ' +
    'tell (“None”), or leave it out.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '   ^^^^^^ section/empty: “Impact” is empty: fill it in, or leave it out',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '12 % of sign-ins failed for 47 minutes.',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
  },
  check({ postmortem }, report) {
    const parents = new Set(postmortem.sections.map(({ parent }) => parent));
    // Headings of the same level that are times go on with the timeline.
    for (const { section } of postmortem.timelines) parents.add(section);
    for (const [index, section] of postmortem.sections.entries()) {
      if (section.canonical === undefined || section.content !== 'empty' || parents.has(index)) continue;
      report({
        span: section.title.span,
        message: `${quoted(section.title.text)} is empty: fill it in, or leave it out`,
      });
    }
  },
};
