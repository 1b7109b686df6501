// Moving or removing an event: its lines (or its place between commas) change, the rest of the list stays byte for byte.
import type { ModelEdit } from '../../../model/edit';
import type { Span, TextEdit } from '../../../text/span';
import type { Node } from '../tree';
import { deletion, eolOf, insertion, lineStartOf } from './edits';
import { type Entries, entriesAround } from './locate';
import { slotsOf } from './slots';

type MoveEvent = Extract<ModelEdit, { kind: 'move-event' }>;

/** `treeAt` gives the tree of the list around an offset, `contentOf` the source of a stretch as it reads after the other edits. No edits where the move cannot be written. */
export function moveEvent(
  source: string,
  treeAt: (offset: number) => Node | undefined,
  { event, anchor, place }: MoveEvent,
  contentOf: (span: Span) => string,
): readonly TextEdit[] {
  const [start, goal] = [event.span.start, anchor.span.start];
  const from = slotAt(source, entriesAround(treeAt(start), start), start);
  const to = slotAt(source, entriesAround(treeAt(goal), goal), goal);
  if (from === undefined || to === undefined || start === goal) return [];
  return from.slots[0]?.start === to.slots[0]?.start
    ? within(source, from, targetIndex(from.index, to.index, place), contentOf)
    : across(source, from, to, place, contentOf);
}

/** No edits where nothing else would be left in the list. */
export function removeEvent(source: string, tree: Node | undefined, { start }: Span): readonly TextEdit[] {
  const slot = slotAt(source, entriesAround(tree, start), start);
  if (slot === undefined || slot.slots.length < 2) return [];
  const { slots, index, span, entries } = slot;
  const next = slots[index + 1];
  const previous = slots[index - 1];
  if (next !== undefined) {
    const separator = separatorIn(source, { start: span.end, end: next.start }, entries.flow);
    return [deletion({ start: span.start, end: span.end + separator.length })];
  }
  if (previous === undefined) return [];
  const separator = separatorIn(source, { start: previous.end, end: span.start }, entries.flow);
  return [deletion({ start: span.start - separator.length, end: span.end })];
}

export interface Slot {
  readonly entries: Entries;
  readonly slots: readonly Span[];
  readonly index: number;
  readonly span: Span;
}

export function slotAt(source: string, entries: Entries | undefined, start: number): Slot | undefined {
  const slots = entries && slotsOf(source, entries);
  if (entries === undefined || slots === undefined) return undefined;
  const index = entries.spans.findIndex((span) => span.start === start);
  const span = slots[index];
  return span && { entries, slots, index, span };
}

function targetIndex(from: number, anchor: number, place: MoveEvent['place']): number {
  if (place === 'before') return from < anchor ? anchor - 1 : anchor;
  return from > anchor ? anchor + 1 : anchor;
}

/** The separators, line breaks with blank lines or commas, keep the entry that moves apart from its new neighbours. */
function within(
  source: string,
  { slots, index, span, entries }: Slot,
  target: number,
  contentOf: (span: Span) => string,
): readonly TextEdit[] {
  const goal = slots[target];
  if (goal === undefined || target === index) return [];
  const neighbour = slots[target < index ? index - 1 : index + 1];
  if (neighbour === undefined) return [];
  const gap = target < index ? { start: neighbour.end, end: span.start } : { start: span.end, end: neighbour.start };
  const separator = separatorIn(source, gap, entries.flow);
  if (target < index) {
    const removed = { start: span.start - separator.length, end: span.end };
    return [insertion(goal.start, contentOf(span) + separator), deletion(removed)];
  }
  const removed = { start: span.start, end: span.end + separator.length };
  return [deletion(removed), insertion(goal.end, separator + contentOf(span))];
}

/** A comment that stands for itself between two entries stays where it is: then only a line break travels. */
function separatorIn(source: string, gap: Span, flow: boolean): string {
  const text = source.slice(gap.start, gap.end);
  return flow || text.trim() === '' ? text : eolOf(source);
}

/** Into the list of another day. */
function across(
  source: string,
  from: Slot,
  to: Slot,
  place: MoveEvent['place'],
  contentOf: (span: Span) => string,
): readonly TextEdit[] {
  if (from.entries.of !== to.entries.of || from.entries.flow || to.entries.flow) return [];
  const first = from.entries.spans[from.index];
  const anchor = to.entries.spans[to.index];
  if (first === undefined || anchor === undefined) return [];
  const content = reindented(contentOf(from.span), depthOf(source, anchor) - depthOf(source, first));
  const eol = eolOf(source);
  const inserted = place === 'before' ? insertion(to.span.start, content + eol) : insertion(to.span.end, eol + content);
  return [deletion(withLineBreak(source, from.span)), inserted];
}

/** In columns. */
function depthOf(source: string, { start }: Span): number {
  return start - lineStartOf(source, start);
}

function reindented(text: string, by: number): string {
  if (by > 0) return text.replace(/^(?=.)/gm, ' '.repeat(by));
  return by < 0 ? text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '') : text;
}

function withLineBreak(source: string, { start, end }: Span): Span {
  const behind = /^\r?\n/.exec(source.slice(end, end + 2))?.[0].length ?? 0;
  if (behind > 0) return { start, end: end + behind };
  const before = /\r?\n$/.exec(source.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return { start: start - before, end };
}
