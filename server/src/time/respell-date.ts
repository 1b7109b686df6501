// Writing a date in the style of one that is written: order, separators, month names, ordinals, weekday.
import { type CivilDate, weekdayOf } from './civil';
import type { Piece } from './respell';
import type { DatePart, Timestamp } from './timestamp';

/** The pieces to replace in `written`, the characters of `part`, so that it says `to`. */
export function datePieces(
  written: string,
  part: DatePart,
  to: CivilDate,
  siblings: readonly Timestamp[],
): readonly Piece[] {
  if (part.style === 'relative') return [{ start: part.start, end: part.end, text: dateText(to) }];
  const pieces: Piece[] = [];
  const put = (at: number, old: string, text: string): void => {
    if (text !== old) pieces.push({ start: part.start + at, end: part.start + at + old.length, text });
  };
  const month = part.style === 'named' ? MONTH.exec(written) : null;
  const weekday = WEEKDAY.exec(written);
  if (weekday !== null && (to.month !== part.month || to.day !== part.day || to.year !== (part.year ?? to.year))) {
    put(weekday.index, weekday[0], nameLike(weekday[0], WEEKDAYS[weekdayOf(to)] ?? ''));
  }
  if (month !== null && part.month !== to.month) {
    put(month.index, month[0], nameLike(month[0], MONTHS[to.month - 1] ?? ''));
  }
  const pads = padsNumbers(written, part, siblings);
  for (const { at, text, role } of slotsOf(written, part)) {
    if (part[role] === to[role]) continue;
    put(at, text, numberText(to[role], text, role, pads));
    const ordinal = role === 'day' ? ORDINAL.exec(written.slice(at + text.length)) : null;
    if (ordinal !== null) put(at + text.length, ordinal[0], ordinalLike(ordinal[0], to.day));
  }
  return pieces.sort((a, b) => a.start - b.start);
}

/** `2023-10-27` */
export function dateText({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH =
  /jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept(?:ember)?|sep|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?/i;
const WEEKDAY =
  /\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/i;
const ORDINAL = /^(?:st|nd|rd|th)\b/i;

/** A month or weekday as long, and in the case, that `model` is written in. */
function nameLike(model: string, name: string): string {
  const isShort = model.length <= 3 ? model.toLowerCase() !== 'may' : /^(?:sept|tues|weds|thurs?)$/i.test(model);
  const text = isShort ? name.slice(0, 3) : name;
  if (model === model.toUpperCase()) return text.toUpperCase();
  return model === model.toLowerCase() ? text.toLowerCase() : text;
}

type Role = 'year' | 'month' | 'day';

interface Slot {
  readonly at: number;
  readonly text: string;
  readonly role: Role;
}

/** The written numbers and what each stands for. */
function slotsOf(written: string, part: DatePart): readonly Slot[] {
  const numbers = [...written.matchAll(/\d+/g)].map((match) => ({ at: match.index, text: match[0] }));
  const [first] = numbers;
  if (first?.text.length === 8) {
    return [
      { at: first.at, text: first.text.slice(0, 4), role: 'year' },
      { at: first.at + 4, text: first.text.slice(4, 6), role: 'month' },
      { at: first.at + 6, text: first.text.slice(6), role: 'day' },
    ];
  }
  const roles = rolesOf(
    written,
    part,
    numbers.map(({ text }) => text),
  );
  return numbers.flatMap((number, index) => {
    const role = roles[index];
    return role === undefined ? [] : [{ ...number, role }];
  });
}

function rolesOf(written: string, part: DatePart, numbers: readonly string[]): readonly Role[] {
  if (part.style === 'named') return part.day === undefined ? ['year'] : ['day', 'year'];
  if (part.style === 'iso' || (numbers[0]?.length ?? 0) >= 4) return ['year', 'month', 'day'];
  const first = Number(numbers[0]);
  const isDayFirst = part.month === part.day ? !written.includes('/') : first === part.day;
  return isDayFirst ? ['day', 'month', 'year'] : ['month', 'day', 'year'];
}

function numberText(value: number, old: string, role: Role, pads: boolean): string {
  if (role === 'year') return old.length === 2 ? String(value % 100).padStart(2, '0') : String(value).padStart(4, '0');
  return pads ? String(value).padStart(2, '0') : String(value);
}

/** Whether days and months below 10 have a zero: the date itself shows it, else its siblings, else its style's custom. */
function padsNumbers(written: string, part: DatePart, siblings: readonly Timestamp[]): boolean {
  const own = showsPadding(written);
  if (own !== undefined) return own;
  for (const { text, start, date } of siblings) {
    if (date === undefined || date.style !== part.style) continue;
    const shown = showsPadding(text.slice(date.start - start, date.end - start));
    if (shown !== undefined) return shown;
  }
  return part.style !== 'named';
}

function showsPadding(written: string): boolean | undefined {
  if (/(?<!\d)0\d(?!\d)/.test(written)) return true;
  return /(?<!\d)\d(?!\d)/.test(written) ? false : undefined;
}

function ordinalLike(model: string, day: number): string {
  const teens = day >= 11 && day <= 13;
  const suffix = teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return model === model.toUpperCase() ? suffix.toUpperCase() : suffix;
}
