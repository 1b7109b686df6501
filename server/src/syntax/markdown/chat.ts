// A chat log in a code fence, which is the timeline where a document has no other.
import type { Event, Timeline } from '../../model/postmortem';
import type { History } from '../../text/history';
import { passageIn } from '../../text/memory';
import type { Passage } from '../../text/span';
import { eventOf } from './events';
import { leadOf } from './lead';
import type { Outline } from './sections';
import type { Unit } from './units';

/** Who speaks: a name or handle and a colon. What machines log has a level or a path there instead. */
const SPEAKER = /^(?:<?@?[\p{L}][\p{L}\d_.-]{1,30}(?: [\p{L}][\p{L}\d_.-]{1,20}){0,2}>?:|@[\w.-]{2,30})(?=\s|$)/u;
const LEVEL = /^[[(<]?(?:info|warn(?:ing)?|error|err|debug|trace|fatal|notice|crit(?:ical)?)\b/i;

/** Whether what stands behind a time opens with the level of a log. */
export function isLogged(words: string): boolean {
  return LEVEL.test(words);
}

/** The chat with the most lines, when at least three of them say who said something when. */
export function chatTimeline(units: readonly Unit[], { sectionOf }: Outline, history: History): Timeline | undefined {
  const places = units.flatMap(({ role, quoted }, at) => (role === 'code' && !quoted ? [at] : []));
  const codes = places.map((at) => units[at] as Unit);
  const chats = history.map(eventsOf, codes, []);
  const most = Math.max(0, ...chats.map((events) => events.length));
  const best = chats.findIndex((events) => events.length === most);
  const [unit, events, section] = [codes[best], chats[best], sectionOf[places[best] ?? -1]];
  if (most < 3 || unit === undefined || events === undefined) return undefined;
  return history.keep(
    chatTimeline,
    [unit, events, section],
    (): Timeline => ({
      span: unit.span,
      context: [],
      events,
      role: 'timeline',
      ...(section !== undefined && { section }),
    }),
  );
}

function eventsOf(unit: Unit): readonly Event[] {
  return linesOf(unit.text).flatMap((line) => said(unit, line));
}

function said(unit: Unit, line: Passage): readonly Event[] {
  const lead = leadOf(line);
  if (lead?.stamp.clock === undefined) return [];
  const words = lead.rest.memory.text;
  if (!SPEAKER.test(words) || isLogged(words)) return [];
  return [eventOf({ ...unit, role: 'line', text: line, span: { start: line.start, end: line.end } }, lead, undefined)];
}

/** The lines of a fence, its marks among them. */
export function linesOf(code: Passage): readonly Passage[] {
  const lines: Passage[] = [];
  for (const match of code.memory.text.matchAll(/[^\r\n]+/g)) {
    const start = code.start + match.index;
    lines.push(passageIn(code, { start, end: start + match[0].length }));
  }
  return lines;
}
