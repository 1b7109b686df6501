// meta/unknown-key: a key of the metadata that is nearly one of the known ones.
import { fieldName, keyNames, keyWords } from '../../model/field-names';
import type { FieldName } from '../../model/fields';
import type { Field } from '../../model/postmortem';
import { SECTION_DOCS } from '../../model/section-docs';
import { type Slip, slipIn } from '../../text/spelling';
import type { Report, Rule } from '../rule';
import { withCaseOf } from '../wording';

export const unknownKey: Rule = {
  code: 'meta/unknown-key',
  severity: 'information',
  summary: 'A key of the metadata is nearly the name of a known field.',
  why:
    'A misspelt key is read by nobody: the severity or the start of the incident then seems not to be given. Keys that resemble ' +
    'none of the known ones are left alone; site generators and other tools have keys of their own.',
  example: {
    bad: [
      '---',
      'severty: SEV2',
      '^^^^^^^ meta/unknown-key: `severty` looks like `severity`: correct the spelling',
      '---',
      '# Postmortem: sign-in errors on 3 March 2026',
      '',
    ].join('\n'),
    good: ['---', 'severity: SEV2', '---', '# Postmortem: sign-in errors on 3 March 2026', ''].join('\n'),
  },
  check({ postmortem, field, history }, report) {
    const unknown = postmortem.fields.filter(({ origin, name }) => origin === 'metadata' && name === undefined);
    for (const finding of history.flatMap(inField, unknown, [field])) report(finding);
  },
};

function inField({ label }: Field, known: Readonly<Partial<Record<FieldName, Field>>>): readonly Report[] {
  const slip = slipInKey(label.text);
  if (slip === undefined) return [];
  const at = label.text.toLowerCase().indexOf(slip.word);
  const name = fieldName(slip.name);
  // Beside the field itself it is a key of another tool.
  if (at < 0 || (name !== undefined && known[name]?.origin === 'metadata')) return [];
  const word = label.text.slice(at, at + slip.word.length);
  const meant = label.text.slice(0, at) + withCaseOf(word, slip.meant) + label.text.slice(at + slip.word.length);
  return [
    {
      span: label.span,
      message: `\`${label.text}\` looks like \`${meant}\`: correct the spelling`,
      fixes: [
        {
          title: `Change to ${meant}`,
          edits: [{ kind: 'replace', span: label.span, text: meant }],
          preferred: true,
          safe: false,
        },
      ],
    },
  ];
}

function slipInKey(key: string): (Slip & { readonly name: string }) | undefined {
  const words = keyWords(key);
  if (key.length > LONGEST || OTHERS.has(words)) return undefined;
  for (const name of NAMES) {
    const slip = slipIn(words, name);
    if (slip !== undefined) return { ...slip, name };
  }
  return undefined;
}

const LONGEST = 40;

const NAMES: readonly string[] = [
  ...keyNames(),
  ...Object.values(SECTION_DOCS).flatMap(({ key }) => (key === undefined ? [] : [keyWords(key)])),
];

/** Keys in their own right, one letter from another. */
const OTHERS: ReadonlySet<string> = new Set([
  'stats',
  'states',
  'statue',
  'stage',
  'slate',
  'stated',
  'starred',
  'staged',
  'staff',
  'stamp',
  'stars',
  'stack',
  'price',
  'periodic',
  'table',
  'lab',
  'small',
  'revolution',
  'import',
  'lesson',
]);
