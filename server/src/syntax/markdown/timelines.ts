// Finding the timelines of a document: under a timeline heading, and labelled or timed lists elsewhere.
import type { Timeline } from '../../model/postmortem';
import { historyOf } from '../../text/columns';
import type { History } from '../../text/history';
import { chatTimeline } from './chat';
import { looseTimelines } from './loose';
import { type Scope, scopes } from './scope';
import { readScope, type ScopeReading } from './scoped';
import type { Outline } from './sections';
import type { Unit } from './units';

export interface FoundTimelines {
  readonly timelines: readonly Timeline[];
  /** What is left for those who look for fields and action items. */
  readonly rest: Rest;
}

/** The units that are neither events nor quoted, in document order. */
export interface Rest {
  readonly units: readonly Unit[];
  /** Where each of them stands among all units. */
  readonly places: readonly number[];
}

export function findTimelines(units: readonly Unit[], outline: Outline, history: History): FoundTimelines {
  const found = scopes(units, outline, history);
  const readings = found.map((scope, index) => readScope(scope, historyOf(history, 'scope', index)));
  const loose = looseTimelines(units, outline, restOf(units, found, readings), historyOf(history, 'loose', 0));
  const timelines = [...readings.flatMap((reading) => reading.timelines), ...loose.timelines];
  const chat = timelines.length === 0 ? chatTimeline(units, outline, history) : undefined;
  if (chat !== undefined) timelines.push(chat);
  timelines.sort((a, b) => a.span.start - b.span.start);
  return { timelines: history.list('timelines', timelines), rest: loose.rest };
}

/** The units that no scope has made events of. */
function restOf(units: readonly Unit[], found: readonly Scope[], readings: readonly ScopeReading[]): Rest {
  const rest: Unit[] = [];
  const places: number[] = [];
  const take = (at: number, unit: Unit): void => {
    rest.push(unit);
    places.push(at);
  };
  const takeUntil = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const unit = units[at];
      if (unit?.quoted === false) take(at, unit);
    }
  };
  let at = 0;
  for (const [index, { from, to }] of found.entries()) {
    takeUntil(at, from);
    at = from;
    for (const unit of readings[index]?.rest ?? []) {
      while (units[at] !== unit) at++;
      take(at, unit);
    }
    at = to;
  }
  takeUntil(at, units.length);
  return { units: rest, places };
}
