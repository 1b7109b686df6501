// Zones that contradict each other: one event among many, a note against every event, the window against the timeline.
import type { History } from '../text/history';
import type { Span } from '../text/span';
import { MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import type { Timestamp, Zone } from '../time/timestamp';
import { ABBREVIATIONS } from '../time/zone-names';
import { offsetAt } from '../time/zones';
import type { Facts, OrderedTimeline, TimedEvent } from './facts';
import { isInOrder, neighboursOf } from './ordering';
import { contextZone } from './zone';

/** An event whose clock fits between its neighbours as it is written, and whose instant does not. */
export interface OddZone {
  readonly event: TimedEvent;
  readonly stamp: Timestamp;
  readonly moment: Moment;
  /** An event in the zone of the others, beside it. */
  readonly sibling: TimedEvent;
}

/** The zone must be the same for more than half of the events before another one can be odd. */
export function oddZones(timeline: OrderedTimeline): readonly OddZone[] {
  const offsets = timeline.events.flatMap(({ moment }) => (moment?.offset === undefined ? [] : [moment.offset]));
  const usual = [...new Set(offsets)].find((offset) => {
    const same = offsets.filter((other) => other === offset).length;
    return same >= 3 && same * 2 > offsets.length;
  });
  if (usual === undefined || offsets.every((offset) => offset === usual)) return [];
  return timeline.events.flatMap((event, at) => {
    const { moment, misplaced } = event;
    const { stamp } = event.event;
    if (moment?.offset === undefined || moment.offset === usual || stamp?.zone === undefined || misplaced) return [];
    if (!namesTime(stamp.zone.zone, stamp.zone.zone.name)) return [];
    const { above, below } = neighboursOf(usualOnly(timeline, usual, at), at);
    const beside = [above?.event, below?.event].filter((neighbour) => neighbour !== undefined);
    const [sibling] = beside;
    if (sibling?.moment?.zone === undefined || isSeasonalPair(stamp.zone.zone, sibling.moment.zone)) return [];
    const upper = above?.event.moment;
    const lower = below?.event.moment;
    const fits = (own: Moment, scale: (moment: Moment) => Moment): boolean =>
      (upper === undefined || isInOrder(scale(upper), scale(own), timeline.order)) &&
      (lower === undefined || isInOrder(scale(own), scale(lower), timeline.order));
    const readings = [moment, ...(stamp.zone.alternatives ?? []).map((zone) => inZone(moment, zone))];
    const isContradicted = fits(moment, onWall) && !readings.some((reading) => fits(reading, (same) => same));
    return isContradicted ? [{ event, stamp, moment, sibling }] : [];
  });
}

/** `Paris` may be where it happened; `Paris time`, `Europe/Paris`, `ET` and every abbreviation or offset are zones. */
function namesTime(zone: Zone, text: string): boolean {
  return zone.kind === 'fixed' || /\btimes?\b|\/|^[A-Z]{2}$/i.test(text);
}

/** The timeline as if only the event at `at` and those in the usual zone were in order. */
function usualOnly(timeline: OrderedTimeline, usual: number, at: number): OrderedTimeline {
  const events = timeline.events.map((event, index) =>
    index === at || event.moment?.offset === usual ? event : { ...event, misplaced: true },
  );
  return { ...timeline, events };
}

function onWall(moment: Moment): Moment {
  return { ...moment, axis: moment.wall };
}

function inZone(moment: Moment, zone: Zone): Moment {
  return { ...moment, axis: moment.wall - (offsetAt(zone, moment.wall) ?? 0) * MINUTE };
}

/** `PST` and `PDT` are one region's: which of them holds is a question of the season. */
function isSeasonalPair(a: Zone, b: Zone): boolean {
  return ABBREVIATIONS[a.name]?.counterpart === b.name || ABBREVIATIONS[b.name]?.counterpart === a.name;
}

/** A heading or note that says one zone over a timeline where every event says another. */
export interface ContradictedNote {
  readonly said: Span;
  readonly zone: Zone;
  /** Every event's timestamp. */
  readonly stamps: readonly Timestamp[];
}

export function contradictedNote(
  { timeline, events }: OrderedTimeline,
  history: History,
  slot: number,
): ContradictedNote | undefined {
  const said = history.keep(contextZone, timeline.context, () => contextZone(timeline.context), slot);
  if (said?.said === undefined) return undefined;
  const { start } = said.said;
  const heading = timeline.context.find(({ span }) => span.start <= start && start < span.end);
  if (!namesTime(said.zone, said.zone.name) && !namesTime(said.zone, heading?.text ?? '')) return undefined;
  const context = timeline.context.map(({ text }) => text).join('\n');
  if (history.filter(bearsOut, events, [said.zone, context], slot).length > 0) return undefined;
  const stamps = events.flatMap(({ event: { stamp } }) => (stamp?.clock === undefined ? [] : [stamp]));
  return stamps.length < 3 ? undefined : { said: said.said, zone: said.zone, stamps };
}

/** Whether the event leaves its zone to the note, names one that the context names too, or one that can be the said one. */
function bearsOut({ event: { stamp } }: TimedEvent, said: Zone, context: string): boolean {
  if (stamp?.clock === undefined) return false;
  const { zone } = stamp;
  if (zone === undefined || context.includes(zone.zone.name)) return true;
  return [zone.zone, ...(zone.alternatives ?? [])].some((own) => canBeSame(own, said));
}

/** Whether two zones show the same time in winter or in summer. */
function canBeSame(a: Zone, b: Zone): boolean {
  const all = (zone: Zone): readonly (number | undefined)[] => SEASONS.map((wall) => offsetAt(zone, wall));
  return all(a).some((offset) => offset === undefined || all(b).includes(offset));
}

/** Local times of January and July. */
const SEASONS = [Date.UTC(2024, 0, 15), Date.UTC(2024, 6, 15)];

/** The window's two clocks stand in the timeline as well, in another zone. */
export interface ContradictedWindow {
  /** The window's end that names the zone. */
  readonly stamp: Timestamp;
  readonly timeline: OrderedTimeline;
  readonly sibling: TimedEvent;
}

export function contradictedWindow({ window, timelines }: Facts): ContradictedWindow | undefined {
  const { start, end } = window;
  const stamp = end?.stamp.zone === undefined ? start?.stamp : end.stamp;
  const offset = (end ?? start)?.moment.offset;
  if (start === undefined || end === undefined || stamp?.zone === undefined || offset === undefined) return undefined;
  if (start.moment.day || end.moment.day || stamp.zone.alternatives !== undefined) return undefined;
  const ends = [start.moment, end.moment];
  for (const timeline of timelines) {
    const isHere = ({ moment }: TimedEvent): boolean =>
      moment !== undefined && !moment.day && (moment.offset === undefined || moment.offset === offset);
    if (timeline.events.some(isHere)) continue;
    const known = timeline.events.filter(({ moment }) => moment !== undefined && !moment.day);
    if (known.length < 2) continue;
    const atWall = ends.map(({ wall }) => known.find(({ moment }) => moment?.wall === wall));
    const isMet = ends.some(({ axis }) => known.some(({ moment }) => moment?.axis === axis));
    const [first, last] = atWall;
    if (isMet || first === undefined || last === undefined) continue;
    if (first !== last) return { stamp, timeline, sibling: first };
  }
  return undefined;
}
