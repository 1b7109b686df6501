// Slots: the stretches of source that belong to each entry of a collection, comments included, so that entries can change places.
import type { Span } from '../../../text/span';
import { lineEndOf, lineStartOf } from './edits';
import type { Entries } from './locate';

/**
 * The stretch of each entry. In a block these are whole lines without the last line break: comments right above an entry and
 * deeper ones right below it belong to it; comments above the first entry speak about the whole list and stay.
 * Undefined when an entry shares its first line with something else.
 */
export function slotsOf(source: string, { flow, spans }: Entries): readonly Span[] | undefined {
  if (flow) return spans;
  const slots: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const lineStart = lineStartOf(source, span.start);
    const indent = source.slice(lineStart, span.start);
    if (indent.trim() !== '') return undefined;
    const previous = slots.at(-1);
    const start = previous === undefined ? lineStart : withCommentsAbove(source, lineStart, previous.end);
    const limit = spans[index + 1]?.start ?? source.length;
    slots.push({ start, end: withCommentsBelow(source, lineEndOf(source, span.end), indent.length, limit) });
  }
  return slots;
}

function withCommentsAbove(source: string, lineStart: number, limit: number): number {
  let start = lineStart;
  while (start > limit) {
    const above = lineStartOf(source, start - 1);
    if (above <= limit || !/^[ \t]*#/.test(source.slice(above, start))) return start;
    start = above;
  }
  return start;
}

function withCommentsBelow(source: string, lineEnd: number, indent: number, limit: number): number {
  let end = lineEnd;
  while (end < limit) {
    const next = source.indexOf('\n', end) + 1;
    if (next === 0 || next >= limit) return end;
    const stop = lineEndOf(source, next);
    const comment = /^( *)#/.exec(source.slice(next, stop));
    if (comment?.[1] === undefined || comment[1].length <= indent) return end;
    end = stop;
  }
  return end;
}
