// The milestones of the incident and the metrics between them.
import type { Field } from '../model/postmortem';
import type { Span } from '../text/span';
import { findIn, joined } from '../text/walks';
import { findTimestamps, shiftTimestamp } from '../time/read';
import { completeDate } from './base-date';
import type {
  Facts,
  Instant,
  Metric,
  MetricName,
  Milestone,
  MilestoneName,
  Milestones,
  OrderedTimeline,
  TimedEvent,
} from './facts';
import { momentOf } from './moments';
import type { Revision } from './revision';
import type { Known } from './window';

export function findMilestones(
  { fields, history }: Revision,
  timelines: readonly OrderedTimeline[],
  window: Facts['window'],
  known: Known,
): Milestones {
  const told = timelines.map(({ events }, slot) => findIn(history, milestoneEvents, events, [], { slot }));
  const orders = timelines.map(({ order }) => order);
  const events = history.keep(milestoneEvents, [...orders, ...told], () =>
    joined(told.map((inside, at) => (orders[at] === 'descending' ? [...inside].reverse() : inside))),
  );
  return history.keep(findMilestones, [fields, events, window, known.base, known.zone], () =>
    milestonesOf(fields, events, window, known),
  );
}

function milestoneEvents(event: TimedEvent): readonly TimedEvent[] {
  return event.moment !== undefined && !event.moment.day && TOLD.has(event.kind) ? [event] : [];
}

const TOLD: ReadonlySet<TimedEvent['kind']> = new Set([
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] satisfies MilestoneName[]);

function milestonesOf(
  fields: readonly Field[],
  events: readonly TimedEvent[],
  window: Facts['window'],
  known: Known,
): Milestones {
  const field = (name: 'detected' | 'mitigated'): Milestone | undefined => fieldMilestone(fields, name, known);
  const found: Record<MilestoneName, Milestone | undefined> = {
    started: declared(window.start) ?? pick(events, 'started', 'first'),
    detected: field('detected') ?? pick(events, 'detected', 'first'),
    acknowledged: pick(events, 'acknowledged', 'first'),
    mitigated: field('mitigated') ?? pick(events, 'mitigated', 'first'),
    resolved: declared(window.end) ?? pick(events, 'resolved', 'last'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, milestone]) => milestone !== undefined)) as Milestones;
}

function declared(instant: Instant | undefined): Milestone | undefined {
  return instant && { moment: instant.moment, span: spanOf(instant.stamp), explicit: true };
}

const LENGTH =
  /^[\s*_~≈]{0,8}\d{1,4}(?:[.,]\d{1,3})?(?: ?[-–] ?\d{1,4})?[- ]?(?:h|hours?|hrs?|m|min|minutes?|mins?|s|sec|seconds?|days?)\b/i;

function fieldMilestone(
  fields: readonly Field[],
  name: 'detected' | 'mitigated',
  { base, zone }: Known,
): Milestone | undefined {
  const field = fields.find((candidate) => candidate.name === name);
  // "Detection time: 5 hours (down since 09:45)" says how long it took, not when it was.
  const read = field && !LENGTH.test(field.value.text) ? findTimestamps(field.value.text)[0] : undefined;
  if (field === undefined || read === undefined) return undefined;
  const stamp = shiftTimestamp(read, field.value.span.start);
  const date = stamp.date === undefined ? base.date : completeDate(stamp.date, base);
  if (stamp.clock === undefined) return undefined;
  const moment = momentOf({
    date,
    clock: stamp.clock,
    zone: stamp.zone?.zone ?? zone?.zone,
    approx: stamp.approx,
    days: 0,
  });
  return { moment, span: spanOf(stamp), explicit: true };
}

/** Tags and markers before words; of several the first, or the last where a later one supersedes. */
function pick(events: readonly TimedEvent[], kind: MilestoneName, which: 'first' | 'last'): Milestone | undefined {
  const told = events.filter((event) => event.kind === kind);
  const explicit = told.filter(({ kindFrom }) => kindFrom === 'tag' || kindFrom === 'marker');
  const candidates = explicit.length > 0 ? explicit : told;
  const event = explicit.length > 0 || which === 'first' ? candidates[0] : candidates.at(-1);
  if (event?.moment === undefined || event.event.stamp === undefined) return undefined;
  return { moment: event.moment, span: spanOf(event.event.stamp), explicit: explicit.length > 0, event };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

const FORMULAS: readonly (readonly [MetricName, MilestoneName, MilestoneName])[] = [
  ['timeToDetect', 'detected', 'started'],
  ['timeToAcknowledge', 'acknowledged', 'detected'],
  ['timeToMitigate', 'mitigated', 'started'],
  ['timeToResolve', 'resolved', 'started'],
];

/** Every metric whose two ends are known; one that would be negative is unknown, not negative. */
export function metricsOf(milestones: Milestones): readonly Metric[] {
  const metrics = FORMULAS.flatMap(([name, to, from]) => metric(name, milestones, to, from));
  const end = milestones.resolved === undefined ? 'mitigated' : 'resolved';
  return [...metrics, ...metric('impactDuration', milestones, end, 'started')];
}

function metric(name: MetricName, milestones: Milestones, to: MilestoneName, from: MilestoneName): readonly Metric[] {
  const [end, start] = [milestones[to]?.moment, milestones[from]?.moment];
  if (end === undefined || start === undefined || end.dated !== start.dated) return [];
  const value = end.axis - start.axis;
  if (value < 0) return [];
  const bounds: readonly [number, number] = [
    Math.max(0, value + end.earliest - start.latest),
    value + end.latest - start.earliest,
  ];
  const formula = `${to} − ${from}`;
  return [{ name, value, formula, ...(bounds[0] !== bounds[1] && { bounds }) }];
}
