// action/overdue: an open action item whose day has passed.
import { dayNumber } from '../../time/civil';
import type { Rule } from '../rule';
import { counted } from '../wording';
import { isDropped } from './open';

export const overdue: Rule = {
  code: 'action/overdue',
  severity: 'information',
  summary: 'An open action item was due before today.',
  why:
    'An action item that is late is either done and not marked, or still a risk that everybody believes to be gone. Only items that ' +
    'say that they are open are looked at: an unchecked box, or a status. Where no clock may be read, nothing is reported.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- [ ] Alert on the age of the signing key (@identity, by 2026-04-01)',
      '                                                         ^^^^^^^^^^ action/overdue: Due 33 days ago and still open: mark it as done, or name another day',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- [x] Alert on the age of the signing key (@identity, by 2026-04-01)',
      '',
    ].join('\n'),
  },
  check({ actions, today }, report) {
    if (today === undefined) return;
    for (const { item, due } of actions) {
      if (due === undefined || item.due === undefined || item.done !== false) continue;
      const late = today - dayNumber(due);
      if (late <= 0 || isDropped(item.status?.text)) continue;
      report({
        span: item.due.span,
        message: `Due ${counted(late, 'day')} ago and still open: mark it as done, or name another day`,
      });
    }
  },
};
