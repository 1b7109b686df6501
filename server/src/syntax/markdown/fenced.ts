// The timeline in a code fence right under its heading, where nothing else stands there that is one.
import type { Event } from '../../model/postmortem';
import type { History } from '../../text/history';
import { type Text, textOf } from '../../text/span';
import type { Timestamp } from '../../time/timestamp';
import { isLogged, linesOf } from './chat';
import { eventOf } from './events';
import { leadOf } from './lead';
import type { Unit } from './units';

/** The events of all fences most of whose lines begin with a time of day; what machines log is none. */
export function fencedEvents(units: readonly Unit[], date: Timestamp | undefined, history: History): readonly Event[] {
  const fences = units.filter(({ role }) => role === 'code');
  return fences.length === 0 ? [] : history.flatMap(eventsIn, fences, [date]);
}

/** What stands in the fences above their first time: `2026-03-03 (UTC)`. */
export function fencedTitles(units: readonly Unit[], history: History): readonly Text[] {
  const fences = units.filter(({ role }) => role === 'code');
  return fences.length === 0 ? [] : history.flatMap(titlesIn, fences, []);
}

function titlesIn(fence: Unit): readonly Text[] {
  const lines = linesOf(fence.text).slice(1);
  const first = lines.findIndex((line) => leadOf(line)?.stamp.clock !== undefined);
  return lines.slice(0, Math.max(0, first)).map(textOf);
}

/** More lines than these above the first time are no title. */
const MOST_TITLES = 3;

/** An indented line goes on with the one above. */
const CONTINUES = /^[ \t]/;

function eventsIn(fence: Unit, date: Timestamp | undefined): readonly Event[] {
  const lines = linesOf(fence.text).slice(1);
  const leads = lines.map((line) => leadOf(line));
  const first = Math.max(
    0,
    leads.findIndex((lead) => lead?.stamp.clock !== undefined),
  );
  // A date above all times dates them.
  const under = leads.slice(0, first).findLast((lead) => lead?.stamp.date?.day !== undefined)?.stamp;
  const told = lines.flatMap((line, at) => {
    const lead = at < first ? undefined : leads[at];
    const isTime = lead?.stamp.clock !== undefined || lead?.stamp.date?.day !== undefined;
    return lead === undefined || !isTime || lead.rest.start === lead.rest.end ? [] : [{ line, lead }];
  });
  const below = lines.slice(first > MOST_TITLES ? 0 : first);
  const others = below.filter(({ memory: { text } }) => !FENCE.test(text) && !CONTINUES.test(text)).length;
  if (told.length < 2 || told.length < 0.7 * others) return [];
  if (told.some(({ lead }) => isLogged(lead.rest.memory.text))) return [];
  return told.map(({ line, lead }) =>
    eventOf({ ...fence, role: 'line', text: line, span: { start: line.start, end: line.end } }, lead, under ?? date),
  );
}

const FENCE = /^[ \t]{0,3}(?:```|~~~)/;
