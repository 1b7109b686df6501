// Durations as people write them: reading, writing, and the precision they were said with.
import { DAY, HOUR, MINUTE, SECOND } from './civil';
import { beginsWith, byFirst, DIGITS, matchAt } from './scan';
import { searchFor } from './search';
import type { Part } from './timestamp';

/**
 * A duration as written. `ms` is its value; `low` and `high` bound what the words can mean (both in milliseconds, inclusive).
 * The span holds number and units, without "about" or "over", which only widen the bounds.
 */
export interface DurationText extends Part {
  readonly text: string;
  readonly ms: number;
  readonly low: number;
  readonly high: number;
}

/** The duration that begins exactly at `at`, a qualifier like "about" included before it, or undefined. */
export function readDuration(text: string, at: number): DurationText | undefined {
  const qualifier = QUALIFIER_BEGINS.test(text, at) ? matchAt(QUALIFIER, text, at) : undefined;
  const start = qualifier === undefined ? at : at + qualifier[0].length;
  const amount = readAmount(text, start);
  if (amount === undefined) return undefined;
  const { low, high } = bounds(amount, qualifierOf(qualifier?.[0] ?? ''), text.slice(amount.end, amount.end + 12));
  return { start: amount.start, end: amount.end, text: text.slice(amount.start, amount.end), ms: amount.ms, low, high };
}

/** Every duration in `text`, left to right, not overlapping. */
export function findDurations(text: string): readonly DurationText[] {
  const found: DurationText[] = [];
  for (let match = CANDIDATES.next(text, 0); match !== undefined; ) {
    const duration = readDuration(text, match.index);
    if (duration !== undefined) found.push(duration);
    const behind = match.index + match[0].length;
    match = CANDIDATES.next(text, duration === undefined ? behind : Math.max(duration.end, match.index + 1));
  }
  return found;
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const NUMBER_WORDS = `an?|(?:twenty|thirty|forty|fifty)(?:-(?:${ONES}))?|sixty|ninety|ten|eleven|twelve|fifteen|${ONES}`;

/** `four`, `forty-five`, `12`. */
function numberOf(written: string): number {
  const [tens = '', ones = ''] = written.toLowerCase().split('-');
  return (WORDS[tens] ?? Number(tens)) + (WORDS[ones] ?? 0);
}

const QUALIFIER =
  /(?:(?:about|around|approximately|approx\.?|roughly|circa|ca\.|some|an estimated|estimated|nearly|almost|just under|just over|a little over|well over|over|more than|at least|up to|under|less than|within|at most) |[~≈<>] ?)/iy;

const QUALIFIER_BEGINS = beginsWith('~<>AaCcEeJjLlMmNnOoRrSsUuWw');

const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\d_.:/\\-+#$€£@])(?:[~≈<>] ?\\d|\\d|PT?\\d|(?:about|around|approx|roughly|circa|ca\\.|some|an estimated|estimated|nearly|almost|just|a little over|well over|over|more than|at least|up to|under|less than|within|at most) |half an? |(?:${NUMBER_WORDS})[ -])`,
  'iuy',
);
const CANDIDATES = searchFor(CANDIDATE);

interface Amount extends Part {
  readonly ms: number;
  /** The size of the last unit that was written, in milliseconds: the precision of the words. */
  readonly unit: number;
  readonly decimals: number;
  readonly units: number;
  /** For `4-5 hours`: the upper end, in milliseconds. */
  readonly to?: number;
  /** `4+ hours`: or more. */
  readonly more?: true;
}

const UNIT_WORDS = '(?:weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)';
const FIRST = new RegExp(
  `(?:(\\d{1,5})(?:[.,](\\d{1,2}))?(\\+)?|(${NUMBER_WORDS}))(?:( ?[-–] ?| to )(\\d{1,4}|${NUMBER_WORDS}))?([ -]?(?:${UNIT_WORDS}|[wdhms]))(?![a-z0-9]*[a-z](?<!\\d[dhms])|/[a-z])`,
  'iy',
);
const NEXT = new RegExp(
  `(?:,? (?:and )?|,|)(\\d{1,4}|(?<= )(?:${NUMBER_WORDS}))( ?(?:${UNIT_WORDS}|[dhms]))(?![a-z]|/[a-z])`,
  'iy',
);
const ISO = /P(?=\d|T\d)(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,4})S)?)?(?![A-Za-z0-9])/y;
const HALF_HOUR = /half an? hour(?![a-z])/iy;
const AND_A_HALF = new RegExp(
  `(?:(?:an|one) hour and a half|(\\d{1,2}|${ONES}|ten) and a half (hours|minutes|days))(?![a-z])`,
  'iy',
);
/** Millions, metres and three dimensions are no durations: a single capital letter is a unit only beside another one. */
const CAPITAL = /^[ -]?[WDMS]$/;
const COMPACT = /(\d{1,4})(w|d|h|m|s)(?:(\d{1,2})(h|m|s)|(?<=h)([0-5]\d))?(?:(\d{1,2})(m|s))?(?![a-z0-9])/iy;

function readAmount(text: string, at: number): Amount | undefined {
  for (const shape of SHAPES.at(text, at)) {
    const amount = shape(text, at);
    if (amount !== undefined) return amount;
  }
  return undefined;
}

function readIso(text: string, at: number): Amount | undefined {
  const match = matchAt(ISO, text, at);
  if (match === undefined || match[0].length < 3) return undefined;
  const [written, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const ms = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return { start: at, end: at + written.length, ms, unit: MINUTE, decimals: 0, units: 2 };
}

function readHalves(text: string, at: number): Amount | undefined {
  const longer = matchAt(AND_A_HALF, text, at);
  if (longer !== undefined)
    return { start: at, end: at + longer[0].length, ...andAHalf(longer[1], longer[2]), decimals: 0, units: 1 };
  const half = matchAt(HALF_HOUR, text, at);
  return half && { start: at, end: at + half[0].length, ms: 30 * MINUTE, unit: 10 * MINUTE, decimals: 0, units: 1 };
}

/** `an hour and a half`, `two and a half days`: meant to a quarter of the unit. */
function andAHalf(count = 'one', unit = 'hours'): Pick<Amount, 'ms' | 'unit'> {
  const size = unitSize(unit);
  return { ms: (numberOf(count) + 0.5) * size, unit: size / 4 };
}

/** `1h50m`, `1d5h47m`, `1h50`. */
function readCompact(text: string, at: number): Amount | undefined {
  const match = matchAt(COMPACT, text, at);
  const [written = '', a, unitA = '', b = match?.[5], unitB = 'm', , c, unitC] = match ?? [];
  if (b === undefined) return undefined;
  const ms =
    Number(a) * unitSize(unitA) + Number(b) * unitSize(unitB) + (unitC === undefined ? 0 : Number(c) * unitSize(unitC));
  return { start: at, end: at + written.length, ms, unit: unitSize(unitC ?? unitB), decimals: 0, units: 2 };
}

function readWords(text: string, at: number): Amount | undefined {
  const first = matchAt(FIRST, text, at);
  if (first === undefined) return undefined;
  const [written, digits, fraction, plus, word, , until, unitText = ''] = first;
  const unit = unitSize(unitText.replace(/^[ -]/, ''));
  const value = word === undefined ? Number(`${digits}.${fraction ?? 0}`) : numberOf(word);
  if (until !== undefined) {
    const to = numberOf(until) * unit;
    return { start: at, end: at + written.length, ms: (value * unit + to) / 2, unit, decimals: 0, units: 1, to };
  }
  let amount: Amount = {
    start: at,
    end: at + written.length,
    ms: value * unit,
    unit,
    decimals: fraction?.length ?? 0,
    units: 1,
    ...(plus !== undefined && { more: true as const }),
  };
  for (let next = matchAt(NEXT, text, amount.end); next !== undefined; next = matchAt(NEXT, text, amount.end)) {
    const size = unitSize((next[2] ?? '').trim());
    if (size >= amount.unit) break;
    amount = {
      ...amount,
      end: amount.end + next[0].length,
      ms: amount.ms + numberOf(next[1] ?? '') * size,
      unit: size,
      units: amount.units + 1,
    };
  }
  return amount.units === 1 && CAPITAL.test(unitText) ? undefined : amount;
}

const NUMBER_BEGINS = `${DIGITS}AEFNOSTaefnost`;

const SHAPES = byFirst<(text: string, at: number) => Amount | undefined>([
  ['P', readIso],
  [`${NUMBER_BEGINS}Hh`, readHalves],
  [DIGITS, readCompact],
  [NUMBER_BEGINS, readWords],
]);

function unitSize(unit: string): number {
  switch (unit[0]?.toLowerCase()) {
    case 'w':
      return 7 * DAY;
    case 'd':
      return DAY;
    case 'h':
      return HOUR;
    case 'm':
      return MINUTE;
    default:
      return SECOND;
  }
}

type Qualifier = 'about' | 'over' | 'under' | 'nearly' | 'none';

function qualifierOf(written: string): Qualifier {
  const words = written.trim().toLowerCase();
  if (words === '') return 'none';
  if (/^(?:nearly|almost|just under)$/.test(words)) return 'nearly';
  if (/over$|^more than$|^at least$|^>$/.test(words)) return 'over';
  if (/^(?:under|less than|within|up to|at most|<)$/.test(words)) return 'under';
  return 'about';
}

/**
 * What the words can mean. A bare number of hours may be rounded either way or cut off; minutes beside hours, or minutes that are
 * not a round number, are meant to the minute.
 */
function bounds(
  { ms, unit, decimals, units, to, more }: Amount,
  qualifier: Qualifier,
  behind: string,
): { low: number; high: number } {
  if (to !== undefined) return { low: ms - (to - ms) - unit / 2, high: to + unit / 2 };
  const slack = slackOf(ms, unit, decimals, units);
  const vague = Math.max(0.15 * ms, units > 1 ? 5 * MINUTE : unit === MINUTE ? 3 * MINUTE : unit / 2);
  switch (qualifier) {
    case 'about':
      return { low: ms - Math.max(vague, slack.below), high: ms + Math.max(vague, slack.above) };
    case 'nearly':
      return { low: ms - Math.max(vague, slack.below), high: ms + slack.below };
    case 'over':
      return { low: ms - MINUTE, high: ms * 1.5 + unit };
    case 'under':
      return { low: 0, high: ms + slack.below };
    case 'none':
      return more || /^\+/.test(behind)
        ? { low: ms, high: ms * 1.5 + unit }
        : { low: ms - slack.below, high: ms + slack.above };
  }
}

function slackOf(ms: number, unit: number, decimals: number, units: number): { below: number; above: number } {
  if (decimals > 0) return { below: unit / 4, above: unit / 4 };
  if (unit >= HOUR) return { below: unit / 2, above: unit - MINUTE };
  if (unit === MINUTE) {
    const round = units === 1 && ms % (5 * MINUTE) === 0 && ms > 0;
    return round ? { below: 2 * MINUTE, above: 2 * MINUTE } : { below: MINUTE, above: MINUTE };
  }
  return { below: unit, above: unit };
}

/** `PT13H15M`, from milliseconds; negative ones with a leading minus, as in `-PT15M`. */
export function isoDuration(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / SECOND);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  return `${ms < 0 && seconds > 0 ? '-' : ''}PT${time === '' ? '0M' : time}`;
}

/** For people: `4 h 12 m`, `1 h 04 m`, `4 m`, `40 s`, `2 d 3 h`, `−15 m`. */
export function humanDuration(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / SECOND);
  const sign = ms < 0 && seconds > 0 ? '−' : '';
  if (seconds < 60) return `${sign}${seconds === 0 ? '0 m' : `${seconds} s`}`;
  const minutes = seconds < 3600 && seconds % 60 !== 0 ? Math.floor(seconds / 60) : Math.round(seconds / 60);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const tail = seconds < 3600 && seconds % 60 !== 0 ? ` ${String(seconds % 60).padStart(2, '0')} s` : '';
  if (days > 0)
    return `${sign}${days} d${hours > 0 || rest > 0 ? ` ${hours} h` : ''}${rest > 0 ? ` ${String(rest).padStart(2, '0')} m` : ''}`;
  return hours > 0
    ? `${sign}${hours} h${rest > 0 ? ` ${String(rest).padStart(2, '0')} m` : ''}`
    : `${sign}${rest} m${tail}`;
}
