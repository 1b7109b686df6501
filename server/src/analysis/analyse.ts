// From the model to the facts: the one entry of the analysis.
import type { FieldName } from '../model/fields';
import type { Field, Postmortem } from '../model/postmortem';
import { History } from '../text/history';
import { baseDate } from './base-date';
import { findClaims } from './claims';
import { actionFacts, dayOfWall, todayAt } from './due';
import type { Around, Facts } from './facts';
import { fieldProblems } from './field-values';
import { findMilestones, metricsOf } from './milestones';
import { asBefore, type Revision, revisionOf } from './revision';
import { resolveTimeline } from './timeline';
import { toldDays } from './told-days';
import { resolveWindow, writtenWindow } from './window';
import { documentZone, timelineZone } from './zone';

export interface AnalysisSettings {
  /** The zone assumed where the document states none; empty for none. */
  readonly timeZone: string;
  /** The path of the file, whose name may hold the date. */
  readonly path?: string;
  /** Milliseconds since the epoch, where a clock may be read. */
  readonly now?: number;
  /** What is known of the other documents. */
  readonly around?: Around;
}

/**
 * Everything that is known about the incident. Same postmortem and settings, same facts.
 * @param history of the document, when it is being edited.
 */
export function analyse(read: Postmortem, settings: AnalysisSettings, history = new History()): Facts {
  const postmortem = asBefore(read, history);
  const revision = revisionOf(postmortem, history);
  const { fields } = revision;
  const path = settings.path ?? '';
  const around = settings.around && history.keep(analyse, Object.values(settings.around), () => settings.around);
  const zone = documentZone(revision, settings.timeZone) ?? firstTimelineZone(revision);
  const written = writtenWindow(revision);
  const declared = [written.first, written.second].filter((stamp) => stamp !== undefined);
  const base = baseDate(revision, declared, path);
  const known = { base, zone };
  const window = history.keep(resolveWindow, [written, base, zone], () => resolveWindow(written, known));
  const within = { base, zone, start: window.start?.moment, end: window.end?.moment };
  const timelines = history.list(
    resolveTimeline,
    revision.timelines.map((timeline, index) => resolveTimeline(timeline, index, within, history)),
  );
  const milestones = findMilestones(revision, timelines, window, known);
  const end = milestones.resolved?.moment ?? milestones.started?.moment;
  const lastDay = history.stable(dayOfWall, end?.dated ? dayOfWall(end.wall) : undefined);
  return {
    postmortem,
    history,
    ...(zone && { zone }),
    timelines,
    window,
    milestones,
    metrics: history.keep(metricsOf, [milestones], () => metricsOf(milestones)),
    claims: findClaims(revision, timelines, milestones, known),
    actions: history.flatMap(actionFacts, revision.actions, [base, lastDay]),
    field: history.keep(firstOfEach, [fields], () => firstOfEach(fields)),
    fieldProblems: history.flatMap(fieldProblems, fields, []),
    days: toldDays({ revision, window, timelines, base, path }),
    ...(settings.now !== undefined && { today: todayAt(settings.now) }),
    ...(around && { around }),
  };
}

function firstTimelineZone({ timelines, history }: Revision): Facts['zone'] {
  for (const [index, timeline] of timelines.entries()) {
    const zone = timelineZone(timeline, index, history);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

function firstOfEach(fields: readonly Field[]): Facts['field'] {
  const first: Partial<Record<FieldName, Field>> = {};
  for (const field of fields) if (field.name !== undefined) first[field.name] ??= field;
  return first;
}
