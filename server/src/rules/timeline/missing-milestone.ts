// timeline/missing-milestone: a timeline that marks its milestones, and none that says when it was over.
import type { Facts, TimedEvent } from '../../analysis/facts';
import type { FieldName } from '../../model/fields';
import type { Kind } from '../../model/kinds';
import type { Field, Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import { showClock, showDay } from '../../time/show';
import type { Fix, Rule } from '../rule';
import { said, shortened } from '../wording';

export const missingMilestone: Rule = {
  code: 'timeline/missing-milestone',
  severity: 'information',
  summary: 'The timeline marks when the incident began, but nothing says when it was over.',
  why:
    'How long an incident took is the first thing that is asked and compared. Here the timeline tags its milestones, so readers ' +
    'and tools look for the one that ends it: without [resolved], [mitigated] or a field “resolved” nothing can be measured. ' +
    'Where the incident is still going on, say so in the field “status”.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 [started] First sign-in errors',
      '         ^^^^^^^ timeline/missing-milestone: This is when it started, but nothing says when it was over: tag that event with [resolved]',
      '- 22:10 [detected] The error rate alert pages the on-call',
      '- 22:51 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 22:04 [started] First sign-in errors',
      '- 22:10 [detected] The error rate alert pages the on-call',
      '- 22:51 [resolved] All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const { timelines, milestones, window, history, field } = facts;
    if (milestones.resolved !== undefined || milestones.mitigated !== undefined || window.end !== undefined) return;
    const tags = timelines.map(({ events }, slot) => history.filter(isBeginning, events, [], slot));
    const first = tags.flat()[0]?.event.tag;
    if (first === undefined || ENDS.some((name) => field[name] !== undefined) || isGoingOn(field.status)) return;
    const isEnded = timelines.some(({ events }, slot) => history.filter(tellsEnd, events, [], slot).length > 0);
    if (isEnded || facts.claims.length > 0 || history.filter(saysEnd, facts.postmortem.prose, []).length > 0) return;
    report({
      span: first.word.span,
      message: `This is when it ${first.kind === 'started' ? 'started' : 'was detected'}, but nothing says when it was over: tag that event with [resolved]`,
      fixes: endsOf(facts),
    });
  },
};

/** Fields that tell of the end, whatever they say. */
const ENDS: readonly FieldName[] = ['resolved', 'mitigated', 'duration'];

/** Only where the author tags milestones is one missed. */
function isBeginning({ event: { tag }, moment }: TimedEvent): boolean {
  return (tag?.kind === 'started' || tag?.kind === 'detected') && moment !== undefined;
}

const ENDING: ReadonlySet<Kind> = new Set(['resolved', 'mitigated', 'closed', 'monitoring'] satisfies Kind[]);

/** A kind that only words suggest counts here: the end is told, if not tagged. So does one that has no time. */
function tellsEnd({ event, kind }: TimedEvent): boolean {
  return (
    ENDING.has(kind) || (event.tag !== undefined && event.tag.kind === undefined && OVER.test(event.tag.word.text))
  );
}

const OVER = /\b(?:over|end|ended|ends|done|recover(?:y|ed)|restored|fixed|contained|stable|normal)\b/i;

function isGoingOn(status: Field | undefined): boolean {
  return (
    status !== undefined && /going|active|open|investigat|identified|monitor|progress|draft/i.test(status.value.text)
  );
}

/** A line that says when it was over: "Resolved at 22:51", "Service was restored by 11 pm". */
function saysEnd(line: Prose): boolean {
  return ask(line, isEndWithTime);
}

function isEndWithTime({ plain }: Pick<Prose, 'plain'>): boolean {
  return (
    /\d/.test(plain) && /\b(?:resol(?:ved|ution)|mitigat|recover|restor|fixed|ended|until|lasted|normal)/i.test(plain)
  );
}

/** How many of the last events are offered: the end is one of them, as a rule. */
const MOST = 2;

function endsOf({ timelines }: Facts): readonly Fix[] {
  const timed = timelines.filter(({ timeline }) => timeline.role === 'timeline').at(-1);
  const events = timed?.events.filter(({ moment, misplaced }) => moment?.day === false && !misplaced) ?? [];
  const last = timed?.order === 'descending' ? events.slice(0, MOST) : events.slice(-MOST).reverse();
  return last.flatMap(({ event: { stamp, text, tag }, moment }): readonly Fix[] => {
    if (stamp === undefined || moment === undefined || tag !== undefined) return [];
    const zone = stamp.zone === undefined ? '' : ` ${moment.zone?.name ?? ''}`;
    const clock = showClock(moment.wall);
    const value = `${moment.dated ? `${showDay(moment.wall)} ` : ''}${clock}${zone}`;
    return [
      {
        title: `Over at ${said({ stamp, moment })} (${shortened(text.text, 40)}): add the field “resolved: ${value}”`,
        edits: [{ kind: 'add-field', key: 'resolved', value }],
        preferred: false,
        safe: false,
      },
    ];
  });
}
