// Which units under a timeline heading are events: those with a time, and the siblings among them that lack one.
import type { Event } from '../../model/postmortem';
import { sectionName } from '../../model/section-names';
import type { SectionName } from '../../model/sections';
import { partOf } from '../../text/span';
import { declares } from './groups';
import { labelOf } from './labels';
import type { Lead } from './lead';
import type { Unit } from './units';

/** @param times the units whose text has a time at its head or behind its label. */
export function membersOf(units: readonly Unit[], times: ReadonlyMap<Unit, Lead>): ReadonlySet<Unit> {
  const lists = listsOf(times);
  const headings = [...times.keys()].filter((unit) => unit.role === 'heading').length;
  const labelled =
    times.size > 0 && [...times].every(([unit, lead]) => unit.role === 'line' && lead.label !== undefined);
  const members = new Set<Unit>();
  let day = false;
  let introduced: number | undefined;
  for (const [index, unit] of units.entries()) {
    const lead = times.get(unit);
    if (unit.role === 'heading') day = lead?.stamp.date !== undefined && lead.stamp.clock === undefined;
    if (unit.role === 'item' && isIntroduced(units[index - 1], unit)) introduced = unit.group;
    const listed = unit.role === 'item' && unit.depth === 1 && unit.group !== introduced;
    if (listed && lead === undefined && day) members.add(unit);
    else if (unit.role !== 'heading' && headings > 1) {
      if (lead !== undefined && lead.label === undefined && hasClock(lead) && !isSentence(unit)) members.add(unit);
    } else if (lead !== undefined) members.add(unit);
    else if (unit.role === 'item' && lists.get(unit.group)?.lacksTime(unit) && !comments(unit)) members.add(unit);
    else if (labelled && unit.role === 'line' && isLabelled(unit)) members.add(unit);
  }
  return members;
}

/** Below a heading that is a time, a line that opens with "Between 16:00 and 17:15," tells more of the same. */
function isSentence({ role, text }: Unit): boolean {
  return role === 'line' && /^\W*(?:at|on|by|from|since|between)\b/i.test(text.memory.text);
}

/** What an item says about the incident rather than what happened next: `**Impact**: no orders`. */
const ABOUT: ReadonlySet<SectionName | undefined> = new Set(['summary', 'impact', 'root-cause', 'lessons', 'actions']);

function comments(unit: Unit): boolean {
  const label = labelOf(unit.text)?.label;
  return label !== undefined && ABOUT.has(sectionName(partOf(unit.text, label).text));
}

/** A list behind "The change does this:" is what that sentence lists, not what happened. */
export function isIntroduced(before: Unit | undefined, item: Unit): boolean {
  return before?.role === 'line' && before.group !== item.group && before.text.memory.text.endsWith(':');
}

/** Whether a time of day was written, be it unreadable or left open. */
function hasClock({ stamp }: Lead): boolean {
  return stamp.clock !== undefined || (stamp.date === undefined && stamp.defects.length > 0);
}

/** A short list of labelled milestones: every time stands behind a label, and nothing more is told. */
export function isKeyEvents(events: readonly Event[]): boolean {
  const timed = events.filter((event) => event.stamp !== undefined);
  return (
    timed.length > 1 &&
    timed.length === events.length &&
    timed.every(
      ({ marker, stamp, text }) =>
        marker !== undefined && stamp !== undefined && marker.span.end <= stamp.start && text.span.start < stamp.start,
    )
  );
}

interface TimedList {
  /** Whether an item of the list without a time is an event that lacks one. */
  lacksTime(unit: Unit): boolean;
}

/** The lists that hold timed items. In one of labelled times the others say something else; below an event they are its detail. */
function listsOf(times: ReadonlyMap<Unit, Lead>): ReadonlyMap<number, TimedList> {
  const items = [...times].filter(([unit]) => unit.role === 'item');
  const depth = items.reduce((least, [unit]) => Math.min(least, unit.depth), Number.POSITIVE_INFINITY);
  const unlabelled = new Set(items.filter(([, lead]) => lead.label === undefined).map(([unit]) => unit.group));
  return new Map(
    items.map(([{ group }]) => [group, { lacksTime: (unit) => unlabelled.has(group) && unit.depth === depth }]),
  );
}

function isLabelled(unit: Unit): boolean {
  return labelOf(unit.text) !== undefined && !declares(unit);
}
