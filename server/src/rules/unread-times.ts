// Times that were meant and could not be read, where no timestamp holds them: the end of `10:00 to 11:6+`, `End Time: 09:4+`.
import type { Facts } from '../analysis/facts';
import type { FieldName } from '../model/fields';
import type { Field, Prose } from '../model/postmortem';
import { ask } from '../text/memory';
import { readTimestamp, shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';

/** Each with the defect that says so, as far as `known` does not hold it. */
export function unreadTimes({ postmortem, history }: Facts, known: () => readonly Timestamp[]): readonly Timestamp[] {
  const all = [
    ...history.flatMap(labelled, postmortem.fields, []),
    ...history.flatMap(rangeEnds, postmortem.prose, []),
  ];
  if (all.length === 0) return all;
  const starts = new Set(known().map(({ start }) => start));
  const found = new Map(all.map((stamp) => [stamp.start, stamp] as const));
  return [...found.values()].filter(({ start }) => !starts.has(start));
}

const WINDOW: ReadonlySet<FieldName> = new Set(['started', 'resolved', 'detected', 'mitigated']);

/** Behind a label such as `End Time:` stands a time or a word; what metadata may hold is a question of its schema. */
function labelled({ name, origin, value }: Field): readonly Timestamp[] {
  return origin === 'label' && name !== undefined && WINDOW.has(name) ? unreadAt(value.text, 0, value.span.start) : [];
}

/** A clock, what makes it the start of a range, and something that begins like a clock; behind a dash a score may stand as well. */
const RANGE =
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?[*_`)]{0,3} {0,3}(?:(?:to|until|till) {1,3}[*_`(]{0,3}(?=\d{1,2}:\d\S)|[-–—] {1,3}[*_`(]{0,3}(?=\d{2}:\d\S))/gi;

function rangeEnds(line: Prose): readonly Timestamp[] {
  return line.role === 'quote' ? [] : ask(line, endsIn).map((end) => shiftTimestamp(end, line.span.start));
}

function endsIn({ plain }: Pick<Prose, 'plain'>): readonly Timestamp[] {
  if (!plain.includes(':')) return [];
  return [...plain.matchAll(RANGE)].flatMap((match) => unreadAt(plain, match.index + match[0].length, 0));
}

/** The timestamp that begins at `at`, when it cannot be read or cannot be; `base` is where the text begins in the document. */
function unreadAt(text: string, at: number, base: number): readonly Timestamp[] {
  const stamp = readTimestamp(text, at);
  const isUnread = stamp?.defects.some(({ kind }) => kind === 'unreadable' || kind === 'impossible') === true;
  return stamp !== undefined && isUnread ? [shiftTimestamp(stamp, base)] : [];
}
