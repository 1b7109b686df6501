// From the model to the facts: the one entry of the analysis.
import type { FieldName } from '../model/fields';
import type { Field, Postmortem } from '../model/postmortem';
import { History } from '../text/history';
import { baseDate } from './base-date';
import { findClaims } from './claims';
import { actionFacts, dayOfWall } from './due';
import type { Facts } from './facts';
import { fieldProblems } from './field-values';
import { findMilestones, metricsOf } from './milestones';
import { resolveTimeline } from './timeline';
import { toldDays } from './told-days';
import { resolveWindow, writtenWindow } from './window';
import { documentZone, timelineZone } from './zone';

export interface AnalysisSettings {
  /** The zone assumed where the document states none; empty for none. */
  readonly timeZone: string;
  /** The path of the file, whose name may hold the date. */
  readonly path?: string;
}

/**
 * Everything that is known about the incident. Same postmortem and settings, same facts.
 * @param history of the document, when it is being edited.
 */
export function analyse(postmortem: Postmortem, settings: AnalysisSettings, history = new History()): Facts {
  const zone = documentZone(postmortem, settings.timeZone) ?? firstTimelineZone(postmortem);
  const written = writtenWindow(postmortem);
  const declared = [written.first, written.second].filter((stamp) => stamp !== undefined);
  const base = baseDate(postmortem, declared, settings.path ?? '');
  const window = resolveWindow(written, { base, zone });
  const around = {
    base,
    zone,
    window: { ...(window.start && { start: window.start.moment }), ...(window.end && { end: window.end.moment }) },
  };
  const timelines = postmortem.timelines.map((timeline, index) => resolveTimeline(timeline, index, around));
  const milestones = findMilestones(postmortem, timelines, window, { base, zone });
  const end = milestones.resolved?.moment ?? milestones.started?.moment;
  return {
    postmortem,
    history,
    ...(zone && { zone }),
    timelines,
    window,
    milestones,
    metrics: metricsOf(milestones),
    claims: findClaims(postmortem, timelines, milestones, { base, zone }),
    actions: actionFacts(postmortem, base, end?.dated ? dayOfWall(end.wall) : undefined),
    field: firstOfEach(postmortem.fields),
    fieldProblems: fieldProblems(postmortem.fields),
    days: toldDays({ postmortem, window, timelines, base, path: settings.path ?? '' }),
  };
}

function firstTimelineZone({ timelines }: Postmortem): Facts['zone'] {
  for (const timeline of timelines) {
    const zone = timelineZone(timeline);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function firstOfEach(fields: readonly Field[]): Facts['field'] {
  const first: Partial<Record<FieldName, Field>> = {};
  for (const field of fields) if (field.name !== undefined) first[field.name] ??= field;
  return first;
}
