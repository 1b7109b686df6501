// Completion of the next event in Markdown and plain text: as a list item, a table row or a bare line, in the style of the one above.
import type { Event } from '../../model/postmortem';
import { DAY, dateOfDay } from '../../time/civil';
import { readTimestamp } from '../../time/read';
import { respelled } from '../../time/respell';
import type { Timestamp } from '../../time/timestamp';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, literal, typed } from './ask';
import { cellsOf } from './cells';
import { type Above, aboveCursor, type NextTime, nextTimes } from './nextTimes';

export function eventItems(ask: Ask): readonly CompletionItem[] {
  const { before, after } = ask.place;
  if (!/^\s*(?:\|[\s|]*)?$/.test(after)) return [];
  const list = LIST.exec(before);
  if (list !== null && after.trim() === '') return listItems(ask, list[1] ?? '');
  const row = /^\s*\|[ \t]*([\d~:T.-]*)$/.exec(before);
  if (row !== null) return rowItems(ask, row[1] ?? '');
  if (after.trim() === '' && /^[\d~][\d:.-]*$/.test(before)) return lineItems(ask, before);
  return [];
}

/** A list marker, a check box, and nothing but the beginning of a time. */
const LIST = /^\s*(?:[-*+•]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?([*_`~[(]*\d{0,4}(?:[-:.]\d{0,2}){0,2})$/;

function listItems(ask: Ask, start: string): readonly CompletionItem[] {
  const above = aboveCursor(ask);
  if (above === undefined || (above.event !== undefined && !isSibling(ask, above.event))) return [];
  return linesLike(ask, above, start);
}

/** Whether the event above is a list item that is no deeper: an item below it, further right, tells a detail. */
function isSibling(ask: Ask, event: Event): boolean {
  const indent = /^\s*(?=(?:[-*+•]|\d{1,3}[.)])\s)/.exec(lineOf(ask, event))?.[0].length;
  const own = ask.place.text.length - ask.place.text.trimStart().length;
  return indent !== undefined && own <= indent;
}

/** Bare lines are offered only where the event above is one. */
function lineItems(ask: Ask, start: string): readonly CompletionItem[] {
  const above = aboveCursor(ask);
  if (above?.event === undefined || above.stamp === undefined) return [];
  const line = lineOf(ask, above.event);
  return /^[\d~]/.test(line.trimStart()) ? linesLike(ask, above, start) : [];
}

function linesLike(ask: Ask, above: Above, start: string): readonly CompletionItem[] {
  const { opening, closing } = marksAround(ask, above);
  return items(ask, above, start, (time) => `${literal(opening)}${time.snippet}${literal(closing)}$0`);
}

function rowItems(ask: Ask, start: string): readonly CompletionItem[] {
  const above = aboveCursor(ask);
  if (above?.event === undefined || above.stamp === undefined) return [];
  const { stamp } = above;
  const line = ask.reading.lines.line(ask.reading.lines.lineAt(stamp.start));
  const cells = cellsOf(line.text);
  const own = cells.findIndex(({ end }) => line.span.start + end >= stamp.end);
  if (own < 0) return [];
  const rowWith = (time: NextTime): string => {
    let stop = 1;
    const parts = cells.map(({ text }, index) => {
      if (index < own) return literal(sameDayAs(text, time));
      if (index === own) return time.snippet;
      stop += 1;
      return `$${stop}`;
    });
    return `${/\|$/.test(ask.place.before) ? ' ' : ''}${parts.join(' | ')} |`;
  };
  // What follows the cursor in the line is closing bars that an editor or the author put there: the row brings its own.
  const rest = ask.place.after.length;
  const hasDate = cells.slice(0, own).some(({ text }) => dateIn(text) !== undefined);
  return items(ask, hasDate ? { ...above, date: 'elsewhere' } : above, start, rowWith).map((item) => ({
    ...item,
    replace: { start: item.replace.start, end: item.replace.end + rest },
  }));
}

/** A cell before the time is repeated; where it is a date it says the new event's. */
function sameDayAs(text: string, { wall }: NextTime): string {
  const date = dateIn(text);
  return date === undefined || wall === undefined ? text : respelled(date, { date: dateOfDay(Math.floor(wall / DAY)) });
}

function dateIn(text: string): Timestamp | undefined {
  const stamp = readTimestamp(text, 0);
  return stamp?.date?.day !== undefined && stamp.clock === undefined && stamp.end === text.length ? stamp : undefined;
}

function items(ask: Ask, above: Above, start: string, snippet: (time: NextTime) => string): readonly CompletionItem[] {
  const found = nextTimes(ask, above).map((time): CompletionItem => {
    const newText = snippet(time);
    return {
      label: time.text,
      kind: 'event',
      detail: time.detail,
      documentation: 'The next event of the timeline, in the style of the one above.',
      replace: typed(ask, start.length),
      newText,
      snippet: true,
      filterText: `${start}${time.text}`,
    };
  });
  return inThisOrder(found, 'a');
}

/** The marks before and after the time of the event above: `**` and `** — `. */
function marksAround(ask: Ask, { stamp }: Above): { readonly opening: string; readonly closing: string } {
  if (stamp === undefined) return { opening: '', closing: ' — ' };
  const { lines } = ask.reading;
  const line = lines.line(lines.lineAt(stamp.start));
  const before = line.text.slice(0, stamp.start - line.span.start);
  const after = line.text.slice(stamp.end - line.span.start);
  const opening = /(?<![*_`[(])[*_`[(]*$/.exec(before)?.[0] ?? '';
  const closing = CLOSING.exec(after)?.[0] ?? '';
  return { opening, closing: /\s$/.test(closing) ? closing : `${closing} ` };
}

/** Closing emphasis, then a separator; not the opening emphasis of a bold marker that follows. */
const CLOSING = /^(?:\*\*|__|[*_`\])]|[:.,])*(?:[ \t]*(?:[-–—:|]+|->|→|=>)(?=\s))?[ \t]*/;

function lineOf(ask: Ask, event: Event): string {
  const { lines } = ask.reading;
  return lines.line(lines.lineAt(event.head.start)).text;
}
