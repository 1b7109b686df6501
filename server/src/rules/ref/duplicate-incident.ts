// ref/duplicate-incident: the identifier of another incident.
import { incidentId, tellIncident } from '../../analysis/incident';
import type { Incident } from '../../model/incident';
import type { Text } from '../../text/span';
import type { Rule } from '../rule';
import { copiesOf } from '../same-incident';

export const duplicateIncident: Rule = {
  code: 'ref/duplicate-incident',
  severity: 'warning',
  looksBeyond: true,
  summary: 'Two postmortems of different incidents have the same identifier.',
  why:
    'Who follows the identifier ends up at the wrong incident. Most often the front matter was copied. One incident may well be told ' +
    'twice (a translation, draft, summary or follow-up), so nothing is said unless the titles differ and the times lie a week apart, or ' +
    'the name of a file says another identifier that nobody has. Only documents of one folder are compared, or of folders beside each ' +
    'other named by a day or number: years, teams and repositories count by themselves. Templates, examples and identifiers like ' +
    'INC-0000 are left alone.',
  example: {
    bad: [
      '---',
      'id: INC-2026-0303',
      '    ^^^^^^^^^^^^^ ref/duplicate-incident: INC-2026-0303 is the identifier of mail.postmortem.md, too: give one of them another',
      '---',
      '# Sign-in errors',
      '## Timeline',
      '- 2026-03-19 09:02 UTC: the signing key ends',
      '- 2026-03-19 09:40 UTC: all keys are rotated',
      '',
    ].join('\n'),
    good: [
      '---',
      'id: INC-2026-0319',
      '---',
      '# Sign-in errors',
      '## Timeline',
      '- 2026-03-19 09:02 UTC: the signing key ends',
      '- 2026-03-19 09:40 UTC: all keys are rotated',
      '',
    ].join('\n'),
    beside: [
      {
        name: 'mail.postmortem.md',
        text: [
          '---',
          'id: INC-2026-0303',
          '---',
          '# Mail was late',
          '## Timeline',
          '- 2026-03-03 14:10 UTC: the queue stops',
          '- 2026-03-03 15:25 UTC: all mail is delivered',
          '',
        ].join('\n'),
      },
    ],
  },
  check(facts, report) {
    if (facts.around === undefined) return;
    const id = incidentId(facts);
    if (id === undefined) return;
    const copies = copiesOf(tellIncident(facts, facts.around), facts.around.workspace);
    const [first] = copies;
    if (first === undefined) return;
    const { own, other } = first;
    report({
      span: id.span,
      message: `${id.text} is the identifier of ${other.path}, too: give one of them another`,
      related: copies.slice(0, MOST).flatMap((copy) => placeOf(copy.other, id)),
      fixes:
        own === undefined
          ? []
          : [
              {
                title: `Change to ${own}`,
                edits: [{ kind: 'replace', span: id.span, text: own }],
                preferred: true,
                safe: false,
              },
            ],
    });
  },
};

/** More would fill the screen. */
const MOST = 5;

function placeOf({ uri, path, place }: Incident, { span, text }: Text) {
  return place === undefined ? [] : [{ span, message: `The other ${text}`, elsewhere: { uri, path, ...place } }];
}
