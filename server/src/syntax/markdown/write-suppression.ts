// Writing the comment that switches a finding off for its line, where Markdown has room for one.
import type { LineIndex } from '../../text/lines';
import type { TextEdit } from '../../text/span';
import { placeOfCode } from '../suppressions';
import { isInBlock } from '../yaml/comments';
import { cellSpans } from './cells';
import { markdownRegions } from './regions';

/** No edit where a comment would be text: in fenced code, in a fence of the front matter. */
export function suppressLine(source: string, lines: LineIndex, offset: number, code: string): readonly TextEdit[] {
  const { text, span } = lines.line(lines.lineAt(offset));
  const insert = (at: number, newText: string): readonly TextEdit[] => [
    { span: { start: span.start + at, end: span.start + at }, newText },
  ];
  const place = placeOfCode(text);
  if (place !== undefined) return place === 'all' ? [] : insert(place, ` ${code}`);
  const end = text.trimEnd().length;
  const comment = `<!-- postmortem-disable-line ${code} -->`;
  const { yaml, body, isText } = markdownRegions(source);
  if (span.start < body) {
    if (span.start < yaml.start || span.start >= yaml.end) return [];
    return insert(end, isInBlock(source, span.start) ? ` ${comment}` : ` # postmortem-disable-line ${code}`);
  }
  if (FENCE.test(text) || isText(offset, 'html')) return [];
  if (!/^\s*\|/.test(text)) return insert(end, ` ${comment}`);
  const cells = cellSpans(text, 0);
  const column = offset - span.start;
  const cell = cells.find((one) => one.start <= column && column <= one.end) ?? cells.at(-1);
  return cell === undefined ? [] : insert(cell.end, `${cell.end > cell.start ? ' ' : ''}${comment}`);
}

/** A line that is no text: it opens front matter that nothing closes. */
const FENCE = /^\ufeff?(?:---|\+\+\+)[ \t]*$/;
