// A moment: what a written timestamp means once date, zone and meridiem are known as far as they can be.
import type { Zone } from './timestamp';

/**
 * `axis` orders moments and measures between them: milliseconds of UTC, or of the wall clock where no offset is known.
 * `wall` is local milliseconds since 1970-01-01T00:00 on the document's own clock; where no date is known, since the midnight of
 * the timeline's first day (and `dated` is false). `instant` is milliseconds since the epoch in UTC, when date and offset are known.
 * `day` says that only a day was written, no clock: the moment is then its midnight.
 * A fuzzy time lies between `wall + earliest` and `wall + latest` (both in milliseconds, 0 for an exact one).
 */
export interface Moment {
  readonly axis: number;
  readonly wall: number;
  readonly dated: boolean;
  readonly day: boolean;
  readonly zone?: Zone;
  /** Minutes east of UTC at this moment, when the zone gives one. */
  readonly offset?: number;
  readonly instant?: number;
  readonly earliest: number;
  readonly latest: number;
  readonly approx: boolean;
}
