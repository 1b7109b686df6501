// A chat log in a code fence, which is the timeline where a document has no other.
import type { Event, Timeline } from '../../model/postmortem';
import { passageIn } from '../../text/memory';
import type { Passage } from '../../text/span';
import { eventOf } from './events';
import { leadOf } from './lead';
import type { Outline } from './sections';
import type { Unit } from './units';

/** Who speaks: a name or handle and a colon. What machines log has a level or a path there instead. */
const SPEAKER = /^(?:<?@?[\p{L}][\p{L}\d_.-]{1,30}(?: [\p{L}][\p{L}\d_.-]{1,20}){0,2}>?:|@[\w.-]{2,30})(?=\s|$)/u;
const LEVEL = /^(?:info|warn(?:ing)?|error|err|debug|trace|fatal|notice|crit(?:ical)?)\b/i;

/** The chat with the most lines, when at least three of them say who said something when. */
export function chatTimeline(units: readonly Unit[], { sectionOf }: Outline): Timeline | undefined {
  let best: Timeline | undefined;
  for (const [index, unit] of units.entries()) {
    if (unit.role !== 'code' || unit.quoted) continue;
    const events = linesOf(unit.text).flatMap((line) => said(unit, line));
    if (events.length < 3 || events.length <= (best?.events.length ?? 0)) continue;
    const section = sectionOf[index];
    best = { span: unit.span, context: [], events, role: 'timeline', ...(section !== undefined && { section }) };
  }
  return best;
}

function said(unit: Unit, line: Passage): readonly Event[] {
  const lead = leadOf(line);
  if (lead?.stamp.clock === undefined) return [];
  const words = lead.rest.memory.text;
  if (!SPEAKER.test(words) || LEVEL.test(words)) return [];
  return [eventOf({ ...unit, role: 'line', text: line, span: { start: line.start, end: line.end } }, lead, undefined)];
}

function linesOf(code: Passage): readonly Passage[] {
  const lines: Passage[] = [];
  for (const match of code.memory.text.matchAll(/[^\r\n]+/g)) {
    const start = code.start + match.index;
    lines.push(passageIn(code, { start, end: start + match[0].length }));
  }
  return lines;
}
