// Writing a duration in the style of one that is written: its units, their spelling, what joins them.
import { DAY, HOUR, MINUTE, SECOND } from './civil';

/**
 * `ms` (milliseconds, not negative) in the style of `written`: `4 hours` gives `5 hours and 12 minutes`, `4h` gives `5h 12m`.
 * Seconds are written only where `written` has them or nothing else is left. Words like "about" are not part of `written`.
 */
export function respellDuration(written: string, ms: number): string {
  if (/^P/i.test(written)) return isoStyle(ms);
  const colon = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(written);
  if (colon !== null) return colonStyle(ms, colon[1] ?? '', colon[3] !== undefined);
  const said = [...written.matchAll(AMOUNT)].map(amountOf);
  return said.length === 0 ? unitsStyle(ms, [DEFAULT]) : unitsStyle(ms, said, joinersOf(written));
}

type Unit = 'd' | 'h' | 'm' | 's';
const UNITS: readonly Unit[] = ['d', 'h', 'm', 's'];
const LENGTH: Readonly<Record<Unit, number>> = { d: DAY, h: HOUR, m: MINUTE, s: SECOND };

interface Amount {
  readonly number: string;
  /** What stands between number and unit: nothing, a blank or a hyphen. */
  readonly gap: string;
  readonly unit: Unit;
  readonly word: string;
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const AMOUNT = new RegExp(
  `(\\d+(?:[.,]\\d+)?|\\b(?:${NUMBERS.join('|')}|eleven|twelve|a|an|half an)\\b)([ \\u00a0-]?)(d(?:ays?)?|h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)(?![a-z])`,
  'gi',
);
const DEFAULT: Amount = { number: '1', gap: ' ', unit: 'h', word: 'hours' };

function amountOf(match: RegExpMatchArray): Amount {
  const [, number = '', gap = '', word = ''] = match;
  return { number, gap, unit: unitOf(word), word };
}

function unitOf(word: string): Unit {
  const letter = word[0]?.toLowerCase();
  return UNITS.find((unit) => unit === letter) ?? 'h';
}

function isoStyle(ms: number): string {
  const parts = partsOf(ms, ['h', 'm', 's']).filter(({ count }) => count > 0);
  return parts.length === 0 ? 'PT0M' : `PT${parts.map(({ count, unit }) => `${count}${unit.toUpperCase()}`).join('')}`;
}

function colonStyle(ms: number, hours: string, withSeconds: boolean): string {
  const [h, m, s] = partsOf(ms, ['h', 'm', 's']).map(({ count }) => String(count).padStart(2, '0'));
  const first = hours.length === 1 ? String(Number(h)) : (h ?? '');
  return [first, m, ...(withSeconds ? [s] : [])].join(':');
}

interface Part {
  readonly unit: Unit;
  readonly count: number;
}

/** `ms` split over the units, the last of which takes what is left, rounded. */
function partsOf(ms: number, units: readonly Unit[]): readonly Part[] {
  const smallest = LENGTH[units.at(-1) ?? 's'];
  let left = Math.round(ms / smallest) * smallest;
  return units.map((unit) => {
    const count = Math.floor(left / LENGTH[unit]);
    left -= count * LENGTH[unit];
    return { unit, count };
  });
}

function unitsStyle(ms: number, said: readonly Amount[], joiners: readonly string[] = []): string {
  const decimal = decimalStyle(ms, said);
  if (decimal !== undefined) return decimal;
  const wanted = unitsFor(ms, said);
  const parts = partsOf(ms, wanted).filter(
    ({ unit, count }) => count > 0 || said.some((amount) => amount.unit === unit && amount.number === '0'),
  );
  const written = (parts.length === 0 ? partsOf(0, wanted).slice(-1) : parts).map((part) => partText(part, said));
  return join(written, said, joiners);
}

/** `1.5 hours` stays a decimal where one decimal place says it exactly. */
function decimalStyle(ms: number, said: readonly Amount[]): string | undefined {
  const [only] = said;
  if (only === undefined || said.length !== 1 || !/[.,]/.test(only.number)) return undefined;
  const tenths = (ms * 10) / LENGTH[only.unit];
  if (!Number.isInteger(tenths) || tenths % 10 === 0) return undefined;
  const number = String(tenths / 10).replace('.', only.number.includes(',') ? ',' : '.');
  return `${number}${only.gap}${plural(only.word, 2)}`;
}

/** From the largest unit said down to the smallest one needed. */
function unitsFor(ms: number, said: readonly Amount[]): readonly Unit[] {
  const indexes = said.map(({ unit }) => UNITS.indexOf(unit));
  const largest = Math.min(...indexes);
  const smallest = Math.max(...indexes);
  const needed = ms < MINUTE && ms > 0 ? 3 : 2;
  return UNITS.slice(Math.min(largest, needed), Math.max(smallest, needed) + 1);
}

function partText({ unit, count }: Part, said: readonly Amount[]): string {
  const same = said.find((amount) => amount.unit === unit);
  const model = same ?? said[0] ?? DEFAULT;
  const inWords = /^[a-z]/i.test(model.number) && count > 0 && count < NUMBERS.length;
  const digits = same !== undefined && /^0\d/.test(same.number) ? String(count).padStart(2, '0') : String(count);
  const number = inWords ? wordLike(model.number, NUMBERS[count] ?? digits) : digits;
  const word = same?.word ?? sisterWord(model.word, unit);
  return `${number}${model.gap}${model.gap === '-' ? word : plural(word, count)}`;
}

function wordLike(model: string, word: string): string {
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const SPELLINGS: readonly Readonly<Record<Unit, string>>[] = [
  { d: 'd', h: 'h', m: 'm', s: 's' },
  { d: 'day', h: 'hr', m: 'min', s: 'sec' },
  { d: 'days', h: 'hrs', m: 'mins', s: 'secs' },
  { d: 'day', h: 'hour', m: 'minute', s: 'second' },
  { d: 'days', h: 'hours', m: 'minutes', s: 'seconds' },
];

/** The other unit, spelled as `model` spells its own: `hrs` goes with `mins`, `Hours` with `Minutes`. */
function sisterWord(model: string, unit: Unit): string {
  const lower = model.toLowerCase();
  const own = unitOf(model);
  const short = lower.length > 1 && own !== 'd' ? SPELLINGS.slice(1) : [...SPELLINGS].reverse();
  const row = (lower.length === 1 ? SPELLINGS : short).find((spelling) => spelling[own] === lower);
  const word = row?.[unit] ?? unit;
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Words in full take an s for more than one; abbreviations keep their own habit, and lose it only for one. */
function plural(word: string, count: number): string {
  const isFull = /^(?:day|hour|minute|second)s?$/i.test(word);
  const stem = word.length > 1 ? word.replace(/s$/i, '') : word;
  if (count === 1) return stem;
  const ending = word === word.toUpperCase() && word.length > 1 ? 'S' : 's';
  return isFull ? stem + ending : word;
}

/** What stands between the amounts of `written`, first to last. */
function joinersOf(written: string): readonly string[] {
  const matches = [...written.matchAll(AMOUNT)];
  return matches
    .slice(1)
    .map((match, index) =>
      written.slice((matches[index]?.index ?? 0) + (matches[index]?.[0].length ?? 0), match.index),
    );
}

function join(parts: readonly string[], said: readonly Amount[], joiners: readonly string[]): string {
  const isFull = /^(?:day|hour|minute|second)s?$/i.test(said[0]?.word ?? '') && said[0]?.gap !== '-';
  const usual = isFull ? ' and ' : ' ';
  const last = joiners.at(-1) ?? usual;
  const inner = joiners.length > 1 ? (joiners[0] ?? ' ') : last === ' and ' ? ', ' : last;
  return parts.reduce((text, part, index) => `${text}${index === parts.length - 1 ? last : inner}${part}`);
}
