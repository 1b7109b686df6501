// Which units under a timeline heading become events, and what dates each of them.
import type { Unchanged } from '../../text/history';
import type { Mark } from './marks';
import { isIntroduced, membersOf } from './members';

/** All places are those of the units in their scope. */
export interface Plan {
  readonly entries: readonly Entry[];
  /** For each unit, whether it is an event or a date of its own. */
  readonly members: readonly boolean[];
}

export interface Entry extends Reach {
  /** What it tells was wrapped right behind its time and stands in the next unit. */
  readonly isWrapped: boolean;
  /** It reaches up to the next heading. */
  readonly toHeading: boolean;
}

/** Where the units stand that an event depends on. */
export interface Reach {
  readonly at: number;
  /** From which unit on it depends on them, and up to which one, that excluded. */
  readonly from: number;
  readonly to: number;
  /** The unit above whose date is that of this one. */
  readonly under: number | undefined;
}

/** How many entries at both ends depend on no unit but those that are unchanged, of which there are `length`. */
export function untouched(entries: readonly Reach[], units: Unchanged, length: number): Unchanged {
  const behind = length - units.tail;
  const isUntouched = ({ from, to, under = -1 }: Reach): boolean =>
    (to <= units.head || from >= behind) && (under < units.head || under >= behind);
  let head = 0;
  while (head < entries.length && isUntouched(entries[head] as Reach)) head++;
  let tail = 0;
  while (head + tail < entries.length && isUntouched(entries[entries.length - 1 - tail] as Reach)) tail++;
  return { head, tail };
}

export function planOf(marks: readonly Mark[]): Plan {
  const members = membersOf(marks);
  const firsts = firstOfGroups(marks);
  const timedHeadings = marks.some(({ role }, at) => role === 'heading' && members[at]);
  const entries: Entry[] = [];
  let under: number | undefined;
  for (const [at, mark] of marks.entries()) {
    const { role, time } = mark;
    if (mark.dates && !time?.clock && datesOthers(marks, at, firsts)) {
      under = at;
      continue;
    }
    if (!members[at]) continue;
    const toHeading = role === 'heading' || (timedHeadings && role === 'line');
    const isWrapped = !members[at + 1] && isToldBelow(mark, marks[at + 1]);
    const to = role === 'line' ? endOfLine(marks, at, members) : at + (isWrapped ? 2 : 1);
    entries.push({
      at,
      from: toHeading ? 0 : at,
      to: toHeading ? marks.length : to,
      under,
      isWrapped,
      toHeading,
    });
  }
  return { entries, members };
}

/** Whether what an event with nothing behind its time tells stands in the unit below it. */
function isToldBelow({ role, time, group, depth }: Mark, below: Mark | undefined): boolean {
  if (below === undefined || time?.isBare === false) return false;
  if (role === 'line') return below.group === group;
  if (role !== 'item' || time === undefined || below.time !== undefined) return false;
  return below.continues || (below.role === 'item' && (below.group === group || below.depth === depth + 1));
}

/** A line event goes on through the lines of its paragraph up to the next event. */
function endOfLine(marks: readonly Mark[], index: number, members: readonly boolean[]): number {
  let at = index + 1;
  while (at < marks.length && marks[at]?.group === marks[index]?.group && !members[at]) at++;
  return at;
}

/** Where the units of each list, table or paragraph begin. */
function firstOfGroups(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  let last: number | undefined;
  for (const [at, { group }] of marks.entries()) {
    if (group !== last && !firsts.has(group)) firsts.set(group, at);
    last = group;
  }
  return firsts;
}

function isTimedItem(mark: Mark | undefined): boolean {
  return mark?.role === 'item' && mark.time?.clock === true && !mark.time.date;
}

/** Whether a date of its own dates what follows, rather than being an event itself. */
function datesOthers(marks: readonly Mark[], index: number, firsts: ReadonlyMap<number, number>): boolean {
  const isHeading = marks[index]?.role === 'heading';
  const level = marks[index]?.level ?? 0;
  if (marks[index]?.tellsToo) return isTimedItem(marks[index + 1]);
  for (let at = index + 1; at < marks.length; at++) {
    const next = marks[at];
    if (next === undefined || next.role === 'rule') continue;
    if (next.role === 'row') return true;
    if (next.time?.clock && !next.time.date) return true;
    if (isHeading ? next.role === 'heading' && next.level <= level : next.dates) return false;
    if (!isHeading && next.time === undefined && next.role === 'line') return false;
    // What a sentence lists is no list of what happened on that day.
    if (isHeading && next.role === 'item' && !isIntroduced(marks[(firsts.get(next.group) ?? 0) - 1], next)) return true;
  }
  return false;
}
