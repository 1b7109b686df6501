// Timelines written as tables: which columns hold date, time and text, and the events of the rows.
import type { Event, Timeline } from '../../model/postmortem';
import { passageIn } from '../../text/memory';
import { type Passage, type Text, textOf } from '../../text/span';
import { readZone } from '../../time/read-zone';
import type { Timestamp } from '../../time/timestamp';
import { eventOf, wordsOf } from './events';
import { type Lead, leadOf } from './lead';
import type { Unit } from './units';

const TIME_HEADER =
  /^[*_\s]*(?:date ?(?:\/|&|and|-)? ?time|time ?stamp|time|when|hour|at|utc|start(?:ed)?(?: time)?)\b/i;
const DATE_HEADER = /^[*_\s]*(?:date|day)\b/i;
const TEXT_HEADER =
  /event|description|what|action|details?|activity|message|update|note|status|comment|happened|summary/i;

interface Columns {
  readonly time: number;
  readonly date?: number;
  readonly text: number;
  /** Whether the header names the time, which shows a timeline wherever the table stands. */
  readonly named: boolean;
}

/**
 * The timeline that the rows of one table are, or undefined. `expected` says that the table stands where a timeline is expected;
 * elsewhere its header must name the time and most rows must have one.
 */
export function tableTimeline(
  rows: readonly Unit[],
  place: {
    readonly expected: boolean;
    readonly section?: number | undefined;
    readonly under?: Timestamp | undefined;
    readonly context: readonly Text[];
  },
): Timeline | undefined {
  // A first row that begins with a time is no header, whatever the line below it says.
  const first = rows.find((row) => row.header);
  const header = first?.cells?.some((cell) => cellTime(cell)?.stamp.clock !== undefined) ? undefined : first;
  const body = rows.filter((row) => row !== header);
  const columns = columnsOf(header, body);
  const last = body.at(-1);
  if (columns === undefined || last === undefined || (!place.expected && !columns.named)) return undefined;
  const events: Event[] = [];
  let under = place.under;
  for (const row of body) {
    const lead = rowTime(row, columns);
    if (lead !== undefined && isDateRow(row, lead)) under = lead.stamp;
    else events.push(rowEvent(row, columns, lead, under));
  }
  const timed = events.filter((event) => event.stamp?.clock !== undefined || event.stamp?.date !== undefined).length;
  if (events.length === 0 || timed < (place.expected ? 1 : Math.max(2, 0.6 * events.length))) return undefined;
  return {
    span: { start: rows[0]?.span.start ?? last.span.start, end: last.span.end },
    context: [...place.context, ...titlesFrom(header, columns).map(textOf)],
    events: dropEmpty(events),
    role: 'timeline',
    ...(place.section !== undefined && { section: place.section }),
  };
}

/** The cells of the header, that of the time first: its zone is the one that counts. */
function titlesFrom(header: Unit | undefined, { time }: Columns): readonly Passage[] {
  const cells = header?.cells ?? [];
  return [...cells.slice(time, time + 1), ...cells.filter((_, index) => index !== time)];
}

/** Rows without time and text are fillers. */
function dropEmpty(events: readonly Event[]): readonly Event[] {
  return events.filter((event) => event.stamp !== undefined || event.text.text.trim() !== '');
}

function columnsOf(header: Unit | undefined, body: readonly Unit[]): Columns | undefined {
  const titles = (header?.cells ?? []).map((cell) => cell.memory.text);
  const width = Math.max(titles.length, body[0]?.cells?.length ?? 0);
  const namedTime = titles.findIndex((title) => TIME_HEADER.test(title) || isZone(title));
  const dates = titles.flatMap((title, index) => (DATE_HEADER.test(title) ? [index] : []));
  // `Day` may hold weekdays beside a `Date` that holds the days.
  const namedDate = dates.find((index) => body.some((row) => dayIn(row.cells?.[index]))) ?? dates[0] ?? -1;
  const byContent = namedTime >= 0 || namedDate >= 0 ? -1 : contentColumn(body, width);
  const time = namedTime >= 0 ? namedTime : namedDate >= 0 ? namedDate : byContent;
  if (time < 0) return undefined;
  const date = namedTime >= 0 && namedDate >= 0 && namedDate !== namedTime ? namedDate : undefined;
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index !== time && index !== date);
  const text =
    others.find((index) => TEXT_HEADER.test(titles[index] ?? '')) ?? others.find((index) => index > time) ?? others[0];
  return text === undefined ? undefined : { time, text, named: byContent < 0, ...(date !== undefined && { date }) };
}

/** `| NZST | UTC | Event |`: a column named for the clock it is read from. */
function isZone(title: string): boolean {
  const name = title.trim();
  return readZone(name, 0)?.end === name.length;
}

function dayIn(cell: Passage | undefined): boolean {
  return cell !== undefined && leadOf(cell)?.stamp.date?.day !== undefined;
}

/** The first column most of whose cells are a time and nothing else. */
function contentColumn(body: readonly Unit[], width: number): number {
  for (let column = 0; column < width; column++) {
    const cells = body
      .map((row) => row.cells?.[column])
      .filter((cell): cell is Passage => cell !== undefined && cell.end > cell.start);
    const times = cells.filter((cell) => cellTime(cell) !== undefined).length;
    if (cells.length > 0 && times >= 0.6 * cells.length) return column;
  }
  return -1;
}

/** The time that fills a cell. */
function cellTime(cell: Passage): Lead | undefined {
  const lead = leadOf(cell);
  return lead !== undefined && lead.rest.end - lead.rest.start <= 12 ? lead : undefined;
}

function rowTime(row: Unit, columns: Columns): Lead | undefined {
  const cell = row.cells?.[columns.time];
  const time = cell === undefined ? undefined : leadOf(cell);
  const dateCell = columns.date === undefined ? undefined : row.cells?.[columns.date];
  const date = dateCell === undefined ? undefined : leadOf(dateCell);
  if (date === undefined || time === undefined) return time ?? date;
  return { ...time, stamp: joined(date.stamp, time.stamp) };
}

/** The time of the time cell with the date of the date cell, which keeps its own span. */
function joined(date: Timestamp, time: Timestamp): Timestamp {
  if (date.date === undefined || time.date !== undefined) return time;
  return { ...time, date: date.date, defects: [...date.defects, ...time.defects] };
}

/** A row with a date and nothing else dates the rows below it. */
function isDateRow(row: Unit, lead: Lead): boolean {
  if (lead.stamp.date === undefined || lead.stamp.clock !== undefined) return false;
  return (row.cells ?? []).every(
    (cell) => cell.memory.text.trim() === '' || (cell.start <= lead.stamp.start && lead.stamp.end <= cell.end),
  );
}

function rowEvent(row: Unit, columns: Columns, lead: Lead | undefined, under: Timestamp | undefined): Event {
  const cell = row.cells?.[columns.text] ?? passageIn(row.text, { start: row.text.end, end: row.text.end });
  const event = eventOf(row, lead, under);
  const { text, tag, marker } = wordsOf(cell);
  const { tag: _tag, marker: _marker, ...rest } = event;
  return { ...rest, head: row.text, text, ...(tag && { tag }), ...(marker && { marker }) };
}
