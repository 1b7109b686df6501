// One event of a timeline out of one unit: its time, tag, marker and text.
import { KINDS, type Kind } from '../../model/kinds';
import type { Event } from '../../model/postmortem';
import { Memory } from '../../text/memory';
import { movedText, type Passage, partOf, RememberedText, type Span, slice, type Text } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import { type Lead, labelledTime, leadOf } from './lead';
import type { Unit } from './units';

/** The time of a unit, at its head or behind its label. */
export function timeOf(unit: Unit): Lead | undefined {
  return leadOf(unit.text) ?? labelledTime(unit.text);
}

/**
 * The event that `unit` tells. `end` is where what belongs to it ends, when that is more than the unit; `under` dates it.
 */
export function eventOf(unit: Unit, lead: Lead | undefined, under: Timestamp | undefined, end?: number): Event {
  const label = lead?.label && partOf(unit.text, lead.label);
  const { text, tag, marker } = wordsOf(lead?.rest ?? unit.text, label);
  const span = { start: unit.span.start, end: end ?? unit.span.end };
  const event: { -readonly [K in keyof Event]: Event[K] } = { span, head: unit.text, text };
  if (lead !== undefined) event.stamp = lead.stamp;
  if (under !== undefined) event.under = under;
  if (tag !== undefined) event.tag = tag;
  if (marker !== undefined) event.marker = marker;
  return event;
}

const TAG = /^[*_`]{0,3}\[([A-Za-z][A-Za-z _-]{1,24})\][*_`]{0,3}(?![([])[ \t]*(?:[-–—:][ \t]+)?/;
const BOLD = /^(\*\*|__)(.{2,80}?)\1/;
const BOLD_ASIDE = /\((\*\*|__)(.{2,60}?)\1\)/;
const UPPER = /^(?:[<\\]{0,2}|&lt;)([A-Z]{2,}(?:[ -][A-Z]{2,}){0,5})\b(?=[\s:;.,>]|&gt;|$)/;
const LABEL = /^([A-Z][\p{L} '’-]{2,40}?):(?=\s|$)/u;

/** Tag, marker and text of an event's words. */
export function wordsOf({ start, memory }: Passage, label?: Text): Words {
  const words = memory.recallAt(wordsIn, start, moved);
  return label === undefined ? words : { ...words, marker: label };
}

type Words = Pick<Event, 'text' | 'tag' | 'marker'>;

function wordsIn(content: string): Words {
  const tagged = /^[*_`[]/.test(content) ? TAG.exec(content) : null;
  const kind = tagged?.[1] === undefined ? undefined : kindNamed(tagged[1]);
  const skipped = tagged === null ? 0 : tagged[0].length;
  const told = content.slice(skipped);
  const text = new RememberedText({ start: skipped, end: content.length }, new Memory(told));
  const marker = markerIn(told, skipped);
  return {
    text,
    ...(tagged?.[1] !== undefined && {
      tag: { word: slice(content, wordSpan(tagged[0], tagged[1])), ...(kind && { kind }) },
    }),
    ...(marker && { marker: remembered(content, marker) }),
  };
}

function remembered(content: string, { start, end }: Span): Text {
  return slice(content, { start, end, memory: new Memory(content.slice(start, end)) });
}

function wordSpan(written: string, word: string): Span {
  const at = written.indexOf(word);
  return { start: at, end: at + word.length };
}

function moved(words: Words, by: number): Words {
  if (by === 0) return words;
  const { text, tag, marker } = words;
  return {
    text: movedText(text, by),
    ...(tag && { tag: { ...tag, word: movedText(tag.word, by) } }),
    ...(marker && { marker: movedText(marker, by) }),
  };
}

function markerIn(text: string, start: number): Span | undefined {
  const first = text.charAt(0);
  const isMarked = first === '*' || first === '_';
  const bold = (isMarked ? BOLD.exec(text) : null) ?? (/\([*_]/.test(text) ? BOLD_ASIDE.exec(text) : null);
  if (bold?.[2] !== undefined && bold[2].split(/\s+/).length <= 6) {
    const at = start + bold.index + bold[0].indexOf(bold[2]);
    return { start: at, end: at + bold[2].length };
  }
  const found = /^[A-Z<\\&]/.test(first) ? (UPPER.exec(text) ?? LABEL.exec(text)) : null;
  if (found?.[1] === undefined) return undefined;
  const at = start + found[0].indexOf(found[1]);
  return { start: at, end: at + found[1].length };
}

/** The kind that a tag's word names; a tag may be any word, so an unknown one is no mistake. */
export function kindNamed(word: string): Kind | undefined {
  const name = word.trim().toLowerCase();
  const known = KINDS.find((kind) => kind === name);
  return known ?? TAG_SYNONYMS[name];
}

const TAG_SYNONYMS: Readonly<Record<string, Kind>> = {
  trigger: 'triggered',
  start: 'started',
  began: 'started',
  detection: 'detected',
  ack: 'acknowledged',
  acked: 'acknowledged',
  escalation: 'escalated',
  investigation: 'investigating',
  diagnosed: 'identified',
  mitigation: 'mitigated',
  resolution: 'resolved',
  fixed: 'resolved',
  recovered: 'resolved',
  comms: 'communicated',
  communication: 'communicated',
};
