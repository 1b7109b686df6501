// The document in a text that is laid out with room between its lines: YAML is written in the document itself, which has no room.
import type { ModelEdit } from '../../../model/edit';
import type { Event, Section } from '../../../model/postmortem';
import { lastUpTo } from '../../../text/ascending';
import { withoutRoom } from '../../../text/layout';
import type { Span, TextEdit } from '../../../text/span';
import { shiftTimestamp } from '../../../time/read';
import type { Timestamp } from '../../../time/timestamp';
import { shiftEvent } from '../shift';

export interface DocumentInRoom {
  readonly text: string;
  /** An edit of the text that is laid out, as one of the document. */
  meant(edit: ModelEdit): ModelEdit;
  /** An edit of the document, as one of the text that is laid out. */
  laidOut(edit: TextEdit): TextEdit;
}

export function documentIn(source: string): DocumentInRoom {
  /** Where what stands between two rooms begins, in the text that is laid out and in the document. */
  const laid: number[] = [];
  const real: number[] = [];
  let length = 0;
  for (const { 0: text, index } of source.matchAll(BETWEEN_ROOMS)) {
    laid.push(index);
    real.push(length);
    length += text.length;
  }
  const to = (offset: number, from: readonly number[], goal: readonly number[]): number => {
    const part = lastUpTo(from, offset);
    return (goal[part] ?? 0) + offset - (from[part] ?? 0);
  };
  const inDocument = (offset: number): number => {
    const next = real[lastUpTo(laid, offset) + 1] ?? length;
    return Math.min(to(offset, laid, real), next);
  };
  return {
    text: withoutRoom(source),
    meant: (edit) => moved(edit, inDocument),
    laidOut: ({ span: { start, end }, newText }) => ({
      span: { start: to(start, real, laid), end: to(end, real, laid) },
      newText,
    }),
  };
}

const BETWEEN_ROOMS = /[^\0]+/g;

function moved(edit: ModelEdit, inDocument: (offset: number) => number): ModelEdit {
  // There is no room inside an event or a timestamp: all of it moves as far as its beginning does.
  const event = (one: Event): Event => shiftEvent(one, inDocument(one.span.start) - one.span.start);
  const stamp = (one: Timestamp): Timestamp => shiftTimestamp(one, inDocument(one.start) - one.start);
  const span = ({ start, end }: Span): Span => ({ start: inDocument(start), end: inDocument(end) });
  const section = (one: Section): Section => ({
    ...one,
    span: span(one.span),
    body: span(one.body),
    title: { ...one.title, span: span(one.title.span) },
  });
  switch (edit.kind) {
    case 'set-time':
      return { ...edit, stamp: stamp(edit.stamp), ...(edit.siblings && { siblings: edit.siblings.map(stamp) }) };
    case 'replace':
      return { ...edit, span: span(edit.span) };
    case 'move-event':
      // Where they stand says which list is meant.
      return { ...edit, event: event(edit.event), anchor: event(edit.anchor) };
    case 'order-events':
      return { ...edit, order: edit.order.map(event) };
    case 'remove-event':
    case 'tag-event':
      return { ...edit, event: event(edit.event) };
    case 'add-time':
      return {
        ...edit,
        event: event(edit.event),
        timeline: { ...edit.timeline, events: edit.timeline.events.map(event) },
      };
    case 'suppress':
      return { ...edit, at: inDocument(edit.at) };
    case 'add-action':
      return { ...edit, last: { ...edit.last, span: span(edit.last.span) } };
    case 'add-section':
      return edit.beside === undefined
        ? edit
        : { ...edit, beside: { ...edit.beside, section: section(edit.beside.section) } };
    case 'add-item':
      return { ...edit, section: section(edit.section) };
    case 'add-field':
    case 'reshape-timeline':
      return edit;
  }
}
