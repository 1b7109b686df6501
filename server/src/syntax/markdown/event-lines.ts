// The lines that an event or an action item takes up: what moves when it moves.
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';

/** The whole lines of an entry, without the last line's terminator. */
export function linesOf(lines: LineIndex, entry: { readonly span: Span }): Span {
  const first = lines.lineAt(entry.span.start);
  const last = lines.lineAt(Math.max(entry.span.start, entry.span.end - 1));
  return { start: lines.line(first).span.start, end: lines.line(last).span.end };
}
