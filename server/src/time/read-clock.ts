// Reading a time of day in each of the shapes people write, one named shape after the other.
import type { Clock } from './civil';
import { meridiemRepairs, nearbyClocks } from './nearby';
import { beginsWith, byFirst, DIGITS, type Mutable, matchAt } from './scan';
import type { ClockPart, ClockStyle, Defect, Part } from './timestamp';

/**
 * How freely to read. `prose` takes only what is a time of day wherever it stands; `lead`, at the place of a line where its time
 * is expected, also takes what would be something else elsewhere: `11.57`, `1625`, `6: 35`.
 */
export type Manner = 'prose' | 'lead';

/** A clock, or a place where one was meant: then `clock` is absent and a defect says why. */
export interface ClockReading extends Part {
  readonly clock?: ClockPart;
  readonly defects: readonly Defect[];
}

type Shape = (text: string, at: number, manner: Manner) => ClockReading | undefined;

/** The time of day that begins exactly at `at`. Shapes are tried in order; the first that fits wins. */
export function readClock(text: string, at: number, manner: Manner): ClockReading | undefined {
  for (const shape of SHAPES.at(text, at)) {
    const reading = shape(text, at, manner);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

const MERIDIEM = /(?: ?(a\.m\.|p\.m\.|a\.m|p\.m|am|pm|noon|midnight)|(?<=:[0-5]\d)([ap]))(?![a-z0-9])/iy;
const MERIDIEM_BEGINS = beginsWith(' AMNPamnp');

function meridiemAt(text: string, at: number): RegExpExecArray | undefined {
  return MERIDIEM_BEGINS.test(text, at) ? matchAt(MERIDIEM, text, at) : undefined;
}

interface Numbers {
  readonly hour: number;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly millisecond?: number | undefined;
}

/** Puts together what the digits and the meridiem behind them say. `end` is the offset behind the digits. */
function assemble(text: string, at: number, end: number, numbers: Numbers, style: ClockStyle): ClockReading {
  const suffix = meridiemAt(text, end);
  const written = suffix?.[1] ?? suffix?.[2];
  const stop = suffix === undefined ? end : end + suffix[0].length;
  const { hour, minute = 0, second = 0, millisecond = 0 } = numbers;
  const digits = text.slice(at, end);
  const real = hour <= 24 && minute < 60 && second <= 60 && (hour < 24 || minute + second === 0);
  if (!real) {
    const whole = { start: at, end: stop };
    const why = `${digits} is no time of day`;
    // `12:60 PM` becomes `12:10 PM`, but `14:75 PM` no `14:15 PM`.
    const behind = hour <= 12 ? text.slice(end, stop) : '';
    return {
      ...whole,
      defects: [{ kind: 'impossible', ...whole, why, repairs: nearbyClocks(digits).map((clock) => clock + behind) }],
    };
  }
  const half = written === undefined ? undefined : halfOf(written);
  const contradicts = half !== undefined && (hour > 12 || (hour === 0 && half === 'pm'));
  const clock: Clock = { hour: contradicts ? hour : hourOfDay(hour, half), minute, second, millisecond };
  const part: Mutable<ClockPart> = {
    start: at,
    end: stop,
    clock,
    style,
    precision: precisionOf(numbers),
    maybeTwelveHour: half === undefined && hour >= 1 && hour <= 12 && !/^0\d/.test(digits),
  };
  if (written !== undefined) {
    part.meridiem = written;
    part.meridiemSpan = { start: stop - written.length, end: stop };
  }
  const defects: Defect[] = contradicts
    ? [
        {
          kind: 'impossible',
          start: at,
          end: stop,
          why: `${hour} is an hour of the 24-hour clock and goes without ${written}`,
          repairs: meridiemRepairs(text.slice(at, stop), hour, digits, half),
        },
      ]
    : [];
  return { start: at, end: stop, clock: part, defects };
}

function halfOf(meridiem: string): 'am' | 'pm' | 'noon' | 'midnight' {
  const letters = meridiem.toLowerCase().replaceAll('.', '');
  if (letters === 'noon' || letters === 'midnight') return letters;
  return letters.startsWith('a') ? 'am' : 'pm';
}

function hourOfDay(hour: number, half: 'am' | 'pm' | 'noon' | 'midnight' | undefined): number {
  if (half === undefined || hour > 12) return hour;
  if (half === 'am' || half === 'midnight') return hour === 12 ? 0 : hour;
  return hour === 12 || hour === 0 ? 12 : hour + 12;
}

function precisionOf({ minute, second, millisecond }: Numbers): ClockPart['precision'] {
  if (millisecond !== undefined) return 'millisecond';
  if (second !== undefined) return 'second';
  return minute === undefined ? 'hour' : 'minute';
}

const COLON = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d|:[\d?xX]|\.\d)/y;

const colon: Shape = (text, at) => {
  const match = matchAt(COLON, text, at);
  if (match === undefined) return undefined;
  const [written, hour, minute, second, fraction] = match;
  return assemble(
    text,
    at,
    at + written.length,
    {
      hour: Number(hour),
      minute: Number(minute),
      second: second === undefined ? undefined : Number(second),
      // Cut off, not rounded: 59.9996 seconds are not yet a minute.
      millisecond: fraction === undefined ? undefined : Number(fraction.slice(0, 3).padEnd(3, '0')),
    },
    'colon',
  );
};

const SPACED = /(\d{1,2})(?: : ?|: | :)(\d{2})(?! ?\d|:)/y;

/** What stands behind it. With two digits each, a sentence may begin there: `15: 46 Queue drains`. */
const SPACED_ENDS = { clear: /^(?:[ \t]*(?:$|[-–—:|)\]*_`,])| \p{Lu})/u, unclear: /^[ \t]*(?:$|[-–—:|)\]*_`,])/ };

/** `6: 35 AM`: readable, and nobody writes it so on purpose. Without am/pm it is too easily something else. */
const spaced: Shape = (text, at, manner) => {
  const match = matchAt(SPACED, text, at);
  if (match === undefined) return undefined;
  const [written, hour = '', minute = ''] = match;
  const end = at + written.length;
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  if (meridiemAt(text, end) === undefined && manner !== 'lead') return undefined;
  const reading = assemble(text, at, end, { hour: Number(hour), minute: Number(minute) }, 'colon');
  if (
    reading.clock?.meridiem === undefined &&
    !SPACED_ENDS[hour.length === 2 ? 'clear' : 'unclear'].test(text.slice(end))
  )
    return undefined;
  const repaired = `${hour}:${minute}${text.slice(end, reading.end)}`;
  return { ...reading, defects: [...reading.defects, { kind: 'odd-spelling', start: at, end: reading.end, repaired }] };
};

const OPEN_MINUTE = /(\d{1,2}):(?:(\d)[?xX]|[?xX]{2})(?::(?:\d{2}|[?xX]{2}))?(?![A-Ya-z0-9?])/y;
const OPEN_SECOND = /(\d{1,2}):(\d{2}):[?xX]{2}(?![A-Ya-z0-9?])/y;
const OPEN_ALL =
  /(?:\d?[?xX]{1,2}|--|[hH]{2}):(?:\d?[?xX]{1,2}|--|[mM]{2})(?::(?:\d{2}|[?xX]{2}|[sS]{2}))?(?![A-Za-z0-9?])/y;

/** `14:??`, `06:2x` and `11:39:xx` leave digits open; `??:??` and `HH:MM` leave everything open. */
const openDigits: Shape = (text, at) => {
  const second = matchAt(OPEN_SECOND, text, at);
  if (second !== undefined)
    return withOpen(text, at, second, { hour: Number(second[1]), minute: Number(second[2]) }, 59_000);
  const minute = matchAt(OPEN_MINUTE, text, at);
  if (minute !== undefined) {
    const open = minute[2] === undefined ? 59 * 60_000 : 9 * 60_000;
    return withOpen(text, at, minute, { hour: Number(minute[1]), minute: Number(minute[2] ?? 0) * 10 }, open);
  }
  const all = matchAt(OPEN_ALL, text, at);
  if (all === undefined) return undefined;
  const end = at + all[0].length;
  const whole = { start: at, end: end + (meridiemAt(text, end)?.[0].length ?? 0) };
  return { ...whole, defects: [{ kind: 'placeholder', ...whole }] };
};

/** @param open milliseconds that the missing digits leave open. */
function withOpen(text: string, at: number, match: RegExpExecArray, numbers: Numbers, open: number): ClockReading {
  const reading = assemble(text, at, at + match[0].length, numbers, 'colon');
  return reading.clock === undefined ? reading : { ...reading, clock: { ...reading.clock, open } };
}

const BROKEN = /\d{1,2}:(?:\d[+*#/\\a-wyzA-WYZ]|[+*#/\\]\d|\d(?![\d?xX]))(?: ?(?:am|pm)\b)?/iy;

/** `09:4+ PM`: a slip of the fingers. Only where a time is expected; elsewhere it may be a ratio or a score. */
const broken: Shape = (text, at, manner) => {
  const match = matchAt(BROKEN, text, at);
  if (match === undefined) return undefined;
  if (manner !== 'lead' && !/[ap]m$/i.test(match[0])) return undefined;
  const whole = { start: at, end: at + match[0].length };
  return { ...whole, defects: [{ kind: 'unreadable', ...whole, repairs: [] }] };
};

const H = /([01]?\d|2[0-4])[hH]([0-5]\d)(?![\dmsh])/y;

const hSeparated: Shape = (text, at) => {
  const match = matchAt(H, text, at);
  if (match === undefined) return undefined;
  return assemble(text, at, at + match[0].length, { hour: Number(match[1]), minute: Number(match[2]) }, 'h');
};

const DOT = /([01]?\d|2[0-4])\.([0-5]\d)(?![\d.]|,\d|%|[ ]?(?:%|ms|s|h|hours?|minutes?|min|GB|MB|KB|k|x)\b)/y;

/** `11.57`: a time at the head of a line, or beside am/pm; elsewhere a number. */
const dotted: Shape = (text, at, manner) => {
  const match = matchAt(DOT, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const meridiem = meridiemAt(text, end);
  if (manner !== 'lead' && meridiem === undefined) return undefined;
  return assemble(text, at, end, { hour: Number(match[1]), minute: Number(match[2]) }, 'dot');
};

const COMPACT =
  /([01]\d|2[0-3])([0-5]\d)(?:( ?(?:hrs|hours|hr|h)(?![a-z]))|(?=Z\b| ?(?:UTC|GMT|[A-Z]{3,4}T|[PCEM][SD]T)\b))?(?!\d|[:.,]\d|%|-\d)/y;

/** `1625`, `2100hrs`, `1015 UTC`: four digits alone are a time only at the head of a line, and not when they look like a year. */
const compact: Shape = (text, at, manner) => {
  const match = matchAt(COMPACT, text, at);
  if (match === undefined) return undefined;
  const [written, hour, minute, suffix] = match;
  const end = at + written.length;
  const marked = suffix !== undefined || ZONE_AHEAD.test(text.slice(end, end + 6));
  if (
    !marked &&
    (manner !== 'lead' || /^(?:19|20)\d\d$/.test(written) || !/^ ?(?:$|[-–—:|)\]*_`,])/.test(text.slice(end)))
  )
    return undefined;
  const reading = assemble(
    text,
    at,
    end - (suffix?.length ?? 0),
    { hour: Number(hour), minute: Number(minute) },
    'compact',
  );
  return {
    ...reading,
    end: Math.max(reading.end, end),
    ...(reading.clock && { clock: { ...reading.clock, maybeTwelveHour: false } }),
  };
};

const ZONE_AHEAD = /^(?:Z\b| ?(?:UTC|GMT|[A-Z]{2,4}T)\b)/;

const BASIC = /([01]\d|2[0-3])([0-5]\d)([0-5]\d)(?![\d:.,])/y;

/** `20231027T090015Z`: the basic form of ISO 8601, behind its `T` only. */
const basic: Shape = (text, at) => {
  const match = text[at - 1] === 'T' ? matchAt(BASIC, text, at) : undefined;
  if (match === undefined) return undefined;
  const [written, hour, minute, second] = match;
  const numbers = { hour: Number(hour), minute: Number(minute), second: Number(second) };
  return assemble(text, at, at + written.length, numbers, 'compact');
};

const HOUR_ONLY = /(\d{1,2}) ?(?:a\.m\.|p\.m\.|am|pm|noon|midnight|uhr)(?![a-z0-9])/iy;

const hourOnly: Shape = (text, at) => {
  const match = matchAt(HOUR_ONLY, text, at);
  if (match?.[1] === undefined || Number(match[1]) > 23) return undefined;
  return assemble(text, at, at + match[1].length, { hour: Number(match[1]) }, 'hour');
};

const WORD = /(noon|midnight|midday)(?![a-z])/iy;

const word: Shape = (text, at) => {
  const match = matchAt(WORD, text, at);
  if (match?.[1] === undefined) return undefined;
  const whole = { start: at, end: at + match[0].length };
  const clock: Clock = { hour: match[1].toLowerCase() === 'midnight' ? 0 : 12, minute: 0, second: 0, millisecond: 0 };
  return {
    ...whole,
    clock: { ...whole, clock, style: 'word', precision: 'minute', maybeTwelveHour: false },
    defects: [],
  };
};

const SHAPES = byFirst<Shape>([
  [DIGITS, colon],
  [DIGITS, spaced],
  [`${DIGITS}?XxHh-`, openDigits],
  [DIGITS, broken],
  [DIGITS, hSeparated],
  [DIGITS, dotted],
  [DIGITS, basic],
  [DIGITS, compact],
  [DIGITS, hourOnly],
  ['MNmn', word],
]);
