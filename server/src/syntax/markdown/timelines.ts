// Finding the timelines of a document: under a timeline heading, and labelled or timed lists elsewhere.
import type { Timeline } from '../../model/postmortem';
import { chatTimeline } from './chat';
import { looseTimelines } from './loose';
import { readScope, scopes } from './scope';
import type { Outline } from './sections';
import type { Unit } from './units';

export interface FoundTimelines {
  readonly timelines: readonly Timeline[];
  /** The units that are events, so that nobody reads them as fields or action items. */
  readonly taken: ReadonlySet<Unit>;
}

export function findTimelines(units: readonly Unit[], outline: Outline): FoundTimelines {
  const taken = new Set<Unit>();
  const timelines: Timeline[] = [];
  for (const scope of scopes(units, outline)) timelines.push(...readScope(scope, taken));
  timelines.push(...looseTimelines(units, outline, taken));
  const chat = timelines.length === 0 ? chatTimeline(units, outline) : undefined;
  if (chat !== undefined) timelines.push(chat);
  return { timelines: timelines.sort((a, b) => a.span.start - b.span.start), taken };
}
