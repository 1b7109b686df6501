// What has to be converted together: the events that a zone is said of, and where it is said.
import type { Facts, Instant, OrderedTimeline, TimedEvent } from '../analysis/facts';
import { timesIn, timesWritten } from '../analysis/line-times';
import { contextZone } from '../analysis/zone';
import type { Field } from '../model/postmortem';
import type { Span, Text } from '../text/span';
import type { Moment } from '../time/moment';
import type { Timestamp } from '../time/timestamp';

/** A moment with a time of day whose instant is known. */
export type Clocked = Moment & { readonly instant: number };

export function isClock(moment: Moment | undefined): moment is Clocked {
  return moment?.instant !== undefined && !moment.day && moment.dated;
}

export interface Scope {
  readonly events: readonly TimedEvent[];
  /** The declared window, where its zone is the one that changes. */
  readonly window: readonly Instant[];
  readonly zones: readonly SaidZone[];
  /** The heading that is to say the zone from now on, where nothing near the events does. */
  readonly heading?: Text;
}

/** A zone as it is written, and the times it is said of. */
export interface SaidZone {
  readonly span: Span;
  readonly text: string;
  readonly instants: readonly number[];
}

/**
 * The timeline alone where its events, or what stands over them, name the zone, and where they take it from the declared window or from
 * the settings: its heading then says the new one. Everything where a field names it for the document.
 * Undefined where it is said in a sentence elsewhere, or also of times that nobody can convert.
 */
export function scopeOf(facts: Facts, index: number): Scope | undefined {
  const timeline = facts.timelines[index];
  if (timeline === undefined) return undefined;
  const own = zonesOf(timeline);
  if (own !== undefined) return { events: timeline.events, window: [], zones: own };
  const field = facts.postmortem.fields.find(({ name, value }) => name === 'timezone' && value.text.trim() !== '');
  if (hasOtherClocks(facts)) return undefined;
  if (field === undefined || facts.zone?.from !== 'metadata') return scopeWithout(facts, timeline);
  const bare = facts.timelines.filter((other) => zonesOf(other) === undefined);
  const events = bare.flatMap((other) => other.events);
  const window = boundsOf(facts, events);
  const instants = [...events, ...window].flatMap(({ moment }) => (isClock(moment) ? [moment.instant] : []));
  const zones = [{ ...field.value, instants }, ...bare.flatMap(({ events: each }) => each.flatMap(zonesAt))];
  return { events, window, zones };
}

/** The events of a timeline that says nothing of its zone, or at some of its events only. */
function scopeWithout({ zone, postmortem }: Facts, { timeline, events }: OrderedTimeline): Scope | undefined {
  const zones = events.flatMap(zonesAt);
  const { said, from } = zone ?? {};
  const isSaidByEvent = said !== undefined && events.some(({ event }) => isInside(said, [event.span]));
  if (isSaidByEvent) return { events, window: [], zones };
  const heading = timeline.section === undefined ? undefined : postmortem.sections[timeline.section];
  if ((from !== 'window' && from !== 'setting') || heading?.canonical !== 'timeline') return undefined;
  return { events, window: [], zones, heading: heading.title };
}

/** Undefined where neither its events nor what stands over them say the zone. */
function zonesOf({ timeline: { context }, events }: OrderedTimeline): readonly SaidZone[] | undefined {
  const clocks = events.filter(({ event: { stamp } }) => stamp?.clock !== undefined);
  const own = clocks.flatMap(zonesAt);
  const said = contextZone(context)?.said;
  const over = said && context.find(({ span }) => span.start <= said.start && said.end <= span.end);
  if (said === undefined || over === undefined) {
    return clocks.every(({ event: { stamp } }) => isZoned(stamp)) ? own : undefined;
  }
  const instants = clocks.flatMap(({ moment }) => (isClock(moment) ? [moment.instant] : []));
  const text = over.text.slice(said.start - over.span.start, said.end - over.span.start);
  return [...own, { span: said, text, instants }];
}

function isZoned(stamp: Timestamp | undefined): boolean {
  return (stamp?.zone ?? stamp?.until?.zone) !== undefined;
}

function zonesAt({ event: { stamp }, moment }: TimedEvent): readonly SaidZone[] {
  if (stamp === undefined || !isClock(moment)) return [];
  return [stamp.zone, stamp.until?.zone].flatMap((zone) =>
    zone === undefined || zone.end <= zone.start
      ? []
      : [
          {
            span: { start: zone.start, end: zone.end },
            text: stamp.text.slice(zone.start - stamp.start, zone.end - stamp.start),
            instants: [moment.instant],
          },
        ],
  );
}

/** The ends of the declared window that leave their zone to the document, and are no events. */
function boundsOf({ window: { start, end } }: Facts, events: readonly TimedEvent[]): readonly Instant[] {
  const known = new Set(events.map(({ event: { stamp } }) => stamp?.start));
  return [start, end].filter(
    (bound) => bound !== undefined && !isZoned(bound.stamp) && isClock(bound.moment) && !known.has(bound.stamp.start),
  ) as readonly Instant[];
}

/** Clocks in sentences and in other fields leave their zone to the document too, and stand for no known instant. */
function hasOtherClocks({ postmortem: { prose, fields }, timelines, window }: Facts): boolean {
  const isBare = (stamp: Timestamp): boolean => stamp.clock !== undefined && !isZoned(stamp);
  const events = timelines.flatMap((timeline) => timeline.events.map(({ event }) => event.span));
  const bounds = [window.start, window.end].map((bound) => bound?.stamp.start);
  const isRange = [window.start, window.end].some((bound) => bound?.stamp.until !== undefined);
  const isOther = ({ value }: Field): boolean =>
    timesWritten(value).some((stamp) => isBare(stamp) && !bounds.includes(stamp.start + value.span.start));
  return (
    isRange ||
    fields.some((field) => !isInside(field.value.span, events) && isOther(field)) ||
    prose.some((line) => line.role !== 'field' && !isInside(line.span, events) && timesIn(line).some(isBare)) ||
    prose.some(
      (line) => isInside(line.span, events) && clocksBeyondEvent(line.span, timelines, timesIn(line).filter(isBare)),
    )
  );
}

/** Whether an event's own words name a time of day beside its own. */
function clocksBeyondEvent(line: Span, timelines: Facts['timelines'], stamps: readonly Timestamp[]): boolean {
  const own = timelines.flatMap(({ events }) => events.map(({ event }) => event.stamp));
  return stamps.some(
    ({ start, end }) =>
      !own.some((stamp) => stamp !== undefined && stamp.start < line.start + end && line.start + start < stamp.end),
  );
}

function isInside({ start }: Span, outers: readonly Span[]): boolean {
  return outers.some((outer) => outer.start <= start && start < outer.end);
}
