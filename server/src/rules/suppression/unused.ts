// suppression/unused: a comment switches off what is not found there. Found where suppressions are applied (`suppress.ts`).
import type { Rule } from '../rule';

export const unused: Rule = {
  code: 'suppression/unused',
  severity: 'information',
  summary: 'A comment switches off a finding that is not there.',
  why:
    'A comment that hides nothing today hides the next real mistake in its place. It was written for something that has been mended, ' +
    'or it stands on another line than the finding.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
      'Sign-in failed for an hour. <!-- postmortem-disable-line text/blame -->',
      '                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ suppression/unused',
      '',
    ].join('\n'),
    good: ['# Postmortem: sign-in errors on 3 March 2026', '', 'Sign-in failed for an hour.', ''].join('\n'),
  },
  check() {},
};
