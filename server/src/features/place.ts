// Where the cursor stands: its line, and what kind of text that is.

import type { Reading } from '../reading';
import { ROOM } from '../text/layout';
import type { Span } from '../text/span';

export interface Place {
  readonly offset: number;
  /** From 0. */
  readonly line: number;
  readonly span: Span;
  readonly text: string;
  /** The line's text before and after the cursor. */
  readonly before: string;
  readonly after: string;
  /** `code`: a code fence or a comment, where nothing is of the postmortem. */
  readonly within: 'front matter' | 'markdown' | 'yaml' | 'code';
}

export function placeAt(reading: Reading, offset: number): Place {
  const at = Math.max(0, Math.min(offset, reading.document.text.length));
  const line = reading.lines.lineAt(at);
  const { text, span } = reading.lines.line(line);
  const column = Math.min(at - span.start, text.length);
  const [before, after] = [text.slice(0, column), text.slice(column)];
  return { offset: at, line, span, text, before, after, within: within(reading, at, line) };
}

/** The lines of the front matter: `close` is its last `---`, absent while it is not closed; `last` is its last line of fields. */
export function frontMatterLines(reading: Reading): { readonly last: number; readonly close?: number } | undefined {
  const { lines } = reading;
  if (reading.syntax.name !== 'markdown' || !/^\uFEFF?---\s*$/.test(lines.line(0).text)) return undefined;
  for (let line = 1; line < lines.count; line++) {
    const { text } = lines.line(line);
    if (/^(?:---|\.\.\.)\s*$/.test(text)) return { last: line - 1, close: line };
    if (/^(?:#{1,6} |\||```)/.test(text)) return { last: lastField(reading, line) };
  }
  return { last: lastField(reading, lines.count) };
}

/** Front matter that is not closed is taken to end at its first blank line. */
function lastField({ lines }: Reading, end: number): number {
  for (let line = 1; line < end; line++) {
    if (lines.line(line).text.trim() === '') return line - 1;
  }
  return end - 1;
}

function within(reading: Reading, offset: number, line: number): Place['within'] {
  if (reading.syntax.name === 'yaml') return 'yaml';
  const front = frontMatterLines(reading);
  // While it is not closed, the blank line below its fields is where the next one goes.
  if (front !== undefined && line <= (front.close ?? front.last + 1)) {
    return line > 0 && line !== front.close ? 'front matter' : 'code';
  }
  const above = reading.document.text.slice(0, offset);
  // Looking for something from the end takes far longer than looking whether it is there.
  if (above.includes('<!--') && above.lastIndexOf('<!--') > above.lastIndexOf('-->')) return 'code';
  return isFenced(above) ? 'code' : 'markdown';
}

/** A fence, at the beginning of a line: behind a line end, or behind the room that follows one. */
const FENCE = new RegExp(`(?:^|${ROOM}) {0,3}(\`{3,}|~{3,})([^\\r\\n]*)`, 'gm');

/** A fence is closed by a line of the same marks, at least as many. */
function isFenced(above: string): boolean {
  if (!above.includes('```') && !above.includes('~~~')) return false;
  let open: string | undefined;
  for (const match of above.matchAll(FENCE)) {
    const [, marks = '', info = ''] = match;
    if (open === undefined) open = marks;
    else if (marks.startsWith(open) && info.trim() === '') open = undefined;
  }
  return open !== undefined;
}
