// What each event's time means, from the top of a timeline down: dates carried forward over midnight and zones carried down.
import type { Event } from '../model/postmortem';
import { saysTheSame } from '../text/history';
import type { Walk } from '../text/walks';
import { type CivilDate, clockMs, DAY, dateOfDay, dayNumber, HOUR, isRealDate, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import type { ClockPart, DatePart, Timestamp, Zone } from '../time/timestamp';
import { type BaseDate, completeDate } from './base-date';
import type { Clocked } from './dial';
import type { OrderedTimeline, ZoneFact } from './facts';
import { momentOf } from './moments';

/** What the events of a timeline stand in. */
export interface Here {
  readonly base: BaseDate;
  /** The day of `base`: days since 1970. */
  readonly firstDay: number | undefined;
  readonly zone: ZoneFact | undefined;
  /** The declared window, for deciding whether a clock that falls back rolled over midnight. */
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
  readonly order: OrderedTimeline['order'];
  /** The day headings under which some event has a clock. */
  readonly clocked: ReadonlySet<Timestamp | undefined> | undefined;
}

export interface Resolved {
  readonly moment?: Moment;
  readonly until?: Moment;
  readonly inferred: readonly ('date' | 'zone' | 'meridiem')[];
}

/** What the events above leave for those below. */
interface Carried {
  /** The day that the previous event fell on: days since 1970, or since the timeline's first day. */
  readonly day: number | undefined;
  readonly clock: number | undefined;
  readonly under: Timestamp | undefined;
  readonly start: Moment | undefined;
  /** The T of `T+15m`, once a line says its time of day too. */
  readonly zero: Moment | undefined;
  readonly previous: Moment | undefined;
}

export const NOTHING_CARRIED: Carried = {
  day: undefined,
  clock: undefined,
  under: undefined,
  start: undefined,
  zero: undefined,
  previous: undefined,
};

/** How many of the events below decide whether a clock that falls back passed midnight. */
const AHEAD = 3;

export const CARRY: Walk<Clocked, Carried, Resolved, [Here]> = {
  ahead: AHEAD,
  step(carried, events, at, old, here) {
    const step = new Step(carried, events, at, here);
    const resolved = step.resolve();
    return [old !== undefined && isSame(old, resolved) ? old : resolved, step.carried];
  },
  same: (a, b) =>
    a === b ||
    (a.day === b.day &&
      a.clock === b.clock &&
      a.under === b.under &&
      isSameMoment(a.previous, b.previous) &&
      isSameMoment(a.start, b.start) &&
      isSameMoment(a.zero, b.zero)),
};

function isSame(a: Resolved, b: Resolved): boolean {
  return isSameMoment(a.moment, b.moment) && isSameMoment(a.until, b.until) && saysTheSame(a.inferred, b.inferred);
}

function isSameMoment(a: Moment | undefined, b: Moment | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.axis === b.axis && a.wall === b.wall && saysTheSame(a, b);
}

/** One event, resolved in what those above carry down to it. */
class Step {
  constructor(
    /** Afterwards: what it leaves for those below. */
    public carried: Carried,
    private readonly events: readonly Clocked[],
    private readonly at: number,
    private readonly here: Here,
  ) {}

  resolve(): Resolved {
    const { event, clock } = this.events[this.at] as Clocked;
    const { stamp } = event;
    if (stamp === undefined) return this.onDay(event);
    if (stamp.relative !== undefined && stamp.clock === undefined) return this.relative(stamp.relative);
    // A part that cannot be read leaves the whole time unread: half a time would be a guess.
    const begin = stamp.clock?.start ?? stamp.end;
    const spoilt = stamp.defects.some(
      ({ kind, end }) => kind === 'unreadable' || (stamp.date === undefined && end <= begin),
    );
    if (spoilt || (stamp.clock === undefined && stamp.date?.day === undefined)) return UNKNOWN;
    return this.absolute(event, stamp, clock);
  }

  /** Under a day heading where nothing has a clock, what is listed happened on that day. */
  private onDay(event: Event): Resolved {
    const date = event.under?.date && this.complete(event.under.date);
    if (date === undefined || this.here.clocked?.has(event.under)) return UNKNOWN;
    const moment = this.moment(dayNumber(date), undefined, this.here.zone?.zone, false);
    this.remember(moment, undefined, event);
    return { moment, inferred: ['date'] };
  }

  private absolute(event: Event, stamp: Timestamp, clock: ClockPart | undefined): Resolved {
    const written = stamp.date && this.complete(stamp.date);
    const yearless = written === undefined ? yearlessDay(stamp.date) : undefined;
    if (yearless !== undefined && stamp.clock === undefined) return UNKNOWN;
    if (written !== undefined && !isRealDate(written)) return UNKNOWN;
    const zone = stamp.zone?.zone ?? stamp.until?.zone?.zone ?? this.here.zone?.zone;
    const day = written === undefined ? (yearless ?? this.inferDay(event, clock)) : dayNumber(written);
    const days = stamp.dayOffset ?? 0;
    const moment = this.moment(day === undefined ? undefined : day + days, clock, zone, stamp.approx);
    const until = stamp.until && this.untilOf(stamp, (day ?? 0) + days, day !== undefined, zone);
    this.remember(moment, clock, event);
    if (stamp.relative?.from === 'start' && this.carried.zero === undefined) {
      this.carried = { ...this.carried, zero: moveBy(moment, -stamp.relative.ms) };
    }
    const inferred = [
      ...(written === undefined && day !== undefined && this.hasDates() ? (['date'] as const) : []),
      ...(stamp.zone === undefined && stamp.until?.zone === undefined && zone !== undefined ? (['zone'] as const) : []),
      ...(clock === stamp.clock ? [] : (['meridiem'] as const)),
    ];
    return { moment, ...(until && { until }), inferred };
  }

  private complete(date: NonNullable<Timestamp['date']>): CivilDate | undefined {
    const whole = completeDate(date, this.baseFor());
    if (whole !== undefined || date.month === undefined || date.day === undefined) return whole;
    const year = this.year();
    return year === undefined ? undefined : { year, month: date.month, day: date.day };
  }

  /** The year of the event before decides, then the document's. */
  private baseFor(): BaseDate {
    const { day } = this.carried;
    return day !== undefined && this.hasDates() ? { ...this.here.base, date: dateOfDay(day) } : this.here.base;
  }

  private year(): number | undefined {
    return this.baseFor().date?.year ?? this.here.base.year;
  }

  private hasDates(): boolean {
    return this.carried.previous?.dated === true || this.here.firstDay !== undefined;
  }

  /** The day of an event that names none: its day heading, the day before it, or the document's. */
  private inferDay(event: Event, clock: ClockPart | undefined): number | undefined {
    const above = this.carried;
    const heading = event.under?.date && this.complete(event.under.date);
    const day = heading === undefined ? yearlessDay(event.under?.date) : dayNumber(heading);
    if (day !== undefined && event.under !== above.under) return day;
    if (above.day === undefined) return this.here.firstDay ?? 0;
    if (clock === undefined || above.clock === undefined) return above.day;
    return above.day + (this.rolls(clockMs(clock.clock), above.clock) ? this.forward : 0);
  }

  /** The way that days go down the page. */
  private get forward(): 1 | -1 {
    return this.here.order === 'ascending' ? 1 : -1;
  }

  /** Whether a clock that falls back passed midnight; where the newest event comes first, one that rises did. */
  private rolls(clock: number, before: number): boolean {
    const fall = (before - clock) * this.forward;
    if (fall <= 0) return false;
    if (fall < HALF_DAY) return this.here.order === 'ascending' && this.windowSaysSo(clock);
    // One line that falls back while the next goes on as before is a slip, not a night.
    const next = this.nextClock();
    const onward = next === undefined ? -1 : (next - before) * this.forward;
    return !(onward >= 0 && onward < HALF_DAY / 2);
  }

  private windowSaysSo(clock: number): boolean {
    const { start, end } = this.here;
    const { day } = this.carried;
    if (start === undefined || end === undefined || day === undefined || !start.dated || !end.dated) return false;
    const same = day * DAY + clock;
    if (same >= start.wall || same + DAY > end.wall + HOUR) return false;
    // A slip in one line, where the next goes on as before and would fall behind the end.
    const next = this.nextClock();
    const goesOn = next !== undefined && next >= (this.carried.clock ?? 0);
    return !goesOn || (day + 1) * DAY + next <= end.wall + HOUR;
  }

  private nextClock(): number | undefined {
    for (let ahead = this.at + 1; ahead <= this.at + AHEAD; ahead++) {
      const { event, clock } = this.events[ahead] ?? {};
      if (clock !== undefined) return event?.stamp?.date === undefined ? clockMs(clock.clock) : undefined;
    }
    return undefined;
  }

  private untilOf(stamp: Timestamp, day: number, known: boolean, zone: Zone | undefined): Moment | undefined {
    const end = stamp.until;
    if (end === undefined) return undefined;
    const written = end.date && this.complete(end.date);
    const clock = end.clock;
    const rolls =
      written === undefined &&
      clock !== undefined &&
      stamp.clock !== undefined &&
      clockMs(clock.clock) < clockMs(stamp.clock.clock);
    const on = written === undefined ? day + (rolls ? 1 : 0) : dayNumber(written);
    return this.moment(known || written !== undefined ? on : undefined, clock, end.zone?.zone ?? zone, stamp.approx);
  }

  private moment(
    day: number | undefined,
    clock: ClockPart | undefined,
    zone: Zone | undefined,
    approx: boolean,
  ): Moment {
    const dated = day !== undefined && (this.hasDates() || day > NEAR_ZERO);
    return momentOf({ date: dated ? dateOfDay(day) : undefined, clock, zone, approx, days: dated ? 0 : (day ?? 0) });
  }

  private remember(moment: Moment, clock: ClockPart | undefined, event: Event): void {
    this.carried = {
      day: Math.floor(moment.wall / DAY) - (clock?.clock.hour === 24 ? 1 : 0),
      clock: clock === undefined ? undefined : clockMs(clock.clock),
      under: event.under ?? this.carried.under,
      start: this.carried.start ?? moment,
      zero: this.carried.zero,
      previous: moment,
    };
  }

  private relative({ ms, from }: NonNullable<Timestamp['relative']>): Resolved {
    const above = this.carried;
    const anchor = from === 'start' ? (above.zero ?? this.here.start ?? above.start) : above.previous;
    if (anchor === undefined) return UNKNOWN;
    const moved = moveBy(anchor, ms);
    const clock = ((moved.wall % DAY) + DAY) % DAY;
    this.carried = { ...above, day: Math.floor(moved.wall / DAY), clock, previous: moved };
    return { moment: moved, inferred: ['date', 'zone'] };
  }
}

const UNKNOWN: Resolved = { inferred: [] };

/** Where no year is known, days count from New Year: they order the events, and stay below those of any date. */
function yearlessDay(part: DatePart | undefined): number | undefined {
  if (part?.month === undefined || part.day === undefined) return undefined;
  const leap = { year: 1972, month: part.month, day: part.day };
  return isRealDate(leap) ? dayNumber(leap) - dayNumber({ year: 1972, month: 1, day: 1 }) : undefined;
}

const HALF_DAY = 12 * HOUR;
/** Days counted from a timeline's own first day stay far below those of any date. */
const NEAR_ZERO = 366;

function moveBy(moment: Moment, ms: number): Moment {
  const exact = Math.round(ms / MINUTE) * MINUTE === ms ? ms : Math.round(ms);
  return {
    ...moment,
    axis: moment.axis + exact,
    wall: moment.wall + exact,
    day: false,
    ...(moment.instant !== undefined && { instant: moment.instant + exact }),
  };
}
