// Clocks of a 12-hour dial that are written without am/pm: which half of the day each means, by the order of the events around.
import type { Event } from '../model/postmortem';
import { clockMs, clockOf, HOUR } from '../time/civil';
import type { ClockPart } from '../time/timestamp';

const HALF_DAY = 12 * HOUR;

/**
 * For each event in time order the clock it means: the written one, or its other half of the day where the document shows a
 * 12-hour dial and only that half keeps the order. Events without a clock give undefined.
 */
export function clocksOnDial(events: readonly Event[]): readonly (ClockPart | undefined)[] {
  const written = events.map(({ stamp }) => stamp?.clock);
  if (!showsTwelveHours(written)) return written;
  let before: number | undefined;
  return events.map((event, at) => {
    const clock = written[at];
    if (clock === undefined) return undefined;
    if (beginsDay(event, events[at - 1])) before = undefined;
    const next = beginsDay(events[at + 1], event) ? undefined : written[at + 1];
    const meant = before === undefined ? clock : inOrder(clock, before, next);
    before = clockMs(meant.clock);
    return meant;
  });
}

/** No hour above twelve and none padded to two digits is written without am/pm: nothing shows a 24-hour clock. */
function showsTwelveHours(clocks: readonly (ClockPart | undefined)[]): boolean {
  const bare = clocks.filter((clock) => clock !== undefined && clock.meridiem === undefined && clock.style !== 'word');
  return bare.length > 0 && bare.every((clock) => clock?.maybeTwelveHour === true);
}

/** A date of its own or another day heading: the clock starts anew. */
function beginsDay(event: Event | undefined, previous: Event | undefined): boolean {
  return event !== undefined && (event.stamp?.date !== undefined || event.under !== previous?.under);
}

function inOrder(clock: ClockPart, before: number, next: ClockPart | undefined): ClockPart {
  const raw = clockMs(clock.clock);
  if (clock.meridiem !== undefined || raw >= before) return clock;
  const ahead = (((raw - before) % HALF_DAY) + HALF_DAY) % HALF_DAY;
  // Nearly once around the dial is a slip back, in the half of the day that it was.
  const back = ahead > HALF_DAY / 2 ? HALF_DAY - ahead : 0;
  const ms = back > 0 ? Math.max(0, before - back) : before + ahead;
  // One line that falls back while the next goes on as before is a slip, unless its other half lies between the two.
  const following = next && clockMs(next.clock);
  if (following !== undefined && following >= before && ms > following) return clock;
  return ms === raw ? clock : { ...clock, clock: clockOf(ms) };
}
