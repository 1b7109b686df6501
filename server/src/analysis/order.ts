// Which events of a timeline are out of order: the fewest that, left out, leave the others in order.
import type { Moment } from '../time/moment';

/**
 * The indices that are outside a longest non-decreasing run of the known moments. Equal times are in order, fuzzy ones order by
 * their bounds: an event is in order when it can lie at or after the one before.
 */
export function misplaced(
  moments: readonly (Moment | undefined)[],
  scale: 'axis' | 'wall' = 'axis',
): ReadonlySet<number> {
  if (isSorted(moments, scale)) return new Set();
  const known = moments.flatMap((moment, index) =>
    moment === undefined ? [] : [{ index, low: moment[scale] + moment.earliest, high: moment[scale] + moment.latest }],
  );
  const kept = longestRun(known);
  return new Set(known.filter((_, at) => !kept.has(at)).map(({ index }) => index));
}

/** Nothing lies before what stands above it: mostly so, and cheaply seen. */
function isSorted(moments: readonly (Moment | undefined)[], scale: 'axis' | 'wall'): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    if (moment === undefined) continue;
    const at = moment[scale];
    if (at + moment.latest < last) return false;
    last = Math.max(last, at + moment.earliest);
  }
  return true;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Patience sorting from the end: `heads[n]` begins the best run of n + 1 events, best meaning that it begins latest. Of several
 * longest runs the one that keeps the earliest lines wins, so that of two lines that contradict the lower one is reported.
 */
function longestRun(events: readonly Bounds[]): ReadonlySet<number> {
  const heads: number[] = [];
  const lengths: number[] = new Array(events.length).fill(0);
  const begins: number[] = new Array(events.length).fill(0);
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at];
    if (event === undefined) continue;
    const length = countWhere(heads, (head) => head >= event.low);
    const begin = Math.min(event.high, heads[length - 1] ?? Number.POSITIVE_INFINITY);
    lengths[at] = length + 1;
    begins[at] = begin;
    const standing = heads[length];
    if (standing === undefined || begin > standing) heads[length] = begin;
  }
  const kept = new Set<number>();
  let end = Number.NEGATIVE_INFINITY;
  let wanted = heads.length;
  for (const [at, event] of events.entries()) {
    if (lengths[at] !== wanted || (begins[at] ?? 0) < end) continue;
    kept.add(at);
    end = Math.max(end, event.low);
    wanted--;
  }
  return kept;
}

/** How many items at the beginning of a sorted list fit. */
function countWhere<T>(items: readonly T[], fits: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && fits(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
