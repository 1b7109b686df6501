// The smallest edits that bring an event back into the order of its timeline, and how plausible each is.
import { HOUR, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import { offsetAt } from '../time/zones';
import type { OrderedTimeline, TimedEvent } from './facts';
import { boundsOf, contradictedBy, isInOrder, type Neighbours, neighboursOf, type Placed } from './ordering';
import { type Slip, slipsOf } from './slips';

export interface Repair extends Slip {
  /** The event to change: mostly the misplaced one, else the one it contradicts. */
  readonly event: TimedEvent;
  /** It is the only repair of its sort, and fits so closely between its neighbours that chance is no good explanation. */
  readonly convincing: boolean;
}

/** The edits that restore order for the misplaced event at `index`, the most plausible first. */
export function repairsOf(timeline: OrderedTimeline, index: number): readonly Repair[] {
  const contradicted = contradictedBy(timeline, index);
  // Of two lines that contradict either may be the wrong one; the other is doubted on good grounds only, or for a frequent slip.
  const others = contradicted === undefined ? [] : judgedAt(timeline, contradicted.at, index);
  return [
    ...judgedAt(timeline, index, index),
    ...others.filter(({ convincing, kind }) => convincing || kind === 'transposed'),
  ]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ kind, to, wall, spacing, event, convincing }) => ({ kind, to, wall, spacing, event, convincing }));
}

interface Candidate extends Slip {
  readonly event: TimedEvent;
  /** The place of `event`. */
  readonly at: number;
  /** The place of the misplaced event. */
  readonly index: number;
  readonly neighbours: Neighbours;
}

interface Judged extends Candidate {
  readonly room: Room;
  readonly convincing: boolean;
}

/** The slips of the event at `at` without which the misplaced one at `index` and all others are in order. */
function candidatesAt(timeline: OrderedTimeline, at: number, index: number): readonly Candidate[] {
  const event = timeline.events[at];
  const stamp = event?.event.stamp;
  if (event?.moment === undefined || stamp === undefined) return [];
  const neighbours = neighboursOf(timeline, at, index);
  const moments = [neighbours.above?.event.moment, neighbours.below?.event.moment].filter((m) => m !== undefined);
  return slipsOf(stamp, event.moment, moments)
    .map((slip) => ({ ...slip, event, at, index, neighbours }))
    .filter((candidate) => fitsBetween(timeline, candidate) && restoresOrder(timeline, candidate));
}

/** Cheap and necessary: most slips do not even fit between the neighbours. A new date may move the one below along. */
function fitsBetween({ order }: OrderedTimeline, { event, wall, to, neighbours }: Candidate): boolean {
  if (event.moment === undefined) return false;
  const moved = movedBy(event.moment, wall - event.moment.wall);
  const [above, below] = [neighbours.above?.event.moment, neighbours.below?.event.moment];
  if (above !== undefined && !isInOrder(above, moved, order)) return false;
  return to.date !== undefined || below === undefined || isInOrder(moved, below, order);
}

/** What part of the distance between two possible slips of a sort the room between the neighbours may fill. */
const CLOSE: Readonly<Record<Slip['kind'], number>> = {
  meridiem: 0.5,
  day: 0.75,
  month: 0.5,
  year: 0.5,
  transposed: 0.5,
  digit: 1,
  date: 0.5,
};

function judgedAt(timeline: OrderedTimeline, at: number, index: number): readonly Judged[] {
  const candidates = candidatesAt(timeline, at, index);
  return candidates.map((candidate) => judged(timeline, candidate, candidates));
}

function judged(timeline: OrderedTimeline, candidate: Candidate, all: readonly Candidate[]): Judged {
  const { kind, spacing } = candidate;
  const room = roomFor(timeline, candidate);
  const isOnly = all.filter((other) => other.kind === kind && other.spacing === spacing).length === 1;
  // A digit of the minutes: wrong ones are ten minutes apart, so that one of them fits into many a gap by chance.
  const share = kind === 'digit' && spacing < HOUR ? 1 / 3 : CLOSE[kind];
  const isOfDigits = kind === 'digit' || kind === 'transposed';
  const most = room.isOpen && isOfDigits ? Math.min(share * spacing, HOUR) : share * spacing;
  return { ...candidate, room, convincing: isOnly && spacing >= 10 * MINUTE && room.length <= most };
}

/** Convincing repairs first; of those, ones between two neighbours; then by how often such slips happen. */
function rank({ convincing, kind, spacing, room, at, index }: Judged): number {
  const certainty = !convincing ? 4000 : room.isOpen ? 2000 : 0;
  return certainty + (at === index ? 0 : 1000) + KINDS.indexOf(kind) * 10 - Math.log10(spacing);
}

const KINDS: readonly Slip['kind'][] = ['meridiem', 'day', 'month', 'year', 'transposed', 'digit', 'date'];

/** The length, in milliseconds, within which the repaired time has to lie, and whether that is open to one side. */
interface Room {
  readonly length: number;
  readonly isOpen: boolean;
}

/** Between the neighbours as they are after the repair; at an end of the timeline, as far as the only one. */
function roomFor(timeline: OrderedTimeline, candidate: Candidate): Room {
  const shifts = shiftsOf(timeline, candidate);
  const wallOf = (placed: Placed | undefined): number | undefined =>
    placed?.event.moment === undefined ? undefined : placed.event.moment.wall + shifts(placed.at);
  const [upper, lower] = [wallOf(candidate.neighbours.above), wallOf(candidate.neighbours.below)];
  if (upper !== undefined && lower !== undefined) return { length: Math.abs(lower - upper), isOpen: false };
  return { length: Math.abs(candidate.wall - (upper ?? lower ?? Number.POSITIVE_INFINITY)), isOpen: true };
}

/**
 * By how many milliseconds of its clock each event moves when one is repaired. Where a date changes, the events below that take
 * their date from it move along.
 */
function shiftsOf({ events }: OrderedTimeline, { event, at: changed, wall, to }: Candidate): (at: number) => number {
  const shift = wall - (event.moment?.wall ?? wall);
  let last = changed;
  while (to.date !== undefined && takesDateFromAbove(events[last + 1], event)) last++;
  return (at) => (changed <= at && at <= last ? shift : 0);
}

/** Whether all events that were in order, and the misplaced one, are in order after the repair. */
function restoresOrder(timeline: OrderedTimeline, candidate: Candidate): boolean {
  const { events, order } = timeline;
  const shifts = shiftsOf(timeline, candidate);
  let floor = Number.NEGATIVE_INFINITY;
  for (const [at, { moment, misplaced }] of events.entries()) {
    if (moment === undefined || (misplaced && at !== candidate.index)) continue;
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

/** The moment on the same clock, `delta` milliseconds later. */
function movedBy(moment: Moment, delta: number): Moment {
  const wall = moment.wall + delta;
  const offset = moment.zone !== undefined && moment.instant !== undefined ? offsetAt(moment.zone, wall) : undefined;
  return { ...moment, wall, axis: offset === undefined ? moment.axis + delta : wall - offset * MINUTE };
}
