// The ends of ranges that could not be read, and so are no part of any timestamp: `10:00 to 11:6+`.
import type { Facts } from '../analysis/facts';
import { readTimestamp, shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';

/** A clock, what makes it the start of a range, and something that begins like a clock; behind a dash a score may stand as well. */
const RANGE =
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?[*_`)]{0,3} {0,3}(?:(?:to|until|till) {1,3}[*_`(]{0,3}(?=\d{1,2}:\d\S)|[-–—] {1,3}[*_`(]{0,3}(?=\d{2}:\d\S))/gi;

/** What stands at the end of a range and is no time, each with the defect that says so, as far as `known` does not hold it. */
export function unreadEnds({ postmortem }: Facts, known: readonly Timestamp[]): readonly Timestamp[] {
  const starts = new Set(known.map(({ start }) => start));
  return postmortem.prose.flatMap(({ plain, span, role }) =>
    role === 'quote' || !plain.includes(':')
      ? []
      : [...plain.matchAll(RANGE)].flatMap((match) => {
          const end = readTimestamp(plain, match.index + match[0].length);
          const isUnread = end?.defects.some(({ kind }) => kind === 'unreadable' || kind === 'impossible') === true;
          if (end === undefined || !isUnread || starts.has(end.start + span.start)) return [];
          return [shiftTimestamp(end, span.start)];
        }),
  );
}
