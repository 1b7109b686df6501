// Status pages: lines that are a full time and nothing else, with what they tell behind or before them.
import type { Event, Timeline } from '../../model/postmortem';
import { zip } from '../../text/columns';
import type { History } from '../../text/history';
import { textOf } from '../../text/span';
import { eventOf, wordsOf } from './events';
import { leadOf } from './lead';
import type { Unit } from './units';

/** Whether a line is a full time and nothing else. */
export function isUpdateTime({ text }: Unit): boolean {
  const lead = leadOf(text);
  return lead?.stamp.date !== undefined && lead.stamp.clock !== undefined && lead.rest.end <= lead.rest.start;
}

/** The updates that have their times at these places, when there are at least two. */
export function statusUpdates(
  units: readonly Unit[],
  places: readonly number[],
  history: History,
): Timeline | undefined {
  const columns = [
    places.map((at) => units[at] as Unit),
    places.map((at) => openingOf(units, at)),
    places.map((at) => units[at + 1]),
  ] as const;
  const events = zip(history, updateOf, columns, []);
  const [first, last] = [events[0], events.at(-1)];
  if (events.length < 2 || first === undefined || last === undefined) return undefined;
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

/** A line that is a time, the first line of its paragraph where that is another, and the unit below. */
type UpdateRow = readonly [line: Unit, opening: Unit | undefined, below: Unit | undefined];

/** The time closes the paragraph that tells, or stands above it. */
function updateOf([line, opening, below]: UpdateRow): Event {
  const lead = leadOf(line.text);
  if (opening !== undefined && below?.group !== line.group) {
    const span = { start: opening.span.start, end: line.span.end };
    return { ...eventOf(line, lead, undefined), span, ...wordsOf(opening.text) };
  }
  const told = below?.role === 'line' || below?.role === 'item' ? below : undefined;
  const event = eventOf(line, lead, undefined, told?.span.end);
  return told === undefined ? event : { ...event, text: textOf(told.text) };
}

/** The first line of the paragraph, when the unit is not the first itself. */
function openingOf(units: readonly Unit[], at: number): Unit | undefined {
  const group = units[at]?.group;
  let first = at;
  while (units[first - 1]?.group === group && units[first - 1]?.role === 'line') first--;
  return first === at ? undefined : units[first];
}
