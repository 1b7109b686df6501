// action/none: a postmortem from which nothing follows.
import type { Postmortem } from '../../model/postmortem';
import type { SectionName } from '../../model/sections';
import type { Span } from '../../text/span';
import type { Report, Rule } from '../rule';
import { saysNothing } from './open';

export const none: Rule = {
  code: 'action/none',
  severity: 'information',
  summary: 'The postmortem has no action items.',
  why:
    'An incident that changes nothing can come back tomorrow. Where nothing needs to be done, a sentence that says why keeps the next ' +
    'reader from asking. A document without a section for them is looked at only when it explains the cause and has most of what a postmortem has.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '## Action items',
      '   ^^^^^^^^^^^^ action/none: No action items: say what will change, or why nothing has to',
      'None.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '## Action items',
      'None: the gateway that used the key was switched off for good.',
      '',
    ].join('\n'),
  },
  check({ postmortem, actions, history }, report) {
    if (actions.some(({ item }) => !saysNothing(item.text.text)) || postmortem.problems.length > 0) return;
    const place = placeOf(postmortem);
    if (place !== undefined)
      report(
        history.stable<Report>('action/none', {
          span: place,
          message: 'No action items: say what will change, or why nothing has to',
        }),
      );
  },
};

/** The section that says “none”; the title, where the cause is explained and nothing else can hold what is to be done. */
function placeOf({ sections, prose, title }: Postmortem): Span | undefined {
  const announced = sections.findIndex(({ canonical }) => canonical === 'actions');
  const section = sections[announced];
  if (section !== undefined) {
    const inside = prose.filter((line) => line.section === announced && line.role !== 'heading');
    return inside.length === 1 && saysNothing(inside[0]?.plain ?? '') ? section.title.span : undefined;
  }
  const known = new Set(sections.flatMap(({ canonical, content }) => (content === 'filled' ? (canonical ?? []) : [])));
  const isExplained = known.size >= FINISHED && CAUSES.some((cause) => known.has(cause));
  const mayHold = sections.some((other) => other.canonical === undefined && PLANS.test(other.title.text));
  return isExplained && !mayHold ? (title?.span ?? sections[0]?.title.span) : undefined;
}

const CAUSES: readonly SectionName[] = ['root-cause', 'contributing', 'five-whys'];
/** So many sections, the cause among them, make a document that is nearly done. */
const FINISHED = 4;

const PLANS =
  /future|measure|forward|next|plan|to-?do|task|prevent|improv|action|fix|solv|mitigat|remed|change|recommend|follow/i;
