// Where a Markdown document can be cut so that each piece is read by itself: before a heading or a bullet in the first column, which
// end whatever stands above them, and between the rows of a table. What a piece leaves open shows only when it has been read.
import type { LineIndex } from '../../text/lines';

export interface Cut {
  readonly line: number;
  readonly start: number;
  /**
   * `block`: a heading or a bullet. `row`: a row of a table, where one is open above. `after-row`: the blank line behind a row.
   */
  readonly kind: 'block' | 'row' | 'after-row';
}

/** The places from line `first` on, which is the first of them, in document order. */
export function cutsOf(source: string, lines: LineIndex, first: number): readonly Cut[] {
  const cuts: Cut[] = [{ line: first, start: lines.startOf(first), kind: 'block' }];
  let afterRow = false;
  for (let line = first; line < lines.count; line++) {
    const start = lines.startOf(line);
    const code = source.charCodeAt(start);
    const isRow = code === BAR;
    if (line > first) {
      if (isRow) cuts.push({ line, start, kind: 'row' });
      else if (isBlock(source, start, code)) cuts.push({ line, start, kind: 'block' });
      else if (afterRow && (code === LF || code === CR)) cuts.push({ line, start, kind: 'after-row' });
    }
    afterRow = isRow;
  }
  return cuts;
}

const [BAR, LF, CR, HASH, DASH, STAR, PLUS] = [124, 10, 13, 35, 45, 42, 43];

function isBlock(source: string, start: number, code: number): boolean {
  if (code === HASH) return stands(HEADING, source, start);
  return (code === DASH || code === STAR || code === PLUS) && stands(BULLET, source, start);
}

const HEADING = /#{1,6}[ \t]/y;
/**
 * A bullet with something behind it: one without interrupts no paragraph, and a row of them is a rule. Above the line that makes a
 * table, it is an item in a list and the table's header elsewhere.
 */
const BULLET = /([-*+])[ \t](?![ \t]*$)(?!(?:[ \t]*\1){2,}[ \t]*$)(?![^\r\n]*(?:\r\n?|\n)[ \t\0]*[-|:][-|: \t\0]*$)/my;

function stands(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}
