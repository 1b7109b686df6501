// Adding a section: its heading, as deep as its neighbour's, and a comment that tells the author what belongs there.
import type { Section } from '../../model/postmortem';
import { SECTION_DOCS } from '../../model/section-docs';
import type { SectionName } from '../../model/sections';
import type { LineIndex } from '../../text/lines';
import type { TextEdit } from '../../text/span';

/** Headings without marks (pasted ones) count as deeper than any that have some. */
const DEEPEST = 6;

export interface Beside {
  readonly place: 'before' | 'after';
  readonly section: Section;
}

/** Without a neighbour it comes at the end. No edits where the neighbour's heading has no marks to go by. */
export function addSection(
  lines: LineIndex,
  eol: string,
  name: SectionName,
  beside: Beside | undefined,
  item?: string,
): readonly TextEdit[] {
  const level = beside?.section.level ?? 2;
  if (level > DEEPEST) return [];
  const end = lines.line(lines.count - 1).span.end;
  const wanted =
    beside === undefined ? end : beside.place === 'before' ? beside.section.span.start : beside.section.span.end;
  const at = Math.min(wanted, end);
  const { title, guidance } = SECTION_DOCS[name];
  const text = `${'#'.repeat(level)} ${title}${eol}${eol}${item === undefined ? `<!-- ${guidance} -->` : `- ${item}`}${eol}`;
  const span = { start: at, end: at };
  if (at < end) return [{ span, newText: `${gapBefore(lines, at, eol)}${text}${eol}` }];
  return [{ span, newText: gapBefore(lines, at, eol) + text }];
}

/** The first item of a list goes behind the heading, and behind the guidance that stands under it. */
export function addItem(lines: LineIndex, eol: string, { title, body }: Section, text: string): readonly TextEdit[] {
  const first = lines.lineAt(title.span.start);
  let row = lines.lineAt(body.end);
  if (lines.startOf(row) >= body.end) row--;
  while (row > first && lines.line(row).text.trim() === '') row--;
  const at = lines.line(Math.max(row, first)).span.end;
  return [{ span: { start: at, end: at }, newText: `${eol}${eol}- ${text}` }];
}

/** What is missing to a blank line above. */
function gapBefore(lines: LineIndex, at: number, eol: string): string {
  const row = lines.lineAt(at);
  const isRowStart = lines.startOf(row) === at;
  if (!isRowStart) return lines.line(row).text.replace(/^\ufeff/, '') === '' ? '' : eol + eol;
  const above = row === 0 ? '' : lines.line(row - 1).text;
  return above.trim() === '' ? '' : eol;
}
