// A range whose am or pm is written at one end only, and meant for both.
import { type Clock, clockMs } from './civil';
import type { ClockPart, DatePart } from './timestamp';

interface Ends {
  readonly date?: DatePart | undefined;
  readonly clock?: ClockPart | undefined;
}

/** `6:00-7:12 PM`, `6 PM to 7:12`: the half of the day is written once and meant for both, unless the range would run backwards. */
export function withOneMeridiem<P extends Ends>(from: P, until: P): { readonly from: P; readonly until: P } {
  const [start, end] = [from.clock, until.clock];
  if (start === undefined || end === undefined || until.date !== undefined) return { from, until };
  if (start.meridiem === undefined && end.meridiem !== undefined) {
    const fits = (clock: Clock): boolean => clockMs(clock) <= clockMs(end.clock);
    return { from: { ...from, clock: inHalfOf(end, start, end.meridiem, fits) }, until };
  }
  if (start.meridiem !== undefined && end.meridiem === undefined) {
    const fits = (clock: Clock): boolean => clockMs(clock) >= clockMs(start.clock);
    return { from, until: { ...until, clock: inHalfOf(start, end, start.meridiem, fits) } };
  }
  return { from, until };
}

/** `part` in the half of the day of `model` where it fits there, else in the other one. */
function inHalfOf(model: ClockPart, part: ClockPart, meridiem: string, fits: (clock: Clock) => boolean): ClockPart {
  const { hour } = part.clock;
  if (hour < 1 || hour > 12) return part;
  const half = model.clock.hour >= 12 ? 12 : 0;
  const same = { ...part.clock, hour: (hour % 12) + half };
  if (fits(same)) return { ...part, clock: same, meridiem, maybeTwelveHour: false };
  return { ...part, clock: { ...same, hour: (hour % 12) + 12 - half }, maybeTwelveHour: false };
}
