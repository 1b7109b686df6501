// textDocument/documentSymbol: sections, timeline events with their times, action items.

import type { Facts, TimedEvent } from '../analysis/facts';
import type { ActionItem, Field, Section } from '../model/postmortem';
import type { Reading } from '../reading';
import type { Span } from '../text/span';
import { DAY } from '../time/civil';
import { humanDuration } from '../time/duration';
import type { Moment } from '../time/moment';
import { showClock, showDay, showOffset } from '../time/show';
import { count, plainLine } from './words';

export interface OutlineSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: 'document' | 'section' | 'timeline' | 'event' | 'milestone' | 'action' | 'field';
  readonly span: Span;
  /** Lies within `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineSymbol[];
}

/** Sections nest as in the document, events and action items stand in theirs; everything in document order. */
export function documentSymbols(reading: Reading): readonly OutlineSymbol[] {
  const { postmortem, facts, syntax } = reading;
  const { history } = facts;
  const leaves: readonly Leaves[] = [
    ...facts.timelines.map(({ timeline, events }, slot) => ({
      section: timeline.section,
      symbols: eventSymbols(facts, events, slot),
    })),
    ...postmortem.actions.map(({ section, items }, slot) => ({
      section,
      symbols: history.map(actionSymbol, items, [], slot),
    })),
    // Markdown editors already list headings, and front matter is no heading; in YAML the fields are the document's top.
    ...(syntax.name === 'yaml'
      ? [{ section: undefined, symbols: history.map(fieldSymbol, postmortem.fields, []) }]
      : []),
  ];
  return underTitle(reading, nest(reading, leaves));
}

/** The heading that is the document's title holds everything below it. */
function underTitle({ postmortem, document }: Reading, symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] {
  const title = postmortem.prose.find(({ role }) => role === 'title');
  const name = title === undefined ? '' : plainLine(title.text, 80);
  const first = symbols[0];
  if (title === undefined || name === '' || first === undefined || first.span.start < title.span.start) return symbols;
  const span = { start: title.span.start, end: document.text.length };
  return [{ name, kind: 'document', span, selection: title.span, children: symbols }];
}

/** What stands in one section, in one list or table. */
interface Leaves {
  readonly section: number | undefined;
  readonly symbols: readonly OutlineSymbol[];
}

function nest(reading: Reading, leaves: readonly Leaves[]): readonly OutlineSymbol[] {
  const { sections } = reading.postmortem;
  const within = new Map<number | undefined, OutlineSymbol[]>();
  const put = (parent: number | undefined, symbol: OutlineSymbol) => {
    const siblings = within.get(parent);
    if (siblings === undefined) within.set(parent, [symbol]);
    else siblings.push(symbol);
  };
  const heads = new Set(leaves.flatMap(({ symbols }) => symbols.map(({ selection }) => selection.start)));
  for (const { section, symbols } of leaves) for (const symbol of symbols) put(section, symbol);
  const childrenOf = (parent: number | undefined) => inOrder(within.get(parent) ?? []);
  // Sections come after the one that encloses them, so that going backwards every section finds its children complete.
  for (const [index, section] of [...sections.entries()].reverse()) {
    const isEvent = heads.has(section.title.span.start);
    const children = childrenOf(index);
    if (isEvent && children.length === 0) continue;
    put(section.parent, sectionSymbol(reading, section, children));
  }
  return childrenOf(undefined);
}

function sectionSymbol(reading: Reading, section: Section, children: readonly OutlineSymbol[]): OutlineSymbol {
  const detail = section.canonical === 'timeline' ? timelineDetail(reading, children) : undefined;
  return {
    name: plainLine(section.title.text, 80).replace(/:$/, '') || 'Untitled',
    ...(detail !== undefined && { detail }),
    kind: section.canonical === 'timeline' ? 'timeline' : 'section',
    span: cover(section.span, section.title.span),
    selection: section.title.span,
    children,
  };
}

/** `12 events, 1 h 32 m`. */
function timelineDetail({ facts }: Reading, children: readonly OutlineSymbol[]): string | undefined {
  const events = children.filter(({ kind }) => kind === 'event' || kind === 'milestone').length;
  if (events === 0) return undefined;
  const impact = facts.metrics.find(({ name }) => name === 'impactDuration');
  return impact === undefined ? count(events, 'event') : `${count(events, 'event')}, ${humanDuration(impact.value)}`;
}

function eventSymbols(
  { history, milestones }: Facts,
  events: readonly TimedEvent[],
  slot: number,
): readonly OutlineSymbol[] {
  const symbols = history.map(eventSymbol, events, [milestones.started?.moment.axis], slot);
  return symbols.map((symbol, at) => {
    const day = newDay(events[at]?.moment, events[at - 1]?.moment);
    return day === undefined ? symbol : { ...symbol, name: symbol.name.replace(/^~?/, `$&${day} `) };
  });
}

/** The date of an event, where it is another than that of the event before. */
function newDay(moment: Moment | undefined, before: Moment | undefined): string | undefined {
  if (moment?.dated !== true || before?.dated !== true || moment.day) return undefined;
  return Math.floor(moment.wall / DAY) === Math.floor(before.wall / DAY) ? undefined : showDay(moment.wall);
}

/** @param start of the incident, on the axis of moments */
function eventSymbol(timed: TimedEvent, start: number | undefined): OutlineSymbol {
  const { event, moment, kind } = timed;
  const text = plainLine(event.text.text || event.marker?.text || '', 80);
  const offset = start === undefined || moment === undefined || moment.day ? [] : [showOffset(moment.axis - start)];
  const detail = [...(kind === 'other' ? [] : [kind]), ...offset].join(' · ');
  return {
    name: `${timeOf(timed)} ${text}`.trim() || 'Event',
    ...(detail !== '' && { detail }),
    kind: MILESTONES.has(kind) ? 'milestone' : 'event',
    span: cover(event.span, event.head),
    selection: event.head,
    children: [],
  };
}

/** The clock, or the date where nothing else is said. */
function timeOf({ event, moment }: TimedEvent): string {
  if (moment === undefined) return event.stamp === undefined ? '' : plainLine(event.stamp.text, 40);
  return moment.day ? showDay(moment.wall) : `${moment.approx ? '~' : ''}${showClock(moment.wall)}`;
}

const MILESTONES: ReadonlySet<string> = new Set(['started', 'detected', 'acknowledged', 'mitigated', 'resolved']);

function actionSymbol(item: ActionItem): OutlineSymbol {
  const { owner, due, status, done, span, head } = item;
  const state = done === true ? 'done' : status?.text;
  const detail = [owner?.text, due === undefined ? undefined : `due ${due.text}`, state]
    .filter((part): part is string => part !== undefined && part.trim() !== '')
    .map((part) => plainLine(part, 40))
    .join(' · ');
  return {
    name: plainLine(actionText(item), 80).replace(/:$/, '') || 'Action item',
    ...(detail !== '' && { detail }),
    kind: 'action',
    span: cover(span, head),
    selection: head,
    children: [],
  };
}

/** What will be done, without owner and due date where they end the sentence: both stand beside it. */
function actionText({ text, owner, due }: ActionItem): string {
  const tail = Math.min(owner?.span.start ?? text.span.end, due?.span.start ?? text.span.end) - text.span.start;
  if (tail <= 0 || tail >= text.text.length) return text.text;
  const before = text.text.slice(0, tail);
  const head = before.replace(
    /(?<![\s([–—,;-])[\s([–—,;-]+(?:(?:owner|owned by|assigned to|due(?: date)?|by)[:\s]*)?$/i,
    '',
  );
  return head.length > 0 && head.length < before.length ? head : text.text;
}

function fieldSymbol({ label, value }: Field): OutlineSymbol {
  const detail = plainLine(value.text, 60);
  return {
    name: label.text || 'Field',
    ...(detail !== '' && { detail }),
    kind: 'field',
    span: cover(label.span, value.span),
    selection: label.span,
    children: [],
  };
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function inOrder(symbols: readonly OutlineSymbol[]): readonly OutlineSymbol[] {
  return [...symbols].sort((a, b) => a.span.start - b.span.start);
}
