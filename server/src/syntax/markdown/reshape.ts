// Writing a timeline as a table where it is a list, and as a list where it is a table. What each event says stays as it is written.
import type { Event, Timeline } from '../../model/postmortem';
import type { LineIndex } from '../../text/lines';
import type { Span, TextEdit } from '../../text/span';
import { readZone } from '../../time/read-zone';
import { cellSpans } from './cells';
import { linesOf } from './event-lines';

export type Shape = 'list' | 'table';

/** No edits where the timeline has another shape, or holds what the new shape has no place for, as day headings are. */
export function reshape(lines: LineIndex, eol: string, { events }: Timeline, as: Shape): readonly TextEdit[] {
  const edit = as === 'table' ? tableOf(lines, eol, events) : listOf(lines, eol, events);
  return edit === undefined ? [] : [edit];
}

interface Rows {
  /** From the first line to the end of the last. */
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** Undefined where an event has more than one line, or where anything but blank lines stands between two of them. */
function rowsOf(lines: LineIndex, events: readonly Event[]): Rows | undefined {
  const rows = events.map((event) => {
    const { start, end } = linesOf(lines, event);
    return { first: lines.lineAt(start), last: lines.lineAt(end) };
  });
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  for (const [at, row] of rows.entries()) {
    if (row.first !== row.last) return undefined;
    for (let line = (rows[at - 1] ?? row).first + 1; line < row.first; line++) {
      if (lines.line(line).text.trim() !== '') return undefined;
    }
  }
  const span = { start: lines.line(first.first).span.start, end: lines.line(last.first).span.end };
  return { span, first: first.first, last: last.first };
}

const MARK = /^ {0,3}(?:[-*+•]|\d{1,9}[.)])[ \t]{1,4}$/;

function tableOf(lines: LineIndex, eol: string, events: readonly Event[]): TextEdit | undefined {
  const rows = rowsOf(lines, events);
  if (rows === undefined) return undefined;
  const table = ['| Time | Event |', '|---|---|'];
  for (const { head, stamp, tag, text, marker } of events) {
    const line = lines.line(lines.lineAt(head.start));
    const at = (offset: number): number => offset - line.span.start;
    if (stamp === undefined || !MARK.test(line.text.slice(0, at(head.start)))) return undefined;
    if (stamp.start >= text.span.start || (marker !== undefined && marker.span.start < stamp.start)) return undefined;
    const words = tag === undefined ? at(text.span.start) : line.text.lastIndexOf('[', at(tag.word.span.start));
    if (words < at(stamp.end)) return undefined;
    const time = withoutSeparator(line.text.slice(at(head.start), words));
    table.push(`| ${escaped(time)} | ${escaped(line.text.slice(words).trim())} |`);
  }
  return { span: rows.span, newText: apart(lines, eol, rows, table) };
}

function listOf(lines: LineIndex, eol: string, events: readonly Event[]): TextEdit | undefined {
  const body = rowsOf(lines, events);
  if (body === undefined) return undefined;
  const isRow = (line: number): boolean => /^ {0,3}\|/.test(lines.line(line).text);
  let first = body.first;
  while (first > 0 && isRow(first - 1)) first--;
  const isWhole = body.last + 1 >= lines.count || !isRow(body.last + 1);
  // Above the events stand the names of the columns and the line below them; any other row is more than a list can say.
  if (!isWhole || body.first - first !== 2) return undefined;
  const header = lines.line(first);
  const zone = zoneIn(cellSpans(header.text, 0).map(({ start, end }) => header.text.slice(start, end)));
  const items: string[] = [];
  for (const event of events) {
    const item = itemOf(lines, event, zone);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const rows = { first, last: body.last, span: { start: header.span.start, end: body.span.end } };
  return { span: rows.span, newText: apart(lines, eol, rows, items) };
}

/** Every cell that says something must be the date, the time or the words. */
function itemOf(lines: LineIndex, { stamp, tag, text }: Event, zone: string): string | undefined {
  const line = lines.line(lines.lineAt(text.span.start));
  if (stamp === undefined || !line.text.trimStart().startsWith('|')) return undefined;
  const offset = line.span.start;
  const cells = cellSpans(line.text, 0).filter(({ start, end }) => end > start);
  const holds = ({ start, end }: Span, at: number | undefined): boolean =>
    at !== undefined && offset + start <= at && at < offset + end;
  const words = cells.find((cell) => holds(cell, tag?.word.span.start ?? text.span.start));
  const times = cells.filter(
    (cell) => holds(cell, stamp.date?.start) || holds(cell, stamp.clock?.start ?? stamp.start),
  );
  if (words === undefined || times.length === 0 || times.includes(words) || cells.length !== times.length + 1) {
    return undefined;
  }
  const said = times.map(({ start, end }) => line.text.slice(start, end)).join(' ');
  const zoned = stamp.zone === undefined && stamp.until?.zone === undefined && stamp.clock !== undefined ? zone : '';
  return `- ${unescaped(`${said}${zoned} — ${line.text.slice(words.start, words.end)}`)}`;
}

/** ` UTC` of `Time (UTC)` or `UTC`: a list has no heading of its own to say it in. */
function zoneIn(titles: readonly string[]): string {
  for (const title of titles) {
    const open = title.indexOf('(') + 1;
    const name = (open > 0 ? title.slice(open, title.indexOf(')', open)) : title).trim();
    if (readZone(name, 0)?.end === name.length && name !== '') return ` ${name}`;
  }
  return '';
}

/** Whatever stands right above or below would be read as a part of it. */
function apart(lines: LineIndex, eol: string, { first, last }: Rows, written: readonly string[]): string {
  const isOpen = (line: number): boolean => {
    const text = line < 0 || line >= lines.count ? '' : lines.line(line).text.trim();
    return text !== '' && !text.startsWith('#');
  };
  return [...(isOpen(first - 1) ? [''] : []), ...written, ...(isOpen(last + 1) ? [''] : [])].join(eol);
}

function withoutSeparator(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\-–—:|,]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function escaped(text: string): string {
  return text.replace(/\\?\|/g, '\\|');
}

function unescaped(text: string): string {
  return text.replaceAll('\\|', '|');
}
