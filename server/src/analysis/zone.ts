// The zone of a document's times: where it is said, nearest place first.
import type { Event, Field, Timeline } from '../model/postmortem';
import type { History } from '../text/history';
import { ask } from '../text/memory';
import type { Span, Text } from '../text/span';
import { firstOf } from '../text/walks';
import { readZone } from '../time/read-zone';
import type { Zone, ZonePart } from '../time/timestamp';
import { sameZone } from '../time/zones';
import type { ZoneFact } from './facts';
import { timesWritten } from './line-times';
import type { Revision } from './revision';

/**
 * The zone that one timeline's heading, header or note states, or on which its zoned events agree.
 * @param index of the timeline, by which its history is told from that of the others.
 */
export function timelineZone({ context, events }: Timeline, index: number, history: History): ZoneFact | undefined {
  const zone =
    history.keep(contextZone, context, () => contextZone(context), index) ?? eventsZone(events, index, history);
  return history.stable(timelineZone, zone, index);
}

/** The zone that the texts over a timeline state. */
export function contextZone(context: readonly Text[]): ZoneFact | undefined {
  for (const [index, text] of context.entries()) {
    const said = index === 0 || text.text.length <= 40 ? zoneInTitle(text) : zoneInNote(text);
    if (said !== undefined) return { zone: said.zone, said: spanOf(said), from: 'timeline' };
  }
  return undefined;
}

/** The zone that the events themselves name, when all that name one name the same. */
function eventsZone(events: readonly Event[], index: number, history: History): ZoneFact | undefined {
  const found = firstOf(history, zoneOfEvent, events, [], index);
  if (found === undefined) return undefined;
  const zone = history.stable(zoneOfEvent, found.zone, index);
  const differs = firstOf(history, namesOther, events, [zone], index);
  return differs ? undefined : { zone: found.zone, said: spanOf(found), from: 'event' };
}

function zoneOfEvent({ stamp }: Event): ZonePart | undefined {
  return stamp?.zone ?? stamp?.until?.zone;
}

function namesOther(event: Event, zone: Zone): true | undefined {
  const named = zoneOfEvent(event);
  return named === undefined || sameZone(named.zone, zone) ? undefined : true;
}

/** The zone stated for the document as a whole: metadata, then the declared window, then anywhere in the text, then the setting. */
export function documentZone({ fields, prose, title, history }: Revision, setting: string): ZoneFact | undefined {
  const zone =
    history.keep(metadataZone, [fields], () => metadataZone(fields)) ??
    inText(firstOf(history, zoneInNote, prose, [])) ??
    history.keep(windowZone, [fields], () => windowZone(fields)) ??
    inText((title && zoneInLine(title)) ?? firstOf(history, zoneInLine, prose, [])) ??
    history.keep(postedZone, [fields], () => postedZone(fields)) ??
    settingZone(setting);
  return history.stable(documentZone, zone);
}

function inText(said: ZonePart | undefined): ZoneFact | undefined {
  return said && { zone: said.zone, said: spanOf(said), from: 'text' };
}

function metadataZone(fields: readonly Field[]): ZoneFact | undefined {
  const field = fields.find(({ name, value }) => name === 'timezone' && value.text.trim() !== '');
  if (field === undefined) return undefined;
  const said = zoneInTitle(field.value) ?? fallbackIana(field.value);
  return said && { zone: said.zone, said: field.value.span, from: 'metadata' };
}

/** A bare city or region identifier the reader of prose would not take: `Etc/GMT+3`. */
function fallbackIana(value: Text): ZonePart | undefined {
  const id = value.text.trim();
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(id)) return undefined;
  return { start: value.span.start, end: value.span.end, zone: { kind: 'place', name: id, id } };
}

const WINDOW = new Set(['started', 'resolved', 'duration', 'detected', 'mitigated']);

function windowZone(fields: readonly Field[]): ZoneFact | undefined {
  for (const { name, value } of fields) {
    if (name === undefined || !WINDOW.has(name)) continue;
    const said = stampZone(value) ?? bracketedZone(value);
    if (said !== undefined) return { zone: said.zone, said: spanOf(said), from: 'window' };
  }
  return undefined;
}

/** `45 minutes (PST)`: a zone and nothing else in parentheses. */
function bracketedZone({ text, span }: Text): ZonePart | undefined {
  for (const { index } of text.matchAll(/[([]/g)) {
    const zone = readZone(text, index);
    if (zone !== undefined) return shifted(zone, span.start);
  }
  return undefined;
}

/**
 * On status pages the front matter's `date` is when it began; where nothing else names a zone, its own is that of the updates. Without
 * a severity beside it, it is the day of a blog post.
 */
function postedZone(fields: readonly Field[]): ZoneFact | undefined {
  const metadata = fields.filter(({ origin }) => origin === 'metadata');
  const date = metadata.find(({ name }) => name === 'date');
  const said = date && metadata.some(({ name }) => name === 'severity') ? stampZone(date.value) : undefined;
  return said && { zone: said.zone, said: spanOf(said), from: 'metadata' };
}

function zoneInLine(line: Text): ZonePart | undefined {
  return ask(line, mayHaveZone) ? stampZone(line) : undefined;
}

/** Cheap gate: a time and, behind it, something that can be a zone. */
const ZONED_TIME =
  /\d[^A-Za-z\n]{0,6}(?:[ap]\.?m\.?)?[^A-Za-z\n]{0,3}(?:Z\b|[A-Z]{2,5}\b|[A-Z][a-z]+|[a-z]{3,4}\b|[+-]\d)/i;

function mayHaveZone({ text }: Pick<Text, 'text'>): boolean {
  return ZONED_TIME.test(text);
}

function stampZone(text: Text): ZonePart | undefined {
  for (const stamp of timesWritten(text)) {
    const zone = stamp.zone ?? stamp.until?.zone;
    if (zone !== undefined && !LOCAL.test(text.text.slice(0, stamp.start))) return shifted(zone, text.span.start);
  }
  return undefined;
}

/** `01:00 local time (22:00 GMT)`: what stands in the parentheses is another clock than the document's. */
const LOCAL = /\blocal(?: time)? ?[(/,=][\d:. ]{0,12}$/i;

function settingZone(setting: string): ZoneFact | undefined {
  const said =
    setting === ''
      ? undefined
      : (readZone(setting, 0) ?? fallbackIana({ text: setting, span: { start: 0, end: setting.length } }));
  return said && { zone: said.zone, from: 'setting' };
}

/** In a heading or a header cell a zone stands in parentheses, behind a preposition, or alone. */
function zoneInTitle(text: Text): ZonePart | undefined {
  const places = /[([]|\b(?:in|is|are|tz|timezone|time zone|times?)[:\s]+|[,:–—-] |^/gi;
  for (const match of text.text.matchAll(places)) {
    const bracket = /[([]/.test(match[0]);
    const at = match.index + (bracket ? 0 : match[0].length);
    const zone = readZone(text.text, at) ?? (bracket ? zoneWithin(text.text, at) : undefined);
    if (zone !== undefined && (at > 0 || zone.end === text.text.trimEnd().length))
      return shifted(zone, text.span.start);
  }
  return undefined;
}

/** `(all times in UTC)`, `(times: PST)`: the zone at the end of what the parentheses hold. */
function zoneWithin(text: string, at: number): ZonePart | undefined {
  const close = text.slice(at).search(/[)\]]/);
  if (close < 0 || close > 60) return undefined;
  for (const word of text
    .slice(at + 1, at + close)
    .matchAll(/(?<![\w/])(?=[A-Z+]|(?:pacific|mountain|central|eastern) [Tt]ime\b)/g)) {
    const zone = readZone(text, at + 1 + word.index);
    if (zone !== undefined && zone.end <= at + close) return zone;
  }
  return undefined;
}

const NOTE =
  /\b(?:all|the|any|these|following|listed|local|event|log)\b[^.]{0,40}\b(?:time ?stamps?|dates?(?: ?(?:\/|and) ?times?)?|times?)\b[^.]{0,40}$|\ball (?:events?|entries|updates)\b[^.]{0,40}\b(?:in|as|using)\W{0,3}$|\b(?:time ?zone|timezone|times? (?:are|is|in|given|shown|listed|expressed)\b)[^.]{0,40}$/i;

/** "All times are in UTC": a sentence about times that names a zone. */
function zoneInNote(text: Text): ZonePart | undefined {
  const zone = ask(text, noteIn);
  return zone && shifted(zone, text.span.start);
}

function noteIn({ text }: Pick<Text, 'text'>): ZonePart | undefined {
  if (!/time|all (?:event|entr|update)/i.test(text)) return undefined;
  for (const word of text.matchAll(/(?<![\w/+-])(?=[A-Z(])/g)) {
    const zone = readZone(text, word.index);
    if (zone === undefined) continue;
    const before = text.slice(0, word.index);
    if (NOTE.test(before) && !LOCAL.test(before)) return zone;
  }
  for (const { 0: written, index } of text.matchAll(/\bin (?:the )?(?=[+A-Z])/g)) {
    const zone = readZone(text, index + written.length);
    if (zone !== undefined && /^ time ?zone\b/i.test(text.slice(zone.end, zone.end + 11))) return zone;
  }
  return undefined;
}

function shifted(zone: ZonePart, delta: number): ZonePart {
  return { ...zone, start: zone.start + delta, end: zone.end + delta };
}

function spanOf({ start, end }: ZonePart): Span {
  return { start, end };
}
