// A declared time that stands in the timeline on another day: the same reading of a clock, to the minute or to the second.
import { clockMs, DAY, isRealDate, MINUTE } from '../time/civil';
import { findTimestamps, shiftTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';
import type { Facts, Instant, TimedEvent } from './facts';
import { momentOf } from './moments';

export interface OtherDay {
  readonly declared: Instant;
  readonly event: Instant;
}

/** Declared are start, end and the header's `Date:`. Only of a clock that nobody rounded is the same reading no chance. */
export function otherDay({ window, postmortem, timelines, history, zone }: Facts): OtherDay | undefined {
  const date = postmortem.fields.find(({ name }) => name === 'date');
  const dated = date && findTimestamps(date.value.text)[0];
  const stamp = dated && date && shiftTimestamp(dated, date.value.span.start);
  const said = stamp && instantOf(stamp, stamp.zone?.zone ?? zone?.zone);
  for (const declared of [window.end, window.start, said]) {
    if (declared === undefined || !isOffTheClock(declared) || declared.stamp.date?.year === undefined) continue;
    const { wall, offset, dated: isDated } = declared.moment;
    if (!isDated) continue;
    const alike = timelines.flatMap(({ events }, slot) => history.filter(readsAlike, events, [wall, offset], slot));
    const [event] = alike;
    const isThere = alike.some(({ moment }) => moment?.wall === wall);
    if (isThere || event?.moment === undefined || event.event.stamp === undefined) continue;
    return { declared, event: { stamp: event.event.stamp, moment: event.moment } };
  }
  return undefined;
}

function instantOf(stamp: Timestamp, zone: NonNullable<Facts['zone']>['zone'] | undefined): Instant | undefined {
  const { year, month, day } = stamp.date ?? {};
  if (stamp.clock === undefined || year === undefined || month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  if (!isRealDate(date)) return undefined;
  return { stamp, moment: momentOf({ date, clock: stamp.clock, zone, approx: stamp.approx, days: 0 }) };
}

/** Not on the full five minutes, and without a guess. */
function isOffTheClock({ stamp, moment }: Instant): boolean {
  return stamp.clock !== undefined && !moment.approx && clockMs(stamp.clock.clock) % (5 * MINUTE) !== 0;
}

/** Events whose own day is written, at its head or above it. */
function readsAlike(
  { event: { stamp, under }, moment }: TimedEvent,
  wall: number,
  offset: number | undefined,
): boolean {
  if (moment?.dated !== true || moment.day || stamp?.clock === undefined) return false;
  if ((stamp.date ?? under?.date)?.year === undefined || (offset !== undefined && moment.offset !== offset))
    return false;
  return (moment.wall - wall) % DAY === 0;
}
