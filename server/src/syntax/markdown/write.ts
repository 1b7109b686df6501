// Writing model edits into Markdown: each becomes the text edits that carry it out and change nothing else.
import type { ModelEdit } from '../../model/edit';
import type { Kind } from '../../model/kinds';
import type { Event, Postmortem, Timeline } from '../../model/postmortem';
import { withoutRoom } from '../../text/layout';
import { type LineIndex, lineIndex } from '../../text/lines';
import type { Span, Text, TextEdit } from '../../text/span';
import { respell } from '../../time/respell';
import { writeField } from '../yaml/frontmatter';
import { addAction } from './add-action';
import { addItem, addSection } from './add-section';
import { cellSpans } from './cells';
import { linesOf } from './event-lines';
import { frontMatter } from './frontmatter';
import { orderEvents } from './order';
import { reshape } from './reshape';
import { suppressLine } from './write-suppression';

export function write(
  source: string,
  _postmortem: Postmortem,
  edits: readonly ModelEdit[],
  lines = lineIndex(source),
): readonly TextEdit[] {
  return edits.flatMap((edit) => writeOne(source, lines, edit));
}

function writeOne(source: string, lines: LineIndex, edit: ModelEdit): readonly TextEdit[] {
  switch (edit.kind) {
    case 'set-time':
      return respell(edit.stamp, edit.to, edit.siblings ?? []).map(({ start, end, text }) => ({
        span: { start, end },
        newText: text,
      }));
    case 'replace':
      return [{ span: edit.span, newText: edit.text }];
    case 'move-event':
      return moveEvent(source, lines, edit.timeline, edit.event, edit.place, edit.anchor);
    case 'remove-event':
      return [{ span: placeOf(source, lines, edit.timeline, edit.event).removal, newText: '' }];
    case 'order-events':
      return orderEvents(source, lines, edit.order);
    case 'tag-event':
      return [tagEvent(source, edit.event, edit.as)];
    case 'add-time':
      return addTime(source, lines, edit.timeline, edit.event, edit.text);
    case 'suppress':
      return suppressLine(source, lines, edit.at, edit.code);
    case 'reshape-timeline':
      return reshape(lines, eol(source), edit.timeline, edit.as);
    case 'add-action':
      return addAction(lines, eol(source), edit.last, edit.text);
    case 'add-section':
      return addSection(lines, eol(source), edit.name, edit.beside, edit.item);
    case 'add-item':
      return addItem(lines, eol(source), edit.section, edit.text);
    case 'add-field':
      return [addField(source, edit.key, edit.value)];
  }
}

function moveEvent(
  source: string,
  lines: LineIndex,
  timeline: Timeline,
  event: Event,
  place: 'before' | 'after',
  anchor: Event,
): readonly TextEdit[] {
  const own = linesOf(lines, event);
  const body = withoutRoom(source.slice(own.start, own.end));
  const { gap, removal } = placeOf(source, lines, timeline, event);
  const target = linesOf(lines, anchor);
  const insertion: TextEdit =
    place === 'before'
      ? { span: { start: target.start, end: target.start }, newText: `${body}${gap}` }
      : { span: { start: target.end, end: target.end }, newText: `${gap}${body}` };
  return [{ span: removal, newText: '' }, insertion];
}

/** What goes where an event goes, and what separates it from its siblings. */
function placeOf(
  source: string,
  lines: LineIndex,
  timeline: Timeline,
  event: Event,
): { readonly removal: Span; readonly gap: string } {
  const own = linesOf(lines, event);
  const index = timeline.events.indexOf(event);
  const next = timeline.events[index + 1];
  const previous = timeline.events[index - 1];
  const nextStart = next && linesOf(lines, next).start;
  const behind = nextStart === undefined ? '' : withoutRoom(source.slice(own.end, nextStart));
  const previousEnd = previous && linesOf(lines, previous).end;
  const ahead = previousEnd === undefined ? '' : withoutRoom(source.slice(previousEnd, own.start));
  // What separates siblings (a line end, or one with blank lines) moves along; a day heading between them stays where it is.
  const gap = [behind, ahead].find((text) => text !== '' && text.trim() === '') ?? eol(source);
  const removal =
    behind !== '' && behind.trim() === ''
      ? { start: own.start, end: nextStart ?? own.end }
      : ahead !== '' && ahead.trim() === ''
        ? { start: previousEnd ?? own.start, end: own.end }
        : { start: own.start, end: lines.fullSpan(lines.lineAt(own.end)).end };
  return { removal, gap };
}

/** `[kind]` in front of the words, or the word in the tag that is there. */
function tagEvent(source: string, { tag, text }: Event, kind: Kind): TextEdit {
  if (tag !== undefined) return { span: tag.word.span, newText: kind };
  const { start } = text.span;
  const gap = /\s|[[|*_]/.test(source[start - 1] ?? ' ') ? '' : ' ';
  return { span: { start, end: start }, newText: `${gap}[${kind}] ` };
}

function eol(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** A time as the siblings have theirs: with their marks and separator, or in the same column of a table. */
function addTime(
  source: string,
  lines: LineIndex,
  timeline: Timeline,
  event: Event,
  text: string,
): readonly TextEdit[] {
  const sibling = timeline.events.find((other) => other.stamp !== undefined && other !== event);
  const line = lines.line(lines.lineAt(event.head.start));
  if (sibling?.stamp !== undefined && /^\s*\|/.test(line.text)) {
    const row = lines.line(lines.lineAt(sibling.head.start));
    const at = sibling.stamp.start - row.span.start;
    const column = cellSpans(row.text, 0).findIndex((cell) => cell.start <= at && at <= cell.end);
    const cell = cellSpans(line.text, 0)[column];
    const start = line.span.start + (cell?.start ?? 0);
    if (cell === undefined) return [];
    if (cell.end > cell.start) return [{ span: { start, end: line.span.start + cell.end }, newText: text }];
    return [inEmptyCell(line, cell.start, text)];
  }
  const opening = sibling?.stamp === undefined ? '' : source.slice(sibling.head.start, sibling.stamp.start);
  // What follows a sibling's time up to its words, but not the tag or label that is its own.
  const own = Math.min(...[sibling?.tag?.word.span.start, sibling?.text.span.start].filter((at) => at !== undefined));
  const closing = sibling?.stamp === undefined ? ' - ' : source.slice(sibling.stamp.end, own).replace(/\[$/, '');
  const plain = sibling === undefined || sibling.stamp === undefined || sibling.stamp.start > sibling.text.span.start;
  const at = event.head.start;
  return [{ span: { start: at, end: at }, newText: plain ? `${text} - ` : `${opening}${text}${closing}` }];
}

/** One blank, the time, and as many of the blanks that were there as are left. */
function inEmptyCell(line: Text, at: number, text: string): TextEdit {
  let start = at;
  while (line.text[start - 1] === ' ') start--;
  let end = at;
  while (line.text[end] === ' ') end++;
  const blanks = Math.max(1, end - start - text.length - 1);
  const span = { start: line.span.start + start, end: line.span.start + end };
  return { span, newText: ` ${text}${' '.repeat(blanks)}` };
}

function addField(source: string, key: string, value: string): TextEdit {
  const front = frontMatter(source);
  if (front !== undefined && front !== 'unclosed') return writeField(source, front.body, key, value);
  const at = source.startsWith('\ufeff') ? 1 : 0;
  const end = eol(source);
  const { newText } = writeField('', { start: 0, end: 0 }, key, value);
  const field = newText.replace(/\r?\n/g, '');
  return { span: { start: at, end: at }, newText: `---${end}${field}${end}---${end}${end}` };
}
