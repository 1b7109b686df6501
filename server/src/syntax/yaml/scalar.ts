// Scalars: from the source range of a value to its text, its lines and its meaning.
import type { Span, Text } from '../../text/span';
import type { Scalar } from './tree';

/** `outer` is the range with quotes or block header, `value` what the library makes of it. */
export function readScalar(source: string, outer: Span, style: Scalar['style'], value: string): Scalar {
  const inner = innerOf(source, outer, style);
  const lines = linesOf(source, inner);
  const first = lines[0];
  const last = lines.at(-1);
  const span =
    first === undefined || last === undefined
      ? { start: inner.start, end: inner.start }
      : extent(inner, first, last, style);
  const text = { text: source.slice(span.start, span.end), span };
  return { kind: 'scalar', text, outer, lines, style, value: style === 'plain' && NULL.test(value) ? '' : value };
}

/** Whether each character of the source stands for itself, so that offsets into the value are offsets into the source. */
export function isLiteral({ text, value, style }: Scalar): boolean {
  return style !== 'alias' && text.text === value;
}

const NULL = /^(?:~|null|Null|NULL)$/;

function extent(inner: Span, first: Text, last: Text, style: Scalar['style']): Span {
  return style === 'block' ? { start: first.span.start, end: last.span.end } : inner;
}

function innerOf(source: string, { start, end }: Span, style: Scalar['style']): Span {
  switch (style) {
    case 'single':
    case 'double':
      return { start: start + 1, end: isClosed(source, start, end) ? end - 1 : end };
    case 'block': {
      const header = source.indexOf('\n', start);
      return header < 0 || header >= end ? { start: end, end } : { start: header + 1, end };
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
    const newline = source.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
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
