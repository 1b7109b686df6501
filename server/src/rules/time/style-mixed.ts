// time/style-mixed: one time of a timeline is spelled otherwise than its siblings.
import type { OrderedTimeline, TimedEvent } from '../../analysis/facts';
import { isInOrder, neighboursOf } from '../../analysis/ordering';
import type { History } from '../../text/history';
import { type Clock, clockOf, HOUR } from '../../time/civil';
import type { Moment } from '../../time/moment';
import type { ClockPart, Timestamp } from '../../time/timestamp';
import type { Fix, Report, Rule } from '../rule';
import { quoted, written } from '../wording';

export const styleMixed: Rule = {
  code: 'time/style-mixed',
  severity: 'information',
  summary: 'A time is spelled otherwise than the times around it.',
  why:
    'A dot for a colon, a missing colon, or one time without am or pm among others that have it: each can be read, but the ' +
    'reader stops and wonders whether it is a slip, and a search for the time fails. A style that the whole timeline keeps ' +
    'to is not reported, whatever it is.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 First sign-in errors',
      '- 14:10 The on-call is paged',
      '- 14.15 The last release is rolled back',
      '  ^^^^^ time/style-mixed: “14.15” has no colon, as the other times do: 14:15',
      '- 14:20 All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 3 March 2026',
      '## Timeline (UTC)',
      '- 14:04 First sign-in errors',
      '- 14:10 The on-call is paged',
      '- 14:15 The last release is rolled back',
      '- 14:20 All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    for (const [slot, timeline] of facts.timelines.entries()) {
      if (isUniform(facts.history, timeline, slot)) continue;
      const clocks = clocksOf(timeline);
      const [withColon, without] = split(clocks, ({ part }) => part.style === 'colon');
      const isSeparated = withColon.length >= 2 && without.length <= withColon.length;
      if (isSeparated) for (const odd of without) report(withoutColon(odd));
      const plain = isSeparated ? withColon : clocks;
      const [halved, whole] = split(plain, ({ part }) => part.meridiem !== undefined);
      if (isMinority(whole, halved)) for (const odd of whole) report(withoutMeridiem(timeline, odd, halved));
      if (isMinority(halved, whole) && whole.some(showsWholeDay)) for (const odd of halved) report(withMeridiem(odd));
    }
  },
};

/** A clock of a timeline that can be read without doubt. */
interface PlacedClock {
  readonly at: number;
  readonly stamp: Timestamp;
  readonly part: ClockPart;
  readonly moment: Moment;
}

function clocksOf({ events }: OrderedTimeline): readonly PlacedClock[] {
  return events.flatMap((event, at) => {
    const clock = clockAt(event);
    return clock === undefined ? [] : [{ at, ...clock }];
  });
}

function clockAt({ event: { stamp }, moment, misplaced }: TimedEvent): Omit<PlacedClock, 'at'> | undefined {
  const part = stamp?.clock;
  if (stamp === undefined || part === undefined || moment === undefined || misplaced) return undefined;
  const isPlain = part.style !== 'word' && part.style !== 'hour' && part.open === undefined;
  return isPlain && stamp.defects.length === 0 ? { stamp, part, moment } : undefined;
}

/** Whether all clocks have a colon, and all or none of them am or pm: then nothing is mixed. */
function isUniform(history: History, { events }: OrderedTimeline, slot: number): boolean {
  const isNone = (is: (event: TimedEvent) => boolean): boolean => history.filter(is, events, [], slot).length === 0;
  return isNone(lacksColon) && (isNone(hasMeridiem) || isNone(lacksMeridiem));
}

function lacksColon(event: TimedEvent): boolean {
  const clock = clockAt(event);
  return clock !== undefined && clock.part.style !== 'colon';
}

function hasMeridiem(event: TimedEvent): boolean {
  return clockAt(event)?.part.meridiem !== undefined;
}

function lacksMeridiem(event: TimedEvent): boolean {
  const clock = clockAt(event);
  return clock !== undefined && clock.part.meridiem === undefined;
}

function split<T>(items: readonly T[], belongs: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

/** Few beside many: three siblings at least agree. */
function isMinority(few: readonly unknown[], many: readonly unknown[]): boolean {
  return few.length > 0 && many.length >= 3 && few.length * 3 <= many.length;
}

/** `16:05`, `09:20`: as a 24-hour clock shows them. */
function showsWholeDay({ stamp, part }: PlacedClock): boolean {
  return part.clock.hour >= 13 || written(stamp, part).startsWith('0');
}

function withoutColon({ stamp, part }: PlacedClock): Report {
  const digits = { start: part.start, end: digitsEnd(stamp, part) };
  const text = written(stamp, digits);
  const repaired = text.replace(
    /^(\d{1,2})\D?(\d{2})(?:\.(\d{2}))?/,
    (_, hour: string, minute: string, second?: string) =>
      [hour, minute, ...(second === undefined ? [] : [second])].join(':'),
  );
  return {
    span: digits,
    message: `${quoted(text)} has no colon, as the other times do: ${repaired}`,
    fixes: [replacement(digits, repaired, 'safe')],
  };
}

function withoutMeridiem(timeline: OrderedTimeline, odd: PlacedClock, siblings: readonly PlacedClock[]): Report {
  const { stamp, part, moment } = odd;
  const span = { start: part.start, end: part.end };
  const clock = clockOf(moment.wall);
  const other = { ...clock, hour: (clock.hour + 12) % 24 };
  const isOpen = part.clock.hour <= 12 && fitsToo(timeline, odd, clock.hour < 12 ? 12 * HOUR : -12 * HOUR);
  const change = (to: Clock): string => halvedText(written(stamp, part), to, siblings);
  return {
    span,
    message: `${quoted(written(stamp, part))} says neither am nor pm, as the other times do`,
    fixes: isOpen
      ? [replacement(span, change(clock), 'open'), replacement(span, change(other), 'open')]
      : [replacement(span, change(clock), 'safe')],
  };
}

/** Whether the time could as well be in the other half of the day. */
function fitsToo(timeline: OrderedTimeline, { at, moment }: PlacedClock, shift: number): boolean {
  const moved = { ...moment, axis: moment.axis + shift };
  const { above, below } = neighboursOf(timeline, at);
  const [upper, lower] = [above?.event.moment, below?.event.moment];
  return (
    (upper === undefined || isInOrder(upper, moved, timeline.order)) &&
    (lower === undefined || isInOrder(moved, lower, timeline.order))
  );
}

/** The time with am or pm, spaced and padded like its siblings. */
function halvedText(text: string, clock: Clock, siblings: readonly PlacedClock[]): string {
  const model = siblings.find(({ part }) => part.meridiemSpan !== undefined);
  const spelling =
    model === undefined
      ? ' AM'
      : written(model.stamp, { start: digitsEnd(model.stamp, model.part), end: model.part.end });
  const isPadded = siblings.some(({ stamp, part }) => written(stamp, part).startsWith('0'));
  const hour = String(clock.hour % 12 || 12).padStart(isPadded ? 2 : 1, '0');
  const letter = clock.hour < 12 ? 'a' : 'p';
  const meridiem = spelling.replace(/[ap]/i, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter));
  return text.replace(/^\d{1,2}/, hour) + meridiem;
}

function withMeridiem({ stamp, part }: PlacedClock): Report {
  const span = { start: part.start, end: part.end };
  const text = written(stamp, { start: part.start, end: digitsEnd(stamp, part) });
  const repaired = text.replace(/^\d{1,2}/, String(part.clock.hour).padStart(2, '0'));
  return {
    span,
    message: `${quoted(written(stamp, part))} is on a 12-hour clock, the other times are not: ${repaired}`,
    fixes: [replacement(span, repaired, 'safe')],
  };
}

/** Where the digits end and am or pm, with the space before it, begins. */
function digitsEnd(stamp: Timestamp, part: ClockPart): number {
  if (part.meridiemSpan === undefined) return part.end;
  return part.start + written(stamp, { start: part.start, end: part.meridiemSpan.start }).trimEnd().length;
}

function replacement(span: { readonly start: number; readonly end: number }, text: string, kind: 'safe' | 'open'): Fix {
  const isSafe = kind === 'safe';
  return { title: `Change to ${text}`, edits: [{ kind: 'replace', span, text }], preferred: isSafe, safe: isSafe };
}
