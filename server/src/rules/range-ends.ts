// The ends of ranges that could not be read, and so are no part of any timestamp: `10:00 to 11:6+`.
import type { Facts } from '../analysis/facts';
import type { Prose } from '../model/postmortem';
import { ask } from '../text/memory';
import { readTimestamp, shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';

/** A clock, what makes it the start of a range, and something that begins like a clock; behind a dash a score may stand as well. */
const RANGE =
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?[*_`)]{0,3} {0,3}(?:(?:to|until|till) {1,3}[*_`(]{0,3}(?=\d{1,2}:\d\S)|[-–—] {1,3}[*_`(]{0,3}(?=\d{2}:\d\S))/gi;

/** What stands at the end of a range and is no time, each with the defect that says so, as far as `known` does not hold it. */
export function unreadEnds({ postmortem }: Facts, known: readonly Timestamp[]): readonly Timestamp[] {
  const found: Timestamp[] = [];
  for (const line of postmortem.prose) {
    if (line.role === 'quote') continue;
    for (const end of ask(line, endsIn)) found.push(shiftTimestamp(end, line.span.start));
  }
  return found.filter(({ start }) => known.every((stamp) => stamp.start !== start));
}

function endsIn({ plain }: Pick<Prose, 'plain'>): readonly Timestamp[] {
  if (!plain.includes(':')) return [];
  return [...plain.matchAll(RANGE)].flatMap((match) => {
    const end = readTimestamp(plain, match.index + match[0].length);
    const isUnread = end?.defects.some(({ kind }) => kind === 'unreadable' || kind === 'impossible') === true;
    return end === undefined || !isUnread ? [] : [end];
  });
}
