// section/typo: a heading that is nearly the name of a section.
import type { Section } from '../../model/postmortem';
import { SECTION_DOCS } from '../../model/section-docs';
import { headingNames, headingWords } from '../../model/section-names';
import { ask } from '../../text/memory';
import type { Text } from '../../text/span';
import type { Slip } from '../../text/spelling';
import { slipIn } from '../../text/spelling';
import type { Report, Rule } from '../rule';
import { quoted, withCaseOf } from '../wording';

export const typo: Rule = {
  code: 'section/typo',
  severity: 'information',
  summary: 'A heading is nearly the name of a section of a postmortem.',
  why:
    'A section is found by its heading, by readers and by the tools that collect timelines and action items. A misspelt heading ' +
    'hides what stands below it.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root casue',
      '        ^^^^^ section/typo: “Root casue” looks like “root cause”: correct the spelling',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Root cause',
      'The signing key had ended and nothing looked at its age.',
      '',
    ].join('\n'),
  },
  check({ postmortem, history }, report) {
    for (const finding of history.flatMap(inSection, postmortem.sections, [])) report(finding);
  },
};

function inSection({ canonical, title }: Section): readonly Report[] {
  const slip = canonical === undefined ? ask(title, slipInTitle) : undefined;
  if (slip === undefined) return [];
  const at = title.text.toLowerCase().indexOf(slip.word);
  if (at < 0) return [];
  const start = title.span.start + at;
  const span = { start, end: start + slip.word.length };
  const text = withCaseOf(title.text.slice(at, at + slip.word.length), slip.meant);
  return [
    {
      span,
      message: `${quoted(title.text)} looks like “${slip.name}”: correct the spelling`,
      fixes: [{ title: `Change to ${text}`, edits: [{ kind: 'replace', span, text }], preferred: true, safe: false }],
    },
  ];
}

function slipInTitle({ text }: Pick<Text, 'text'>): (Slip & { readonly name: string }) | undefined {
  if (text.length > LONGEST) return undefined;
  const words = headingWords(text);
  if (OTHERS.has(words) || FOREIGN.test(words)) return undefined;
  for (const name of NAMES) {
    const slip = slipIn(words, name);
    if (slip !== undefined) return { ...slip, name };
  }
  return undefined;
}

const LONGEST = 60;

const NAMES: readonly string[] = [
  ...Object.values(SECTION_DOCS).map(({ title }) => title.toLowerCase()),
  'root causes',
  'executive summary',
  'incident summary',
  'corrective actions',
  'preventative measures',
  'follow up items',
  ...headingNames().filter((name) => name.length > 4),
];

/** Headings in other languages, one letter from the English one; letters that English has not tell the others. */
const FOREIGN =
  /[^\0-\x7f]|\b(?:impacto|contexto|chronologie|cronologia|causas?|eventos?|participantes|eskalation|detektion|(?:resolu|mitiga|descrip|introduc|remedia|preven|solu|interrup)cion)\b/;

/** Headings in their own right, one letter from another. */
const OTHERS: ReadonlySet<string> = new Set([
  'content',
  'contest',
  'detention',
  'revolution',
  'diagnoses',
  'clause',
  'clauses',
  'talks',
  'trucks',
  'impart',
  'evens',
  'lines',
  'lists',
  'rules',
  'stars',
  'starts',
  'states',
  'reactions',
  'season',
  'graphics',
  'grapes',
]);
