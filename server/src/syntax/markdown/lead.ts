// The time at the head of a line, with the marks people put around it: `**12:00 UTC** - text`, `[03-26 17:40] text`, `At 3 PM, …`.
import { Memory } from '../../text/memory';
import type { Passage, Span } from '../../text/span';
import { findTimestamps, readTimestamp, shiftTimestamp } from '../../time/read';
import type { Timestamp } from '../../time/timestamp';

export interface Lead {
  /** With offsets into the document. */
  readonly stamp: Timestamp;
  /** What stands behind it, without separators: empty when nothing does. */
  readonly rest: Passage;
  /** The label before the time: `First detected: 2023-02-02 10:14`, `**Detection (10:15)**: text`. */
  readonly label?: Span;
}

/** What stands before a time: a checkbox, a list marker with its blank forgotten, marks, tags, icons, a preposition. */
const OPENING =
  /^(?:\[[ xX]\][ \t]+|(?:\d{1,2}(?:[.)]| [-–] )|[-+•–])(?=\d{1,2}:\d{2}))?(?:\*\*|__|\{\{ ?|[*_`[(]|~~|[•●][ \t]*|<[a-z]{1,8}(?:[ \t][^<>]{0,200})?>|&[a-z]{2,8};|:[a-z_]{2,40}: ?|\p{Extended_Pictographic}[\ufe0f\u200d]*[ \t]?)*[ \t]*(?:(?:at|on|by|from|since|between|circa|before|after)[ \t]+(?=[\d~A-Z*]))?(?:\*\*|__)?/iu;
/** A digit that begins no marker, and a letter that begins no preposition: nothing stands before the time, if there is one. */
const BARE = /^(?:\d(?![.) ]|\d[.) ])|[DEG-NP-RT-Zdeg-np-rt-z])/;
const CLOSING =
  /^(?:\*\*|__|[*_`\])]| ?\}\}|~~|<\/[a-z]{1,8}>|[ \t]*(?:<(?:span|font)(?:[ \t][^<>]{0,200})?>|(?:[-–—:|,;.│┃]|->|→|=>)+(?=[\s*_`\]<]|$))|[:–—](?=\S))*[ \t]*/;

/** The time that `text` begins with, and where its text begins. */
export function leadOf({ start, memory }: Passage): Lead | undefined {
  return memory.recallAt(leadIn, start, moved);
}

function leadIn(content: string): Lead | undefined {
  const at = BARE.test(content) ? 0 : (OPENING.exec(content)?.[0].length ?? 0);
  const stamp = readTimestamp(content, at);
  if (stamp === undefined || runsOn(content, stamp.end)) return undefined;
  const end = again(content, stamp) ?? stamp.end;
  const behind = content.slice(end);
  const gap = CLOSING.exec(behind)?.[0].length ?? 0;
  const start = Math.min(content.length, end + gap);
  return { stamp, rest: { start, end: content.length, memory: new Memory(content.slice(start)) } };
}

const AGAIN = /^[ \t]?(?:[/|=(]|aka)[ \t]?/;

/** `14:00 UTC / 07:00 PDT`, `14:00 UTC (16:00 CEST)`: where the same time ends that is said once more on another clock. */
function again(content: string, { clock, zone, until, end }: Timestamp): number | undefined {
  if (clock === undefined || (zone ?? until?.zone) === undefined) return undefined;
  const gap = AGAIN.exec(content.slice(end, end + 8))?.[0];
  const other = gap === undefined ? undefined : readTimestamp(content, end + gap.length);
  const isOther = other?.clock !== undefined && (other.zone ?? other.until?.zone) !== undefined;
  return isOther ? other.end + (gap?.includes('(') && content[other.end] === ')' ? 1 : 0) : undefined;
}

function moved(lead: Lead | undefined, by: number): Lead | undefined {
  if (lead === undefined || by === 0) return lead;
  const { stamp, rest, label } = lead;
  return {
    stamp: shiftTimestamp(stamp, by),
    rest: { start: rest.start + by, end: rest.end + by, memory: rest.memory },
    ...(label && { label: { start: label.start + by, end: label.end + by } }),
  };
}

/** A timestamp ends at a boundary: `10:00ish` and `3rd-party` do not begin with one. */
function runsOn(content: string, end: number): boolean {
  const code = content.charCodeAt(end);
  if (code <= 0x7f) return /[A-Za-z\d%$]/.test(content.charAt(end));
  return /^[\p{L}\d]/u.test(content.slice(end, end + 2)) || /^[°€]/.test(content.slice(end, end + 1));
}

const LABEL =
  /^((?:\*\*|__)?[\p{L}][\p{L}\d '’/&()-]{1,60}?(?:\*\*|__)?)[ \t]*(?::(?:\*\*|__)?|[-–—@]|at|on)?[ \t]*[*_`([]{0,3}$/iu;
/** `2. Rollback (10:20)`, as headings are numbered. */
const NUMBERED = /^\d{1,2}\.[ \t]{1,3}(?=[\p{L}*_])/u;
const TAIL = /^[*_`)\].,; ]{0,6}$/;

/** A labelled time: a few words, then a time, then nothing. */
export function labelledTime({ start, memory }: Passage): Lead | undefined {
  return memory.recallAt(labelledTimeIn, start, moved);
}

function labelledTimeIn(content: string): Lead | undefined {
  if (content.length > 160 || !/\d/.test(content)) return undefined;
  const stamp = findTimestamps(content).at(-1) ?? looseTail(content);
  if (stamp === undefined || stamp.start === 0 || !TAIL.test(content.slice(stamp.end))) return undefined;
  const from = NUMBERED.exec(content)?.[0].length ?? 0;
  const label = LABEL.exec(content.slice(from, Math.max(from, stamp.start)))?.[1];
  if (label === undefined || label.split(/\s+/).length > 8) return undefined;
  const span = { start: from, end: from + label.length };
  return { stamp, rest: { ...span, memory: new Memory(label) }, label: span };
}

const LABEL_WORDS = String.raw`^(\*\*|__|[*_])?(\p{L}[\p{L}\d '’/&→-]{1,50}?)`;
/** `**Detection** (10:15): text`, `**Detection (10:15)**: text` up to the parenthesis. */
const TIME_ASIDE = new RegExp(`${LABEL_WORDS}[ \\t]*(?:(?:\\*\\*|__|[*_])[ \\t]*)?\\(`, 'u');
/** `**Detection:** 10:15 - text` up to the time. */
const TIME_BETWEEN = new RegExp(`${LABEL_WORDS}[ \\t]*(?::\\1|\\1:)[ \\t]+[*_\`(]{0,3}`, 'u');

/** A labelled event: a few words, their time, and what happened then. */
export function labelledEvent({ start, memory }: Passage): Lead | undefined {
  return memory.recallAt(labelledEventIn, start, moved);
}

function labelledEventIn(content: string): Lead | undefined {
  const aside = TIME_ASIDE.exec(content);
  const match = aside ?? TIME_BETWEEN.exec(content);
  const words = match?.[2];
  if (match === null || words === undefined || words.split(/\s+/).length > 6) return undefined;
  const stamp = readTimestamp(content, match[0].length);
  if (stamp === undefined || (stamp.clock === undefined && stamp.date?.day === undefined)) return undefined;
  const behind = content.slice(stamp.end);
  const gap = CLOSING.exec(behind)?.[0] ?? '';
  if (!(aside === null ? /[-–—:|,→>]/ : /^\).*[-–—:]/).test(gap) || gap.length === behind.length) return undefined;
  const at = match[1]?.length ?? 0;
  return {
    stamp,
    rest: { start: stamp.end + gap.length, end: content.length, memory: new Memory(behind.slice(gap.length)) },
    label: { start: at, end: at + words.length },
  };
}

const VERBS =
  'detected|identified|noticed|discovered|observed|reported|raised|received|triggered|escalated|notified|alerted|informed|communicated|declared|confirmed|acknowledged|opened|launched|deployed|applied|implemented|mitigated|resolved|restored|fixed|completed|closed';
/** A main clause up to its time: `The issue was first detected on`, `Initial investigations started at`. */
const SAYS_WHEN = new RegExp(
  `^(?:\\*\\*|__)?\\p{Lu}[\\p{L}\\d'’/-]{0,30}(?: [\\p{L}\\d'’/-]{1,30}){0,6} (?:(?:was|were|has been|had been)(?: [a-z]+){0,2} (?:${VERBS})|started|began|occurred|happened|ended)(?: [a-z][\\p{L}\\d'’/-]{0,30}){0,6} (?:at|on|around)[ \\t]+$`,
  'u',
);
/** The label of a step: `Issue detection: At 9:00 AM, …`. */
const STEP = /^(?:\*\*|__)?\p{Lu}[\p{L} '’/&-]{2,40}(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]+/u;
const SAYS_WHEN_FIRST = /^(?:At|By|On|Around)[ \t]+$/;
/** What makes the clause one that tells of something else: `… the release that was deployed at`. */
const SUBORDINATE = /\b(?:that|which|who|whose|where|when|while|since|because|after|before|until|if|than|not)\b/i;

/** The one time that the first clause of a sentence says. */
export function saidWithin({ start, memory }: Passage): Lead | undefined {
  return memory.recallAt(saidWithinIn, start, moved);
}

function saidWithinIn(content: string): Lead | undefined {
  const [stamp, ...more] = /\d/.test(content) ? findTimestamps(content) : [];
  if (stamp?.clock === undefined || more.length > 0) return undefined;
  const label = STEP.exec(content)?.[0].length ?? 0;
  const before = content.slice(label, Math.max(label, stamp.start));
  const isFirst = label > 0 && SAYS_WHEN_FIRST.test(before);
  if (before.length > 160 || SUBORDINATE.test(before) || !(isFirst || SAYS_WHEN.test(before))) return undefined;
  return { stamp, rest: { start: 0, end: content.length, memory: new Memory(content) } };
}

/** `The ticket went to the database team at 3:17 PM. They …`: the one time, at the end of the first sentence. */
export function saidAnywhere({ start, memory }: Passage): Lead | undefined {
  return memory.recallAt(saidAnywhereIn, start, moved);
}

const TO_ITS_TIME = /^[*_`]{0,3}\p{Lu}[^.;:!?\d]{2,120} (?:at|around|by)[ \t]+$/u;

function saidAnywhereIn(content: string): Lead | undefined {
  const [stamp, ...more] = /\d/.test(content) ? findTimestamps(content) : [];
  if (stamp?.clock === undefined || more.length > 0 || !/^(?:[.,;]|$)/.test(content.slice(stamp.end))) return undefined;
  const before = content.slice(0, stamp.start);
  if (SUBORDINATE.test(before) || !TO_ITS_TIME.test(before)) return undefined;
  return { stamp, rest: { start: 0, end: content.length, memory: new Memory(content) } };
}

/** At the end of a labelled line, spellings count that are no time elsewhere: a digit too many, a placeholder. */
function looseTail(content: string): Timestamp | undefined {
  const match = /(?:^|[ \t*:])(?=[\d?HhYX~-]+[-:./?\dHhMmXx])/g;
  for (let found = match.exec(content); found !== null; found = match.exec(content)) {
    const at = found.index + found[0].length;
    const stamp = readTimestamp(content, at);
    if (stamp !== undefined && TAIL.test(content.slice(stamp.end))) return stamp;
    match.lastIndex = Math.max(match.lastIndex, found.index + 1);
  }
  return undefined;
}
