// Sorting a timeline: its events in the order of their times, each under its day heading and with what belongs to it.
import type { OrderedTimeline, TimedEvent } from '../analysis/facts';
import type { ModelEdit } from '../model/edit';
import { DAY } from '../time/civil';
import type { Moment } from '../time/moment';
import { after, isTimelineAsked, type Offer, type Refactoring, type Subject, textEdits } from './refactoring';

export const sortTimeline: Refactoring = {
  kind: 'refactor.rewrite.sortTimeline',
  offers(subject) {
    return subject.reading.facts.timelines.flatMap((timeline, index) =>
      isTimelineAsked(subject, timeline) ? offersFor(subject, timeline, index) : [],
    );
  },
};

/** Sorted events take their dates from other neighbours: only a trial shows whether all of them still mean what they meant. */
function offersFor(subject: Subject, timeline: OrderedTimeline, index: number): readonly Offer[] {
  const moments = knownMoments(timeline);
  if (moments === undefined) return [];
  const sign = timeline.order === 'ascending' ? 1 : -1;
  const goal = moments.map(({ axis }) => axis).sort((a, b) => sign * (a - b));
  if (goal.every((axis, at) => axis === moments[at]?.axis)) return [];
  const edits = textEdits(subject.reading, ordersOf(timeline.events, sign));
  const { timelines } = subject.reading.facts;
  const expected = timelines.map(({ events }, at) => (at === index ? goal : events.map(({ moment }) => moment?.axis)));
  const found = after(subject, edits)?.facts.timelines.map(({ events }) => events.map(({ moment }) => moment?.axis));
  if (found === undefined || !isSame(found, expected)) return [];
  const direction = timeline.order === 'ascending' ? 'by time' : 'newest first';
  return [{ title: `Sort the ${goal.length} events of this timeline ${direction}`, edits: () => edits }];
}

/** Undefined unless every event has a time that can be compared with every other, and that counts from none of them. */
function knownMoments({ events }: OrderedTimeline): readonly Moment[] | undefined {
  const moments = events.flatMap(({ moment }) => (moment === undefined ? [] : [moment]));
  const [first] = moments;
  if (first === undefined || moments.length < events.length) return undefined;
  const isAlike = moments.every(
    ({ dated, instant }) => dated === first.dated && (instant === undefined) === (first.instant === undefined),
  );
  const isChained = events.some(({ event: { stamp } }) => stamp === undefined || stamp.relative?.from === 'previous');
  const isVague = moments.some(
    (day) => day.day && moments.some((other) => other !== day && Math.abs(other.axis - day.axis) < DAY),
  );
  return isAlike && !isChained && !isVague ? moments : undefined;
}

/** One order for the events under each day heading: those stay where they are. */
function ordersOf(events: readonly TimedEvent[], sign: number): readonly ModelEdit[] {
  const days: TimedEvent[][] = [];
  for (const event of events) {
    const day = days.at(-1);
    if (day !== undefined && day[0]?.event.under?.start === event.event.under?.start) day.push(event);
    else days.push([event]);
  }
  return days.map((day) => {
    const order = [...day].sort((a, b) => sign * ((a.moment?.axis ?? 0) - (b.moment?.axis ?? 0)));
    return { kind: 'order-events', order: order.map(({ event }) => event) };
  });
}

function isSame(
  a: readonly (readonly (number | undefined)[])[],
  b: readonly (readonly (number | undefined)[])[],
): boolean {
  return (
    a.length === b.length &&
    a.every((axes, at) => axes.length === b[at]?.length && axes.every((axis, index) => axis === b[at]?.[index]))
  );
}
