// action/no-due: action items that are due at no time.
import type { ActionItem } from '../../model/postmortem';
import type { Rule } from '../rule';
import { lacking } from './lacking';
import { isOpen, ticketOf } from './open';

export const noDue: Rule = {
  code: 'action/no-due',
  severity: 'information',
  summary: 'An action item is not due at any time.',
  why:
    'What is due on no day is done after everything that is. A day, a week or “within 30 days” is enough. Each list is reported once, ' +
    'at its first open item; what has a ticket is taken to be dated there.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Alert on the age of the signing key (@identity, by 2026-04-01)',
      '- Rotate the key from a schedule (@platform)',
      '  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-due: This action item is not due at any time: name a day',
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
    for (const { first, others } of lacking(postmortem, isUndated)) {
      report({
        span: first.text.text === '' ? first.head : first.text.span,
        message:
          others === 0
            ? 'This action item is not due at any time: name a day'
            : `This action item and ${others} below it are not due at any time: name a day`,
      });
    }
  },
};

function isUndated(item: ActionItem): boolean {
  const { text, due } = item;
  if ((due !== undefined && due.text.trim() !== '') || ticketOf(item) !== undefined || !isOpen(item)) return false;
  return !LINK.test(text.text) && !IN_TIME.test(text.text);
}

/** A link leads to where the work is kept. */
const LINK = /\]\(|:\/\//;
/** A day that is told in the sentence, in words that are no field: "in Q3", "next sprint", "today". */
const IN_TIME =
  /\b(?:Q[1-4]|today|tomorrow|immediately|(?:this|next|end of|by|every|each) (?:the )?(?:day|week|month|quarter|sprint|year|january|february|march|april|may|june|july|august|september|october|november|december)|\d{4}-\d{2}(?:-\d{2})?|(?:in|within) (?:\d{1,3}|two|three|four|six) (?:days?|weeks?|months?))\b/i;
