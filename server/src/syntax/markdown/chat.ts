// A chat log in a code fence, which is the timeline where a document has no other.
import type { Event, Timeline } from '../../model/postmortem';
import type { Span } from '../../text/span';
import { eventOf } from './events';
import { leadOf } from './lead';
import type { Outline } from './sections';
import type { Unit } from './units';

/** Who speaks: a name or handle and a colon. What machines log has a level or a path there instead. */
const SPEAKER = /^(?:<?@?[\p{L}][\p{L}\d_.-]{1,30}(?: [\p{L}][\p{L}\d_.-]{1,20}){0,2}>?:|@[\w.-]{2,30})(?=\s|$)/u;
const LEVEL = /^(?:info|warn(?:ing)?|error|err|debug|trace|fatal|notice|crit(?:ical)?)\b/i;

/** The chat with the most lines, when at least three of them say who said something when. */
export function chatTimeline(source: string, units: readonly Unit[], { sectionOf }: Outline): Timeline | undefined {
  let best: Timeline | undefined;
  for (const [index, unit] of units.entries()) {
    if (unit.role !== 'code' || unit.quoted) continue;
    const events = linesOf(source, unit.span).flatMap((line) => said(source, unit, line));
    if (events.length < 3 || events.length <= (best?.events.length ?? 0)) continue;
    const section = sectionOf[index];
    best = { span: unit.span, context: [], events, role: 'timeline', ...(section !== undefined && { section }) };
  }
  return best;
}

function said(source: string, unit: Unit, line: Span): readonly Event[] {
  const lead = leadOf(source, line);
  if (lead?.stamp.clock === undefined) return [];
  const words = source.slice(lead.rest.start, lead.rest.end);
  if (!SPEAKER.test(words) || LEVEL.test(words)) return [];
  return [eventOf(source, { ...unit, role: 'line', text: line, span: line }, lead, undefined)];
}

function linesOf(source: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  for (const match of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    lines.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return lines;
}
