// meta/unreadable: metadata that is no YAML, from where it cannot be read on.
import type { Rule } from '../rule';

export const unreadable: Rule = {
  code: 'meta/unreadable',
  severity: 'warning',
  summary: 'The metadata, or a YAML postmortem, cannot be read from here on.',
  why:
    'What cannot be read cannot be checked, shown or counted: tools that collect postmortems lose the fields behind the mistake. ' +
    'Everything else in the document is still read.',
  example: {
    bad: [
      '---',
      '^^^ meta/unreadable: The front matter that opens here has no closing `---` line: add one',
      'title: Sign-in errors',
      '',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
    good: ['---', 'title: Sign-in errors', '---', '', '# Postmortem: sign-in errors on 3 March 2026', ''].join('\n'),
  },
  check({ postmortem }, report) {
    for (const { span, message } of postmortem.problems) report({ span, message: message.replace(/\.$/, '') });
  },
};
