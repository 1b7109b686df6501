// ref/unknown-incident: a reference to a postmortem that is not there.
import { referencesIn } from '../../analysis/incident';
import type { Span } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { unknownReference } from '../unknown-incident';

export const unknownIncident: Rule = {
  code: 'ref/unknown-incident',
  severity: 'warning',
  looksBeyond: true,
  summary: 'A related incident has an identifier that no postmortem of the workspace has.',
  why:
    'Who looks for the related incident finds nothing. Most incidents never get a postmortem, so only fields, labels and headings like ' +
    '`related_incidents` or “Related postmortems” are looked at, and “see the postmortem of …”. There, a reference is reported when it ' +
    'is a slip (two digits exchanged, one too many or too few) away from exactly one postmortem and cannot be an incident: it has ' +
    'more digits than the others, its year has not come, or it names no day where the others name the days of their incidents. Where it says “postmortem”, the slip is enough, and so is an identifier between those that exist when all other ' +
    'references, three at least, lead to documents. Nothing is said of links, while fewer than three postmortems have identifiers of ' +
    'that form, or where not all of them are known: without a folder, or of a file that was named to the command line.',
  example: {
    bad: [
      '---',
      'id: INC-2026-0323',
      'related_incidents: [INC-2062-0309]',
      '                    ^^^^^^^^^^^^^ ref/unknown-incident: No postmortem of the workspace is INC-2062-0309: INC-2026-0309 is',
      '---',
      '# Sign-in errors',
      '',
    ].join('\n'),
    good: ['---', 'id: INC-2026-0323', 'related_incidents: [INC-2026-0309]', '---', '# Sign-in errors', ''].join('\n'),
    beside: ['0303', '0309', '0317'].map((day) => ({
      name: `2026-${day.slice(0, 2)}-${day.slice(2)}.postmortem.md`,
      text: ['---', `id: INC-2026-${day}`, '---', '# Mail was late', ''].join('\n'),
    })),
  },
  check({ around, postmortem, history }, report) {
    if (around === undefined) return;
    for (const reference of referencesIn(postmortem, history)) {
      const unknown = unknownReference(reference, around.uri, around.workspace);
      if (unknown === undefined) continue;
      const { text, span } = reference;
      const { meant } = unknown;
      report({
        span,
        message: `No postmortem of the workspace is ${text}: ${meant === undefined ? 'correct the reference' : `${meant} is`}`,
        fixes: meant === undefined ? [] : [changed(span, meant)],
      });
    }
  },
};

function changed(span: Span, text: string): Fix {
  return { title: `Change to ${text}`, edits: [{ kind: 'replace', span, text }], preferred: true, safe: false };
}
