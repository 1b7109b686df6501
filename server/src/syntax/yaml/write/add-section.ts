// Adding a section: its key beside that of its neighbour, with a comment that tells the author what belongs there.
import type { Section } from '../../../model/postmortem';
import { SECTION_DOCS } from '../../../model/section-docs';
import type { SectionName } from '../../../model/sections';
import type { TextEdit } from '../../../text/span';
import { type Mapping, spanOf } from '../tree';
import { eolOf, indentBefore, insertion, lineEndOf } from './edits';
import { scalarText } from './quote';

export interface Beside {
  readonly place: 'before' | 'after';
  readonly section: Section;
}

/** Without a neighbour it comes at the end. No edits for sections that have no key of their own. */
export function addSection(
  source: string,
  mapping: Mapping | undefined,
  name: SectionName,
  beside: Beside | undefined,
  item?: string,
): readonly TextEdit[] {
  const { key, guidance } = SECTION_DOCS[name];
  if (key === undefined || mapping === undefined || mapping.flow) return [];
  const eol = eolOf(source);
  const { start, end } = beside?.section.title.span ?? { start: -1, end: -1 };
  const found = mapping.pairs.find((pair) => pair.key.outer.start <= start && end <= pair.key.outer.end);
  const pair = beside === undefined ? mapping.pairs.at(-1) : found;
  const indent = pair === undefined ? '' : indentBefore(source, pair.span.start);
  const line = item === undefined ? `${key}: # ${guidance}` : `${key}:${eol}${indent}  - ${scalarText(item, 'block')}`;
  if (pair === undefined) return beside === undefined ? [insertion(source.length, line + eol)] : [];
  if (beside?.place === 'before') return [insertion(pair.span.start, `${line}${eol}${indent}`)];
  const at = lineEndOf(source, source.slice(0, pair.span.end).trimEnd().length);
  return [insertion(at, `${eol}${indent}${line}`)];
}

/** The first item of a list goes below a key that has no value yet. */
export function addItem(
  source: string,
  mapping: Mapping | undefined,
  { title: { span } }: Section,
  text: string,
): readonly TextEdit[] {
  const pair = mapping?.pairs.find(({ key }) => key.outer.start <= span.start && span.end <= key.outer.end);
  if (
    pair === undefined ||
    mapping?.flow ||
    (pair.value !== undefined && spanOf(pair.value).end > spanOf(pair.value).start)
  )
    return [];
  const indent = indentBefore(source, pair.span.start);
  return [
    insertion(lineEndOf(source, pair.key.outer.end), `${eolOf(source)}${indent}  - ${scalarText(text, 'block')}`),
  ];
}
