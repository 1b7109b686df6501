// config/bad: a setting that says nothing. Found where settings are read: in `.postmortemrc.yaml` and under `postmortem-rules`.
import type { Rule } from '../rule';

export const bad: Rule = {
  code: 'config/bad',
  severity: 'error',
  summary: 'A setting in the document, or in `.postmortemrc.yaml`, cannot be understood.',
  why:
    'A setting that cannot be understood changes nothing: a rule that was to be switched off still reports, and one that was to stop ' +
    'a merge lets it pass.',
  example: {
    bad: [
      '---',
      'postmortem-rules:',
      '  time/zone-missing: none',
      '                     ^^^^ config/bad',
      '---',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
    good: [
      '---',
      'postmortem-rules:',
      '  time/zone-missing: off',
      '---',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
  },
  check() {},
};
