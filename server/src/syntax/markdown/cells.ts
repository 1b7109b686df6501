// Splitting a table row into its cells.
import type { Span } from '../../text/span';

/** The cells of a table row, trimmed: bars split cells unless escaped, as GitHub has it. */
export function cellSpans(text: string, from: number): readonly Span[] {
  const cells: Span[] = [];
  const end = text.trimEnd().length;
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] === '|') at++;
  let start = at;
  for (; at <= end; at++) {
    const atEnd = at === end;
    if (!atEnd && (text[at] !== '|' || text[at - 1] === '\\')) continue;
    if (!atEnd || text.slice(start, end).trim() !== '') cells.push(trimSpan(text, start, at));
    start = at + 1;
  }
  return cells;
}

function trimSpan(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && (text[from] === ' ' || text[from] === '\t')) from++;
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--;
  return { start: from, end: to };
}
