// Clocks of a 12-hour dial that are written without am/pm: which half of the day each means, by the order of the events around.
import type { Event } from '../model/postmortem';
import type { History } from '../text/history';
import { firstOf, type Walk, walk } from '../text/walks';
import { clockMs, clockOf, HOUR } from '../time/civil';
import type { ClockPart } from '../time/timestamp';

const HALF_DAY = 12 * HOUR;

/** An event and the clock it means, which may be the other half of the day than written. */
export interface Clocked {
  readonly event: Event;
  readonly clock: ClockPart | undefined;
}

/**
 * For each event in time order the clock it means: the written one, or its other half of the day where the document shows a
 * 12-hour dial and only that half keeps the order.
 * @param slot of the timeline in its history.
 */
export function clocksOnDial(events: readonly Event[], history: History, slot: number): readonly Clocked[] {
  return showsTwelveHours(events, history, slot)
    ? walk(history, DIAL, NO_CLOCK, events, [], slot)
    : history.map(asWritten, events, [], slot);
}

function asWritten(event: Event): Clocked {
  return { event, clock: event.stamp?.clock };
}

/** No hour above twelve and none padded to two digits is written without am/pm: nothing shows a 24-hour clock. */
function showsTwelveHours(events: readonly Event[], history: History, slot: number): boolean {
  return (
    firstOf(history, bareClock, events, [], slot) !== undefined &&
    firstOf(history, clockOfTheWholeDay, events, [], slot) === undefined
  );
}

function bareClock({ stamp }: Event): ClockPart | undefined {
  const clock = stamp?.clock;
  return clock !== undefined && clock.meridiem === undefined && clock.style !== 'word' ? clock : undefined;
}

function clockOfTheWholeDay(event: Event): ClockPart | undefined {
  const clock = bareClock(event);
  return clock?.maybeTwelveHour === false ? clock : undefined;
}

/** The clock above, since a day began, and the day heading above. */
interface Above {
  readonly clock: number | undefined;
  readonly under: Event['under'];
}

const NO_CLOCK: Above = { clock: undefined, under: undefined };

const DIAL: Walk<Event, Above, Clocked, []> = {
  ahead: 1,
  step(above, events, at) {
    const event = events[at] as Event;
    const clock = event.stamp?.clock;
    if (clock === undefined)
      return [
        { event, clock },
        { clock: above.clock, under: event.under },
      ];
    const before = beginsDay(event, above.under) ? undefined : above.clock;
    const below = events[at + 1];
    const next = below === undefined || beginsDay(below, event.under) ? undefined : below.stamp?.clock;
    const meant = before === undefined ? clock : inOrder(clock, before, next);
    return [
      { event, clock: meant },
      { clock: clockMs(meant.clock), under: event.under },
    ];
  },
  same: (a, b) => a.clock === b.clock && a.under === b.under,
};

/** A date of its own or another day heading: the clock starts anew. */
function beginsDay(event: Event, above: Event['under']): boolean {
  return event.stamp?.date !== undefined || event.under !== above;
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
