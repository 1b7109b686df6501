// The small edits that all others are made of, and the lines they stand in.
import type { Span, TextEdit } from '../../../text/span';
import type { Scalar } from '../tree';

export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

export function deletion(span: Span): TextEdit {
  return { span, newText: '' };
}

/** Puts `value`, which is YAML already, behind a key that has none. */
export function valueBehind(source: string, key: Scalar, value: string): TextEdit | undefined {
  const colon = /^[ \t]*:( ?)/.exec(source.slice(key.outer.end, key.outer.end + 8));
  if (colon === null) return undefined;
  const at = key.outer.end + colon[0].length;
  return insertion(at, `${colon[1] === ' ' ? '' : ' '}${value}${source[at] === '#' ? ' ' : ''}`);
}

/** The line ending of the document. */
export function eolOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

export function lineStartOf(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line without its terminator. */
export function lineEndOf(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  if (newline < 0) return source.length;
  return newline > at && source[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The spaces before `at` in its line; none when anything else stands there. */
export function indentBefore(source: string, at: number): string {
  const before = source.slice(lineStartOf(source, at), at);
  return /^ *$/.test(before) ? before : '';
}
