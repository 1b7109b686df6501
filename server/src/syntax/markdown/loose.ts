// Timelines without a heading of their own: tables whose header names the time, status updates, lists most of whose items are timed.
import type { Event, Timeline } from '../../model/postmortem';
import { historyOf, zip } from '../../text/columns';
import type { History } from '../../text/history';
import { eventOf, timeOf } from './events';
import { declares, groups } from './groups';
import type { Lead } from './lead';
import { tellsWhen, timedHeadings, timedParagraphs } from './loose-times';
import type { Outline } from './sections';
import { stampedUpdates } from './stamped';
import { tableTimeline } from './tables';
import type { FoundTimelines, Rest } from './timelines';
import type { Unit } from './units';
import { isUpdateTime, statusUpdates } from './updates';

/** @param free the units that are no events yet. @param history that of these timelines. */
export function looseTimelines(units: readonly Unit[], outline: Outline, free: Rest, history: History): FoundTimelines {
  const { sectionOf } = outline;
  const taken = new Set<Unit>();
  const parts = history.map(partIn, free.units, []);
  const being = (part: Part): readonly Unit[] =>
    free.units.filter((unit, at) => parts[at] === part && !taken.has(unit));
  const take = (found: Timeline | undefined, own: readonly Unit[]): readonly Timeline[] => {
    if (found === undefined) return [];
    for (const unit of own) taken.add(unit);
    return [found];
  };
  const rows = groups(being('row'));
  const places = placesOf(rows, free);
  const tables = rows.flatMap((own, index) =>
    take(looseTable(own, sectionOf[places[index] ?? -1], historyOf(history, 'table', index)), own),
  );
  const below = free.places.map((at) => units[at + 1]);
  const stamped = stampedUpdates(free.units, below, history);
  const stamps = take(stamped.timeline, stamped.units);
  const placesBeing = (part: Part): readonly number[] => {
    const own = being(part).map((unit) => [unit]);
    return placesOf(own, free);
  };
  const updates = statusUpdates(units, placesBeing('time'), history);
  const items = groups(being('item'));
  const homes = placesOf(items, free);
  const lists = items.flatMap((own, index) =>
    take(looseList(own, sectionOf[homes[index] ?? -1], historyOf(history, 'list', index)), own),
  );
  const told = [
    ...timedHeadings(units, placesBeing('timed heading'), outline, history),
    ...timedParagraphs(units, placesBeing('timed line'), outline, history),
  ].flatMap((found) => take(found.timeline, found.units));
  const timelines = [...tables, ...stamps, ...(updates === undefined ? [] : [updates]), ...lists, ...told];
  return { timelines, rest: taken.size === 0 ? free : without(taken, free) };
}

/** Where the first unit of each group stands in the document. */
function placesOf(all: readonly (readonly Unit[])[], { units, places }: Rest): readonly number[] {
  let at = 0;
  return all.map(([first]) => {
    while (at < units.length && units[at] !== first) at++;
    return places[at] ?? -1;
  });
}

type Part = 'row' | 'item' | 'time' | 'timed heading' | 'timed line' | 'none';

/** What a unit can be for a timeline. */
function partIn(unit: Unit): Part {
  const { role } = unit;
  if (role === 'row' || role === 'item') return declares(unit) ? 'none' : role;
  if (role === 'heading') return tellsWhen(unit) ? 'timed heading' : 'none';
  if (role !== 'line' || declares(unit)) return 'none';
  return isUpdateTime(unit) ? 'time' : tellsWhen(unit) ? 'timed line' : 'none';
}

function without(taken: ReadonlySet<Unit>, { units, places }: Rest): Rest {
  const isLeft = units.map((unit) => !taken.has(unit));
  return { units: units.filter((_, at) => isLeft[at]), places: places.filter((_, at) => isLeft[at]) };
}

function looseTable(rows: readonly Unit[], section: number | undefined, history: History): Timeline | undefined {
  const found = tableTimeline(rows, { expected: false, section, under: undefined, context: [] }, history);
  const timed = found?.events.filter(({ stamp }) => stamp?.clock !== undefined).length ?? 0;
  return timed < 2 ? undefined : found;
}

function looseList(items: readonly Unit[], section: number | undefined, history: History): Timeline | undefined {
  const own = history.list('items', items);
  return history.keep(looseList, [own, section], () => readList(own, section, history));
}

function readList(items: readonly Unit[], section: number | undefined, history: History): Timeline | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (items.length < 2 || first === undefined || last === undefined) return undefined;
  const leads = history.map(timeOf, items, []);
  const timed: number[] = [];
  for (const [at, lead] of leads.entries()) {
    if (lead !== undefined && (lead.stamp.clock !== undefined || lead.stamp.defects.length > 0)) timed.push(at);
  }
  if (timed.length < 2 || timed.length < 0.6 * items.length) return undefined;
  const labelled = timed.every((at) => leads[at]?.label !== undefined);
  const [from, to] = [timed[0] ?? 0, timed.at(-1) ?? 0];
  const within = items.map((_, at) => at).slice(from, to + 1);
  const members = labelled ? timed : within;
  const columns = [members.map((at) => items[at] as Unit), members.map((at) => leads[at])] as const;
  return {
    span: { start: first.span.start, end: last.span.end },
    context: [],
    events: zip(history, itemEvent, columns, []),
    role: labelled ? 'key-events' : 'timeline',
    ...(section !== undefined && { section }),
  };
}

function itemEvent([item, lead]: readonly [Unit, Lead | undefined]): Event {
  return eventOf(item, lead, undefined);
}
