// Lines that hold several: `<br>` stands where a line was meant to end, and a tool that wraps text has joined what it kept apart.
import { passage } from '../../text/memory';
import type { Passage, Span } from '../../text/span';
import { labelOf } from './labels';
import { leadOf } from './lead';

const BREAK = /<br[ \t]*\/?>[ \t]*(?=\S)/gi;
/** What a break and a pasted bullet begin with: nearly every line is without. */
const SIGNS = ['<', ' - ', ' * ', ' • '];
/** The bullet of an item that was pasted behind the sentence before it: `… checked. - 11:00 AM: …`. */
const PASTED = /(?<=[.!?]) [-*•] (?=(?:\*\*)?\d{1,2}[:.]\d{2}(?!\d))/g;

/**
 * The lines that `text` was meant to be, the first of them first. A break ends one only where a time or a label begins behind it;
 * elsewhere it is a matter of looks.
 */
export function brokenLines(source: string, text: Span): readonly Span[] {
  const content = source.slice(text.start, text.end);
  if (!SIGNS.some((sign) => content.includes(sign))) return [text];
  const mark = /<br/i.test(content) ? BREAK : PASTED;
  const parts: Span[] = [];
  let start = text.start;
  for (const { 0: written, index } of content.matchAll(mark)) {
    const behind = text.start + index + written.length;
    if (!beginsLine(passage(source, { start: behind, end: text.end }))) continue;
    parts.push({ start, end: text.start + content.slice(0, index).trimEnd().length });
    start = behind;
  }
  return [...parts, { start, end: text.end }];
}

function beginsLine(rest: Passage): boolean {
  const stamp = leadOf(rest)?.stamp;
  return stamp?.clock !== undefined || (stamp?.defects.length ?? 0) > 0 || labelOf(rest) !== undefined;
}
