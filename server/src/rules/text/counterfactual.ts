// text/counterfactual: what somebody should have done, told with the knowledge of afterwards.
import type { Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Report, Rule } from '../rule';

export const counterfactual: Rule = {
  code: 'text/counterfactual',
  severity: 'hint',
  summary: 'The wording tells what somebody should have done, not what happened.',
  why:
    '“We should have noticed” describes a past that did not take place, with knowledge that nobody had then. It hides the question ' +
    'worth asking: what did people see at the time, and why did what they did make sense? Alerts, jobs and other things may well be ' +
    'said to have missed what they should have done.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The key had ended. We should have noticed it earlier.',
      '                   ^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual: “We should have noticed” did not happen: say what was seen at the time, and what would show it next time',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The key had ended. Its date is shown on a page that is opened once a year.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    for (const finding of history.flatMap(inLine, postmortem.prose, [])) report(finding);
  },
};

function inLine(line: Prose): readonly Report[] {
  if (line.role === 'quote' || line.role === 'heading' || line.role === 'title') return [];
  return ask(line, hindsightIn).map(({ start, end }) => ({
    span: { start: line.span.start + start, end: line.span.start + end },
    message: `“${line.plain.slice(start, end)}” did not happen: say what was seen at the time, and what would show it next time`,
  }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function hindsightIn({ plain }: Pick<Prose, 'plain'>): readonly Range[] {
  if (!GATE.test(plain)) return [];
  const passive = [...plain.matchAll(PASSIVE)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  const active = [...plain.matchAll(HINDSIGHT)].flatMap((match) => {
    const [whole, participle = ''] = match;
    const end = match.index + whole.length;
    const before = plain.slice(Math.max(0, match.index - NEARBY), match.index);
    if (ASKED.test(before) || !isDeed(participle, plain.slice(end, end + NEARBY))) return [];
    return [{ start: match.index, end }];
  });
  return [...active, ...passive];
}

const NEARBY = 40;
/** Cheap gate: without these words nothing can match. */
const GATE = /should|ought/i;
/** "What we should have done" opens a question; "the engineer's job should have" is about a thing. */
const ASKED =
  /(?:\b(?:what|whether|if|how|by|from|of|for|to)\s+(?:(?:the|a|an|any|our)\s+)?(?:[\w-]+\s)?|[’'](?:s\s+)?)$/i;
/** Words that name software as well (operator, agent, controller) are left out. */
const PEOPLE =
  'we|i|he|she|engineers?|developers?|administrators?|sysadmins?|technicians?|employees?|contractors?|colleagues?|managers?|' +
  'dbas?|sres?|programmers?|analysts?|reviewers?|responders|on-?call(?: person| engineer)?|somebody|someone|people|team members?|teams?';
const HINDSIGHT = new RegExp(
  `(?<![\\w’'-])(?:${PEOPLE})\\s+(?:(?:also|really|probably|perhaps|clearly)\\s+)?(?:should(?:\\s+not|n[’']t)?|ought(?:\\s+not)?\\s+to)` +
    `(?:\\s+(?:also|really|probably|perhaps|clearly|all))?\\s+have\\s+(?:(?:also|already|at least|first|never|not|immediately)\\s+)?([a-z]{3,20})(?![\\w-])`,
  'gi',
);

/** What only people do, though they are not named. */
const PASSIVE =
  /(?<![\w’'-])(?:this|that|it) should(?: \w+)? have been (?:caught|noticed|spotted|foreseen|anticipated|avoided|prevented)(?![\w-])/gi;

/** "We should have automated tests" wishes for something: of verbs in -ed only those whose object or adverbial follows are deeds. */
function isDeed(participle: string, behind: string): boolean {
  const word = participle.toLowerCase();
  return DEEDS.has(word) || (word.endsWith('ed') && OBJECT.test(behind));
}

const DEEDS: ReadonlySet<string> = new Set([
  ...['been', 'known', 'seen', 'caught', 'noticed', 'done', 'taken', 'made', 'thought', 'told', 'asked', 'realised'],
  ...['realized', 'checked', 'spotted', 'run', 'gone', 'kept', 'chosen', 'sent', 'begun', 'foreseen', 'anticipated'],
  ...['expected', 'waited', 'reacted', 'responded', 'communicated', 'remembered', 'understood', 'paid', 'rolled'],
]);
const OBJECT =
  /^(?:\s+(?:the|a|an|this|that|these|those|it|them|us|our|their|its|for|in|on|at|by|with|before|after|more|earlier|sooner|when|if|whether|from|up|out|all|as)\b|\s*[.;:!?]|\s*$)/i;
