// Converting a timeline to another zone: every clock says the same instant in that zone, dates roll over, and what names the zone follows.
import type { OrderedTimeline, TimedEvent } from '../analysis/facts';
import type { ModelEdit } from '../model/edit';
import type { TextEdit } from '../text/span';
import { clockOf, DAY, dateOfDay, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import { readZone } from '../time/read-zone';
import type { Timestamp, Zone } from '../time/timestamp';
import { offsetAtInstant, sameZone } from '../time/zones';
import { firstMoved } from './instants';
import { after, isTimelineAsked, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';
import { isClock, type SaidZone, type Scope, scopeOf } from './zone-scope';
import { zoneLike } from './zone-spelling';

export const convertZone: Refactoring = {
  kind: 'refactor.rewrite.convertZone',
  offers(subject) {
    const { facts } = subject.reading;
    return facts.timelines.flatMap((timeline, index) => {
      if (!isTimelineAsked(subject, timeline)) return [];
      return targetsOf(subject, timeline).flatMap((to) => offerFor(subject, index, to));
    });
  },
};

const UTC: Zone = { kind: 'fixed', name: 'UTC', offset: 0 };

/** The zone that was chosen; else UTC and the zone of the document, where the timeline is in another one. */
function targetsOf({ reading, argument }: Subject, { events }: OrderedTimeline): readonly Zone[] {
  if (argument !== undefined) {
    const chosen = readZone(argument, 0);
    if (chosen !== undefined && chosen.end === argument.length) return [chosen.zone];
    return /^[A-Za-z]+(?:\/[\w+-]+)+$/.test(argument) ? [{ kind: 'place', name: argument, id: argument }] : [];
  }
  const own = reading.facts.zone?.zone;
  const zones = own === undefined || sameZone(own, UTC) ? [UTC] : [UTC, own];
  return zones.filter((zone) =>
    events.some(({ moment }) => isClock(moment) && offsetAtInstant(zone, moment.instant) !== moment.offset),
  );
}

function offerFor(subject: Subject, index: number, to: Zone): readonly Offer[] {
  const edits = conversion(subject, index, to);
  return edits.length === 0 ? [] : [{ title: `Convert the times of this timeline to ${to.name}`, edits: () => edits }];
}

/** How many dates are written where rolling over midnight does not give the right one. */
const MOST_DATES = 12;

/**
 * Tries, reads the result, and writes a date at the first event that comes out on another day, until all come out right.
 * No edits where they do not.
 */
function conversion(subject: Subject, index: number, to: Zone): readonly TextEdit[] {
  const { reading } = subject;
  const scope = scopeOf(reading.facts, index);
  if (scope === undefined || !scope.events.every(isConvertible)) return [];
  const siblings = scope.events.flatMap(({ event: { stamp } }) => (stamp === undefined ? [] : [stamp]));
  const set = (stamp: Timestamp, moment: Moment | undefined, withDate: boolean): readonly ModelEdit[] => {
    const offset = isClock(moment) ? offsetAtInstant(to, moment.instant) : undefined;
    if (!isClock(moment) || offset === undefined) return [];
    const wall = moment.instant + offset * MINUTE;
    const date = withDate || stamp.date !== undefined ? { date: dateOfDay(Math.floor(wall / DAY)) } : {};
    return [{ kind: 'set-time', stamp, to: { clock: clockOf(wall), ...date }, siblings }];
  };
  const zones = [...zoneEdits(scope.zones, to), ...headingEdit(scope, to)];
  const ends = scope.window.flatMap(({ stamp, moment }) => set(stamp, moment, false));
  const dated = new Set<TimedEvent>();
  while (dated.size <= MOST_DATES) {
    const times = scope.events.flatMap((event) => {
      const { stamp } = event.event;
      if (stamp?.clock === undefined) return [];
      const end = stamp.until?.clock === undefined ? [] : set(endOf(stamp), event.until, false);
      return [...set(stamp, event.moment, dated.has(event)), ...end];
    });
    const edits = textEdits(reading, [...times, ...ends, ...zones]);
    const moved = firstMoved(reading.facts, after(subject, edits)?.facts);
    if (moved === 'none') return edits;
    if (moved === 'elsewhere' || moved.event.stamp?.clock === undefined || dated.has(moved)) return [];
    dated.add(moved);
  }
  return [];
}

/** What has no time of day is left alone; one whose instant is unknown cannot be converted. */
function isConvertible({ event: { stamp }, moment, until }: TimedEvent): boolean {
  if (stamp?.clock === undefined) return stamp === undefined || stamp.defects.length === 0;
  return isClock(moment) && stamp.defects.length === 0 && (stamp.until?.clock === undefined || isClock(until));
}

/** The end of a range, as a timestamp of its own in the same text. */
function endOf({ date: _date, clock: _clock, zone: _zone, until, ...rest }: Timestamp): Timestamp {
  return { ...rest, ...until };
}

/** Behind the words of the heading: `Timeline (UTC)`. */
function headingEdit({ heading, events }: Scope, to: Zone): readonly ModelEdit[] {
  if (heading === undefined) return [];
  const instants = events.flatMap(({ moment }) => (isClock(moment) ? [moment.instant] : []));
  const name = zoneLike('UTC', to, instants) ?? to.name;
  return [{ kind: 'replace', span: heading.span, text: `${heading.text} (${name})` }];
}

function zoneEdits(zones: readonly SaidZone[], to: Zone): readonly ModelEdit[] {
  return zones.flatMap(({ span, text, instants }): readonly ModelEdit[] => {
    const like = zoneLike(text, to, instants);
    return like === undefined || like === text ? [] : [{ kind: 'replace', span, text: like }];
  });
}
