// The timelines under a timeline heading: one a table, and one of all other events.
import type { Event, Timeline } from '../../model/postmortem';
import { eachRow, historyOf, previous } from '../../text/columns';
import type { History, Unchanged } from '../../text/history';
import { type Text, textOf } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import { eventOf, wordsOf } from './events';
import { fencedEvents, fencedTitles } from './fenced';
import { groups } from './groups';
import { saidAnywhere } from './lead';
import { dateWithin, markOf, type Telling, tellingOf } from './marks';
import { isKeyEvents } from './members';
import { type Entry, type Plan, planOf, untouched } from './plan';
import type { Scope } from './scope';
import { tableTimeline } from './tables';
import type { Unit } from './units';

export interface ScopeReading {
  readonly timelines: readonly Timeline[];
  /** The units that are no events. */
  readonly rest: readonly Unit[];
}

/** @param history that of this scope. */
export function readScope({ heading, around, section, units }: Scope, history: History): ScopeReading {
  const given = [heading, section, units, ...around];
  return history.keep(readScope, given, () => new ScopeReader(heading, around, section, units, history).read());
}

/** Reads one scope: a table, headings with times, or lists and lines. */
class ScopeReader {
  /** What no edit touched since the last reading. */
  private readonly unchanged: Unchanged;
  private readonly titles: readonly Text[];
  private readonly tellings: readonly Telling[];
  private readonly plan: Plan;
  /** The date in the timeline's heading, or in one around it. */
  private readonly date: Timestamp | undefined;
  private readonly context: readonly Text[];

  constructor(
    heading: Unit,
    around: readonly Text[],
    private readonly section: number,
    private readonly units: readonly Unit[],
    private readonly history: History,
  ) {
    this.titles = [history.keep('heading', [heading], () => textOf(heading.text)), ...around];
    this.date = history.map(dateWithin, this.titles, []).find((date) => date !== undefined);
    this.tellings = history.map(tellingOf, units, []);
    const last = previous(history, 'units', units);
    this.unchanged = last === undefined ? { head: 0, tail: 0 } : history.unchanged(last, units);
    const told = { length: units.length, at: (at: number) => [this.tellings[at] as Telling] as const };
    const marks = eachRow(history, markOf, { ...told, unchanged: this.unchanged }, [], { alike: true });
    this.plan = history.keep(planOf, [marks], () => planOf(marks));
    this.context = history.list('context', [...this.titles, ...this.notes()]);
  }

  read(): ScopeReading {
    const { history, section } = this;
    const tables = this.tables();
    const listed = this.events();
    const isNone = tables.length === 0 && listed.length === 0;
    const events = isNone ? fencedEvents(this.units, this.date, history) : listed;
    const [first, last] = [events[0], events.at(-1)];
    const isFenced = isNone && first !== undefined;
    const context = isFenced
      ? history.list('fenced', [...this.context, ...fencedTitles(this.units, history)])
      : this.context;
    const role = isKeyEvents(events) ? 'key-events' : 'timeline';
    const start = first?.span.start ?? 0;
    const end = last?.span.end ?? 0;
    const timeline = history.keep(
      'timeline',
      [section, start, end, context, events, role],
      (): Timeline => ({ section, span: { start, end }, context, events, role }),
    );
    return {
      timelines: [...tables.map(({ found }) => found), ...(first === undefined ? [] : [timeline])],
      rest: this.rest(new Set(tables.map(({ group }) => group))),
    };
  }

  /** What is noted above the first unit with a time. */
  private notes(): readonly Text[] {
    const end = this.units.findIndex(({ role }, at) => role === 'row' || this.tellings[at]?.lead !== undefined);
    return this.history.flatMap(noteIn, end < 0 ? this.units : this.units.slice(0, end), []);
  }

  private tables(): readonly { readonly found: Timeline; readonly group: number }[] {
    const rows = this.units.filter(({ role }) => role === 'row');
    return groups(rows).flatMap((own, index) => {
      const history = historyOf(this.history, 'table', index);
      const [first] = own;
      if (first === undefined) return [];
      const place = { expected: true, section: this.section, under: this.dateAbove(first), context: this.context };
      const found = tableTimeline(own, place, history);
      return found === undefined ? [] : [{ found, group: first.group }];
    });
  }

  private dateAbove(unit: Unit): Timestamp | undefined {
    let date = this.date;
    for (const [at, other] of this.units.entries()) {
      if (other === unit) break;
      date = this.tellings[at]?.date ?? date;
    }
    return date;
  }

  private events(): readonly Event[] {
    const { history, units, tellings, plan, date } = this;
    const { entries } = plan;
    const last = previous(history, 'plan', { plan, date });
    const isKept = last?.plan === plan && last.date === date;
    const unchanged = isKept ? untouched(entries, this.unchanged, units.length) : undefined;
    const endOf = endsIn(units);
    const at = (index: number): EventRow => {
      const entry = entries[index] as Entry;
      const under = entry.under === undefined ? date : tellings[entry.under]?.date;
      return [
        units[entry.at] as Unit,
        tellings[entry.at]?.lead,
        under,
        endOf(entry),
        entry.isWrapped ? units[entry.at + 1] : undefined,
      ];
    };
    return eachRow(history, eventIn, { length: entries.length, at, unchanged }, []);
  }

  /** @param tables the groups of the tables that are timelines. */
  private rest(tables: ReadonlySet<number>): readonly Unit[] {
    const { entries } = this.plan;
    const rest: Unit[] = [];
    let next = 0;
    for (let at = 0; at < this.units.length; at++) {
      const unit = this.units[at] as Unit;
      if (entries[next]?.at === at) next++;
      else if (unit.role !== 'row' || !tables.has(unit.group)) rest.push(unit);
    }
    return rest;
  }
}

function noteIn({ role, text }: Unit): readonly Text[] {
  return role === 'line' || role === 'item' ? [textOf(text)] : [];
}

type EventRow = readonly [
  unit: Unit,
  lead: Telling['lead'],
  under: Timestamp | undefined,
  end: number,
  wrapped: Unit | undefined,
];

function eventIn([unit, lead, under, end, wrapped]: EventRow): Event {
  // What stands among timed items may say its time within its sentence.
  const said = lead ?? (unit.role === 'item' ? saidAnywhere(unit.text) : undefined);
  const event = eventOf(unit, said, under, end);
  return wrapped === undefined ? event : { ...event, ...wordsOf(wrapped.text) };
}

/** Where an event ends, with all that belongs to it. */
function endsIn(units: readonly Unit[]): (entry: Entry) => number {
  let reach: readonly number[] | undefined;
  return ({ at, to, toHeading }) => {
    if (!toHeading) return Math.max(units[at]?.span.end ?? 0, units[to - 1]?.span.end ?? 0);
    reach ??= furthest(units);
    return endOfHeading(units, at, reach);
  };
}

/** What stands under a heading belongs to it. @param reach for each unit, where it or one below it ends last. */
function endOfHeading(units: readonly Unit[], index: number, reach: readonly number[]): number {
  const { level, span } = units[index] ?? { level: 0, span: { start: 0, end: 0 } };
  let first = index;
  // An item that a heading is the first line of begins no higher than its line does.
  while ((units[first - 1]?.span.start ?? -1) >= span.start) first--;
  const isNext = (other: Unit): boolean =>
    other.role === 'heading' && other.span.start > span.start && other.level <= level;
  const next = level === 0 ? -1 : units.findIndex((other, at) => at > index && isNext(other));
  if (next < 0) return reach[first] ?? span.end;
  const until = units[next]?.span.start ?? 0;
  let end = span.end;
  for (const other of units.slice(first, next)) {
    if (other.span.start < until) end = Math.max(end, other.span.end);
  }
  return end;
}

function furthest(units: readonly Unit[]): readonly number[] {
  const ends = units.map(({ span }) => span.end);
  for (let at = ends.length - 2; at >= 0; at--) ends[at] = Math.max(ends[at] ?? 0, ends[at + 1] ?? 0);
  return ends;
}
