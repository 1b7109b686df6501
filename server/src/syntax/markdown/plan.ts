// Which units under a timeline heading become events, and what dates each of them.
import type { Mark } from './marks';
import { isIntroduced, membersOf } from './members';

/** All places are those of the units in their scope. */
export interface Plan {
  readonly entries: readonly Entry[];
  /** For each unit, whether it is an event or a date of its own. */
  readonly members: readonly boolean[];
}

export interface Entry {
  readonly at: number;
  /** The unit above whose date is that of this one. */
  readonly under: number | undefined;
  /** What it tells was wrapped right behind its time and stands in the next unit. */
  readonly isWrapped: boolean;
  /** It reaches up to the next heading. */
  readonly toHeading: boolean;
}

export function planOf(marks: readonly Mark[]): Plan {
  const members = membersOf(marks);
  const firsts = firstOfGroups(marks);
  const timedHeadings = marks.some(({ role }, at) => role === 'heading' && members[at]);
  const entries: Entry[] = [];
  let under: number | undefined;
  for (const [at, mark] of marks.entries()) {
    const { role, time, group } = mark;
    if (mark.dates && !time?.clock && datesOthers(marks, at, firsts)) {
      under = at;
      continue;
    }
    if (!members[at]) continue;
    entries.push({
      at,
      under,
      isWrapped: role === 'line' && time?.isBare !== false && marks[at + 1]?.group === group && !members[at + 1],
      toHeading: role === 'heading' || (timedHeadings && role === 'line'),
    });
  }
  return { entries, members };
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

/** Whether a date of its own dates what follows, rather than being an event itself. */
function datesOthers(marks: readonly Mark[], index: number, firsts: ReadonlyMap<number, number>): boolean {
  const isHeading = marks[index]?.role === 'heading';
  const level = marks[index]?.level ?? 0;
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
