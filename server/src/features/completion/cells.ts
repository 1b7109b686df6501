// The cells of a table row, and what the table's header calls their columns.
import type { Reading } from '../../reading';

export interface Cell {
  /** Without the blanks around it. */
  readonly text: string;
  /** Offsets in the line, between the bars. */
  readonly start: number;
  readonly end: number;
}

/** The cells of a line between its bars; a bar behind a backslash is text. */
export function cellsOf(line: string): readonly Cell[] {
  const bars = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const [first] = bars;
  if (first === undefined) return [];
  const isOpen = line.slice(0, first).trim() !== '';
  const starts = isOpen ? [-1, ...bars] : bars;
  const ends = [...starts.slice(1), line.length];
  const cells = starts.map((bar, index) => {
    const [start, end] = [bar + 1, ends[index] ?? line.length];
    return { text: line.slice(start, end).trim(), start, end };
  });
  const last = cells.at(-1);
  return last !== undefined && last.text === '' && bars.length > 1 ? cells.slice(0, -1) : cells;
}

/** The header cells of the table that holds the line; undefined where there is no table. */
export function headerOf({ lines }: Reading, line: number): readonly Cell[] | undefined {
  let top = line;
  while (top > 0 && lines.line(top - 1).text.includes('|')) top--;
  const isHeader = top < line && /^(?=[\s|:]*-)[\s|:-]*$/.test(lines.line(top + 1).text);
  return isHeader ? cellsOf(lines.line(top).text) : undefined;
}
