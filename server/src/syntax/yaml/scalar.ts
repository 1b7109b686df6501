// Scalars: from the source range of a value to its text, its lines and its meaning.
import type { Span, Text } from '../../text/span';
import type { Scalar } from './tree';

/** `range` is the scalar with quotes or block header, `written` what the library makes of it. */
export function readScalar(source: string, range: Span, style: Scalar['style'], written: string): Scalar {
  const inner = innerOf(source, range, style);
  const lines = linesOf(source, inner);
  const span = style === 'block' ? extent(inner, lines) : inner;
  // The line breaks behind a block scalar belong to the document, not to the value.
  const outer =
    style === 'block' ? { start: range.start, end: lines.length > 0 ? span.end : headerEnd(source, range) } : range;
  const value = style === 'plain' && NULL.test(written) ? '' : written;
  return { kind: 'scalar', text: { text: source.slice(span.start, span.end), span }, outer, lines, style, value };
}

/** Whether each character of the source stands for itself, so that offsets into the value are offsets into the source. */
export function isLiteral({ text, value, style }: Scalar): boolean {
  return style !== 'alias' && text.text === value;
}

const NULL = /^(?:~|null|Null|NULL)$/;

function extent(inner: Span, lines: readonly Text[]): Span {
  return { start: lines[0]?.span.start ?? inner.start, end: lines.at(-1)?.span.end ?? inner.start };
}

function headerEnd(source: string, { start, end }: Span): number {
  return trimmed(source, start, Math.min(lineEnd(source, start), end)).span.end;
}

function lineEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline;
}

function innerOf(source: string, { start, end }: Span, style: Scalar['style']): Span {
  switch (style) {
    case 'single':
    case 'double':
      return { start: start + 1, end: isClosed(source, start, end) ? end - 1 : end };
    case 'block': {
      const header = lineEnd(source, start);
      return header >= end ? { start: end, end } : { start: header + 1, end };
    }
    case 'plain':
    case 'alias':
      return { start, end };
  }
}

/** An unclosed quotation reaches to the end of what could be read. */
function isClosed(source: string, start: number, end: number): boolean {
  return end - start > 1 && source[end - 1] === source[start];
}

function linesOf(source: string, { start, end }: Span): readonly Text[] {
  const lines: Text[] = [];
  let at = start;
  while (at < end) {
    const stop = Math.min(lineEnd(source, at), end);
    const line = trimmed(source, at, stop);
    if (line.text !== '') lines.push(line);
    at = stop + 1;
  }
  return lines;
}

function trimmed(source: string, from: number, to: number): Text {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return { text: source.slice(start, end), span: { start, end } };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
