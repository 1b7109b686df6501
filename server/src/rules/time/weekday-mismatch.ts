// time/weekday-mismatch: a weekday that the date beside it was not.
import type { Facts } from '../../analysis/facts';
import type { Span } from '../../text/span';
import { type CivilDate, dateOfDay, dayNumber, isRealDate, weekdayOf } from '../../time/civil';
import { respelled } from '../../time/respell';
import type { DatePart, Timestamp } from '../../time/timestamp';
import type { Fix, Report, Rule } from '../rule';
import { type Gate, stampsInProse, stampsThat } from '../stamps';
import { written } from '../wording';

export const weekdayMismatch: Rule = {
  code: 'time/weekday-mismatch',
  severity: 'warning',
  summary: 'A date does not fall on the weekday that is written beside it.',
  why:
    'One of the two is a slip, mostly a date that is off by a day or a weekday taken from the wrong year, and whoever looks for ' +
    'the logs of that day will look in the wrong place. Only dates that say their year are held to the calendar.',
  example: {
    bad: [
      '# Postmortem: sign-in errors',
      '## Summary',
      'Sign-ins failed on Monday, 3 March 2026 between 22:04 and 22:51 UTC.',
      '                   ^^^^^^^^^^^^^^^^^^^^ time/weekday-mismatch: 3 March 2026 was a Tuesday, not a Monday',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors',
      '## Summary',
      'Sign-ins failed on Tuesday, 3 March 2026 between 22:04 and 22:51 UTC.',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    const stamps = [...misnamed(facts).map(({ stamp }) => stamp), ...misnamedInProse(facts)];
    // The end of a range is a timestamp of its own where it ends the declared window.
    const seen = new Set<number>();
    for (const stamp of stamps) {
      for (const date of [stamp.date, stamp.until?.date]) {
        if (date === undefined || seen.has(date.start)) continue;
        seen.add(date.start);
        const finding = findingFor(facts, stamp, date);
        if (finding !== undefined) report(finding);
      }
    }
  },
};

/** A year, and letters that may name a weekday. */
const WEEKDAY_AND_YEAR =
  /(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\b.{0,40}?(?:\d{4}|['’/.]\d\d)|(?:\d{4}|['’/.]\d\d).{0,10}?(?:sun|mon|tues|wednes|thurs|fri|satur)day/i;

const hasWeekdayAndYear: Gate = ({ plain }) => WEEKDAY_AND_YEAR.test(plain);

const misnamed = stampsThat(hasOtherWeekday);
const misnamedInProse = stampsInProse(hasWeekdayAndYear, hasOtherWeekday);

function hasOtherWeekday({ date, until }: Timestamp): boolean {
  return isMisnamed(date) || isMisnamed(until?.date);
}

function isMisnamed(part: DatePart | undefined): boolean {
  const date = part && fullDate(part);
  if (date === undefined || part?.weekday === undefined || weekdayOf(date) === part.weekday) return false;
  return part.alternative === undefined || weekdayOf(part.alternative) !== part.weekday;
}

function findingFor(facts: Facts, stamp: Timestamp, part: DatePart): Report | undefined {
  const date = fullDate(part);
  if (date === undefined || part.weekday === undefined || !isMisnamed(part)) return undefined;
  const text = written(stamp, part);
  const name = nameIn(text);
  if (name === undefined || isOfTheNextWord(facts, part, name)) return undefined;
  const days = [date, ...(part.alternative === undefined ? [] : [part.alternative])].map(
    (day) => WEEKDAYS[weekdayOf(day)] ?? '',
  );
  return {
    span: { start: part.start, end: part.end },
    message: `${withoutName(text, name)} was a ${days.join(' or a ')}, not a ${WEEKDAYS[part.weekday] ?? ''}`,
    fixes: [
      ...days.map((day) => ({
        ...renamed(part, name, spelledLike(text.slice(name.start, name.end), day)),
        preferred: days.length === 1,
      })),
      ...redated({ ...part, text, date: part, approx: false, defects: [] }, date),
    ],
  };
}

function fullDate({ year, month, day }: DatePart): CivilDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = { year, month, day };
  return isRealDate(date) ? date : undefined;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NAME = /\b(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Tues?|Weds?|Thu(?:rs?)?|Sun|Mon|Fri|Sat)(?![A-Za-z])/i;

/** Where the weekday stands in the written date. */
function nameIn(text: string): Span | undefined {
  const match = NAME.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The date without its weekday: `3 March 2026`. */
function withoutName(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).replace(/(?<![\s,(])[\s,(]+$/, '');
  const behind = text.slice(end).replace(/^\.?[\s,)]*(?:the )?/, '');
  return before === '' ? behind : before;
}

/** `2026-03-03, Monday’s release`: a weekday behind the date may begin what happened. */
function isOfTheNextWord({ postmortem }: Facts, part: DatePart, name: Span): boolean {
  if (name.start === 0) return false;
  const line = postmortem.prose.find(({ span }) => span.start <= part.start && part.end <= span.end);
  const behind = line?.text.slice(part.end - line.span.start) ?? '';
  const isBracketed = line?.text[part.end - line.span.start - 1] === ')';
  return !isBracketed && /^(?:['’-]| ?[\p{L}\d])/u.test(behind);
}

function spelledLike(model: string, name: string): string {
  const text = /day$/i.test(model) ? name : name.slice(0, 3);
  if (model === model.toUpperCase()) return text.toUpperCase();
  return model === model.toLowerCase() ? text.toLowerCase() : text;
}

function renamed(part: DatePart, name: Span, text: string): Fix {
  const span = { start: part.start + name.start, end: part.start + name.end };
  return { title: `Change to ${text}`, edits: [{ kind: 'replace', span, text }], preferred: false, safe: false };
}

/** The day before or after, where that has the weekday and is in the same month. */
function redated(stamp: Timestamp, date: CivilDate): readonly Fix[] {
  return [-1, 1].flatMap((days): readonly Fix[] => {
    const to = dateOfDay(dayNumber(date) + days);
    if (weekdayOf(to) !== stamp.date?.weekday) return [];
    const text = keepingWeekday(respelled(stamp, { date: to }), stamp.text);
    return [
      {
        title: `Change to ${text}`,
        edits: [{ kind: 'replace', span: spanOf(stamp), text }],
        preferred: false,
        safe: false,
      },
    ];
  });
}

function spanOf({ start, end }: Timestamp): Span {
  return { start, end };
}

/** The weekday is right then, as it is written. */
function keepingWeekday(text: string, before: string): string {
  const [name, old] = [nameIn(text), nameIn(before)];
  return name === undefined || old === undefined
    ? text
    : text.slice(0, name.start) + before.slice(old.start, old.end) + text.slice(name.end);
}
