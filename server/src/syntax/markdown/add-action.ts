// Adding an action item behind the last one of a list: with its mark, or in its column of a table.
import type { ActionItem } from '../../model/postmortem';
import type { LineIndex } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { cellSpans } from './cells';
import { linesOf } from './event-lines';

const MARK = /^[ \t]{0,20}(?:[-*+•]|\d{1,9}[.)])[ \t]{1,4}(?:\[[ xX]\][ \t]{1,4})?/;

/** No edits where the last item is neither a list item nor a row. */
export function addAction(lines: LineIndex, eol: string, last: ActionItem, text: string): readonly TextEdit[] {
  const { start, end } = linesOf(lines, last);
  const line = lines.line(lines.lineAt(start));
  const written = line.text.trimStart().startsWith('|')
    ? rowLike(line.text, last.text.span.start - start, text)
    : itemLike(line.text, text);
  return written === undefined ? [] : [{ span: { start: end, end }, newText: eol + written }];
}

function rowLike(row: string, at: number, text: string): string | undefined {
  const cells = cellSpans(row, 0);
  const column = cells.findIndex(({ start, end }) => start <= at && at <= end);
  if (column < 0) return undefined;
  return `|${cells.map((_, index) => (index === column ? ` ${text.replace(/\\?\|/g, '\\|')} |` : ' |')).join('')}`;
}

/** The next number, and a box that is not ticked. */
function itemLike(item: string, text: string): string | undefined {
  const mark = MARK.exec(item)?.[0];
  if (mark === undefined) return undefined;
  const next = mark.replace(/\d+/, (number) => String(Number(number) + 1)).replace(/\[[xX]\]/, '[ ]');
  return next + text;
}
