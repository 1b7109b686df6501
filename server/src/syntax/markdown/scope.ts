// The scopes of timeline headings: which units stand under each.

import type { SectionName } from '../../model/sections';
import type { History } from '../../text/history';
import type { Text } from '../../text/span';
import { labelledTime, leadOf } from './lead';
import type { Outline } from './sections';
import type { Unit } from './units';

/** The units under one timeline heading. */
export interface Scope {
  readonly heading: Unit;
  /** The titles of the sections around, innermost first, which can state zone and date for it too. */
  readonly around: readonly Text[];
  readonly section: number;
  /** Where its units stand in the document, end excluded; those that are quoted there are none of them. */
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
}

/** The scopes of all timeline headings. One inside another ends it there: each is a timeline of its own. */
export function scopes(units: readonly Unit[], outline: Outline, history: History): readonly Scope[] {
  const { sections, sectionOf, headings } = outline;
  const found: Scope[] = [];
  for (const index of headings) {
    const heading = units[index];
    const section = sectionOf[index];
    if (heading === undefined || section === undefined) continue;
    const { canonical, span } = sections[section] ?? {};
    if (canonical !== 'timeline' || span === undefined) continue;
    const from = index + 1;
    const to = lastOf(units, outline, from, scopeEnd(units, outline, index, span.end));
    const own = history.revise<readonly Unit[]>(
      'units of a scope',
      (last) => (last !== undefined && isAllOf(last, units, from, to) ? last : unquoted(units, from, to)),
      found.length,
    );
    found.push({ heading, around: titlesAround(outline, section), section, from, to, units: own });
  }
  return found;
}

function unquoted(units: readonly Unit[], from: number, to: number): readonly Unit[] {
  return units.slice(from, to).filter(({ quoted }) => !quoted);
}

/** Whether these are the unquoted units between two places. */
function isAllOf(known: readonly Unit[], units: readonly Unit[], from: number, to: number): boolean {
  let next = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit === known[next]) next++;
    else if (unit?.quoted === false) return false;
  }
  return next === known.length;
}

function titlesAround({ sections }: Outline, section: number): readonly Text[] {
  const titles: Text[] = [];
  for (let at = sections[section]?.parent; at !== undefined; at = sections[at]?.parent) {
    const title = sections[at]?.title;
    if (title !== undefined) titles.push(title);
  }
  return titles;
}

/** Where the units from `from` on end that stand before `end` and before the next timeline heading. */
function lastOf(units: readonly Unit[], { sections, sectionOf }: Outline, from: number, end: number): number {
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined || unit.span.start >= end) return at;
    if (unit.role === 'heading' && sections[sectionOf[at] ?? -1]?.canonical === 'timeline') return at;
  }
  return units.length;
}

/**
 * Where the timeline under the heading at `index` ends. A pasted heading has no level to trust: the next one that names another
 * section ends the timeline. A heading of the same level that is a day or a time goes on with it.
 */
function scopeEnd(units: readonly Unit[], { sections, sectionOf }: Outline, index: number, end: number): number {
  const level = units[index]?.level ?? 0;
  const canonicalAt = (at: number): SectionName | undefined => sections[sectionOf[at] ?? -1]?.canonical;
  // A label right below names the first step of what happened; the labels of the next steps go on with it.
  const isStepwise = level >= 7 && units[index + 1]?.role === 'heading' && STEPS.has(canonicalAt(index + 1));
  const goesOn = (canonical: SectionName | undefined): boolean =>
    canonical === undefined || (isStepwise && STEPS.has(canonical));
  let reach = end;
  for (let at = index + 1; at < units.length; at++) {
    const unit = units[at];
    const section = sectionOf[at];
    if (unit === undefined) break;
    if (unit.span.start >= reach) {
      const isLabel = level >= 7 && unit.level >= 7 && goesOn(canonicalAt(at));
      if (!isLabel && !goesOnWith(unit, level)) break;
      reach = sections[section ?? -1]?.span.end ?? reach;
    }
    if (unit.role !== 'heading' || section === undefined) continue;
    const canonical = canonicalAt(at);
    if (!goesOn(canonical) && canonical !== 'timeline' && level >= 7) return unit.span.start;
  }
  return reach;
}

/** The sections that can be steps of a timeline: when it was noticed, what was done, how it ended. */
const STEPS: ReadonlySet<SectionName | undefined> = new Set(['detection', 'response', 'resolution']);

/** Whether the heading `unit` is a time, and so goes on with the timeline under a heading of this level. */
function goesOnWith(unit: Unit, level: number): boolean {
  const lead = unit.role === 'heading' && level <= 6 ? (leadOf(unit.text) ?? labelledTime(unit.text)) : undefined;
  const alone = lead !== undefined && lead.rest.start === lead.rest.end;
  const said = [lead?.stamp.date, lead?.stamp.clock].filter((part) => part !== undefined).length;
  return said >= (alone ? 1 : 2);
}
