// Moving a model that was read from a piece to the place where the piece stands.
import type {
  ActionItem,
  ActionList,
  Event,
  Field,
  Postmortem,
  Prose,
  Section,
  Timeline,
} from '../../model/postmortem';
import { Memory } from '../../text/memory';
import { type Span, movedText as text } from '../../text/span';
import { shiftTimestamp } from '../../time/read';
import { Line } from '../line';

/** The same model `by` characters further on, with `sections` sections before its own. */
export function shiftModel(model: Postmortem, by: number, sections: number): Postmortem {
  if (by === 0 && sections === 0) return model;
  const { title } = model;
  return {
    ...(title && { title: text(title, by) }),
    fields: each(model.fields, (one) => field(one, by)),
    sections: each(model.sections, (one) => section(one, by, sections)),
    timelines: each(model.timelines, (one) => timeline(one, by, sections)),
    actions: each(model.actions, (one) => actions(one, by, sections)),
    prose: each(model.prose, (one) => prose(one, by, sections)),
    problems: each(model.problems, (one) => ({ span: shiftSpan(one.span, by), message: one.message })),
  };
}

/** Most lists of a piece are empty: those are not made anew for every event behind an edit. */
function each<T>(list: readonly T[], shifted: (one: T) => T): readonly T[] {
  return list.length === 0 ? list : list.map(shifted);
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function field(one: Field, by: number): Field {
  const items = one.items.map((item) => text(item, by));
  const entries = one.entries?.map(({ key, value }) => ({ key: text(key, by), value: text(value, by) }));
  return { ...one, label: text(one.label, by), value: text(one.value, by), items, ...(entries && { entries }) };
}

function section(one: Section, by: number, sections: number): Section {
  return {
    ...one,
    title: text(one.title, by),
    ...(one.parent !== undefined && { parent: one.parent + sections }),
    span: shiftSpan(one.span, by),
    body: shiftSpan(one.body, by),
  };
}

function timeline(one: Timeline, by: number, sections: number): Timeline {
  return {
    ...one,
    ...inSection(one, sections),
    span: shiftSpan(one.span, by),
    context: each(one.context, (context) => text(context, by)),
    events: one.events.map((event) => shiftEvent(event, by)),
  };
}

/** The same event `by` characters further on. */
export function shiftEvent(one: Event, by: number): Event {
  const { stamp, under, tag, marker } = one;
  return {
    ...one,
    span: shiftSpan(one.span, by),
    head: shiftSpan(one.head, by),
    text: text(one.text, by),
    ...(stamp && { stamp: shiftTimestamp(stamp, by) }),
    ...(under && { under: shiftTimestamp(under, by) }),
    ...(tag && { tag: { ...tag, word: text(tag.word, by) } }),
    ...(marker && { marker: text(marker, by) }),
  };
}

function actions(one: ActionList, by: number, sections: number): ActionList {
  return { ...one, ...inSection(one, sections), items: one.items.map((item) => actionItem(item, by)) };
}

function actionItem(one: ActionItem, by: number): ActionItem {
  const { owner, due, status, ticket, type } = one;
  return {
    ...one,
    span: shiftSpan(one.span, by),
    head: shiftSpan(one.head, by),
    text: text(one.text, by),
    ...(owner && { owner: text(owner, by) }),
    ...(due && { due: text(due, by) }),
    ...(status && { status: text(status, by) }),
    ...(ticket && { ticket: text(ticket, by) }),
    ...(type && { type: text(type, by) }),
  };
}

function prose(one: Prose, by: number, sections: number): Prose {
  const { role, memory, mark, continues } = one;
  const place = { ...inSection(one, sections), mark, continues };
  return new Line(shiftSpan(one.span, by), role, memory ?? new Memory(one.text), place);
}

function inSection({ section: index }: { readonly section?: number }, sections: number): { readonly section?: number } {
  return index === undefined ? {} : { section: index + sections };
}
