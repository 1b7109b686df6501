// Splitting a table row into its cells.
import type { Span } from '../../text/span';

/** The cells of a table row, trimmed: bars split cells unless escaped, as GitHub has it. */
export function cellSpans(text: string, from: number): readonly Span[] {
  const cells: Span[] = [];
  const end = text.trimEnd().length;
  let at = from;
  while (isBlank(text, at)) at++;
  if (text[at] === '|') at++;
  let start = at;
  while (at <= end) {
    const bar = text.indexOf('|', at);
    at = bar < 0 || bar > end ? end : bar;
    const atEnd = at === end;
    if (atEnd || text[at - 1] !== '\\') {
      if (!atEnd || text.slice(start, end).trim() !== '') cells.push(trimSpan(text, start, at));
      start = at + 1;
    }
    at++;
  }
  return cells;
}

function trimSpan(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  return { start: from, end: to };
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9;
}
