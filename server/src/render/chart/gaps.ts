// Silences: long stretches of the incident in which nothing was noted.
import { MINUTE } from '../../time/civil';

/** Axis milliseconds. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

const SHARE = 0.14;
const SHORTEST = 10 * MINUTE;
const AT_MOST = 4;

/**
 * The longest silences between neighbouring times inside the window, in order of time.
 * @param times ascending axis milliseconds.
 */
export function gapsOf(times: readonly number[], window: readonly [number, number]): readonly Gap[] {
  const least = Math.max(SHORTEST, (window[1] - window[0]) * SHARE);
  const gaps: Gap[] = [];
  for (let i = 1; i < times.length; i++) {
    const from = times[i - 1] ?? 0;
    const to = times[i] ?? 0;
    if (to - from >= least && from >= window[0] && to <= window[1]) gaps.push({ from, to });
  }
  const longest = [...gaps].sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, AT_MOST);
  return longest.sort((a, b) => a.from - b.from);
}
