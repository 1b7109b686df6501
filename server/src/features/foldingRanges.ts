// textDocument/foldingRange: metadata, sections, the days of a timeline, tables, comments; in YAML everything that is indented.
import type { TimedEvent } from '../analysis/facts';
import type { Reading } from '../reading';
import { DAY } from '../time/civil';
import { frontMatterLines } from './place';

export interface FoldingRange {
  /** Lines from 0. */
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: 'region' | 'comment';
}

/** In the order of their first lines; no two begin on the same line. */
export function foldingRanges(reading: Reading): readonly FoldingRange[] {
  const ranges = reading.syntax.name === 'yaml' ? indentedBlocks(reading) : markdownBlocks(reading);
  const byStart = new Map<number, FoldingRange>();
  for (const range of [...ranges, ...days(reading)]) {
    if (range.endLine > range.startLine && !byStart.has(range.startLine)) byStart.set(range.startLine, range);
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

function markdownBlocks(reading: Reading): readonly FoldingRange[] {
  const front = frontMatterLines(reading);
  const metadata: readonly FoldingRange[] =
    front === undefined ? [] : [{ startLine: 0, endLine: front.close ?? front.last, kind: 'region' }];
  const sections = reading.postmortem.sections.map(({ span }) => ({
    startLine: reading.lines.lineAt(span.start),
    endLine: lastFilledLine(reading, span.end),
  }));
  return [...metadata, ...sections, ...comments(reading), ...tables(reading)];
}

/** The days of a timeline that has more than one: under the date heading where there is one, else from the day's first event. */
function days(reading: Reading): readonly FoldingRange[] {
  return reading.facts.timelines.flatMap(({ events }) => {
    const groups: TimedEvent[][] = [];
    for (const event of events) {
      const last = groups.at(-1);
      const before = last?.at(-1);
      if (last === undefined || before === undefined || dayOf(before) !== dayOf(event)) groups.push([event]);
      else last.push(event);
    }
    if (groups.length < 2) return [];
    return groups.flatMap((group) => {
      const [first, last] = [group[0], group.at(-1)];
      if (first === undefined || last === undefined) return [];
      const start = first.event.under?.start ?? first.event.span.start;
      return [{ startLine: reading.lines.lineAt(start), endLine: lastFilledLine(reading, last.event.span.end) }];
    });
  });
}

/** An event without a time stands on the day of its neighbours, and does not divide them. */
function dayOf({ moment, event }: TimedEvent): number | undefined {
  return moment === undefined ? event.under?.start : Math.floor(moment.wall / DAY);
}

function comments({ document, lines }: Reading): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  for (let start = document.text.indexOf('<!--'); start >= 0; ) {
    const end = document.text.indexOf('-->', start);
    if (end < 0) break;
    found.push({ startLine: lines.lineAt(start), endLine: lines.lineAt(end), kind: 'comment' });
    start = document.text.indexOf('<!--', end);
  }
  return found;
}

function tables({ lines }: Reading): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  let start: number | undefined;
  for (let line = 0; line <= lines.count; line++) {
    const isRow = line < lines.count && /^\s*\|/.test(lines.line(line).text);
    if (isRow) start ??= line;
    else if (start !== undefined) {
      found.push({ startLine: start, endLine: line - 1 });
      start = undefined;
    }
  }
  return found;
}

/** A YAML editor folds by indentation until a language server answers; then the server must. */
function indentedBlocks({ lines }: Reading): readonly FoldingRange[] {
  const found: FoldingRange[] = [];
  const open: { readonly line: number; readonly indent: number }[] = [];
  let last = 0;
  for (let line = 0; line <= lines.count; line++) {
    const text = line < lines.count ? lines.line(line).text : 'end';
    if (text.trim() === '') continue;
    const indent = text.length - text.trimStart().length;
    const isItem = text.startsWith('- ', indent);
    for (let top = open.at(-1); top !== undefined && closes(top.indent, indent, isItem); top = open.at(-1)) {
      found.push({ startLine: top.line, endLine: last });
      open.pop();
    }
    open.push({ line, indent: isItem ? indent + 1 : indent });
    last = line;
  }
  return found;
}

/** The items of a list may stand as far left as their key; an item counts half a step further right. */
function closes(open: number, indent: number, isItem: boolean): boolean {
  return open >= (isItem ? indent + 1 : indent);
}

function lastFilledLine({ lines, document }: Reading, end: number): number {
  let line = lines.lineAt(Math.min(end, document.text.length));
  while (line > 0 && (lines.line(line).span.start >= end || lines.line(line).text.trim() === '')) line--;
  return line;
}
