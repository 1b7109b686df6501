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
  const joined = NUMBERED.test(content) && JOINED.test(content) ? separated(content) : [];
  if (joined.length === 0 && !SIGNS.some((sign) => content.includes(sign))) return [text];
  if (joined.length > 0) return cutAt(text, joined);
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

/** A number at the head, and behind a sentence, or a time and its colon further on: nearly every line is without. */
const NUMBERED = /^\W{0,4}\d/;
const JOINED = /[.!?)\]] \W{0,4}\d|[a-z)] \d{1,2}[:\d]\d{1,2} ?[aph]/i;
/** Where a sentence ends, or a full time goes on with a colon: `push begins 11:26 AM: outage begins`. */
const SENTENCE =
  /(?<=[.!?)\]]) (?=\W{0,4}\d{1,2}(?:[:.h]\d{2}|\d{2} ?hrs))|(?<=[a-z\d)]) (?=\d{1,2}(?::\d{2} ?[ap]\.?m\.?|\d{2} ?hrs)(?: ?\(?[A-Z]{2,4}\)?)?:[ \t])/gi;
/** What stands between a time and what happened then. */
const SEPARATOR = /^(?:\*\*|__|[*_])?[ \t]*[-–—:]/;

/** Where sentences begin that are told as the line itself is: a time, a separator, and what happened then. */
function separated(content: string): readonly number[] {
  const told = toldAt(content, 0);
  if (told === undefined) return [];
  return [...content.matchAll(SENTENCE)]
    .map(({ index }) => index + 1)
    .filter((at) => at > told && toldAt(content, at) !== undefined);
}

/** Where the time ends that such a sentence begins with. */
function toldAt(content: string, at: number): number | undefined {
  const rest = content.slice(at);
  const stamp = leadOf(passage(rest, { start: 0, end: rest.length }))?.stamp;
  return stamp?.clock !== undefined && SEPARATOR.test(rest.slice(stamp.end)) ? at + stamp.end : undefined;
}

function cutAt({ start, end }: Span, places: readonly number[]): readonly Span[] {
  const starts = [start, ...places.map((at) => start + at)];
  return starts.map((from, at) => ({ start: from, end: (starts[at + 1] ?? end + 1) - 1 }));
}

function beginsLine(rest: Passage): boolean {
  const stamp = leadOf(rest)?.stamp;
  return stamp?.clock !== undefined || (stamp?.defects.length ?? 0) > 0 || labelOf(rest) !== undefined;
}
