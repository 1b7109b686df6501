// action/vague: an action item that cannot be seen to be done.
import type { ActionItem } from '../../model/postmortem';
import type { Report, Rule } from '../rule';
import { isOpen, ticketOf } from './open';

export const vague: Rule = {
  code: 'action/vague',
  severity: 'hint',
  summary: 'An action item says in what direction to go, and not when it is done.',
  why:
    '“Improve monitoring” is never finished and “be more careful” changes nothing. Say what will exist afterwards: an alert, a ' +
    'check, a limit, a page of documentation. Items with a ticket, a number or more than a few words are taken to say so.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Improve key rotation (@identity, by 2026-04-01)',
      '  ^^^^^^^ action/vague: “Improve” has no end: say what will exist when this is done',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Action items',
      '- Alert two weeks before a signing key ends (@identity, by 2026-04-01)',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    for (const [slot, { items }] of postmortem.actions.entries()) {
      for (const finding of history.flatMap(inItem, items, [], slot)) report(finding);
    }
  },
};

function inItem(item: ActionItem): readonly Report[] {
  const { text, owner, due, type } = item;
  if (!isOpen(item) || ticketOf(item) !== undefined || /investigat|explor/i.test(type?.text ?? '')) return [];
  const opening = OPENING.exec(text.text);
  const [whole = '', before = '', verb = ''] = opening ?? [];
  if (verb === '') return [];
  const rest = [owner?.text, due?.text]
    .reduce((left: string, part) => (part === undefined ? left : left.replace(part, ' ')), text.text)
    .slice(whole.length);
  if (SAYS_MORE.test(rest) || (rest.match(WORDS) ?? []).length > MOST_WORDS) return [];
  const start = text.span.start + before.length;
  return [
    {
      span: { start, end: start + verb.length },
      message: `“${verb}” has no end: say what will exist when this is done`,
    },
  ];
}

const OPENING =
  /^([\s*_]{0,4}(?:(?:we|the team) (?:should|must|need to|will) )?)(improve|better|be (?:more )?(?:careful|aware|mindful|vigilant|diligent)|pay (?:more |better )?attention|look into|look at|think about|try to|consider|keep an eye on|be better|do better|raise awareness|be more proactive)(?![\w-])/i;
/** A link, code, a number or a purpose: where it leads can be told. */
const SAYS_MORE = /[`\d]|\]\(|:\/\/|\b(?:so that|until|in order to|such that|by adding|by making|by using|with a)\b/i;
const WORDS = /[\p{L}][\p{L}’'-]+/gu;
const MOST_WORDS = 6;
