// Status pages: lines that are a full time and nothing else, with what they tell behind or before them.
import type { Event, Timeline } from '../../model/postmortem';
import { textOf } from '../../text/span';
import { eventOf, wordsOf } from './events';
import { type Lead, leadOf } from './lead';
import type { Unit } from './units';

/** The updates among the given lines, when there are at least two. */
export function statusUpdates(units: readonly Unit[], lines: readonly Unit[]): Timeline | undefined {
  const position = new Map(units.map((unit, index) => [unit, index]));
  const events: Event[] = [];
  for (const line of lines) {
    const lead = leadOf(line.text);
    if (lead?.stamp.date === undefined || lead.stamp.clock === undefined || lead.rest.end > lead.rest.start) continue;
    events.push(updateOf(units, position.get(line) ?? 0, line, lead));
  }
  const [first, last] = [events[0], events.at(-1)];
  if (events.length < 2 || first === undefined || last === undefined) return undefined;
  return {
    span: { start: first.span.start, end: last.span.end },
    context: [],
    events,
    role: 'timeline',
    updates: true,
  };
}

/** The time closes the paragraph that tells, or stands above it. */
function updateOf(units: readonly Unit[], at: number, line: Unit, lead: Lead): Event {
  const opening = openingOf(units, at, line);
  if (opening !== undefined && units[at + 1]?.group !== line.group) {
    const span = { start: opening.span.start, end: line.span.end };
    return { ...eventOf(line, lead, undefined), span, ...wordsOf(opening.text) };
  }
  const next = units[at + 1];
  const told = next?.role === 'line' || next?.role === 'item' ? next : undefined;
  const event = eventOf(line, lead, undefined, told?.span.end);
  return told === undefined ? event : { ...event, text: textOf(told.text) };
}

/** The first line of the paragraph, when the unit is not the first itself. */
function openingOf(units: readonly Unit[], at: number, line: Unit): Unit | undefined {
  let first = at;
  while (units[first - 1]?.group === line.group && units[first - 1]?.role === 'line') first--;
  return first === at ? undefined : units[first];
}
