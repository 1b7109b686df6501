// Completion of headings: the sections that are still missing, each with a word to the author.
import { SECTION_DOCS, USUAL_SECTIONS } from '../../model/section-docs';
import type { SectionName } from '../../model/sections';
import { SECTIONS } from '../../model/sections';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, typed } from './ask';

/** After `## ` in Markdown. */
export function headingItems(ask: Ask): readonly CompletionItem[] {
  const match = /^(#{2,4})[ \t]+(?![ \t])([^#]*)$/.exec(ask.place.before);
  if (match === null || ask.place.after.trim() !== '') return [];
  const [, marks = '', title = ''] = match;
  const items = missing(ask).map((section): CompletionItem => {
    const doc = SECTION_DOCS[section];
    return {
      label: doc.title,
      kind: 'section',
      documentation: doc.guidance,
      replace: typed(ask, title.length),
      newText: `${doc.title}\n\n<!-- ${doc.guidance} -->\n\n$0`,
      snippet: true,
    };
  });
  // Under a deeper heading the parts of "Lessons learned" are likelier than another section.
  const lessons = items.filter(({ label }) => LESSON_PARTS.has(label));
  const others = items.filter(({ label }) => !LESSON_PARTS.has(label));
  return inThisOrder(marks.length > 2 ? [...lessons, ...others] : [...others, ...lessons], 'a');
}

/** At the left margin of a YAML document. */
export function sectionKeyItems(ask: Ask): readonly CompletionItem[] {
  const key = /^[\w-]*$/.exec(ask.place.before)?.[0];
  if (key === undefined || ask.place.after.trim() !== '') return [];
  const items = missing(ask).flatMap((section): readonly CompletionItem[] => {
    const doc = SECTION_DOCS[section];
    if (doc.key === undefined) return [];
    const replace = typed(ask, key.length);
    const newText = `${doc.key}:${BODY[section] ?? ' $0'}`;
    return [{ label: doc.key, kind: 'section', documentation: doc.guidance, replace, newText, snippet: true }];
  });
  return inThisOrder(items, 'b');
}

const LESSON_PARTS: ReadonlySet<string> = new Set(
  (['went-well', 'went-poorly', 'lucky'] as const).map((section) => SECTION_DOCS[section].title),
);

const BODY: Readonly<Partial<Record<SectionName, string>>> = {
  summary: ' >\n  $0',
  impact: ' >\n  $0',
  'root-cause': ' >\n  $0',
  resolution: ' >\n  $0',
  timeline: '\n  - $0',
  actions: '\n  - action: $1\n    owner: $2\n    due: $3\n    status: open',
  lessons: '\n  wentWell:\n    - $1\n  wentPoorly:\n    - $2\n  lucky:\n    - $3',
};

/** What the document does not have yet, the usual sections first. */
function missing({ reading }: Ask): readonly SectionName[] {
  const present = new Set(reading.postmortem.sections.map(({ canonical }) => canonical));
  const order = Object.keys(SECTION_DOCS);
  const others = SECTIONS.filter((section) => !USUAL_SECTIONS.includes(section)).sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  return [...USUAL_SECTIONS, ...others].filter((section) => !present.has(section));
}
