// What an impossible clock or date may have been meant to be: those that differ from it in one slip of the fingers.
import { type CivilDate, isRealDate } from './civil';

/** Clocks that differ from impossible digits in one slip a part: `14:75` → `14:57`, `14:15`…; `25:10` → `15:10`, `05:10`… */
export function nearbyClocks(digits: string): readonly string[] {
  const match = /^(\d{1,2})([:.h ]+)(\d{2})(?:(:)(\d{2}))?/.exec(digits);
  if (match === null) return [];
  const [whole, hour = '', separator = '', minute = '', colon = '', second = ''] = match;
  const rest = digits.slice(whole.length);
  const hours = Number(hour) <= 23 ? [hour] : [`1${hour.slice(1)}`, `0${hour.slice(1)}`, `2${hour.slice(0, 1)}`];
  // Where the hour is wrong as well, fewer guesses at the rest will do.
  const sixtieths = hours.length === 1 ? nearbySixtieths : (part: string) => nearbySixtieths(part).slice(0, 3);
  const clocks = hours
    .flatMap((h) => sixtieths(minute).map((m) => `${h}${separator}${m}`))
    .flatMap((clock) => sixtieths(second).map((s) => `${clock}${colon}${s}${rest}`));
  return [...new Set(clocks)].filter((text) => Number.parseInt(text, 10) <= 23);
}

/** The first digit is another one, or both changed places. */
function nearbySixtieths(digits: string): readonly string[] {
  if (Number(digits) <= 59) return [digits];
  const turned = reversed(digits);
  const others = ['1', '5', '0', '4', '3', '2'].map((first) => `${first}${digits.slice(1)}`);
  return Number(turned) <= 59 ? [...others.slice(0, 3), turned, ...others.slice(3)] : others;
}

/** `13:06 PM` → `13:06`, `1:06 PM`. */
export function meridiemRepairs(written: string, hour: number, digits: string, half: string): readonly string[] {
  return half === 'pm' && hour > 12 ? [digits, written.replace(/^\d{1,2}/, String(hour - 12))] : [digits];
}

/** A date in digits whose month or day the calendar does not have: `2026-30-05` → `2026-05-30`, `2026-03-05`. */
export function nearbyDates(written: string, { year, month, day }: CivilDate): readonly string[] {
  const groups = [...written.matchAll(/\d+/g)];
  const at = (value: number): RegExpExecArray | undefined =>
    groups.find((group) => group[0].length <= 2 && Number(group[0]) === value);
  const [months, days] = [at(month), at(day)];
  if (groups.length !== 3 || months === undefined || days === undefined || months === days) return [];
  const candidates = [
    [days[0], months[0]],
    [reversed(months[0]), days[0]],
    [months[0], reversed(days[0])],
    ...['0', '1'].map((first) => [first + months[0].slice(1), days[0]]),
    ...(month > 12 && month < 20 ? ['12', '11', '10'].map((other) => [other, days[0]]) : []),
    ...['0', '1', '2', '3'].map((first) => [months[0], first + days[0].slice(1)]),
  ];
  const repairs = candidates.flatMap(([m = '', d = '']) => {
    if (!isRealDate({ year, month: Number(m), day: Number(d) })) return [];
    return withGroups(written, [
      [months.index, months[0], m],
      [days.index, days[0], d],
    ]);
  });
  return [...new Set(repairs)];
}

function reversed(digits: string): string {
  return [...digits].reverse().join('');
}

function withGroups(text: string, changes: readonly (readonly [at: number, old: string, now: string])[]): string {
  return [...changes]
    .sort(([a], [b]) => b - a)
    .reduce((result, [at, old, now]) => result.slice(0, at) + now + result.slice(at + old.length), text);
}
