// What each line of a Markdown postmortem is part of, while its manuscript is made.

import type { Entry, Labelled, Task } from '../../../model/manuscript';
import type { Postmortem } from '../../../model/postmortem';
import type { Suppression } from '../../../model/suppression';
import type { LineIndex } from '../../../text/lines';
import type { Span } from '../../../text/span';
import { withoutAtEnds, withoutEmptyLinesAround } from '../../../text/trim';
import { cellSpans } from '../cells';

export interface Pages {
  readonly text: string;
  readonly lines: LineIndex;
  readonly postmortem: Postmortem;
  readonly suppressions: readonly Suppression[];
  /** By line; lines that nothing stands for are text. */
  readonly owners: (Owner | undefined)[];
  /** By row of a table: the line under its header. */
  readonly delimiters: Map<number, number>;
}

export type Owner =
  | { readonly kind: 'event'; readonly timeline: number; readonly entry: Entry }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'field'; readonly field: Labelled }
  /** Said elsewhere: the header of a table whose rows are events, the line that dates events, a title. */
  | { readonly kind: 'taken' };

export const TAKEN: Owner = { kind: 'taken' };

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The lines that a span covers, the last one included. */
export function linesOf({ lines }: Pages, { start, end }: Span): { readonly first: number; readonly last: number } {
  const first = lines.lineAt(start);
  let last = lines.lineAt(Math.max(start, end));
  if (last > first && lines.startOf(last) >= end) last--;
  while (last > first && lines.line(last).text.trim() === '') last--;
  return { first, last };
}

/** What the comments on these lines say that switch findings off. */
export function remarksOn({ suppressions, text }: Pages, first: number, last: number): readonly string[] {
  return suppressions.flatMap(({ line, span }) => {
    if (line < first || line > last) return [];
    return [
      text
        .slice(span.start, span.end)
        .replace(/^<!--|-->$/g, '')
        .trim(),
    ];
  });
}

export interface Cell extends Span {
  readonly header: string;
  readonly text: string;
}

/** The cells of a row under their headers, and the lines of the header itself. */
export function tableRow(
  pages: Pages,
  line: number,
): { readonly cells: readonly Cell[]; readonly header: readonly number[] } | undefined {
  const { lines } = pages;
  const row = lines.line(line);
  const delimiter = row.text.includes('|') ? delimiterOver(pages, line) : undefined;
  if (delimiter === undefined) return undefined;
  const head = lines.line(delimiter - 1);
  const titles = cellSpans(head.text, 0).map(({ start, end }) => head.text.slice(start, end));
  const cells = cellSpans(row.text, 0).map(({ start, end }, column) => ({
    start: row.span.start + start,
    end: row.span.start + end,
    header: withoutMarks(titles[column] ?? ''),
    text: unescaped(row.text.slice(start, end)),
  }));
  return { cells, header: [delimiter - 1, delimiter] };
}

/** The line between the header and the rows. What is known of a row holds for the next one. */
function delimiterOver({ lines, delimiters }: Pages, row: number): number | undefined {
  let line = row - 1;
  while (line > 0 && !delimiters.has(line) && lines.line(line).text.includes('|')) {
    if (DELIMITER.test(lines.line(line).text)) break;
    line--;
  }
  const known = delimiters.get(line);
  const found = known ?? (DELIMITER.test(lines.line(line).text) ? line : undefined);
  if (found !== undefined) delimiters.set(row, found);
  return found;
}

export const DELIMITER = /^[ \t]*(?:\|[ \t]*)?:?-[ \t|:-]*$/;

/** Outside of a table a bar is a character like others. */
export function unescaped(cell: string): string {
  return cell.replaceAll('\\|', '|').replace(SUPPRESSION, '').trim();
}

const SUPPRESSION = /[ \t]*<!--[ \t]*postmortem-(?:dis|en)able[^>]{0,200}-->/g;

export function withoutSuppressions(line: string): string {
  return line.replace(SUPPRESSION, '');
}

/** A heading or a label without its emphasis. */
export function withoutMarks(title: string): string {
  return withoutAtEnds(title.trim(), '*_ \t');
}

/** Lines as they stand when what they belong to is gone: with the least indentation of them all taken off. */
export function dedented(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const least = Math.min(...filled.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  return withoutEmptyLinesAround(lines.map((line) => line.slice(Math.min(least, line.length))));
}
