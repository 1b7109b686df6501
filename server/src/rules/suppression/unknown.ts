// suppression/unknown: a comment that is to switch findings off names no rule. Found where suppressions are applied (`suppress.ts`).
import type { Rule } from '../rule';

export const unknown: Rule = {
  code: 'suppression/unknown',
  severity: 'warning',
  summary: 'A comment that switches findings off names no rule that there is.',
  why:
    'A comment with a misspelled code switches nothing off, and reads as if it did: the finding that it was written for is still ' +
    'there, or comes back unseen when somebody mends the code.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
      '<!-- postmortem-disable-next-line text/blam -->',
      '                                  ^^^^^^^^^ suppression/unknown',
      'The deploy was caused by human error.',
      '                         ^^^^^^^^^^^ text/blame',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
      '<!-- postmortem-disable-next-line text/blame -->',
      'The deploy was caused by human error.',
      '',
    ].join('\n'),
  },
  check() {},
};
