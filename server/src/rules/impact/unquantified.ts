// impact/unquantified: an impact without a number.
import type { Postmortem, Prose } from '../../model/postmortem';
import { ask } from '../../text/memory';
import type { Report, Rule } from '../rule';

export const unquantified: Rule = {
  code: 'impact/unquantified',
  severity: 'hint',
  summary: 'The impact is told without a number.',
  why:
    '“Many users saw errors” may mean ten or ten million. A number, a share or an upper bound tells how much the next incident of the ' +
    'kind may cost, and “unknown” tells that nobody could measure it, which is worth knowing too.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '   ^^^^^^ impact/unquantified: The impact has no number: say how many, how much or how long, or that it is not known',
      'Many customers saw errors when they signed in.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Impact',
      '12 % of sign-ins failed for 47 minutes.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    const { sections, prose } = postmortem;
    for (const [index, { canonical, content, title, parent }] of sections.entries()) {
      if (canonical !== 'impact' || content !== 'filled' || isWithinImpact(postmortem, parent)) continue;
      const within = new Set([...sections.keys()].filter((each) => isInside(postmortem, each, index)));
      const inside = prose.filter(({ section }) => section !== undefined && within.has(section));
      // A picture or a listing may show what the words do not.
      const words = inside.filter((line) => line.role !== 'heading' || line.text !== title.text);
      if (words.length === 0 || MEASURED.test(title.text) || words.some((line) => ask(line, isMeasured))) continue;
      report(
        history.stable<Report>(
          'impact/unquantified',
          {
            span: title.span,
            message: 'The impact has no number: say how many, how much or how long, or that it is not known',
          },
          index,
        ),
      );
    }
  },
};

function isMeasured({ text }: Pick<Prose, 'text'>): boolean {
  return MEASURED.test(text);
}

function isWithinImpact({ sections }: Postmortem, parent: number | undefined): boolean {
  for (let at = parent; at !== undefined; at = sections[at]?.parent) {
    if (sections[at]?.canonical === 'impact') return true;
  }
  return false;
}

function isInside({ sections }: Postmortem, section: number, outer: number): boolean {
  for (let at: number | undefined = section; at !== undefined; at = sections[at]?.parent) if (at === outer) return true;
  return false;
}

/** Numbers, shares and bounds; that there was none, or that it is not known; pictures and tables of figures. */
const MEASURED =
  /\d|!\[|\b(?:no|none|nobody|nothing|not|never|zero|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|third|quarter|all|every|everyone|everybody|any|anyone|only|single|both|entire|entirely|whole|full|fully|complete|completely|total|totally|unknown|unclear|minimal|negligible|n\/a)\b|n[’']t\b/i;
