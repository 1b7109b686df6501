// Reading timestamps out of text: the grammar that puts date, clock and zone together in the orders people write them.
import { withOneMeridiem } from './one-meridiem';
import { type Manner, readClock } from './read-clock';
import { type DateReading, readDate } from './read-date';
import { readRelative } from './read-relative';
import { readZone } from './read-zone';
import { beginsWith, DIGITS, type Mutable, matchAt } from './scan';
import { searchFor } from './search';
import { openEnd, readShortEnd } from './short-end';
import type { ClockPart, DatePart, Defect, Timestamp, ZonePart } from './timestamp';

export type { Manner } from './read-clock';
export { shiftTimestamp } from './shift';

/**
 * The timestamp that begins exactly at `at`, or undefined. Offsets in the result are relative to `text`.
 * In the manner `lead` (the default) `at` is a place where a time is expected, and looser spellings count.
 */
export function readTimestamp(text: string, at: number, manner: Manner = 'lead'): Timestamp | undefined {
  const fuzzy = APPROXIMATELY_BEGINS.test(text, at) ? matchAt(APPROXIMATELY, text, at) : undefined;
  const loneT = LONE_T_BEGINS.test(text, at) ? matchAt(LONE_T, text, at) : undefined;
  const start = at + (fuzzy?.[0].length ?? 0) + (loneT?.[0].length ?? 0);
  const relative = readRelative(text, start);
  if (relative !== undefined) {
    const beside = readBeside(text, relative.end);
    const end = beside === undefined ? relative.end : beside.end + 1;
    const defects = beside?.defects ?? [];
    const stamp: Mutable<Timestamp> = {
      start: at,
      end,
      text: text.slice(at, end),
      approx: fuzzy !== undefined,
      defects,
      ...partsOf(beside),
    };
    stamp.relative = relative.relative;
    return stamp;
  }
  const point = readPoint(text, start, manner);
  if (point === undefined || (manner === 'prose' && isBareNumber(point))) return undefined;
  const written = point.date === undefined && point.clock === undefined ? undefined : readEnd(text, point, manner);
  const { from, until } = written === undefined ? { from: point, until: undefined } : withOneMeridiem(point, written);
  const isOpen = until === undefined && manner === 'lead' && point.clock !== undefined;
  const stop = until?.end ?? (isOpen ? point.end + openEnd(text, point.end) : point.end);
  const suffix = SUFFIX_BEGINS.test(text, stop) ? matchAt(APPROXIMATE_SUFFIX, text, stop) : undefined;
  const end = suffix === undefined ? stop : stop + suffix[0].length;
  const stamp: Mutable<Timestamp> = {
    start: at,
    end,
    text: text.slice(at, end),
    approx: fuzzy !== undefined || suffix !== undefined || point.approx || point.clock?.open !== undefined,
    defects: until === undefined || until.defects.length === 0 ? point.defects : [...point.defects, ...until.defects],
  };
  if (from.date !== undefined) stamp.date = from.date;
  if (from.clock !== undefined) stamp.clock = from.clock;
  if (from.zone !== undefined) stamp.zone = from.zone;
  if (until !== undefined) stamp.until = partsOf(until);
  else if (point.lastDay !== undefined) stamp.until = { date: point.lastDay };
  if (point.dayOffset !== undefined) stamp.dayOffset = point.dayOffset;
  return stamp;
}

/** `T+0 (09:12)`: the time of day in parentheses behind a relative one. */
function readBeside(text: string, at: number): Point | undefined {
  const open = matchAt(/ ?\(/y, text, at);
  const point = open && readPoint(text, at + open[0].length, 'lead');
  return point?.clock !== undefined && text[point.end] === ')' ? point : undefined;
}

/** Every timestamp in `text`, left to right, not overlapping: what is a date or a time of day wherever it stands. */
export function findTimestamps(text: string): readonly Timestamp[] {
  const found: Timestamp[] = [];
  for (let match = CANDIDATES.next(text, 0); match !== undefined; ) {
    const read = readTimestamp(text, match.index, 'prose');
    if (read !== undefined) found.push(read);
    const behind = match.index + match[0].length;
    match = CANDIDATES.next(text, read === undefined ? behind : Math.max(read.end, match.index + 1));
  }
  return found;
}

/** The `T` of an ISO time whose date stands elsewhere. */
const LONE_T = /T(?=\d{2}:\d{2})/y;
const APPROXIMATELY = /(?:[~≈]|(?:ca\.?|circa|approx(?:\.|imately)?|about|around|roughly|est\.)(?=[ \d])) ?/iy;
const APPROXIMATELY_BEGINS = beginsWith('~ACERacer');
const LONE_T_BEGINS = beginsWith('T');
const SUFFIX_BEGINS = beginsWith(' Ii');
const APPROXIMATE_SUFFIX =
  /(?:ish\b| \((?:approx(?:\.|imate(?:ly)?)?|estimated|est\.?)\)| approx(?:\.|imately)?(?![a-z]))/iy;

/** Where a timestamp may begin in running text: not inside a longer number, a word or a path. */
const CANDIDATE =
  /(?<![\p{L}\d_.:/\-+#$€£@=])(?:(?:[~≈] ?)?\d|(?:T ?[+-]\d)|T\d{2}:|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[Nn]oon|[Mm]id(?:night|day)|(?:[Cc]a\.?|[Cc]irca|[Aa]pprox(?:\.|imately)?|[Aa]bout|[Aa]round|[Rr]oughly|[Ee]st\.) ?\d))/uy;
const CANDIDATES = searchFor(CANDIDATE);

interface Parts {
  readonly date?: DatePart;
  readonly clock?: ClockPart;
  readonly zone?: ZonePart;
}

/** One point in time: a date, a clock, or both. */
interface Point {
  readonly start: number;
  readonly end: number;
  readonly date: DatePart | undefined;
  readonly clock: ClockPart | undefined;
  readonly zone: ZonePart | undefined;
  readonly approx: boolean;
  readonly dayOffset: number | undefined;
  /** The last day of a range of days written in one: `October 29-30`. */
  readonly lastDay: DatePart | undefined;
  readonly defects: readonly Defect[];
}

function partsOf(point: Point | undefined): Parts {
  const parts: Mutable<Parts> = {};
  if (point?.date !== undefined) parts.date = point.date;
  if (point?.clock !== undefined) parts.clock = point.clock;
  if (point?.zone !== undefined) parts.zone = point.zone;
  return parts;
}

function readPoint(text: string, at: number, manner: Manner): Point | undefined {
  const date = readDate(text, at);
  if (date !== undefined) return withClockBehind(text, date, manner);
  const clock = readClockAndZone(text, at, manner, undefined);
  return clock === undefined ? undefined : withDateBehind(text, clock);
}

const DATE_TO_CLOCK =
  /(?:[Tt_](?=\d{2}:?\d{2})|[*_`]{0,3},? ?(?:,|at|@|on|from|between|um|[-–—|](?!-:--)|:(?=\d{2}:\d{2}:)| )?[ \t]{0,16}[*_`[(]{0,3}[ \t]?)((?:~|≈|ca\.?|circa|about|around|approx\.?|approximately) ?)?/iy;

function withClockBehind(text: string, date: DateReading, manner: Manner): Point {
  const gap = matchAt(DATE_TO_CLOCK, text, date.end);
  if (gap === undefined || gap[0] === '') return dateAlone(date, undefined);
  const from = date.end + gap[0].length;
  const loose = manner === 'lead' || date.date?.style === 'iso' ? 'lead' : 'prose';
  const clock = readClockAndZone(text, from, loose, date);
  // `2023-01-11 - 15 nodes`: a dash and a number begin the text, not a clock.
  const dashed = /[-–—|]/.test(gap[0]);
  if (clock === undefined || (dashed && (clock.clock?.style !== 'colon' || clock.defects.length > 0))) {
    return dateAlone(date, date.date === undefined ? undefined : readZoneBehind(text, date.end, undefined));
  }
  return {
    ...clock,
    start: date.start,
    approx: gap[1] !== undefined,
    date: date.date,
    defects: date.defects.length === 0 ? clock.defects : [...date.defects, ...clock.defects],
  };
}

function dateAlone({ start, end, date, until, defects }: DateReading, zone: ZonePart | undefined): Point {
  return {
    start,
    end: zone?.end ?? end,
    date,
    clock: undefined,
    zone,
    approx: false,
    dayOffset: undefined,
    lastDay: until,
    defects,
  };
}

const CLOCK_TO_DATE = /(?:,? (?:on |of )?| ?[,/] ?)/y;

function withDateBehind(text: string, clock: Point): Point {
  const gap = matchAt(CLOCK_TO_DATE, text, clock.end);
  if (gap === undefined || clock.clock === undefined || gap[0] === '') return clock;
  const date = readDate(text, clock.end + gap[0].length);
  if (date?.date === undefined || date.date.style === 'weekday') return clock;
  const zone = clock.zone ?? readZoneBehind(text, date.end, undefined);
  return {
    ...clock,
    end: Math.max(date.end, zone?.end ?? 0),
    date: date.date,
    zone,
    defects: [...clock.defects, ...date.defects],
  };
}

const HOURS_WORD = / ?(?:hrs|hours|hr|hs|Uhr|h)(?![A-Za-z0-9])/y;
const HOURS_WORD_BEGINS = beginsWith(' hU');

function hoursWord(text: string, at: number): number {
  return HOURS_WORD_BEGINS.test(text, at) ? (matchAt(HOURS_WORD, text, at)?.[0].length ?? 0) : 0;
}

const NEXT_DAY =
  / ?(?:\((?:\+ ?1(?: ?d(?:ay)?)?|(?:the )?(?:next|following) day)\)|\+1d\b|(?:the )?(?:next|following) day\b)/iy;
const NEXT_DAY_BEGINS = beginsWith(' (+tTnNfF');

function readClockAndZone(text: string, at: number, manner: Manner, date: DateReading | undefined): Point | undefined {
  const reading = readClock(text, at, manner);
  if (reading === undefined) return undefined;
  const { clock, defects } = reading;
  let end = reading.end;
  if (clock !== undefined && clock.meridiem === undefined) end += hoursWord(text, end);
  const zone =
    clock === undefined ? undefined : readZoneBehind(text, end, offsetAllowed(date, clock, text) ? 'minus' : undefined);
  if (zone !== undefined) end = zone.end;
  const next = NEXT_DAY_BEGINS.test(text, end) ? matchAt(NEXT_DAY, text, end) : undefined;
  if (next !== undefined) end += next[0].length;
  return {
    start: at,
    end,
    date: undefined,
    clock,
    zone,
    approx: false,
    dayOffset: next === undefined ? undefined : 1,
    lastDay: undefined,
    defects,
  };
}

/** `09:00-07:00` is a range; a minus is an offset only behind a full ISO time. */
function offsetAllowed(date: DateReading | undefined, clock: ClockPart, text: string): boolean {
  return (
    date?.date?.style === 'iso' &&
    (/^t$/i.test(text[clock.start - 1] ?? '') || clock.precision === 'second' || clock.precision === 'millisecond')
  );
}

function readZoneBehind(text: string, at: number, minus: 'minus' | undefined): ZonePart | undefined {
  const gap = text[at] === ' ' ? 1 : text[at] === ',' && text[at + 1] === ' ' ? 2 : 0;
  const from = at + gap;
  const sign = text[from];
  if ((sign === '-' || sign === '−') && minus === undefined) return undefined;
  // `+15m` behind a clock is no offset, `+0100` and `+01:00` are.
  const zone = gap === 0 || gap === 1 || /[A-Z]/.test(sign ?? '') ? readZone(text, from) : undefined;
  return zone !== undefined && namesSomething(text, zone) ? undefined : zone;
}

/** `14:32 Berlin on-call paged`: the name of a place with a word behind it is its adjective, unless the word is time. */
function namesSomething(text: string, { start, end, zone }: ZonePart): boolean {
  if (zone.kind !== 'place' || !/^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/.test(text.slice(start, end))) return false;
  return (
    !/time$/i.test(zone.name) &&
    /^ (?!(?:and|on(?= )|to|until|till|through)\b)[\p{L}\d]/u.test(text.slice(end, end + 10))
  );
}

const RANGE = /[*_`]{0,3} {0,3}(?:->|-|–|—|−|to|until|till|→|through) {0,3}[*_`]{0,3}(?:[~≈] ?)?/iy;

const DIGIT = beginsWith(DIGITS);
const NO_PARTS = { date: undefined, clock: undefined, zone: undefined, defects: [] } as const;

/** `between 10:00 and 11:00`: only there `and` makes a range. */
const BETWEEN = /\bbetween (?:the hours of )?[*_`]{0,3}$/i;
const BETWEEN_AND = /[*_`]{0,3} {1,3}and {1,3}[*_`]{0,3}(?:[~≈] ?)?/iy;

/** The end of a range, when one follows: written the same way, so that `14:32 - 15 nodes` is none. */
function readEnd(text: string, from: Point, manner: Manner): Point | undefined {
  const heads = [from.start, from.clock?.start ?? from.start];
  const between = heads.some((head) => BETWEEN.test(text.slice(Math.max(0, head - 30), head)));
  const gap = (between ? matchAt(BETWEEN_AND, text, from.end) : undefined) ?? matchAt(RANGE, text, from.end);
  if (gap === undefined) return undefined;
  const at = from.end + gap[0].length;
  const short = manner === 'lead' && DIGIT.test(text, at) ? readShortEnd(text, at, from) : undefined;
  if (short !== undefined) return { ...from, ...NO_PARTS, ...short, end: short.clock?.end ?? short.date?.end ?? at };
  const end = readPoint(text, at, manner === 'lead' && from.clock?.style === 'dot' ? 'lead' : 'prose');
  if (end === undefined || end.defects.length > 0) return undefined;
  if (from.clock === undefined)
    return end.date !== undefined && end.clock === undefined && end.date.style !== 'weekday' ? end : undefined;
  return end.clock !== undefined && end.clock.style !== 'word' ? end : undefined;
}

/** In running text a weekday or a defect alone says nothing about when. */
function isBareNumber(point: Point): boolean {
  const { date, clock, defects } = point;
  if (date === undefined && clock === undefined)
    return !defects.some((defect) => defect.kind === 'unreadable' || defect.kind === 'impossible');
  return clock === undefined && date?.style === 'weekday';
}
