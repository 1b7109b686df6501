// What the units under a timeline heading say about time: what is read in each, and what of it decides which of them are events.
import { sectionName } from '../../model/section-names';
import type { SectionName } from '../../model/sections';
import { partOf, type Text, textOf } from '../../text/span';
import { findTimestamps, shiftTimestamp } from '../../time/read';
import type { Timestamp } from '../../time/timestamp';
import { timeOf } from './events';
import { declares } from './groups';
import { labelOf, labelWords } from './labels';
import { type Lead, labelledEvent, saidWithin } from './lead';
import type { Unit } from './units';

export interface Telling {
  readonly unit: Unit;
  /** The time at its head or behind its label. */
  readonly lead: Lead | undefined;
  /** The date that a heading or a line of its own gives to what follows it. */
  readonly date: Timestamp | undefined;
}

export function tellingOf(unit: Unit): Telling {
  const lead = timed(unit);
  return { unit, lead, date: dateOnly(unit, lead) };
}

function timed(unit: Unit): Lead | undefined {
  const { role, text, item } = unit;
  if (role !== 'heading' && role !== 'item' && role !== 'line') return undefined;
  if (role === 'line' && declares(unit)) return undefined;
  const lead = timeOf(unit) ?? (role === 'heading' ? undefined : labelledEvent(text));
  if (lead !== undefined && isTelling(unit, lead)) return lead;
  return role === 'item' || (role === 'line' && item !== undefined) ? saidWithin(text) : undefined;
}

/** A sentence that ends in a time tells something else; a line that is a label and its time has a colon between. */
function isTelling({ role, text }: Unit, { label, stamp, rest }: Lead): boolean {
  if (label === undefined || role !== 'line' || rest.start >= stamp.end) return true;
  return (
    /[:–—-]/.test(partOf(text, { start: label.end - 1, end: stamp.start }).text) || isMilestone(partOf(text, label))
  );
}

/** `Detected at 6:00 AM`: a word that names what happened needs no colon. */
function isMilestone({ text }: Text): boolean {
  return MILESTONE.test(text);
}

const MILESTONE =
  /^(?:first )?(?:detected|noticed|reported|acknowledged|escalated|identified|mitigated|resolved|restored|fixed|started|ended|closed)$/i;

function dateOnly(unit: Unit, lead: Lead | undefined): Timestamp | undefined {
  if (unit.role === 'heading') return lead?.stamp.date ? lead.stamp : dateWithin(textOf(unit.text));
  if (lead?.stamp.date === undefined || lead.stamp.clock !== undefined) return undefined;
  const isAlone = lead.rest.memory.recall(saysNothing) || lead.rest.memory.recall(isAboutTimes) || isTitle(unit);
  return lead.label === undefined && isAlone ? lead.stamp : undefined;
}

/** A whole line in bold, `**April 13, 2026 — the clean-up**`, may be a heading of what stands below it. */
function isTitle({ role, text }: Unit): boolean {
  return role === 'line' && text.memory.recall(isBold);
}

function isBold(text: string): boolean {
  return BOLD.test(text);
}

/** A mark or two is all that stands there. */
function saysNothing(text: string): boolean {
  return text.length <= 2;
}

function isAboutTimes(text: string): boolean {
  return ABOUT_TIMES.test(text);
}

const BOLD = /^(?:\*\*[^*]+\*\*|__[^_]+__)[:.]?$/;

/** `(*all times UTC*)` behind a date. */
const ABOUT_TIMES = /^[*_(]{1,5}[^()]{0,40}\btimes?\b[^()]{0,60}\)[*_.:]{0,3}$/i;

/** The first whole date in a text. */
export function dateWithin({ text, span }: Text): Timestamp | undefined {
  const stamp = findTimestamps(text).find((found) => found.date?.day !== undefined);
  return stamp && shiftTimestamp(stamp, span.start);
}

/** What decides whether a unit is an event, and what it is to the others, without what it tells: most edits leave it as it is. */
export interface Mark {
  readonly role: Unit['role'];
  readonly level: number;
  readonly depth: number;
  readonly group: number;
  readonly time: Time | undefined;
  /** Whether it gives a date to what follows it. */
  readonly dates: boolean;
  /** Words stand behind the date that it gives: it may be an event as well. */
  readonly tellsToo: boolean;
  /** A line that ends with a colon: it announces what is listed below it. */
  readonly announces: boolean;
  /** A line that opens with "Between 16:00 and 17:15,": below a heading that is a time, it tells more of the same. */
  readonly isSentence: boolean;
  /** An item without a time that says something about the incident rather than what happened next: `**Impact**: no orders`. */
  readonly comments: boolean;
  /** A line without a time that has a label, one that declares no field. */
  readonly isLabelled: boolean;
  /** A line of the item right above it. */
  readonly continues: boolean;
}

interface Time {
  readonly labelled: boolean;
  readonly date: boolean;
  readonly clock: boolean;
  /** Whether a time of day was written, be it unreadable or left open. */
  readonly hasClock: boolean;
  /** Nothing stands behind it. */
  readonly isBare: boolean;
}

export function markOf([{ unit, lead, date }]: readonly [Telling]): Mark {
  const { role, level, depth, group, text } = unit;
  const isLine = role === 'line';
  const untimedLine = isLine && lead === undefined;
  return {
    role,
    level,
    depth,
    group,
    time: lead && timeIn(lead),
    dates: date !== undefined,
    tellsToo: date !== undefined && isTitle(unit) && lead !== undefined && !lead.rest.memory.recall(saysNothing),
    announces: isLine && text.memory.recall(endsWithColon),
    isSentence: isLine && lead !== undefined && text.memory.recall(isSentence),
    comments: role === 'item' && lead === undefined && comments(unit),
    isLabelled: untimedLine && labelOf(text) !== undefined && !declares(unit),
    continues: isLine && unit.item === 1,
  };
}

function timeIn({ stamp, label, rest }: Lead): Time {
  return {
    // A sentence that says when shows no list of timed items, as a label does not.
    labelled: label !== undefined || rest.start < stamp.start,
    date: stamp.date !== undefined,
    clock: stamp.clock !== undefined,
    hasClock: stamp.clock !== undefined || (stamp.date === undefined && stamp.defects.length > 0),
    isBare: rest.start === rest.end,
  };
}

function endsWithColon(text: string): boolean {
  return text.endsWith(':');
}

function isSentence(text: string): boolean {
  return SENTENCE.test(text);
}

const SENTENCE = /^\W*(?:at|on|by|from|since|between)\b/i;

/** What an item may be about, other than what happened next. */
const ABOUT: ReadonlySet<SectionName | undefined> = new Set(['summary', 'impact', 'root-cause', 'lessons', 'actions']);

function comments({ text }: Unit): boolean {
  return text.memory.recall(isAboutIncident);
}

function isAboutIncident(content: string): boolean {
  const label = labelWords(content);
  return label !== undefined && ABOUT.has(sectionName(label));
}
