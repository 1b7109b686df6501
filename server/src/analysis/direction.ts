// Which way a timeline runs: most tell the story forwards, a status page has the newest update first.
import type { Event, Timeline } from '../model/postmortem';
import type { History } from '../text/history';
import { type Walk, walk } from '../text/walks';
import { clockMs, DAY, dayNumber } from '../time/civil';
import type { Timestamp } from '../time/timestamp';
import { type BaseDate, completeDate } from './base-date';

/**
 * Most of its steps go back, and it is no short list where that may be a slip; of status updates half are enough.
 * @param slot of the timeline in its history.
 */
export function runsBackwards({ events, updates }: Timeline, base: BaseDate, history: History, slot: number): boolean {
  const steps = walk<Event, RoughTime | undefined, number, [BaseDate]>(history, STEPS, undefined, events, [base], slot);
  return history.keep(
    runsBackwards,
    [steps, updates],
    () => {
      let back = 0;
      let forth = 0;
      for (const step of steps) {
        if (step < 0) back++;
        if (step > 0) forth++;
      }
      return updates ? back > 0 && back >= forth : back >= 2 && back > 2 * forth;
    },
    slot,
  );
}

/** Which way each event lies from the one before: -1 for back, 1 for forth. */
const STEPS: Walk<Event, RoughTime | undefined, number, [BaseDate]> = {
  ahead: 0,
  step(previous, events, at, _, base) {
    const stamp = events[at]?.stamp;
    const time = stamp && roughTime(stamp, base);
    if (time === undefined) return [0, previous];
    return [previous === undefined ? 0 : Math.sign(stepBetween(previous, time)), time];
  },
  same: (a, b) => a?.day === b?.day && a?.clock === b?.clock,
};

/** Enough to see a direction: the day where one is written, and the clock in milliseconds since midnight. */
interface RoughTime {
  readonly day: number | undefined;
  readonly clock: number;
}

function roughTime({ date, clock }: Timestamp, base: BaseDate): RoughTime | undefined {
  const full = date && completeDate(date, base);
  const day = full && dayNumber(full);
  if (clock === undefined) return day === undefined ? undefined : { day, clock: 0 };
  return { day, clock: clockMs(clock.clock) };
}

/** Where one of the two names no day, a clock that falls by half a day or more has passed midnight; one that rises so far tells nothing. */
function stepBetween(from: RoughTime, to: RoughTime): number {
  const clock = to.clock - from.clock;
  if (from.day !== undefined && to.day !== undefined) return (to.day - from.day) * DAY + clock;
  if (clock >= DAY / 2) return 0;
  return clock > -DAY / 2 ? clock : clock + DAY;
}
