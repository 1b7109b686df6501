// text/blame: wording that ends the inquiry at a person.
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Report, Rule } from '../rule';

export const blame: Rule = {
  code: 'text/blame',
  severity: 'information',
  summary: 'The wording stops at a person instead of asking what made the mistake possible.',
  why:
    '“Human error” and “the engineer forgot” name where the story ends, not why it could happen. What people did made sense to ' +
    'them at the time: the cause worth knowing is in the tools, the checks and the information they had. Quotations are not ' +
    'looked at, and neither is software that “failed to start”.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The outage was caused by human error during the rotation of the key.',
      '                         ^^^^^^^^^^^ text/blame: “human error” is where the inquiry starts: say what made the mistake possible',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The script that rotates keys accepts a key that has ended, and nothing shows its date before it is used.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    for (const finding of history.flatMap(inLine, postmortem.prose, [])) report(finding);
  },
};

function inLine(line: Prose): readonly Report[] {
  if (line.role === 'quote') return [];
  return ask(line, blamesIn).map(({ start, end }) => ({
    span: { start: line.span.start + start, end: line.span.start + end },
    message: `“${line.plain.slice(start, end)}” is where the inquiry starts: say what made the mistake possible`,
  }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** How many characters before a wording can change what it says. */
const NEARBY = 80;

function blamesIn({ plain }: Pick<Prose, 'plain'>): readonly Range[] {
  if (!GATE.test(plain)) return [];
  const found: Range[] = [];
  for (const { pattern, veto } of WORDINGS) {
    for (const match of plain.matchAll(pattern)) {
      const start = match.index + (match[1]?.length ?? 0);
      if (veto.test(plain.slice(Math.max(0, start - NEARBY), start))) continue;
      found.push({ start, end: match.index + match[0].length });
    }
  }
  return found.filter(
    (range, at) => !found.slice(0, at).some((other) => range.start < other.end && other.start < range.end),
  );
}

/** Cheap gate: without one of these stems nothing can match. */
const GATE = /human|fail|forg|neglect|bother|careless|negligen|incompeten|blunder/i;

/** What people are called by what they do. Words that name software as well (operator, agent, controller) are left out. */
const PEOPLE =
  'engineers?|developers?|administrators?|sysadmins?|technicians?|employees?|contractors?|interns?|colleagues?|managers?|' +
  'dbas?|sres?|programmers?|analysts?|reviewers?|responders|on-?call(?: person| engineer)?|staff|personnel|somebody|someone|' +
  'nobody|he|she|who|person|people|team members?|teams?';

const ADVERBS = '(?:\\s+(?:also|then|just|simply|initially|repeatedly|apparently|had|has|have|on duty|on call)){0,3}';
const DEEDS =
  "(?:failed to|forgot(?:ten)?(?: to)?|neglected to|did(?:n[’']t| not) bother(?: to)?|w(?:as|ere) (?:careless|negligent))";

/** A deed of somebody to whom something is done, or that may only happen, is no blame. */
const NOT_THE_SUBJECT =
  /(?:\b(?:by|from|of|to|for|with|as|against|between|if|when|whenever|unless|case|until)\s+(?:(?:the|a|an|any|our|one|that|some)\s+)?(?:[\w-]+\s+){0,2}|[\w’']+[’']s\s+)$/i;
const NEGATED =
  /\b(?:no|not|never|without|rather than|instead of|than|avoid|avoids|term|phrase|words?|label|called)\s+(?:(?:a|an|any|the|just|only|simply|about|due to|caused by|because of)\s+)*$|n[’']t\s+(?:\w+\s+)?$|\bnon-?$/i;

const WORDINGS: readonly { readonly pattern: RegExp; readonly veto: RegExp }[] = [
  { pattern: /\bhuman (?:errors?|mistakes?|failures?|oversights?)\b/gi, veto: NEGATED },
  { pattern: new RegExp(`(?<![\\w’'-])(?:${PEOPLE})${ADVERBS}\\s+${DEEDS}(?!\\w)`, 'gi'), veto: NOT_THE_SUBJECT },
  { pattern: new RegExp(`(?<![\\w.])@[\\w-]+${ADVERBS}\\s+${DEEDS}(?!\\w)`, 'gi'), veto: NOT_THE_SUBJECT },
  { pattern: /\b(?:careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|tly|ce))\b/gi, veto: NEGATED },
];
