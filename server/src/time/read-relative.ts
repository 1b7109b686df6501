// Reading times that count from another one: `T+15m`, `+5 min`, `10 minutes later`.
import { DAY, HOUR, MINUTE, SECOND } from './civil';
import { beginsWith, DIGITS, matchAt } from './scan';

export interface RelativeReading {
  readonly end: number;
  /** In milliseconds, from the start of the incident or from the event before. */
  readonly relative: { readonly ms: number; readonly from: 'start' | 'previous' };
}

const UNIT = '(d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)';
const FROM_START = new RegExp(
  `T ?([+\\-−–]) ?(\\d{1,4})(?::(\\d{2})(?::(\\d{2}))?| ?${UNIT}(?: ?(\\d{1,2})(?: ?${UNIT})?)?)?(?![\\dA-Za-z]|:\\d)`,
  'iy',
);
const FROM_PREVIOUS = new RegExp(
  `\\+ ?(\\d{1,4})(?::(\\d{2})(?::(\\d{2}))?| ?${UNIT}(?: ?(\\d{1,2})(?: ?${UNIT})?)?)(?![\\dA-Za-z]|:\\d)`,
  'iy',
);
const LATER = new RegExp(`(\\d{1,4}) ?${UNIT}(?:,? (?:and )?(\\d{1,2}) ?${UNIT})? later\\b`, 'iy');

const START_BEGINS = beginsWith('Tt');
const PREVIOUS_BEGINS = beginsWith('+');
const LATER_BEGINS = beginsWith(DIGITS);

/** The relative time that begins exactly at `at`. A bare `T+5` counts minutes. */
export function readRelative(text: string, at: number): RelativeReading | undefined {
  const start = START_BEGINS.test(text, at) ? matchAt(FROM_START, text, at) : undefined;
  if (start !== undefined) {
    const [written, sign, ...amount] = start;
    const ms = amountOf(amount);
    return { end: at + written.length, relative: { ms: sign === '+' ? ms : -ms, from: 'start' } };
  }
  const plus = PREVIOUS_BEGINS.test(text, at) ? matchAt(FROM_PREVIOUS, text, at) : undefined;
  if (plus !== undefined)
    return { end: at + plus[0].length, relative: { ms: amountOf(plus.slice(1)), from: 'previous' } };
  const later = LATER_BEGINS.test(text, at) ? matchAt(LATER, text, at) : undefined;
  if (later === undefined) return undefined;
  const [written, count, unit, second, secondUnit] = later;
  return {
    end: at + written.length,
    relative: { ms: units(count, unit) + units(second, secondUnit), from: 'previous' },
  };
}

function amountOf([first, minutes, seconds, unit, second, secondUnit]: readonly (string | undefined)[]): number {
  if (minutes !== undefined) {
    // `+00:05` is hours and minutes, `+00:05:30` has seconds too.
    return Number(first) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  }
  // `1h05` goes on with the next smaller unit.
  return units(first, unit ?? 'm') + units(second, secondUnit ?? (unit?.[0]?.toLowerCase() === 'h' ? 'm' : 's'));
}

function units(count: string | undefined, unit: string | undefined): number {
  if (count === undefined || unit === undefined) return 0;
  return Number(count) * (SIZES[unit.charAt(0).toLowerCase()] ?? MINUTE);
}

const SIZES: Readonly<Record<string, number>> = { d: DAY, h: HOUR, m: MINUTE, s: SECOND };
