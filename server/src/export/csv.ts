// Events and action items as tables for spreadsheets: CSV as RFC 4180 has it, in which no cell of the document is taken for a formula.
import type { TimedEvent } from '../analysis/facts';
import type { Reading } from '../reading';
import { clockOf, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import { showDay, showOffset } from '../time/show';
import { writtenDate, writtenZone } from './civil';
import { distance, incidentWindow } from './inspect';

/** One row for each event, in the order of the document. */
export function eventsCsv(reading: Reading): string {
  const { facts, lines } = reading;
  const { start } = incidentWindow(facts);
  const rows = facts.timelines.flatMap((timeline, block) =>
    timeline.events.map((event) => eventRow(event, block, lines.lineAt(event.event.head.start) + 1, start)),
  );
  return table(EVENT_COLUMNS, rows);
}

/** One row for each action item, in the order of the document. */
export function actionsCsv({ facts, lines }: Reading): string {
  const rows = facts.actions.map(({ item, due }) => [
    lines.lineAt(item.head.start) + 1,
    words(item.text.text),
    words(item.type?.text),
    words(item.owner?.text),
    due === undefined ? '' : writtenDate(due),
    words(item.due?.text),
    words(item.status?.text ?? (item.done === undefined ? undefined : item.done ? 'done' : 'open')),
    words(item.ticket?.text),
  ]);
  return table(ACTION_COLUMNS, rows);
}

export const EVENT_COLUMNS = [
  'block',
  'line',
  'written',
  'date',
  'time',
  'zone',
  'utc',
  'until_utc',
  't_plus',
  'minutes_from_start',
  'kind',
  'text',
  'approximate',
  'earliest_utc',
  'latest_utc',
  'inferred',
  'out_of_order',
] as const;

export const ACTION_COLUMNS = ['line', 'action', 'type', 'owner', 'due', 'due_written', 'status', 'ticket'] as const;

type Cell = string | number;

function eventRow(
  { event, moment, until, kind, inferred, misplaced }: TimedEvent,
  block: number,
  line: number,
  start: Moment | undefined,
): readonly Cell[] {
  const since = start && moment && distance(start, moment);
  const approx = moment?.approx === true;
  return [
    block,
    line,
    words(event.stamp?.text),
    moment?.dated ? showDay(moment.wall) : '',
    moment === undefined || moment.day ? '' : timeOfDay(moment.wall),
    words(moment?.zone && writtenZone(moment.zone)),
    utc(moment),
    utc(until),
    since === undefined ? '' : showOffset(since).replace('−', '-'),
    since === undefined ? '' : Math.round((since / MINUTE) * 100) / 100,
    kind,
    words(event.text.text),
    approx ? 'yes' : 'no',
    approx ? utc(moment, moment.earliest) : '',
    approx ? utc(moment, moment.latest) : '',
    inferred.join(' '),
    misplaced ? 'yes' : 'no',
  ];
}

/** `2031-05-06T09:00:00Z`; empty where the instant is not known. */
function utc(moment: Moment | undefined, shift = 0): string {
  if (moment?.instant === undefined || moment.day) return '';
  const at = moment.instant + shift;
  return `${showDay(at)}T${timeOfDay(at)}Z`;
}

/** `09:00:00`. */
function timeOfDay(wall: number): string {
  const { hour, minute, second } = clockOf(wall);
  return [hour, minute, second].map((value) => String(value).padStart(2, '0')).join(':');
}

/**
 * Words of the document. Spreadsheets calculate what begins like a formula, and somebody else wrote it: an apostrophe before it makes it
 * text, which is what it is.
 */
function words(text: string | undefined): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
}

/** The last four are the first four as East Asian keyboards write them. */
const FORMULA = /^[=+\-@＝＋－＠]/;

function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
