// Silences: long stretches of the incident in which nothing was noted.
import { MINUTE } from '../../time/civil';

/** Axis milliseconds. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

const SHARE = 0.22;
const SHORTEST = 10 * MINUTE;

/**
 * The silences between neighbouring times inside the window, in order of time: the stretches that take a good part of it.
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
  return gaps;
}
