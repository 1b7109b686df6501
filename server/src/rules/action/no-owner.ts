// action/no-owner: action items that nobody owns.
import type { ActionItem } from '../../model/postmortem';
import type { Rule } from '../rule';
import { lacking } from './lacking';
import { isOpen } from './open';

export const noOwner: Rule = {
  code: 'action/no-owner',
  severity: 'information',
  summary: 'An action item has no owner.',
  why:
    'An action item without an owner is a wish: a person or a team has to know that it is theirs. Each list is reported once, ' +
    'at the first open item without an owner.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2026-04-01)',
      '- Rotate the key from a schedule by 2026-04-08',
      '  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-owner: Nobody owns this action item: name a person or a team',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2026-04-01)',
      '- Rotate the key from a schedule (@platform, by 2026-04-08)',
      '',
    ].join('\n'),
  },
  check({ postmortem }, report) {
    for (const { first, others } of lacking(postmortem, isOrphan)) {
      report({
        span: first.text.text === '' ? first.head : first.text.span,
        message:
          others === 0
            ? 'Nobody owns this action item: name a person or a team'
            : `Nobody owns this action item and ${others} below it: name a person or a team`,
      });
    }
  },
};

function isOrphan(item: ActionItem): boolean {
  return (item.owner === undefined || item.owner.text.trim() === '') && isOpen(item);
}
