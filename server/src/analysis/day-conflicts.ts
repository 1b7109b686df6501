// Which of the days that a document gives for the incident stands alone against the others.
import { type CivilDate, dateOfDay, dayNumber, isRealDate } from '../time/civil';
import type { DaySource, ToldDays } from './told-days';

export interface DayConflict {
  readonly odd: ToldDays;
  /** The places that agree with each other and not with `odd`. */
  readonly others: readonly ToldDays[];
  /** Only its year, or only its month, is another one. */
  readonly slip?: 'year' | 'month';
  /** The day that each day of `odd` should be; without a slip, for a single day only. */
  readonly meant: ReadonlyMap<number, number>;
  /** Nothing else explains it. */
  readonly certain: boolean;
}

/**
 * The one place whose days lie outside all others'. Dates after the incident are mostly those of the writing, so only a slip of
 * the pen, or a title beside a file name that knows better, is taken for a mistake there.
 */
export function dayConflict(told: readonly ToldDays[]): DayConflict | undefined {
  const alone = told.filter(
    (one) => told.every((other) => other === one || !agrees(one, other)) && told.some((other) => differs(one, other)),
  );
  // Of two places that contradict each other, the one is doubted that is easier to get wrong.
  const odd = told.length === 2 && alone.length === 2 ? lessTrusted(alone) : alone.length === 1 ? alone[0] : undefined;
  if (odd === undefined) return undefined;
  const others = told.filter((other) => differs(odd, other));
  const slip = slipOf(odd, others);
  const conflict = { odd, others, ...(slip && { slip }), meant: meantDays(odd, others, slip) };
  const certain = isCertain(odd, others, slip);
  if (certain) return { ...conflict, certain };
  return isWorthALook(odd, others, slip) ? { ...conflict, certain } : undefined;
}

/** Some of their days are the same, or next to each other: that is what midnight and time zones explain. */
function agrees({ days }: ToldDays, other: ToldDays): boolean {
  return days.some((day) => other.days.some((theirs) => Math.abs(day - theirs) <= 1));
}

/** All of it lies before or after all of the other: a timeline from March to June says nothing against a day in May. */
function differs(one: ToldDays, other: ToldDays): boolean {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a.last + 1 < b.first || b.last + 1 < a.first;
}

function spanOf({ days }: ToldDays): { readonly first: number; readonly last: number } {
  return { first: Math.min(...days), last: Math.max(...days) };
}

const TRUST: readonly DaySource[] = ['timeline', 'window', 'field', 'file name', 'title', 'text'];

function lessTrusted(pair: readonly ToldDays[]): ToldDays | undefined {
  return [...pair].sort((a, b) => TRUST.indexOf(b.from) - TRUST.indexOf(a.from))[0];
}

function slipOf(odd: ToldDays, others: readonly ToldDays[]): 'year' | 'month' | undefined {
  const [day] = odd.days;
  if (day === undefined) return undefined;
  const own = dateOfDay(day);
  const theirs = others.flatMap(({ days }) => days.map((other) => dateOfDay(other)));
  const isBeside = (a: CivilDate, b: CivilDate): boolean => isRealDate(a) && Math.abs(dayNumber(a) - dayNumber(b)) <= 1;
  if (theirs.some((other) => other.year !== own.year && isBeside({ ...own, year: other.year }, other))) return 'year';
  if (theirs.some((other) => other.year === own.year && isBeside({ ...own, month: other.month }, other)))
    return 'month';
  return undefined;
}

function meantDays(
  odd: ToldDays,
  others: readonly ToldDays[],
  slip: 'year' | 'month' | undefined,
): ReadonlyMap<number, number> {
  const model = others[0]?.days[0];
  if (model === undefined) return new Map();
  if (slip === undefined) return odd.days.length === 1 ? new Map(odd.days.map((day) => [day, model])) : new Map();
  const right = dateOfDay(model);
  const theirs = others.flatMap(({ days }) => days);
  const repaired = odd.days.flatMap((day): readonly (readonly [number, number])[] => {
    const own = dateOfDay(day);
    const date = slip === 'year' ? { ...own, year: right.year } : { ...own, month: right.month };
    if (!isRealDate(date)) return [];
    const repairedDay = dayNumber(date);
    const known = odd.days.length > 1 ? undefined : theirs.find((other) => Math.abs(other - repairedDay) <= 1);
    return [[day, theirs.includes(repairedDay) ? repairedDay : (known ?? repairedDay)]];
  });
  return new Map(repaired);
}

/** A file is created, and a page is dated, some days around the incident. */
const AROUND = 3;

function isCertain(odd: ToldDays, others: readonly ToldDays[], slip: 'year' | 'month' | undefined): boolean {
  const agreed =
    others.length >= 2 && others.every((one) => others.every((other) => one === other || agrees(one, other)));
  const { first, last } = spanOf(odd);
  const isLater = others.every((other) => first > spanOf(other).last);
  const distance = Math.min(...others.map((other) => Math.max(first - spanOf(other).last, spanOf(other).first - last)));
  switch (odd.from) {
    case 'title':
      return (
        distance > AROUND &&
        (slip === 'year' || (agreed && (!isLater || others.some(({ from }) => from === 'file name'))))
      );
    case 'file name':
    case 'field':
      return slip === 'year' || (agreed && !isLater && distance > AROUND);
    case 'window':
      return slip !== undefined || agreed;
    case 'text':
      return true;
    case 'timeline':
      return slip !== undefined && agreed;
  }
}

function isWorthALook(odd: ToldDays, others: readonly ToldDays[], slip: 'year' | 'month' | undefined): boolean {
  return slip !== undefined || (odd.from === 'window' && others.some(({ from }) => from === 'timeline'));
}
