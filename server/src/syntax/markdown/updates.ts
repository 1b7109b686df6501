// Status pages: lines that are a full time and nothing else, with what they tell behind or before them.
import type { Event, Timeline } from '../../model/postmortem';
import { zip } from '../../text/columns';
import type { History } from '../../text/history';
import { textOf } from '../../text/span';
import { clockMs } from '../../time/civil';
import type { Timestamp } from '../../time/timestamp';
import { eventOf, wordsOf } from './events';
import { leadOf } from './lead';
import type { Unit } from './units';

/** Whether a line is a full time and nothing else, or a time of day with its zone, which is one beside others. */
export function isUpdateTime({ text }: Unit): boolean {
  const lead = leadOf(text);
  if (lead?.stamp.clock === undefined || lead.rest.end > lead.rest.start) return false;
  return lead.stamp.date !== undefined || lead.stamp.zone !== undefined;
}

function isDated({ stamp }: Event): boolean {
  return stamp?.date !== undefined;
}

/** The updates that have their times at these places, when there are at least two with a date. */
export function statusUpdates(
  units: readonly Unit[],
  places: readonly number[],
  history: History,
): Timeline | undefined {
  const times = places.map((at) => leadOf((units[at] as Unit).text)?.stamp);
  const columns = [
    places.map((at) => units[at] as Unit),
    places.map((at) => openingOf(units, at)),
    places.map((at) => units[at + 1]),
    times.map((_, at) => dateBelow(times, at)),
  ] as const;
  const events = zip(history, updateOf, columns, []);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined || events.filter(isDated).length < 2) return undefined;
  return history.keep(
    statusUpdates,
    [events],
    (): Timeline => ({
      span: { start: first.span.start, end: last.span.end },
      context: [],
      events,
      role: 'timeline',
      updates: true,
    }),
  );
}

/**
 * Newest first, the oldest update of a day may be the one that has the date: a time of day that is later than the date above would
 * have it belongs to the one below.
 */
function dateBelow(times: readonly (Timestamp | undefined)[], at: number): Timestamp | undefined {
  if (times[at]?.date !== undefined) return undefined;
  let [first, last] = [at, at];
  while (first > 0 && times[first - 1]?.date === undefined) first--;
  while (last + 1 < times.length && times[last + 1]?.date === undefined) last++;
  const [above, newest, oldest, below] = [times[first - 1], times[first], times[last], times[last + 1]];
  const isBelow = dayOf(above) > dayOf(below) && isLater(newest, above) && isLater(oldest, below);
  return isBelow ? below : undefined;
}

/** A number that grows with the day; none for a date without its year. */
function dayOf(time: Timestamp | undefined): number {
  const { year = Number.NaN, month = 0, day = 0 } = time?.date ?? {};
  return (year * 100 + month) * 100 + day;
}

function isLater(time: Timestamp | undefined, other: Timestamp | undefined): boolean {
  if (time?.clock === undefined || other?.clock === undefined) return false;
  return clockMs(time.clock.clock) >= clockMs(other.clock.clock);
}

/** A line that is a time, the first line of its paragraph where that is another, and the unit below. */
type UpdateRow = readonly [line: Unit, opening: Unit | undefined, below: Unit | undefined, date: Timestamp | undefined];

/** The time closes the paragraph that tells, or stands above it. */
function updateOf([line, opening, below, date]: UpdateRow): Event {
  const lead = leadOf(line.text);
  if (opening !== undefined && below?.group !== line.group) {
    const span = { start: opening.span.start, end: line.span.end };
    return { ...eventOf(line, lead, date), span, ...wordsOf(opening.text) };
  }
  const told = below?.role === 'line' || below?.role === 'item' ? below : undefined;
  const event = eventOf(line, lead, date, told?.span.end);
  return told === undefined ? event : { ...event, text: textOf(told.text) };
}

/** The first line of the paragraph, when the unit is not the first itself. */
function openingOf(units: readonly Unit[], at: number): Unit | undefined {
  const group = units[at]?.group;
  let first = at;
  while (units[first - 1]?.group === group && units[first - 1]?.role === 'line') first--;
  return first === at ? undefined : units[first];
}
