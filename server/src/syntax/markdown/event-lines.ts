// The lines that an event takes up: what moves when it moves.
import type { Event } from '../../model/postmortem';
import type { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';

/** The whole lines of an event, without the last line's terminator. */
export function linesOf(lines: LineIndex, event: Event): Span {
  const first = lines.lineAt(event.span.start);
  const last = lines.lineAt(Math.max(event.span.start, event.span.end - 1));
  return { start: lines.line(first).span.start, end: lines.line(last).span.end };
}
