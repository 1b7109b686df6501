// The timeline under a timeline heading: which units it holds, which of them are events, and what dates them.
import type { Event, Timeline } from '../../model/postmortem';
import { partOf, type Text, textOf } from '../../text/span';
import { findTimestamps, shiftTimestamp } from '../../time/read';
import type { Timestamp } from '../../time/timestamp';
import { eventOf, timeOf } from './events';
import { declares, groups } from './groups';
import { type Lead, labelledEvent, leadOf } from './lead';
import { isIntroduced, isKeyEvents, membersOf } from './members';
import type { Outline } from './sections';
import { tableTimeline } from './tables';
import type { Unit } from './units';

/** The units under one timeline heading. */
export interface Scope {
  readonly heading: Unit;
  /** The titles of the sections around, innermost first, which can state zone and date for it too. */
  readonly around: readonly Text[];
  readonly section: number;
  readonly units: readonly Unit[];
}

/** The scopes of all timeline headings. One inside another ends it there: each is a timeline of its own. */
export function scopes(units: readonly Unit[], outline: Outline): readonly Scope[] {
  const { sections, sectionOf } = outline;
  const found: Scope[] = [];
  for (const [index, heading] of units.entries()) {
    const section = sectionOf[index];
    if (heading.role !== 'heading' || section === undefined) continue;
    const { canonical, span } = sections[section] ?? {};
    if (canonical !== 'timeline' || span === undefined) continue;
    const end = scopeEnd(units, outline, index, span.end);
    found.push({
      heading,
      around: titlesAround(outline, section),
      section,
      units: unitsIn(units, outline, index, end),
    });
  }
  return found;
}

function titlesAround({ sections }: Outline, section: number): readonly Text[] {
  const titles: Text[] = [];
  for (let at = sections[section]?.parent; at !== undefined; at = sections[at]?.parent) {
    const title = sections[at]?.title;
    if (title !== undefined) titles.push(title);
  }
  return titles;
}

/** The units behind the heading at `index` up to `end` or to the next timeline heading. */
function unitsIn(
  units: readonly Unit[],
  { sections, sectionOf }: Outline,
  index: number,
  end: number,
): readonly Unit[] {
  const inside: Unit[] = [];
  for (let at = index + 1; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined || unit.span.start >= end) break;
    if (unit.role === 'heading' && sections[sectionOf[at] ?? -1]?.canonical === 'timeline') break;
    if (!unit.quoted) inside.push(unit);
  }
  return inside;
}

/**
 * Where the timeline under the heading at `index` ends. A pasted heading has no level to trust: the next one that names another
 * section ends the timeline. A heading of the same level that is a day or a time goes on with it.
 */
function scopeEnd(units: readonly Unit[], { sections, sectionOf }: Outline, index: number, end: number): number {
  const level = units[index]?.level ?? 0;
  let reach = end;
  for (let at = index + 1; at < units.length; at++) {
    const unit = units[at];
    const section = sectionOf[at];
    if (unit === undefined) break;
    if (unit.span.start >= reach) {
      const isLabel = level >= 7 && unit.level >= 7 && sections[section ?? -1]?.canonical === undefined;
      if (!isLabel && !goesOnWith(unit, level)) break;
      reach = sections[section ?? -1]?.span.end ?? reach;
    }
    if (unit.role !== 'heading' || section === undefined) continue;
    const canonical = sections[section]?.canonical;
    if (canonical !== undefined && canonical !== 'timeline' && level >= 7) return unit.span.start;
  }
  return reach;
}

/** Whether the heading `unit` is a time, and so goes on with the timeline under a heading of this level. */
function goesOnWith(unit: Unit, level: number): boolean {
  const lead = unit.role === 'heading' && level <= 6 ? leadOf(unit.text) : undefined;
  const alone = lead !== undefined && lead.rest.start === lead.rest.end;
  const said = [lead?.stamp.date, lead?.stamp.clock].filter((part) => part !== undefined).length;
  return said >= (alone ? 1 : 2);
}

/** The timelines of one scope: one a table, and one of all other events. Units that are events are added to `taken`. */
export function readScope(scope: Scope, taken: Set<Unit>): readonly Timeline[] {
  return new ScopeReader(scope, taken).read();
}

/** Reads one scope: a table, headings with times, or lists and lines. */
class ScopeReader {
  private readonly times: ReadonlyMap<Unit, Lead>;

  constructor(
    private readonly scope: Scope,
    private readonly taken: Set<Unit>,
  ) {
    const times = new Map<Unit, Lead>();
    for (const unit of scope.units) {
      if (unit.role !== 'heading' && unit.role !== 'item' && unit.role !== 'line') continue;
      const lead = timeOf(unit) ?? (unit.role === 'heading' ? undefined : labelledEvent(unit.text));
      if (lead !== undefined && !this.isField(unit) && this.isTelling(unit, lead)) times.set(unit, lead);
    }
    this.times = times;
  }

  read(): readonly Timeline[] {
    const tables = this.tables();
    const events = this.events();
    const last = events.at(-1);
    const first = events[0];
    if (first === undefined || last === undefined) return tables;
    const span = { start: first.span.start, end: last.span.end };
    return [
      ...tables,
      {
        section: this.scope.section,
        span,
        context: this.context(),
        events,
        role: isKeyEvents(events) ? 'key-events' : 'timeline',
      },
    ];
  }

  /** A sentence that ends in a time tells something else; a line that is a label and its time has a colon between. */
  private isTelling(unit: Unit, { label, stamp, rest }: Lead): boolean {
    if (label === undefined || unit.role !== 'line' || rest.start >= stamp.end) return true;
    return /[:–—-]/.test(partOf(unit.text, { start: label.end - 1, end: stamp.start }).text);
  }

  private isField(unit: Unit): boolean {
    return unit.role === 'line' && declares(unit);
  }

  private context(): readonly Text[] {
    const texts = [textOf(this.scope.heading.text), ...this.scope.around];
    for (const unit of this.scope.units) {
      if (this.times.has(unit) || unit.role === 'row') break;
      if (unit.role === 'line' || unit.role === 'item') texts.push(textOf(unit.text));
    }
    return texts;
  }

  private tables(): readonly Timeline[] {
    const found: Timeline[] = [];
    for (const rows of groups(this.scope.units.filter((unit) => unit.role === 'row'))) {
      const timeline = tableTimeline(rows, {
        expected: true,
        section: this.scope.section,
        under: this.headingDate(rows[0]),
        context: this.context(),
      });
      if (timeline === undefined) continue;
      for (const row of rows) this.taken.add(row);
      found.push(timeline);
    }
    return found;
  }

  /** The date in the timeline's heading, or in one around it. */
  private scopeDate(): Timestamp | undefined {
    for (const title of [textOf(this.scope.heading.text), ...this.scope.around]) {
      const date = dateWithin(title);
      if (date !== undefined) return date;
    }
    return undefined;
  }

  private headingDate(unit: Unit | undefined): Timestamp | undefined {
    let under = this.scopeDate();
    for (const other of this.scope.units) {
      if (other === unit) break;
      under = this.dateOnly(other) ?? under;
    }
    return under;
  }

  /** The date that a heading or a line of its own gives to what follows it. */
  private dateOnly(unit: Unit): Timestamp | undefined {
    if (unit.role === 'heading')
      return this.times.get(unit)?.stamp.date ? this.times.get(unit)?.stamp : dateWithin(textOf(unit.text));
    const lead = this.times.get(unit);
    if (lead?.stamp.date === undefined || lead.stamp.clock !== undefined) return undefined;
    return lead.label === undefined && lead.rest.end - lead.rest.start <= 2 ? lead.stamp : undefined;
  }

  private events(): readonly Event[] {
    const members = membersOf(this.scope.units, this.times);
    const timedHeadings = [...members].some((unit) => unit.role === 'heading');
    const events: Event[] = [];
    let under = this.scopeDate();
    for (const [index, unit] of this.scope.units.entries()) {
      const lead = this.times.get(unit);
      const date = this.dateOnly(unit);
      if (date !== undefined && lead?.stamp.clock === undefined && this.datesOthers(index, unit)) {
        under = date;
        continue;
      }
      if (!members.has(unit)) continue;
      const end =
        unit.role === 'heading' || (timedHeadings && unit.role === 'line')
          ? this.endOfHeading(unit)
          : this.endOfLine(index, unit, members);
      const event = eventOf(unit, lead, under, end);
      const told = lead?.rest.start === lead?.rest.end ? this.wrapped(index, unit, members) : undefined;
      events.push(told === undefined ? event : { ...event, text: textOf(told.text) });
      this.taken.add(unit);
    }
    return events;
  }

  /** Whether a date of its own dates what follows, rather than being an event itself. */
  private datesOthers(index: number, unit: Unit): boolean {
    for (let at = index + 1; at < this.scope.units.length; at++) {
      const next = this.scope.units[at];
      if (next === undefined || next.role === 'rule') continue;
      if (next.role === 'row') return true;
      const lead = this.times.get(next);
      if (lead?.stamp.clock !== undefined && lead.stamp.date === undefined) return true;
      if (
        unit.role === 'heading'
          ? next.role === 'heading' && next.level <= unit.level
          : this.dateOnly(next) !== undefined
      )
        return false;
      if (unit.role !== 'heading' && lead === undefined && next.role === 'line') return false;
      if (unit.role === 'heading' && next.role === 'item' && !this.isIntroduced(next)) return true;
    }
    return false;
  }

  /** Whether the list that `item` stands in is what a sentence lists. */
  private isIntroduced(item: Unit): boolean {
    const first = this.scope.units.findIndex((unit) => unit.group === item.group);
    return isIntroduced(this.scope.units[first - 1], item);
  }

  /** What a line tells that was wrapped right behind its time. */
  private wrapped(index: number, unit: Unit, members: ReadonlySet<Unit>): Unit | undefined {
    const next = this.scope.units[index + 1];
    return unit.role === 'line' && next?.group === unit.group && !members.has(next) ? next : undefined;
  }

  private endOfHeading(unit: Unit): number {
    const next = this.scope.units.find(
      (other) => other.role === 'heading' && other.span.start > unit.span.start && other.level <= unit.level,
    );
    const inside = this.scope.units.filter(
      (other) => other.span.start >= unit.span.start && (next === undefined || other.span.start < next.span.start),
    );
    return Math.max(unit.span.end, ...inside.map((other) => other.span.end));
  }

  /** A line event goes on through the lines of its paragraph up to the next event. */
  private endOfLine(index: number, unit: Unit, members: ReadonlySet<Unit>): number {
    let end = unit.span.end;
    if (unit.role !== 'line') return end;
    for (let at = index + 1; at < this.scope.units.length; at++) {
      const next = this.scope.units[at];
      if (next === undefined || next.group !== unit.group || members.has(next)) break;
      end = next.span.end;
    }
    return end;
  }
}

function dateWithin({ text, span }: Text): Timestamp | undefined {
  const stamp = findTimestamps(text).find((found) => found.date?.day !== undefined);
  return stamp && shiftTimestamp(stamp, span.start);
}
