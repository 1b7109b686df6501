// One timeline resolved: what each event's time means, with dates carried forward over midnight and zones carried down.
import type { Event, Timeline } from '../model/postmortem';
import { type CivilDate, clockMs, DAY, dateOfDay, dayNumber, HOUR, isRealDate, MINUTE } from '../time/civil';
import type { Moment } from '../time/moment';
import type { ClockPart, DatePart, Timestamp, Zone } from '../time/timestamp';
import { type BaseDate, completeDate } from './base-date';
import { clocksOnDial } from './dial';
import { runsBackwards } from './direction';
import type { OrderedTimeline, TimedEvent, ZoneFact } from './facts';
import { kindOf } from './kinds';
import { momentOf } from './moments';
import { misplaced } from './order';
import { timelineZone } from './zone';

export interface Surroundings {
  readonly base: BaseDate;
  readonly zone: ZoneFact | undefined;
  /** The declared window, for deciding whether a clock that falls back rolled over midnight. */
  readonly window: { readonly start?: Moment; readonly end?: Moment };
}

export function resolveTimeline(timeline: Timeline, index: number, around: Surroundings): OrderedTimeline {
  const zone = timelineZone(timeline) ?? around.zone;
  const descending = runsBackwards(timeline, around.base);
  const resolved = new Resolver(timeline.events, zone, around, descending ? 'descending' : 'ascending').run();
  const moments = resolved.map(({ moment }) => moment);
  const wrong = outOfOrder(descending ? moments.reverse() : moments);
  const last = resolved.length - 1;
  const events = resolved.map(({ event, moment, until, inferred }, at): TimedEvent => {
    const { kind, from } = kindOf(event);
    return {
      event,
      timeline: index,
      kind,
      kindFrom: from,
      inferred,
      misplaced: wrong.has(descending ? last - at : at),
      ...(moment && { moment }),
      ...(until && { until }),
    };
  });
  return { timeline, events, order: descending ? 'descending' : 'ascending' };
}

/**
 * Where a zone is slipped into a line (`EDT` between two `CAT`), the clock may be in order though the instant is not: then the zone
 * is odd and the order says nothing. So an event counts as out of order when it is on both scales.
 */
function outOfOrder(moments: readonly (Moment | undefined)[]): ReadonlySet<number> {
  const byInstant = misplaced(moments);
  if (byInstant.size === 0) return byInstant;
  const byClock = misplaced(moments.map((moment) => moment && { ...moment, axis: moment.wall }));
  return new Set([...byInstant].filter((index) => byClock.has(index)));
}

interface Resolved {
  readonly event: Event;
  readonly moment?: Moment;
  readonly until?: Moment;
  readonly inferred: readonly ('date' | 'zone' | 'meridiem')[];
}

/** Walks the events from the top, carrying date and zone down. */
class Resolver {
  /** The day that the previous event fell on: days since 1970, or since the timeline's first day. */
  private day: number | undefined;
  private clock: number | undefined;
  private under: Timestamp | undefined;
  private start: Moment | undefined;
  /** The T of `T+15m`, once a line says its time of day too. */
  private zero: Moment | undefined;
  private previous: Moment | undefined;
  /** For each event the clock it means, which may be the other half of the day than written. */
  private readonly clocks: readonly (ClockPart | undefined)[];

  constructor(
    private readonly events: readonly Event[],
    private readonly zone: ZoneFact | undefined,
    private readonly around: Surroundings,
    private readonly order: OrderedTimeline['order'],
  ) {
    this.clocks = order === 'ascending' ? clocksOnDial(events) : [...clocksOnDial([...events].reverse())].reverse();
  }

  run(): readonly Resolved[] {
    return this.events.map((event, at) => this.resolve(event, at));
  }

  private resolve(event: Event, at: number): Resolved {
    const { stamp } = event;
    if (stamp === undefined) return this.onDay(event);
    if (stamp.relative !== undefined && stamp.clock === undefined) return this.relative(event, stamp.relative);
    // A part that cannot be read leaves the whole time unread: half a time would be a guess.
    const clock = stamp.clock?.start ?? stamp.end;
    const spoilt = stamp.defects.some(
      ({ kind, end }) => kind === 'unreadable' || (stamp.date === undefined && end <= clock),
    );
    if (spoilt || (stamp.clock === undefined && stamp.date?.day === undefined)) return { event, inferred: [] };
    return this.absolute(event, stamp, at);
  }

  /** Under a day heading where nothing has a clock, what is listed happened on that day. */
  private onDay(event: Event): Resolved {
    const date = event.under?.date && this.complete(event.under.date);
    const clocked = this.events.some(({ stamp, under }) => stamp?.clock !== undefined && under === event.under);
    if (date === undefined || clocked) return { event, inferred: [] };
    const moment = this.moment(dayNumber(date), undefined, this.zone?.zone, false);
    this.remember(moment, undefined, event);
    return { event, moment, inferred: ['date'] };
  }

  private absolute(event: Event, stamp: Timestamp, at: number): Resolved {
    const written = stamp.date && this.complete(stamp.date);
    const yearless = written === undefined ? yearlessDay(stamp.date) : undefined;
    if (yearless !== undefined && stamp.clock === undefined) return { event, inferred: [] };
    if (written !== undefined && !isRealDate(written)) return { event, inferred: [] };
    const zone = stamp.zone?.zone ?? stamp.until?.zone?.zone ?? this.zone?.zone;
    const clock = this.clocks[at];
    const day = written === undefined ? (yearless ?? this.inferDay(event, clock, at)) : dayNumber(written);
    const days = stamp.dayOffset ?? 0;
    const moment = this.moment(day === undefined ? undefined : day + days, clock, zone, stamp.approx);
    const until = stamp.until && this.untilOf(stamp, (day ?? 0) + days, day !== undefined, zone);
    this.remember(moment, clock, event);
    if (stamp.relative?.from === 'start') this.zero ??= moveBy(moment, -stamp.relative.ms);
    const inferred = [
      ...(written === undefined && day !== undefined && this.hasDates() ? (['date'] as const) : []),
      ...(stamp.zone === undefined && stamp.until?.zone === undefined && zone !== undefined ? (['zone'] as const) : []),
      ...(clock === stamp.clock ? [] : (['meridiem'] as const)),
    ];
    return { event, moment, ...(until && { until }), inferred };
  }

  private complete(date: NonNullable<Timestamp['date']>): CivilDate | undefined {
    const whole = completeDate(date, this.baseFor());
    if (whole !== undefined || date.month === undefined || date.day === undefined) return whole;
    const year = this.year();
    return year === undefined ? undefined : { year, month: date.month, day: date.day };
  }

  /** The year of the event before decides, then the document's. */
  private baseFor(): BaseDate {
    return this.day !== undefined && this.hasDates()
      ? { ...this.around.base, date: dateOfDay(this.day) }
      : this.around.base;
  }

  private year(): number | undefined {
    return this.baseFor().date?.year ?? this.around.base.year;
  }

  private hasDates(): boolean {
    return this.previous?.dated === true || this.firstDay() !== undefined;
  }

  private firstDay(): number | undefined {
    const { date } = this.around.base;
    return date === undefined ? undefined : dayNumber(date);
  }

  /** The day of an event that names none: its day heading, the day before it, or the document's. */
  private inferDay(event: Event, clock: ClockPart | undefined, at: number): number | undefined {
    const heading = event.under?.date && this.complete(event.under.date);
    const day = heading === undefined ? yearlessDay(event.under?.date) : dayNumber(heading);
    if (day !== undefined && event.under !== this.under) return day;
    if (this.day === undefined) return this.firstDay() ?? 0;
    if (clock === undefined || this.clock === undefined) return this.day;
    return this.day + (this.rolls(clockMs(clock.clock), this.clock, at) ? this.forward : 0);
  }

  /** The way that days go down the page. */
  private get forward(): 1 | -1 {
    return this.order === 'ascending' ? 1 : -1;
  }

  /** Whether a clock that falls back passed midnight; where the newest event comes first, one that rises did. */
  private rolls(clock: number, before: number, at: number): boolean {
    const fall = (before - clock) * this.forward;
    if (fall <= 0) return false;
    if (fall < HALF_DAY) return this.order === 'ascending' && this.windowSaysSo(clock);
    // One line that falls back while the next goes on as before is a slip, not a night.
    const next = this.nextClock(at);
    const onward = next === undefined ? -1 : (next - before) * this.forward;
    return !(onward >= 0 && onward < HALF_DAY / 2);
  }

  private windowSaysSo(clock: number): boolean {
    const { start, end } = this.around.window;
    if (start === undefined || end === undefined || this.day === undefined || !start.dated || !end.dated) return false;
    const same = this.day * DAY + clock;
    return same < start.wall && same + DAY <= end.wall + HOUR;
  }

  private nextClock(at: number): number | undefined {
    for (let ahead = at + 1; ahead <= at + 3; ahead++) {
      const clock = this.clocks[ahead];
      if (clock !== undefined) return this.events[ahead]?.stamp?.date === undefined ? clockMs(clock.clock) : undefined;
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
    this.day = Math.floor(moment.wall / DAY);
    if (clock?.clock.hour === 24) this.day -= 1;
    this.clock = clock === undefined ? undefined : clockMs(clock.clock);
    this.under = event.under ?? this.under;
    this.previous = moment;
    this.start ??= moment;
  }

  private relative(event: Event, { ms, from }: NonNullable<Timestamp['relative']>): Resolved {
    const anchor = from === 'start' ? (this.zero ?? this.around.window.start ?? this.start) : this.previous;
    if (anchor === undefined) return { event, inferred: [] };
    const moved = moveBy(anchor, ms);
    this.day = Math.floor(moved.wall / DAY);
    this.clock = ((moved.wall % DAY) + DAY) % DAY;
    this.previous = moved;
    return { event, moment: moved, inferred: ['date', 'zone'] };
  }
}

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
