// What is understood of a postmortem, as `inspect` prints it: the facts under stable names, unknown as null.
import type { ActionFact, Claim, Facts, MetricName, TimedEvent } from '../analysis/facts';
import type { FieldName } from '../model/fields';
import type { Kind } from '../model/kinds';
import type { SectionName } from '../model/sections';
import type { Reading } from '../reading';
import { isoDuration } from '../time/duration';
import type { Moment } from '../time/moment';
import { writtenBounds, writtenDate, writtenMoment, writtenZone } from './civil';

/** Lines count from 1. Instants are RFC 3339 as far as date and zone are known, durations ISO 8601. */
export interface Inspection {
  readonly file: string;
  readonly recognised: Reading['recognised'];
  readonly syntax: Reading['syntax']['name'];
  readonly id?: string;
  readonly title?: string;
  readonly severity?: string;
  readonly status?: string;
  readonly zone?: string;
  readonly window: { readonly start: string | null; readonly end: string | null };
  readonly duration: { readonly computed: string | null; readonly claims: readonly ClaimRecord[] };
  readonly timeline: readonly EventRecord[];
  readonly metrics: MetricsRecord;
  readonly actions: readonly ActionRecord[];
  readonly sections: readonly {
    readonly line: number;
    readonly title: string;
    readonly canonical: SectionName | null;
  }[];
}

export interface ClaimRecord {
  readonly line: number;
  readonly text: string;
  readonly value: string;
  readonly of: Claim['of'];
  readonly agrees: boolean | null;
}

export interface EventRecord {
  readonly line: number;
  /** The number of the timeline that holds the event, from 0. */
  readonly block: number;
  readonly written: string | null;
  readonly at: string | null;
  readonly end?: string | null;
  readonly approx?: true;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly kind: Kind;
  readonly text: string;
  /** From the start of the incident, negative before it. */
  readonly offset: string | null;
  readonly inferred: TimedEvent['inferred'];
}

const METRICS = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
] as const satisfies readonly MetricName[];

export type MetricsRecord = Readonly<Record<(typeof METRICS)[number], string | null>> & {
  readonly bounds?: Readonly<Partial<Record<(typeof METRICS)[number], readonly [string, string]>>>;
};

export interface ActionRecord {
  readonly line: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: string | null;
  readonly ticket: string | null;
}

/** @param file the document's name in the output. */
export function inspection(reading: Reading, file: string): Inspection {
  const { facts, postmortem } = reading;
  const lineOf = (offset: number): number => reading.lines.lineAt(offset) + 1;
  const { start, end } = incidentWindow(facts);
  return {
    file,
    recognised: reading.recognised,
    syntax: reading.syntax.name,
    ...present('id', fieldText(facts, 'id')),
    ...present('title', postmortem.title?.text),
    ...present('severity', fieldText(facts, 'severity')),
    ...present('status', fieldText(facts, 'status')),
    ...present('zone', facts.zone && writtenZone(facts.zone.zone)),
    window: { start: start ? writtenMoment(start) : null, end: end ? writtenMoment(end) : null },
    duration: { computed: computedDuration(facts), claims: facts.claims.map((claim) => claimRecord(claim, lineOf)) },
    timeline: facts.timelines.flatMap((timeline, block) =>
      timeline.events.map((event) => eventRecord(event, block, start, lineOf)),
    ),
    metrics: metricsRecord(facts),
    actions: facts.actions.map((action) => actionRecord(action, lineOf)),
    sections: postmortem.sections.map(({ title, canonical }) => ({
      line: lineOf(title.span.start),
      title: title.text,
      canonical: canonical ?? null,
    })),
  };
}

/** The declared start and end of the incident, else what the milestones say. */
export function incidentWindow({ window, milestones }: Facts): { readonly start?: Moment; readonly end?: Moment } {
  const start = window.start?.moment ?? milestones.started?.moment;
  const end = window.end?.moment ?? (milestones.resolved ?? milestones.mitigated)?.moment;
  return { ...present('start', start), ...present('end', end) };
}

function computedDuration(facts: Facts): string | null {
  const { start, end } = incidentWindow(facts);
  const between = start && end ? distance(start, end) : undefined;
  const ms = between ?? facts.metrics.find(({ name }) => name === 'impactDuration')?.value;
  return ms === undefined ? null : isoDuration(ms);
}

function claimRecord({ said, of, agrees }: Claim, lineOf: (offset: number) => number): ClaimRecord {
  return {
    line: lineOf(said.start),
    text: said.text,
    value: isoDuration(said.ms),
    of,
    agrees: agrees ?? null,
  };
}

function eventRecord(
  { event, moment, until, kind, inferred }: TimedEvent,
  block: number,
  start: Moment | undefined,
  lineOf: (offset: number) => number,
): EventRecord {
  const offset = start && moment ? distance(start, moment) : undefined;
  return {
    line: lineOf(event.head.start),
    block,
    written: event.stamp?.text ?? null,
    at: moment ? writtenMoment(moment) : null,
    ...(until && { end: writtenMoment(until) }),
    ...(moment?.approx && { approx: true as const, ...writtenBounds(moment) }),
    kind,
    text: event.text.text,
    offset: offset === undefined ? null : isoDuration(offset),
    inferred,
  };
}

function metricsRecord({ metrics }: Facts): MetricsRecord {
  const known = new Map(metrics.map((metric) => [metric.name, metric]));
  const value = (name: MetricName): string | null => {
    const metric = known.get(name);
    return metric === undefined ? null : isoDuration(metric.value);
  };
  const bounds = METRICS.flatMap((name) => {
    const [low, high] = known.get(name)?.bounds ?? [];
    return low === undefined || high === undefined ? [] : [[name, [isoDuration(low), isoDuration(high)]]];
  });
  return {
    timeToDetect: value('timeToDetect'),
    timeToAcknowledge: value('timeToAcknowledge'),
    timeToMitigate: value('timeToMitigate'),
    timeToResolve: value('timeToResolve'),
    ...(bounds.length > 0 && { bounds: Object.fromEntries(bounds) }),
  };
}

function actionRecord({ item, due }: ActionFact, lineOf: (offset: number) => number): ActionRecord {
  const ticked = item.done === undefined ? null : item.done ? 'done' : 'open';
  return {
    line: lineOf(item.head.start),
    text: item.text.text,
    owner: item.owner?.text ?? null,
    due: due ? writtenDate(due) : null,
    status: item.status?.text ?? ticked,
    ticket: item.ticket?.text ?? null,
  };
}

/** Milliseconds from one moment to another, where both are on one axis: days without a clock tell no distance. */
export function distance(from: Moment, to: Moment): number | undefined {
  const sameAxis = from.dated === to.dated && (from.offset === undefined) === (to.offset === undefined);
  return sameAxis && !from.day && !to.day ? to.axis - from.axis : undefined;
}

function fieldText({ field }: Facts, name: FieldName): string | undefined {
  const text = field[name]?.value.text.trim();
  return text === '' ? undefined : text;
}

/** The member, where there is a value: unknown members are left out. */
function present<K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [P in K]?: V });
}
