// The timeline in a code fence right under its heading, where nothing else stands there that is one.
import type { Event } from '../../model/postmortem';
import type { History } from '../../text/history';
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

/** An indented line goes on with the one above. */
const CONTINUES = /^[ \t]/;

function eventsIn(fence: Unit, date: Timestamp | undefined): readonly Event[] {
  const lines = linesOf(fence.text).slice(1);
  const leads = lines.map((line) => leadOf(line));
  const told = lines.flatMap((line, at) => {
    const lead = leads[at];
    return lead?.stamp.clock === undefined || lead.rest.start === lead.rest.end ? [] : [{ line, lead }];
  });
  const others = lines.filter(({ memory: { text } }) => !FENCE.test(text) && !CONTINUES.test(text)).length;
  if (told.length < 2 || told.length < 0.8 * others) return [];
  if (told.some(({ lead }) => isLogged(lead.rest.memory.text))) return [];
  return told.map(({ line, lead }) =>
    eventOf({ ...fence, role: 'line', text: line, span: { start: line.start, end: line.end } }, lead, date),
  );
}

const FENCE = /^[ \t]{0,3}(?:```|~~~)/;
