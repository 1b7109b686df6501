// The line index: from offsets to lines and back. Lines end with LF, CRLF or a lone CR, as in LSP.
import type { Span, Text } from './span';

/** A place in a document: line and character from 0, characters in UTF-16 units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly count: number;
  /** The line (from 0) that holds `offset`; offsets beyond the text belong to the last line. */
  lineAt(offset: number): number;
  positionAt(offset: number): Position;
  /** The offset of a position; a character beyond the line's end means its end. */
  offsetAt(position: Position): number;
  /** The line's text without its terminator; an empty text at the end for a line that does not exist. */
  line(line: number): Text;
  /** Where the line begins; the end of the text for a line that does not exist. */
  startOf(line: number): number;
  /** The line with its terminator. */
  fullSpan(line: number): Span;
}

export function lineIndex(source: string): LineIndex {
  const starts = [0];
  const isPlain = !source.includes('\r');
  for (let next = lineBehind(source, 0, isPlain); next !== undefined; next = lineBehind(source, next, isPlain)) {
    starts.push(next);
  }
  const startOf = (line: number): number => starts[line] ?? source.length;
  return indexed(
    { length: source.length, text: source },
    { count: starts.length, startOf, endOf: (line) => startOf(line + 1) },
  );
}

/** A text that may be put together only when it is read. */
export interface Source {
  readonly length: number;
  readonly text: string;
}

/** Where the lines of a text stand. */
export interface Lines {
  readonly count: number;
  /** Where a line begins; the end of the text for one that does not exist. */
  startOf(line: number): number;
  /** Where a line ends, its terminator included. */
  endOf(line: number): number;
}

/** The index over lines that are known. What stands between the end of a line and the beginning of the next belongs to neither. */
export function indexed(source: Source, { count, startOf, endOf }: Lines): LineIndex {
  const contentEnd = (line: number): number => {
    let end = endOf(line);
    if (end > startOf(line) && source.text[end - 1] === '\n') end--;
    if (end > startOf(line) && source.text[end - 1] === '\r') end--;
    return end;
  };
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    startOf,
    lineAt,
    positionAt(offset) {
      const within = Math.max(0, Math.min(offset, source.length));
      const line = lineAt(within);
      if (within >= endOf(line) && line + 1 < count) return { line: line + 1, character: 0 };
      return { line, character: within - startOf(line) };
    },
    offsetAt({ line, character }) {
      return Math.min(startOf(line) + Math.max(0, character), Math.max(startOf(line), contentEnd(line)));
    },
    line(line) {
      const range = { start: startOf(line), end: contentEnd(line) };
      return { text: source.text.slice(range.start, range.end), span: range };
    },
    fullSpan: (line) => ({ start: startOf(line), end: startOf(line + 1) }),
  };
}

const LF = 10;
const CR = 13;

/** @param isPlain whether all lines end with LF, which the platform finds much faster than anything here. */
function lineBehind(source: string, offset: number, isPlain: boolean): number | undefined {
  if (!isPlain) return lineAfter(source, offset);
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? undefined : newline + 1;
}

/** Where the line behind the one that holds `offset` begins; undefined behind the last one. */
export function lineAfter(source: string, offset: number): number | undefined {
  for (let at = offset; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === LF || (code === CR && source.charCodeAt(at + 1) !== LF)) return at + 1;
  }
  return undefined;
}
