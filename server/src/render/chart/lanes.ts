// Which timelines share the band: accounts of the same hours, such as the support desk's beside the engineers', get lines of their own.
import type { OrderedTimeline } from '../../analysis/facts';

/** More lines than this would be no picture any more: what is left over shares the last one. */
const MOST = 4;

type Stretch = readonly [number, number];

/**
 * The lane of each timeline, in their order: 0 is the band. Timelines that follow each other, such as the days of one account, share a lane; so
 * does a single event, which nobody would take for an account of its own.
 * @param timelines the one that the band belongs to first.
 */
export function lanesOf(timelines: readonly OrderedTimeline[]): readonly number[] {
  const lanes: Stretch[][] = [[]];
  return timelines.map((timeline) => {
    const stretch = stretchOf(timeline);
    if (stretch === undefined) return 0;
    const free = lanes.findIndex((lane) => !lane.some((other) => overlap(other, stretch)));
    const lane = free >= 0 ? free : Math.min(lanes.length, MOST - 1);
    lanes[lane] = [...(lanes[lane] ?? []), stretch];
    return lane;
  });
}

/** From the first to the last of its times that are where they belong. */
function stretchOf({ events }: OrderedTimeline): Stretch | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { moment, misplaced } of events) {
    if (moment === undefined || misplaced) continue;
    low = Math.min(low, moment.axis);
    high = Math.max(high, moment.axis);
  }
  return low < high ? [low, high] : undefined;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
