// Adding a section: its key beside that of its neighbour, with a comment that tells the author what belongs there.
import type { Section } from '../../../model/postmortem';
import { SECTION_DOCS } from '../../../model/section-docs';
import type { SectionName } from '../../../model/sections';
import type { TextEdit } from '../../../text/span';
import type { Mapping } from '../tree';
import { eolOf, indentBefore, insertion, lineEndOf } from './edits';

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
): readonly TextEdit[] {
  const { key, guidance } = SECTION_DOCS[name];
  if (key === undefined || mapping === undefined || mapping.flow) return [];
  const line = `${key}: # ${guidance}`;
  const eol = eolOf(source);
  const { start, end } = beside?.section.title.span ?? { start: -1, end: -1 };
  const found = mapping.pairs.find((pair) => pair.key.outer.start <= start && end <= pair.key.outer.end);
  const pair = beside === undefined ? mapping.pairs.at(-1) : found;
  if (pair === undefined) return beside === undefined ? [insertion(source.length, line + eol)] : [];
  const indent = indentBefore(source, pair.span.start);
  if (beside?.place === 'before') return [insertion(pair.span.start, `${line}${eol}${indent}`)];
  const at = lineEndOf(source, source.slice(0, pair.span.end).trimEnd().length);
  return [insertion(at, `${eol}${indent}${line}`)];
}
