// One event of a timeline out of one unit: its time, tag, marker and text.
import { KINDS, type Kind } from '../../model/kinds';
import type { Event } from '../../model/postmortem';
import { type Span, slice } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import { type Lead, labelledTime, leadOf } from './lead';
import type { Unit } from './units';

/** The time of a unit, at its head or behind its label. */
export function timeOf(source: string, unit: Unit): Lead | undefined {
  return leadOf(source, unit.text) ?? labelledTime(source, unit.text);
}

/**
 * The event that `unit` tells. `end` is where what belongs to it ends, when that is more than the unit; `under` dates it.
 */
export function eventOf(
  source: string,
  unit: Unit,
  lead: Lead | undefined,
  under: Timestamp | undefined,
  end?: number,
): Event {
  const body = lead?.rest ?? unit.text;
  return {
    span: { start: unit.span.start, end: end ?? unit.span.end },
    head: unit.text,
    ...(lead && { stamp: lead.stamp }),
    ...(under && { under }),
    ...wordsOf(source, body, lead?.label),
  };
}

const TAG = /^[*_`]{0,3}\[([A-Za-z][A-Za-z _-]{1,24})\][*_`]{0,3}(?![([])[ \t]*(?:[-–—:][ \t]+)?/;
const BOLD = /^(\*\*|__)(.{2,80}?)\1/;
const BOLD_ASIDE = /\((\*\*|__)(.{2,60}?)\1\)/;
const UPPER = /^(?:[<\\]{0,2}|&lt;)([A-Z]{2,}(?:[ -][A-Z]{2,}){0,5})\b(?=[\s:;.,>]|&gt;|$)/;
const LABEL = /^([A-Z][\p{L} '’-]{2,40}?):(?=\s|$)/u;

/** Tag, marker and text of an event's words. */
export function wordsOf(source: string, body: Span, label?: Span): Pick<Event, 'text' | 'tag' | 'marker'> {
  const content = source.slice(body.start, body.end);
  const tagged = TAG.exec(content);
  const kind = tagged?.[1] === undefined ? undefined : kindNamed(tagged[1]);
  const skipped = tagged === null ? 0 : tagged[0].length;
  const text = slice(source, { start: body.start + skipped, end: body.end });
  const marker = label ?? markerIn(text.text, text.span.start);
  return {
    text,
    ...(tagged?.[1] !== undefined && {
      tag: { word: slice(source, wordSpan(body.start, tagged[0], tagged[1])), ...(kind && { kind }) },
    }),
    ...(marker && { marker: slice(source, marker) }),
  };
}

function wordSpan(start: number, written: string, word: string): Span {
  const at = start + written.indexOf(word);
  return { start: at, end: at + word.length };
}

function markerIn(text: string, start: number): Span | undefined {
  const bold = BOLD.exec(text) ?? BOLD_ASIDE.exec(text);
  if (bold?.[2] !== undefined && bold[2].split(/\s+/).length <= 6) {
    const at = start + bold.index + bold[0].indexOf(bold[2]);
    return { start: at, end: at + bold[2].length };
  }
  const found = UPPER.exec(text) ?? LABEL.exec(text);
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
