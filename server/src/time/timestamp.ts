// The shape of a timestamp as it was written: its parts, what each says, and what is odd about it.
// Offsets are relative to the string that was read; a caller that reads inside a document shifts them.
import type { CivilDate, Clock } from './civil';

/** Where a part stands in the string that was read. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A date as written: what is absent was not said. A two-digit year is already widened to 20xx. */
export interface DatePart extends Part {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 for Sunday to 6 for Saturday, when a weekday is named. */
  readonly weekday?: number;
  /** For `04/05/2023`: the other reading, when both are possible. The document's evidence decides. */
  readonly alternative?: CivilDate;
  /** How a numeric date was read: `04/05/2023` as 4 May or as 5 April. */
  readonly order?: DateOrder;
  readonly style: DateStyle;
}
export type DateOrder = 'day-first' | 'month-first';
export type DateStyle = 'iso' | 'numeric' | 'named' | 'weekday' | 'relative';

/** A time of day as written. `clock` is its meaning on a 24-hour clock. */
export interface ClockPart extends Part {
  readonly clock: Clock;
  /** The written meridiem, in its spelling: `AM`, `p.m.`. In a range it may stand at the other end only; then it has no span here. */
  readonly meridiem?: string;
  readonly meridiemSpan?: Part;
  readonly style: ClockStyle;
  readonly precision: 'hour' | 'minute' | 'second' | 'millisecond';
  /** For digits left open (`14:??`): the length in milliseconds that the written time leaves open. */
  readonly open?: number;
  /** Written on a 12-hour dial without am/pm: the other half of the day is possible too. */
  readonly maybeTwelveHour: boolean;
}
/** `colon` 14:05 · `dot` 14.05 · `h` 14h05 · `compact` 1405, 1405hrs · `hour` 2 PM · `word` noon. */
export type ClockStyle = 'colon' | 'dot' | 'h' | 'compact' | 'hour' | 'word';

/** A zone as written. */
export interface ZonePart extends Part {
  readonly zone: Zone;
  /** The other zones that the same letters stand for, when they stand for several. */
  readonly alternatives?: readonly Zone[];
}

/**
 * `fixed`: minutes east of UTC, under the name that was written. `place`: an IANA identifier, whose offset follows the calendar.
 * An abbreviation is fixed: it means what it literally says.
 */
export type Zone =
  | { readonly kind: 'fixed'; readonly name: string; readonly offset: number }
  | { readonly kind: 'place'; readonly name: string; readonly id: string };

/** What is odd about the writing; a rule turns it into a finding. */
export type Defect =
  /** Readable, but not as anyone writes it: `6: 35 AM`. `repaired` is the usual spelling of the whole part. */
  | (Part & { readonly kind: 'odd-spelling'; readonly repaired: string })
  /** It cannot exist: 25:61, 30 February, 13:55 PM. `repairs` are likely meanings, best first. */
  | (Part & { readonly kind: 'impossible'; readonly why: string; readonly repairs: readonly string[] })
  /** It cannot be read: `09:4+ PM`, `22025-03-18`. */
  | (Part & { readonly kind: 'unreadable'; readonly repairs: readonly string[] })
  /** Left open on purpose or by a template: `HH:MM`, `??:??`, `2022-05-??`. */
  | (Part & { readonly kind: 'placeholder' });

export interface Timestamp extends Part {
  readonly text: string;
  readonly date?: DatePart;
  readonly clock?: ClockPart;
  readonly zone?: ZonePart;
  /** The end of a range (`18:00-19:12`), which takes from the start what it does not say. */
  readonly until?: { readonly date?: DatePart; readonly clock?: ClockPart; readonly zone?: ZonePart };
  /** `~`, `ca.`, `about`, or digits left open. */
  readonly approx: boolean;
  /** `T+15m` counts from the start, `+5 min` and "10 minutes later" from the event before. In milliseconds. */
  readonly relative?: { readonly ms: number; readonly from: 'start' | 'previous' };
  /** `(+1 day)`, `next day`: days to add to the date that would hold otherwise. */
  readonly dayOffset?: number;
  readonly defects: readonly Defect[];
}
