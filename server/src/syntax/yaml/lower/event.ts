// Events: from an entry of a timeline, in any of the shapes people write, to the model.
import type { Event } from '../../../model/postmortem';
import type { Span, Text } from '../../../text/span';
import { readZone } from '../../../time/read-zone';
import type { Timestamp, ZonePart } from '../../../time/timestamp';
import { isLiteral } from '../scalar';
import { type Mapping, type Node, type Pair, type Scalar, scalarOf, spanOf } from '../tree';
import { addLine, addProse, addProseOf, type Draft, type ProsePlace } from './draft';
import { type EventKey, eventKey } from './keys';
import { readEventText, readLine, stampAtStart, stampOf, tagOf } from './line';
import { sentenceOf } from './sentence';

export interface Surroundings {
  /** The day that holds for the event. */
  readonly under?: Timestamp | undefined;
  readonly section: number | undefined;
}

/** The event of an entry that covers `span`, and its prose. An entry that says nothing at all is no event. */
export function lowerEntry(draft: Draft, span: Span, node: Node | undefined, around: Surroundings): Event | undefined {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return fromScalar(draft, span, node, around);
    case 'mapping':
      return fromMapping(draft, span, node, around);
    case 'sequence': {
      addProseOf(draft, node, item(around));
      const text = { text: draft.source.slice(node.span.start, node.span.end), span: node.span };
      return event(span, firstLine(draft, node.span), readLine(draft.source, text), around);
    }
  }
}

/** The event of `14:32 UTC: what happened`, where the key is the time. */
export function lowerTimed(draft: Draft, span: Span, { key, value }: Pair, around: Surroundings): Event {
  const stamp = stampOf(draft.source, key);
  const read =
    value?.kind === 'mapping'
      ? fromMapping(draft, span, value, around)
      : fromText(draft, span, scalarOf(value), value, around);
  return { ...read, span, head: firstLine(draft, { start: key.outer.start, end: span.end }), ...(stamp && { stamp }) };
}

/** The event of `detected: 14:32`, where the key is what happened. */
export function lowerLabelled(draft: Draft, { key, value, span }: Pair, around: Surroundings): Event {
  const stamp = stampOf(draft.source, scalarOf(value));
  addProse(draft, scalarOf(value), item(around));
  return event(span, firstLine(draft, span), { ...(stamp && { stamp }), text: key.text, marker: key.text }, around);
}

function fromScalar(draft: Draft, span: Span, scalar: Scalar, around: Surroundings): Event {
  addProse(draft, scalar, item(around));
  const line =
    isLiteral(scalar) || scalar.style !== 'double'
      ? readLine(draft.source, scalar.text)
      : readEventText(draft.source, scalar.text);
  return event(span, scalar.lines[0]?.span ?? scalar.outer, line, around);
}

function fromText(
  draft: Draft,
  span: Span,
  scalar: Scalar | undefined,
  node: Node | undefined,
  around: Surroundings,
): Event {
  addProseOf(draft, node, item(around));
  const where = node === undefined ? { start: span.end, end: span.end } : spanOf(node);
  const text = scalar?.text ?? { text: draft.source.slice(where.start, where.end), span: where };
  return event(span, firstLine(draft, span), readEventText(draft.source, text), around);
}

function fromMapping(draft: Draft, span: Span, mapping: Mapping, around: Surroundings): Event {
  const sentence = sentenceOf(draft.source, mapping);
  if (sentence !== undefined) {
    addLine(draft, sentence, item(around));
    return event(span, sentence.span, readLine(draft.source, sentence), around);
  }
  const parts = partsOf(mapping);
  const first = mapping.pairs[0];
  if (parts.text === undefined && first !== undefined && stampAtStart(draft.source, first.key.text) !== undefined) {
    return lowerTimed(draft, span, first, around);
  }
  for (const pair of mapping.pairs) {
    addProseOf(draft, pair.value, pair === parts.text ? item(around) : { ...item(around), role: 'field' });
  }
  const text = textOf(draft, parts.text, mapping);
  const kind = scalarOf(parts.kind?.value);
  const time = timeOf(draft, parts);
  const day = time === undefined ? undefined : stampOf(draft.source, scalarOf(parts.day?.value));
  const stamp = joined(time, day);
  const words = {
    ...readEventText(draft.source, text),
    ...(stamp && { stamp }),
    ...(kind && { tag: tagOf(kind.text) }),
  };
  return event(span, firstLine(draft, mapping.span), words, around);
}

type Parts = Partial<Record<EventKey, Pair>>;

/** The pairs by what they hold. Where several could be the text, `event` comes before `title`. */
function partsOf({ pairs }: Mapping): Parts {
  const parts: Parts = {};
  for (const pair of pairs) {
    const key = eventKey(pair.key.value);
    if (key === undefined) continue;
    const better = key === 'text' && /^(?:event|description)$/i.test(pair.key.value);
    if (parts[key] === undefined || better) parts[key] = pair;
  }
  return parts;
}

function textOf(draft: Draft, pair: Pair | undefined, mapping: Mapping): Text {
  const fallback = pair ?? mapping.pairs.find(({ key, value }) => eventKey(key.value) === undefined && scalarOf(value));
  const { value } = fallback ?? {};
  if (value === undefined) return { text: '', span: { start: mapping.span.end, end: mapping.span.end } };
  if (value.kind === 'scalar') return value.text;
  return { text: draft.source.slice(value.span.start, value.span.end), span: value.span };
}

/** The written time, with the end of a range and the zone where they stand under keys of their own. */
function timeOf(draft: Draft, parts: Parts): Timestamp | undefined {
  const stamp = stampOf(draft.source, scalarOf((parts.at ?? parts.day)?.value));
  if (stamp === undefined) return undefined;
  const end = stamp.until === undefined ? stampOf(draft.source, scalarOf(parts.end?.value)) : undefined;
  const zone = stamp.zone === undefined ? zoneOf(scalarOf(parts.zone?.value)) : undefined;
  return { ...stamp, ...(zone && { zone }), ...(end && { until: pointOf(end) }) };
}

/** The time under `at` with the date that stands beside it, which keeps its own span. */
function joined(time: Timestamp | undefined, day: Timestamp | undefined): Timestamp | undefined {
  if (time === undefined || day?.date === undefined || time.date !== undefined) return time;
  return { ...time, date: day.date, defects: [...day.defects, ...time.defects] };
}

function pointOf({ date, clock, zone }: Timestamp): NonNullable<Timestamp['until']> {
  return { ...(date && { date }), ...(clock && { clock }), ...(zone && { zone }) };
}

function zoneOf(scalar: Scalar | undefined): ZonePart | undefined {
  if (scalar === undefined || !isLiteral(scalar)) return undefined;
  const zone = readZone(scalar.text.text, 0);
  const { start } = scalar.text.span;
  return zone && { ...zone, start: zone.start + start, end: zone.end + start };
}

function event(span: Span, head: Span, line: ReturnType<typeof readLine>, { under }: Surroundings): Event {
  return { span, head, ...(under && { under }), ...line };
}

function firstLine({ source }: Draft, { start, end }: Span): Span {
  const line = /^[^\r\n]*/.exec(source.slice(start, end))?.[0] ?? '';
  return { start, end: start + line.trimEnd().length };
}

function item({ section }: Surroundings): ProsePlace {
  return { role: 'item', section };
}
