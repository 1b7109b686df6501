// Timelines written as tables: which columns hold date, time and text, and the events of the rows.
import type { Event, Timeline } from '../../model/postmortem';
import { eachRow, previous } from '../../text/columns';
import type { History } from '../../text/history';
import { passageIn } from '../../text/memory';
import { type Passage, type Text, textOf } from '../../text/span';
import { readZone } from '../../time/read-zone';
import type { Timestamp } from '../../time/timestamp';
import { eventOf, wordsOf } from './events';
import { type Lead, leadOf } from './lead';
import { type Reach, untouched } from './plan';
import type { Unit } from './units';

const TIME_HEADER =
  /^[*_\s]*(?:(?:date ?(?:\/|&|and|-)? ?time|time ?stamp|time|when|hour|at|utc|start(?:ed)?(?: time)?|heure|horodatage|hora|uhrzeit|zeit|zeitpunkt)\b|時刻|日時|時間|时间)/i;
const DATE_HEADER = /^[*_\s]*(?:(?:date|day|datum|fecha)\b|日付|日期)/i;
const TEXT_HEADER =
  /event|description|what|action|details?|activity|message|update|note|status|comment|happened|summary|ereignis|beschreibung|[ée]v[èée]nement|evento|acci[óo]n|descripci[óo]n|descri[çc][ãa]o|内容|事象|イベント|対応|事件|描述/i;

interface Columns {
  readonly time: number;
  readonly date?: number;
  readonly text: number;
  /** Whether the header names the time, which shows a timeline wherever the table stands. */
  readonly named: boolean;
}

interface Place {
  /** The table stands where a timeline is expected; elsewhere its header must name the time and most rows must have one. */
  readonly expected: boolean;
  readonly section: number | undefined;
  readonly under: Timestamp | undefined;
  readonly context: readonly Text[];
}

/** The timeline that the rows of one table are, or undefined. @param history that of this table. */
export function tableTimeline(rows: readonly Unit[], place: Place, history: History): Timeline | undefined {
  const { expected, section, under, context } = place;
  const own = history.list('rows', rows);
  return history.keep(tableTimeline, [own, expected, section, under, context], () => readTable(own, place, history));
}

function readTable(rows: readonly Unit[], place: Place, history: History): Timeline | undefined {
  const { expected, section, context } = place;
  // A first row that begins with a time is no header, whatever the line below it says.
  const top = rows.find((row) => row.header);
  const header = top?.cells?.some((cell) => cellTime(cell)?.stamp.clock !== undefined) ? undefined : top;
  const body = header === undefined ? rows : header === rows[0] ? rows.slice(1) : rows.filter((row) => row !== header);
  const columns = history.stable('columns', columnsOf(header, body, history));
  const [first, last] = [rows[0], body.at(-1)];
  if (columns === undefined || first === undefined || last === undefined || (!expected && !columns.named))
    return undefined;
  const events = eventsIn(body, columns, place.under, history);
  if (!events.some(isTimed)) return undefined;
  if (!expected && events.filter(isTimed).length < Math.max(2, 0.6 * events.length)) return undefined;
  const titles = history.keep('titles', [header, columns], () => titlesFrom(header, columns).map(textOf));
  return {
    span: { start: first.span.start, end: last.span.end },
    context: history.list('context', [...context, ...titles]),
    events: events.every(isTold) ? events : history.list('told', events.filter(isTold)),
    role: 'timeline',
    ...(section !== undefined && { section }),
  };
}

/** The events of the rows; a row with a date and nothing else dates the rows below it. */
function eventsIn(
  body: readonly Unit[],
  columns: Columns,
  date: Timestamp | undefined,
  history: History,
): readonly Event[] {
  const times = history.map(rowTime, body, [columns]);
  const dating = history.map(isDating, times, []);
  const entries = history.keep(entriesOf, [dating], () => entriesOf(dating));
  const last = previous(history, 'last body', { body, entries, date });
  const isKept = last?.entries === entries && last.date === date;
  const unchanged = isKept ? untouched(entries, history.unchanged(last.body, body), body.length) : undefined;
  const at = (index: number): EventRow => {
    const entry = entries[index] as Reach;
    const under = entry.under === undefined ? date : times[entry.under]?.lead?.stamp;
    return [body[entry.at] as Unit, times[entry.at]?.lead, under];
  };
  return eachRow(history, rowEvent, { length: entries.length, at, unchanged }, [columns]);
}

/** The rows that are events. @param dating whether a row has a date and nothing else. */
function entriesOf(dating: readonly boolean[]): readonly Reach[] {
  const entries: Reach[] = [];
  let under: number | undefined;
  for (const [at, dates] of dating.entries()) {
    if (dates) under = at;
    else entries.push({ at, from: at, to: at + 1, under });
  }
  return entries;
}

/** The cells of the header, that of the time first: its zone is the one that counts. */
function titlesFrom(header: Unit | undefined, { time }: Columns): readonly Passage[] {
  const cells = header?.cells ?? [];
  return [...cells.slice(time, time + 1), ...cells.filter((_, index) => index !== time)];
}

function isTimed({ stamp }: Event): boolean {
  return stamp?.clock !== undefined || stamp?.date !== undefined;
}

/** Rows without time and text are fillers. */
function isTold({ stamp, text }: Event): boolean {
  return stamp !== undefined || text.text.trim() !== '';
}

function columnsOf(header: Unit | undefined, body: readonly Unit[], history: History): Columns | undefined {
  const { titles, times, dates } = history.keep(namesIn, [header], () => namesIn(header));
  const width = Math.max(titles.length, body[0]?.cells?.length ?? 0);
  // `Day` may hold weekdays beside a `Date` that holds the days.
  const namedDate = dates.find((index) => body.some((row) => dayIn(row.cells?.[index]))) ?? dates[0] ?? -1;
  const byContent = times >= 0 || namedDate >= 0 ? -1 : contentColumn(body, width, history);
  const time = times >= 0 ? times : namedDate >= 0 ? namedDate : byContent;
  if (time < 0) return undefined;
  const date = times >= 0 && namedDate >= 0 && namedDate !== times ? namedDate : undefined;
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index !== time && index !== date);
  const text =
    others.find((index) => TEXT_HEADER.test(titles[index] ?? '')) ?? others.find((index) => index > time) ?? others[0];
  return text === undefined ? undefined : { time, text, named: byContent < 0, ...(date !== undefined && { date }) };
}

interface Names {
  readonly titles: readonly string[];
  /** The first column named for a time, -1 without one. */
  readonly times: number;
  readonly dates: readonly number[];
}

function namesIn(header: Unit | undefined): Names {
  const titles = (header?.cells ?? []).map((cell) => cell.memory.text);
  return {
    titles,
    times: titles.findIndex((title) => TIME_HEADER.test(title) || isZone(title)),
    dates: titles.flatMap((title, index) => (DATE_HEADER.test(title) ? [index] : [])),
  };
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
function contentColumn(body: readonly Unit[], width: number, history: History): number {
  for (let column = 0; column < width; column++) {
    const cells = history.map(contentIn, body, [column], column).filter((content) => content !== 'nothing');
    const times = cells.filter((content) => content === 'time').length;
    if (cells.length > 0 && times >= 0.6 * cells.length) return column;
  }
  return -1;
}

function contentIn(row: Unit, column: number): 'time' | 'words' | 'nothing' {
  const cell = row.cells?.[column];
  if (cell === undefined || cell.start === cell.end) return 'nothing';
  return cellTime(cell) === undefined ? 'words' : 'time';
}

/** The time that fills a cell. */
function cellTime(cell: Passage): Lead | undefined {
  const lead = leadOf(cell);
  return lead?.rest.memory.recall(isLittle) ? lead : undefined;
}

function isLittle(text: string): boolean {
  return text.length <= 12;
}

interface RowTime {
  readonly lead: Lead | undefined;
  /** Whether the row has a date and nothing else. */
  readonly isDating: boolean;
}

function isDating(time: RowTime): boolean {
  return time.isDating;
}

function rowTime(row: Unit, columns: Columns): RowTime {
  const lead = leadIn(row, columns);
  return { lead, isDating: lead !== undefined && isDateRow(row, lead) };
}

function leadIn(row: Unit, columns: Columns): Lead | undefined {
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

function isDateRow(row: Unit, lead: Lead): boolean {
  if (lead.stamp.date === undefined || lead.stamp.clock !== undefined) return false;
  return (row.cells ?? []).every(
    (cell) => cell.memory.recall(isBlank) || (cell.start <= lead.stamp.start && lead.stamp.end <= cell.end),
  );
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

type EventRow = readonly [row: Unit, lead: Lead | undefined, under: Timestamp | undefined];

function rowEvent([row, lead, under]: EventRow, columns: Columns): Event {
  const cell = row.cells?.[columns.text] ?? passageIn(row.text, { start: row.text.end, end: row.text.end });
  const event = eventOf(row, lead, under);
  const { text, tag, marker } = wordsOf(cell);
  const { tag: _tag, marker: _marker, ...rest } = event;
  return { ...rest, head: row.text, text, ...(tag && { tag }), ...(marker && { marker }) };
}
