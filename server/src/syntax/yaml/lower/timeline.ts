// Timelines: lists of entries, times as keys, days as keys, and text with a time at the beginning of its lines.
import type { Event } from '../../../model/postmortem';
import type { Span, Text } from '../../../text/span';
import { type Mapping, type Node, type Pair, type Scalar, type Sequence, scalarOf } from '../tree';
import { addProse, addProseOf, type Draft } from './draft';
import { lowerEntry, lowerLabelled, lowerTimed, type Surroundings } from './event';
import { fieldOf, isDuration } from './field';
import { isEntries, isTimelineNote } from './keys';
import { readLine, stampAtStart, stampOf } from './line';

/** The timeline of a pair, and the prose in it. A value that holds no events gives none. */
export function lowerTimeline(draft: Draft, { key, value }: Pair, section: number): void {
  const span = { start: key.outer.start, end: value === undefined ? key.outer.end : spanEnd(value) };
  const first = value === undefined ? behindKey(draft.source, key.outer.end) : spanStart(value);
  const context = [key.text, ...commentsIn(draft.source, { start: key.outer.end, end: first })];
  const found = eventsOf(draft, value, { section });
  if (found.events.length === 0 && value?.kind !== 'sequence' && value !== undefined) return;
  draft.timelines.push({
    section,
    span,
    context: [...context, ...found.context],
    events: found.events,
    role: found.labelled ? 'key-events' : 'timeline',
  });
}

/** The timeline of a list that stands for itself: a whole document, or one item cut out of a timeline. */
export function lowerBareList(draft: Draft, sequence: Sequence, section: number | undefined): void {
  const { events } = fromSequence(draft, sequence, { section });
  draft.timelines.push({
    ...(section !== undefined && { section }),
    span: sequence.span,
    context: [],
    events,
    role: 'timeline',
  });
}

interface Found {
  readonly events: readonly Event[];
  readonly context: readonly Text[];
  /** Whether every event is a label with its time: `detected: 14:32`. */
  readonly labelled: boolean;
}

function eventsOf(draft: Draft, node: Node | undefined, around: Surroundings): Found {
  switch (node?.kind) {
    case undefined:
      return NONE;
    case 'scalar':
      return fromLines(draft, node, around);
    case 'sequence':
      return fromSequence(draft, node, around);
    case 'mapping':
      return fromMapping(draft, node, around);
  }
}

const NONE: Found = { events: [], context: [], labelled: false };

function fromSequence(draft: Draft, { items }: Sequence, around: Surroundings): Found {
  const events = items.flatMap(({ span, value }) => dayOf(draft, value, around) ?? entry(draft, span, value, around));
  return { ...NONE, events };
}

function entry(draft: Draft, span: Span, value: Node | undefined, around: Surroundings): readonly Event[] {
  const event = lowerEntry(draft, span, value, around);
  return event === undefined ? [] : [event];
}

/** An item such as `- 2026-01-01: [ … ]` or `- date: 2026-01-01, events: [ … ]` holds the events of a day. */
function dayOf(draft: Draft, value: Node | undefined, around: Surroundings): readonly Event[] | undefined {
  if (value?.kind !== 'mapping') return undefined;
  const list = value.pairs.find((pair) => isEntries(pair.key.value) && holdsEntries(pair.value));
  if (list !== undefined) {
    const date = value.pairs.find((pair) => /^(?:date|day)$/i.test(pair.key.value));
    for (const pair of value.pairs) {
      if (pair !== list) addProseOf(draft, pair.value, { role: 'field', section: around.section });
    }
    return eventsOf(draft, list.value, {
      ...around,
      under: stampOf(draft.source, scalarOf(date?.value)) ?? around.under,
    }).events;
  }
  const only = value.pairs.length === 1 ? value.pairs[0] : undefined;
  return only !== undefined && isDay(draft, only) ? eventsOfDay(draft, only, around) : undefined;
}

function holdsEntries(node: Node | undefined): boolean {
  return node?.kind === 'sequence' || node?.kind === 'mapping';
}

/** A day with the events under it: its key is a date without a time. */
function isDay(draft: Draft, { key, value }: Pair): boolean {
  const stamp = stampAtStart(draft.source, key.text);
  if (stamp?.date === undefined || stamp.clock !== undefined) return false;
  return (
    value?.kind === 'sequence' || (value?.kind === 'mapping' && value.pairs.some((pair) => startsTimed(draft, pair)))
  );
}

function startsTimed(draft: Draft, { key }: Pair): boolean {
  return stampAtStart(draft.source, key.text) !== undefined;
}

function eventsOfDay(draft: Draft, { key, value }: Pair, around: Surroundings): readonly Event[] {
  return eventsOf(draft, value, { ...around, under: stampAtStart(draft.source, key.text) }).events;
}

function fromMapping(draft: Draft, { pairs }: Mapping, around: Surroundings): Found {
  const events: Event[] = [];
  const context: Text[] = [];
  let labelled = 0;
  for (const pair of pairs) {
    const value = scalarOf(pair.value);
    if (isEntries(pair.key.value) && holdsEntries(pair.value)) {
      const found = eventsOf(draft, pair.value, around);
      events.push(...found.events);
      context.push(...found.context);
    } else if (isDay(draft, pair)) {
      events.push(...eventsOfDay(draft, pair, around));
    } else if (startsTimed(draft, pair)) {
      events.push(lowerTimed(draft, pair.span, pair, around));
    } else if (isTimelineNote(pair.key.value) && value !== undefined) {
      addProse(draft, value, { role: 'field', section: around.section });
      context.push(value.text);
    } else if (value !== undefined && stampAtStart(draft.source, value.text) !== undefined) {
      events.push(lowerLabelled(draft, pair, around));
      labelled++;
    } else {
      if (isDuration(pair)) draft.fields.push(fieldOf(draft.source, pair));
      addProseOf(draft, pair.value, { role: 'paragraph', section: around.section });
    }
  }
  return { events, context, labelled: labelled > 0 && labelled === events.length };
}

/** Lines of a block of text: those that begin with a time are events. */
function fromLines(draft: Draft, scalar: Scalar, { section }: Surroundings): Found {
  const events: Event[] = [];
  const context: Text[] = [];
  for (const line of scalar.lines) {
    const content = withoutBullet(line);
    const read = readLine(draft.source, content);
    if (read.stamp === undefined) context.push(line);
    else events.push({ span: line.span, head: content.span, ...read });
  }
  addProse(draft, scalar, { role: events.length > 0 ? 'item' : 'paragraph', section });
  return { ...NONE, events, context: events.length > 0 ? context : [] };
}

function withoutBullet({ text, span }: Text): Text {
  const bullet = /^[-*+•] +/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(bullet), span: { start: span.start + bullet, end: span.end } };
}

/** Comments between the key and its first entry speak about all of them: `# all times UTC`. */
function commentsIn(source: string, { start, end }: Span): readonly Text[] {
  const comments: Text[] = [];
  for (const match of source.slice(start, end).matchAll(/(?:^|[ \t\n])#[ \t]*([^\r\n]*)/g)) {
    const text = (match[1] ?? '').trimEnd();
    const at = start + match.index + match[0].length - (match[1] ?? '').length;
    if (text !== '') comments.push({ text, span: { start: at, end: at + text.length } });
  }
  return comments;
}

/** Where the comments of a key without a value end; one in the first column belongs to the next key. */
function behindKey(source: string, keyEnd: number): number {
  return (
    keyEnd + (/^[ \t]*:[^\n]*(?:\n(?:[ \t]*\r?(?=\n|$)|[ \t]+#[^\n]*))*/.exec(source.slice(keyEnd))?.[0].length ?? 0)
  );
}

function spanStart(node: Node): number {
  return node.kind === 'scalar' ? node.outer.start : node.span.start;
}

function spanEnd(node: Node): number {
  return node.kind === 'scalar' ? node.outer.end : node.span.end;
}
