// The smallest edits that bring an event back into the order of its timeline, and how plausible each is.
import { HOUR, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import { offsetAt, sameZone } from '../time/zones';
import type { OrderedTimeline, TimedEvent } from './facts';
import { type Slip, slipsOf } from './slips';

export interface Repair extends Slip {
  /** The event to change: mostly the one out of order; the one below it where a day began unsaid. */
  readonly event: TimedEvent;
  /** Its local milliseconds after the change, on the scale of `Moment.wall`. */
  readonly wall: number;
  /** It is the only repair of its sort, and fits so closely between its neighbours that chance is no good explanation. */
  readonly convincing: boolean;
}

type Candidate = Omit<Repair, 'convincing'>;

/** The neighbours of an event in the run that is in order, in document order. */
interface Neighbours {
  readonly above?: TimedEvent;
  readonly below?: TimedEvent;
}

/** The event in order that the misplaced one contradicts, the nearest above it or else the nearest below. */
export function contradictedBy(
  { events, order }: OrderedTimeline,
  index: number,
): { readonly event: TimedEvent; readonly where: 'above' | 'below' } | undefined {
  const own = events[index]?.moment;
  if (own === undefined) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const other = events[at];
    if (other?.moment !== undefined && !other.misplaced && !isInOrder(other.moment, own, order)) {
      return { event: other, where: 'above' };
    }
  }
  const below = events
    .slice(index + 1)
    .find(({ moment, misplaced }) => moment !== undefined && !misplaced && !isInOrder(own, moment, order));
  return below && { event: below, where: 'below' };
}

function neighboursOf({ events }: OrderedTimeline, index: number): Neighbours {
  let at = index - 1;
  while (at >= 0 && !isAnchor(events[at])) at--;
  const above = events[at];
  const below = events.slice(index + 1).find(isAnchor);
  return { ...(above && { above }), ...(below && { below }) };
}

/** The edits that restore order for the misplaced event at `index`, the most plausible first. */
export function repairsOf(timeline: OrderedTimeline, index: number): readonly Repair[] {
  const event = timeline.events[index];
  if (event?.moment === undefined) return [];
  const neighbours = neighboursOf(timeline, index);
  const { above, below } = neighbours;
  const found = slipsOfEvent(event, neighbours);
  // The first event may be right, and the one below it on the next day without saying so.
  const nextDay = above === undefined && below !== undefined ? slipsOfEvent(below, {}) : [];
  found.push(...nextDay.filter(({ kind }) => kind === 'day'));
  const fitting = found.filter((repair) => restoresOrder(timeline, index, repair));
  return fitting
    .map((repair) => ({ ...repair, convincing: isConvincing(timeline, index, repair, fitting) }))
    .sort((a, b) => rank(a) - rank(b));
}

function slipsOfEvent(event: TimedEvent, { above, below }: Neighbours): Candidate[] {
  const { stamp } = event.event;
  if (stamp === undefined || event.moment === undefined) return [];
  const moments = [above?.moment, below?.moment].filter((moment) => moment !== undefined);
  return slipsOf(stamp, event.moment, moments).map((slip) => ({ ...slip, event }));
}

/** Convincing repairs first, then in the order of how often such slips happen, then the smallest change. */
function rank({ convincing, kind, spacing }: Repair): number {
  return (convincing ? 0 : 1000) + KINDS.indexOf(kind) * 10 - Math.log10(spacing);
}

const KINDS: readonly Slip['kind'][] = ['meridiem', 'day', 'month', 'year', 'transposed', 'digit', 'date'];

/** What part of the distance between two possible repairs of a sort the gap between the neighbours may fill. */
const CLOSE: Readonly<Record<Slip['kind'], number>> = {
  meridiem: 0.5,
  day: 0.75,
  month: 0.5,
  year: 0.5,
  transposed: 0.5,
  digit: 1,
  date: 0.5,
};

function isConvincing(
  timeline: OrderedTimeline,
  index: number,
  repair: Candidate,
  fitting: readonly Candidate[],
): boolean {
  const { kind, spacing } = repair;
  const same = fitting.filter((other) => other.kind === kind && other.spacing === spacing);
  if (same.length !== 1 || spacing < 10 * MINUTE) return false;
  // A digit of the minutes: wrong ones are ten minutes apart, so that one of them fits into many a gap by chance.
  const share = kind === 'digit' && spacing < HOUR ? 1 / 3 : CLOSE[kind];
  const { above, below } = neighboursOf(timeline, index);
  const isOpen = (above === undefined || below === undefined) && (kind === 'digit' || kind === 'transposed');
  return gapOf(timeline, index, repair) <= (isOpen ? Math.min(share * spacing, HOUR) : share * spacing);
}

/** The length between the neighbours as they are after the repair; at an end of the timeline, the distance to the only one. */
function gapOf(timeline: OrderedTimeline, index: number, repair: Candidate): number {
  const { above, below } = neighboursOf(timeline, index);
  const changes = shiftsOf(timeline, repair);
  const wallAt = (event: TimedEvent | undefined): number | undefined =>
    event?.moment === undefined ? undefined : event.moment.wall + changes(timeline.events.indexOf(event));
  if (repair.event === below) return Math.abs(repair.wall - (timeline.events[index]?.moment?.wall ?? 0));
  const [upper, lower] = [wallAt(above), wallAt(below)];
  if (upper !== undefined && lower !== undefined) return Math.abs(lower - upper);
  return Math.abs(repair.wall - (upper ?? lower ?? Number.POSITIVE_INFINITY));
}

/**
 * By how many milliseconds of its clock each event moves when one is repaired. Where a date changes, the events below that take
 * their date from it move along.
 */
function shiftsOf({ events }: OrderedTimeline, { event, wall, to }: Candidate): (at: number) => number {
  const changed = events.indexOf(event);
  const shift = wall - (event.moment?.wall ?? wall);
  let last = changed;
  while (to.date !== undefined && takesDateFromAbove(events[last + 1], event)) last++;
  return (at) => (changed <= at && at <= last ? shift : 0);
}

/** Whether all events that were in order, and the misplaced one, are in order after the repair. */
function restoresOrder(timeline: OrderedTimeline, index: number, repair: Candidate): boolean {
  const { events, order } = timeline;
  const shifts = shiftsOf(timeline, repair);
  let floor = Number.NEGATIVE_INFINITY;
  for (const [at, { moment, misplaced }] of events.entries()) {
    if (moment === undefined || (misplaced && at !== index)) continue;
    const delta = shifts(at);
    const { low, high } = boundsOf(delta === 0 ? moment : movedBy(moment, delta), order);
    if (high < floor) return false;
    floor = Math.max(floor, low);
  }
  return true;
}

function takesDateFromAbove(event: TimedEvent | undefined, source: TimedEvent): boolean {
  return (
    event !== undefined &&
    event.event.stamp?.date === undefined &&
    event.event.under?.start === source.event.under?.start
  );
}

/** Whether the misplaced event is in order by the clocks, and only the zone written with it differs from its neighbours'. */
export function isZoneSlip(timeline: OrderedTimeline, index: number): boolean {
  const event = timeline.events[index];
  const own = event?.moment;
  if (own?.zone === undefined || event?.event.stamp?.zone === undefined) return false;
  const { above, below } = neighboursOf(timeline, index);
  for (const other of [above?.moment, below?.moment]) {
    if (other !== undefined && (other.zone === undefined || sameZone(own.zone, other.zone))) return false;
  }
  const onClock = (moment: Moment): Moment => ({ ...moment, axis: moment.wall });
  const follows = above?.moment === undefined || isInOrder(onClock(above.moment), onClock(own), timeline.order);
  return follows && (below?.moment === undefined || isInOrder(onClock(own), onClock(below.moment), timeline.order));
}

/** Whether `second` may stand below `first`; fuzzy times order by their bounds. */
export function isInOrder(first: Moment, second: Moment, order: OrderedTimeline['order']): boolean {
  return boundsOf(first, order).low <= boundsOf(second, order).high;
}

/** Between which a moment can lie, on an axis that grows downwards in the document. */
function boundsOf({ axis, earliest, latest }: Moment, order: OrderedTimeline['order']): { low: number; high: number } {
  return order === 'ascending'
    ? { low: axis + earliest, high: axis + latest }
    : { low: -(axis + latest), high: -(axis + earliest) };
}

/** The moment on the same clock, `delta` milliseconds later. */
function movedBy(moment: Moment, delta: number): Moment {
  const wall = moment.wall + delta;
  const offset = moment.zone !== undefined && moment.instant !== undefined ? offsetAt(moment.zone, wall) : undefined;
  return { ...moment, wall, axis: offset === undefined ? moment.axis + delta : wall - offset * MINUTE };
}

function isAnchor(event: TimedEvent | undefined): boolean {
  return event?.moment !== undefined && !event.misplaced;
}
