// Timelines without a heading of their own: tables whose header names the time, status updates, lists most of whose items are timed.
import type { Timeline } from '../../model/postmortem';
import { eventOf, timeOf } from './events';
import { declares, groups } from './groups';
import type { Outline } from './sections';
import { stampedUpdates } from './stamped';
import { tableTimeline } from './tables';
import type { Unit } from './units';
import { statusUpdates } from './updates';

/** Units that are events are added to `taken`. */
export function looseTimelines(units: readonly Unit[], outline: Outline, taken: Set<Unit>): readonly Timeline[] {
  const found: Timeline[] = [];
  const free = (role: Unit['role']): readonly Unit[] =>
    units.filter((unit) => unit.role === role && !unit.quoted && !taken.has(unit) && !declares(unit));
  const position = new Map(units.map((unit, index) => [unit, index]));
  const sectionOf = (unit: Unit): number | undefined => outline.sectionOf[position.get(unit) ?? -1];
  for (const rows of groups(free('row'))) {
    const first = rows[0];
    if (first === undefined) continue;
    const timeline = tableTimeline(rows, { expected: false, section: sectionOf(first), context: [] });
    if (timeline === undefined || timeline.events.filter((event) => event.stamp?.clock !== undefined).length < 2)
      continue;
    for (const row of rows) taken.add(row);
    found.push(timeline);
  }
  const stamped = stampedUpdates(units, taken);
  if (stamped !== undefined) found.push(stamped);
  const updates = statusUpdates(units, free('line'));
  if (updates !== undefined) found.push(updates);
  for (const items of groups(free('item'))) {
    const timeline = looseList(items, sectionOf);
    if (timeline === undefined) continue;
    for (const item of items) taken.add(item);
    found.push(timeline);
  }
  return found;
}

function looseList(items: readonly Unit[], sectionOf: (unit: Unit) => number | undefined): Timeline | undefined {
  if (items.length < 2) return undefined;
  const leads = new Map(items.map((item) => [item, timeOf(item)] as const));
  const timed = items.filter(
    (item) => leads.get(item)?.stamp.clock !== undefined || (leads.get(item)?.stamp.defects.length ?? 0) > 0,
  );
  const [first, last] = [items[0], items.at(-1)];
  if (timed.length < 2 || timed.length < 0.6 * items.length || first === undefined || last === undefined)
    return undefined;
  const labelled = timed.every((item) => leads.get(item)?.label !== undefined);
  const within = items.slice(items.indexOf(timed[0] ?? first), items.indexOf(timed.at(-1) ?? last) + 1);
  const members = labelled ? timed : within;
  const section = sectionOf(first);
  return {
    span: { start: first.span.start, end: last.span.end },
    context: [],
    events: members.map((item) => eventOf(item, leads.get(item), undefined)),
    role: labelled ? 'key-events' : 'timeline',
    ...(section !== undefined && { section }),
  };
}
