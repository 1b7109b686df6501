// Putting events into another order: their lines change places, and what stands between them stays where it is.
import type { Event } from '../../model/postmortem';
import { withoutRoom } from '../../text/layout';
import type { LineIndex } from '../../text/lines';
import type { Span, TextEdit } from '../../text/span';
import { linesOf } from './event-lines';

/** No edits where two of the events share a line. */
export function orderEvents(source: string, lines: LineIndex, order: readonly Event[]): readonly TextEdit[] {
  const entries = order.map((event) => entryOf(source, linesOf(lines, event)));
  const places = [...entries].sort((a, b) => a.span.start - b.span.start);
  if (places.some(({ span }, at) => span.start < (places[at - 1]?.span.end ?? 0))) return [];
  return entries.flatMap((entry, at) => {
    const place = places[at];
    return place === undefined || place === entry
      ? []
      : [{ span: place.span, newText: numbered(entry.text, place.text) }];
  });
}

interface Entry {
  readonly span: Span;
  readonly text: string;
}

/** Blanks and a backslash at the end of a line say how the next line follows: they belong to the place. */
function entryOf(source: string, { start, end }: Span): Entry {
  const trimmed = source.slice(start, end).trimEnd();
  const text = trimmed.endsWith('\\') ? trimmed.slice(0, -1) : trimmed;
  return { span: { start, end: start + text.length }, text: withoutRoom(text) };
}

const NUMBER = /^([ \t]{0,20})(\d{1,9})(?=[.)])/;

/** The number of an ordered list is that of the place; lines below stand as deep under it as before. */
function numbered(text: string, place: string): string {
  const own = NUMBER.exec(text);
  const there = NUMBER.exec(place)?.[2];
  const [mark = '', indent = '', number = ''] = own ?? [];
  if (own === null || there === undefined || there === number) return text;
  const [first = '', ...below] = text.slice(mark.length).split('\n');
  const deeper = there.length - number.length;
  return [indent + there + first, ...below.map((line) => reindented(line, deeper))].join('\n');
}

function reindented(line: string, by: number): string {
  if (line.trim() === '') return line;
  if (by > 0) return ' '.repeat(by) + line;
  const blanks = line.length - line.trimStart().length;
  return line.slice(Math.min(-by, blanks));
}
