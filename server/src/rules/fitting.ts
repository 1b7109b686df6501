// Which of several readings of a time that cannot be read fit between the events above and below.
import type { Facts } from '../analysis/facts';
import { neighboursOf } from '../analysis/ordering';
import { DAY, dateOfDay, wallMs } from '../time/civil';
import { readTimestamp } from '../time/read';
import type { Timestamp } from '../time/timestamp';

/** How many texts are offered that do not fit, or of which nothing is known. */
const MOST_GUESSES = 3;

/** The texts that fit, and a few others if those are few. @param texts what may have been meant by a part of `stamp`. */
export function likeliest(facts: Facts, stamp: Timestamp, texts: readonly string[]): readonly string[] {
  const between = betweenOf(facts, stamp);
  const fitting = between === undefined ? [] : texts.filter((text) => isWithin(between, stamp, text));
  const others = texts.filter((text) => !fitting.includes(text));
  return [...fitting, ...others.slice(0, Math.max(0, MOST_GUESSES - fitting.length))];
}

/** Only the texts that fit, where there is an event above as well as one below; else none. */
export function onlyFitting(facts: Facts, stamp: Timestamp, texts: readonly string[]): readonly string[] {
  const between = betweenOf(facts, stamp);
  if (between?.first === undefined || between.last === undefined) return [];
  return texts.filter((text) => isWithin(between, stamp, text));
}

/** The local times of the events in order around. */
interface Between {
  readonly first: number | undefined;
  readonly last: number | undefined;
}

function betweenOf({ timelines }: Facts, stamp: Timestamp): Between | undefined {
  const timeline = timelines.find(({ events }) => events.some(({ event }) => event.stamp === stamp));
  if (timeline === undefined) return undefined;
  const at = timeline.events.findIndex(({ event }) => event.stamp === stamp);
  const { above, below } = neighboursOf(timeline, at);
  const [upper, lower] = [above?.event.moment?.wall, below?.event.moment?.wall];
  return timeline.order === 'ascending' ? { first: upper, last: lower } : { first: lower, last: upper };
}

function isWithin({ first, last }: Between, stamp: Timestamp, text: string): boolean {
  const wall = wallOf(readTimestamp(text, 0), stamp, first ?? last);
  return wall !== undefined && (first === undefined || first <= wall) && (last === undefined || wall <= last);
}

/** The local time that a repaired clock or date says, with what else is written; on the day of `beside` where no day is. */
function wallOf(repaired: Timestamp | undefined, { date, clock }: Timestamp, beside = 0): number | undefined {
  const day = repaired?.date ?? date;
  const time = repaired?.clock ?? clock;
  if (repaired === undefined || time === undefined) return undefined;
  const { year, month, day: inMonth } = { ...dateOfDay(Math.floor(beside / DAY)), ...day };
  return wallMs({ year, month, day: inMonth }, time.clock);
}
