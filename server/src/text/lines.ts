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
  const starts = lineStarts(source);
  const startOf = (line: number): number => starts[line] ?? source.length;
  const contentEnd = (line: number): number => {
    let end = startOf(line + 1);
    if (end > startOf(line) && source[end - 1] === '\n') end--;
    if (end > startOf(line) && source[end - 1] === '\r') end--;
    return end;
  };
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    startOf,
    lineAt,
    positionAt(offset) {
      const within = Math.max(0, Math.min(offset, source.length));
      const line = lineAt(within);
      return { line, character: within - startOf(line) };
    },
    offsetAt({ line, character }) {
      return Math.min(startOf(line) + Math.max(0, character), Math.max(startOf(line), contentEnd(line)));
    },
    line(line) {
      const range = { start: startOf(line), end: contentEnd(line) };
      return { text: source.slice(range.start, range.end), span: range };
    },
    fullSpan: (line) => ({ start: startOf(line), end: startOf(line + 1) }),
  };
}

const LF = 10;
const CR = 13;

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === LF || (code === CR && source.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}
