// The events of a Markdown timeline as entries of a manuscript: list items, rows, lines and headings alike.

import type { Entry } from '../../../model/manuscript';
import type { Event, Timeline } from '../../../model/postmortem';
import type { Span } from '../../../text/span';
import { withoutAtEnd } from '../../../text/trim';
import {
  dedented,
  isWithin,
  linesOf,
  type Pages,
  remarksOn,
  TAKEN,
  tableRow,
  withoutMarks,
  withoutSuppressions,
} from './pages';

/** Gives each event its lines. @returns what stands over the columns of each timeline, where it is a table. */
export function placeEvents(pages: Pages): readonly (readonly string[])[] {
  return pages.postmortem.timelines.map((timeline, index) => placeTimeline(pages, timeline, index));
}

function placeTimeline(pages: Pages, { events }: Timeline, timeline: number): readonly string[] {
  const { owners, lines, postmortem } = pages;
  const titles = postmortem.sections.filter(({ canonical }) => canonical !== undefined).map(({ title }) => title.span);
  const headers = new Set<string>();
  let under: number | undefined;
  let previous: number | undefined;
  for (const [at, event] of events.entries()) {
    const next = events[at + 1];
    const { first, last: end } = linesOf(pages, event.span);
    const last = Math.max(first, Math.min(end, lineBefore(pages, event, next)));
    const row = tableRow(pages, first);
    for (const line of row?.header ?? []) owners[line] = TAKEN;
    const before = previous === undefined ? [] : remarkLines(previous + 1, first);
    const entry = row === undefined ? lineEntry(pages, event, first, last) : rowEntry(pages, event, row.cells, first);
    const over = row?.cells.find((cell) => event.stamp && isWithin(event.stamp, cell))?.header ?? '';
    if (ZONED.test(over)) headers.add(over);
    const day = event.under?.start === under || isOwnDay(event) ? undefined : dayOf(pages, event, titles);
    under = isOwnDay(event) ? under : event.under?.start;
    const owner = { kind: 'event', timeline, entry: { ...(day !== undefined && { day }), ...entry, before } } as const;
    for (let line = first; line <= last; line++) owners[line] = owner;
    previous = last;
  }
  return [...headers];

  /** Comments that stand on lines of their own between two events. */
  function remarkLines(start: number, end: number): readonly string[] {
    const found: string[] = [];
    for (let line = start; line < end; line++) {
      const comment = /^[ \t]*<!--((?:(?!-->).)*)-->[ \t]*$/.exec(lines.line(line).text)?.[1]?.trim();
      if (comment === undefined || owners[line] !== undefined) continue;
      owners[line] = TAKEN;
      found.push(comment);
    }
    return found;
  }
}

/** The line before the next event, or before the heading that dates it. */
function lineBefore({ lines }: Pages, { span }: Event, next: Event | undefined): number {
  if (next === undefined) return lines.count;
  const starts = [next.span.start, ...(next.under === undefined ? [] : [next.under.start])];
  return Math.min(...starts.filter((start) => start > span.start).map((start) => lines.lineAt(start))) - 1;
}

/** What the header of the times says about them all: `Time (UTC)`. */
const ZONED = /\(|\b[A-Z]{2,5}\b|[+-]\d|\/[A-Z]/;

function isOwnDay({ under, span }: Event): boolean {
  return under !== undefined && isWithin(under, span);
}

/** The line that dates the events below it, unless it is the heading of a section or says more than that elsewhere. */
function dayOf(pages: Pages, { under }: Event, titles: readonly Span[]): string | undefined {
  if (under === undefined || titles.some((title) => isWithin(under, title))) return undefined;
  const { lines, owners } = pages;
  const line = lines.lineAt(under.start);
  const { text } = lines.line(line);
  owners[line] = TAKEN;
  if (text.includes('|')) return under.text;
  if (/^(?:=+|-+)[ \t]*$/.test(lines.line(line + 1).text)) owners[line + 1] = TAKEN;
  return withoutMarks(withoutAtEnd(text, ' \t#').replace(/^[ \t]*(?:#{1,6}|[-*+•])[ \t]+/, ''));
}

/** A row's cells, each under the name that it has for what it holds. */
function rowEntry(
  pages: Pages,
  event: Event,
  cells: NonNullable<ReturnType<typeof tableRow>>['cells'],
  line: number,
): Entry {
  const { stamp, tag, under, text } = event;
  const date =
    stamp?.date !== undefined && !isWithin(stamp.date, stamp) ? stamp.date : isOwnDay(event) ? under : undefined;
  const used = [stamp, date, tag?.word.span, text.span].filter((span) => span !== undefined && span.end > span.start);
  const rest = cells.filter((cell) => cell.text !== '' && !used.some((span) => span && isWithin(span, cell)));
  const dateText = date && pages.text.slice(date.start, date.end);
  return {
    ...(dateText !== undefined && { date: dateText }),
    ...(stamp && { at: stamp.text }),
    ...(tag && { tag: tag.word.text }),
    text: cells.find((cell) => isWithin(text.span, cell) && text.text !== '') ? clean(text.text) : '',
    extras: rest.map((cell) => ({ label: cell.header, value: cell.text })),
    remarks: remarksOn(pages, line, line),
    before: [],
  };
}

function clean(cell: string): string {
  return withoutSuppressions(cell).replaceAll('\\|', '|').trim();
}

/** Keys of its own where the time comes first and the words behind it; the line as it stands otherwise. */
function lineEntry(pages: Pages, event: Event, first: number, last: number): Entry {
  const { head, stamp, tag, text, marker } = event;
  const line = pages.lines.line(first);
  const end = Math.min(Math.max(head.end, text.span.end), line.span.end);
  const words = pages.text.slice(head.start, end);
  const below = lines(pages, first + 1, last);
  const behind = withoutSuppressions(pages.text.slice(end, line.span.end)).trim();
  const more = dedented(behind === '' || /^#+$/.test(behind) ? below : [behind, ...below]);
  const common = { extras: [], ...(more !== '' && { more }), remarks: remarksOn(pages, first, last), before: [] };
  const isMarkedOutside = marker !== undefined && !isWithin(marker.span, text.span);
  const lead = [stamp?.end ?? head.start, tag ? tag.word.span.start : text.span.start] as const;
  const between = [
    pages.text.slice(head.start, stamp?.start ?? head.start),
    pages.text.slice(...lead),
    tag ? pages.text.slice(tag.word.span.end, text.span.start) : '',
  ];
  const isOrdered = (stamp === undefined || stamp.end <= text.span.start) && text.span.end <= line.span.end;
  if (
    isMarkedOutside ||
    !isOrdered ||
    isJoined(event, pages.text) ||
    between.some((piece) => /[\p{L}\p{N}]/u.test(piece)) ||
    (text.text.trim() === '' && stamp === undefined)
  ) {
    const isLabel = stamp !== undefined && text.span.end <= stamp.start && text.text.trim() !== '';
    const isAll = isLabel && /^[^\p{L}\p{N}]*$/u.test(pages.text.slice(stamp.end, end));
    return { sentence: words.trim(), ...(isAll && { label: text.text.trim(), at: stamp.text }), ...common };
  }
  return {
    ...(stamp && { at: stamp.text }),
    ...(tag && { tag: tag.word.text }),
    text: clean(text.text),
    ...common,
  };
}

/** Where no separator stands between the time and the words, they may be said together: `Monday release`. */
function isJoined({ stamp, tag, text }: Event, source: string): boolean {
  if (stamp === undefined || tag !== undefined || text.text === '') return false;
  const between = source.slice(stamp.end, text.span.start);
  return between === '' || (stamp.date?.weekday !== undefined && between.trim() === '');
}

function lines(pages: Pages, from: number, to: number): readonly string[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => pages.lines.line(from + at).text);
}
