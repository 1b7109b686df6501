// How rules say times, lengths and quotations in their messages.
import type { Instant } from '../analysis/facts';
import { DAY, HOUR } from '../time/civil';
import { humanDuration } from '../time/duration';
import { showClock, showDay, showMoment } from '../time/show';
import type { Part, Timestamp } from '../time/timestamp';

/** The characters of one part of a timestamp. */
export function written(stamp: Timestamp, part: Part): string {
  return stamp.text.slice(part.start - stamp.start, part.end - stamp.start);
}

/** Two written times to be compared by the reader: the clocks alone where both are on one day. */
export function saidTogether(a: Instant, b: Instant): readonly [string, string] {
  const isOneDay = dayOf(a) === dayOf(b);
  return isOneDay && clockOf(a) !== undefined && clockOf(b) !== undefined
    ? [clockOf(a) ?? a.stamp.text, clockOf(b) ?? b.stamp.text]
    : [said(a), said(b)];
}

/** A written time with its day, whether that is written beside it or not, and without its zone. */
export function said(instant: Instant): string {
  const { stamp, moment } = instant;
  if (stamp.text === '')
    return moment.day || !moment.dated ? showMoment(moment) : `${showDay(moment.wall)} ${showClock(moment.wall)}`;
  const clock = clockOf(instant);
  if (clock === undefined) return stamp.text;
  if (stamp.date !== undefined) {
    const [from, to] = [stamp.date, stamp.clock ?? stamp.date].sort((p, q) => p.start - q.start);
    return written(stamp, { start: from?.start ?? stamp.start, end: to?.end ?? stamp.end });
  }
  return moment.dated ? `${showDay(moment.wall)} ${clock}` : clock;
}

/** `11 min`, `6 h 34 m` */
export function lengthOf(ms: number): string {
  return humanDuration(ms).replace(/^(\d+) m$/, '$1 min');
}

/** The text in quotation marks, cut short where it is long. */
export function quoted(text: string): string {
  return `“${shortened(text, 40)}”`;
}

/** At most `length` characters, cut between words. */
export function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

/** `1 place`, `3 places` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How far apart two moments are in milliseconds; beyond two days nobody counts minutes. */
export function distance(a: Instant, b: Instant): number {
  const ms = Math.abs(a.moment.axis - b.moment.axis);
  return ms > 2 * DAY ? Math.round(ms / HOUR) * HOUR : ms;
}

/** The clock as it is written; a milestone that is known only by its place shows what it means. */
function clockOf({ stamp, moment }: Instant): string | undefined {
  if (stamp.text === '') return moment.day ? undefined : showClock(moment.wall);
  return stamp.clock === undefined ? undefined : written(stamp, stamp.clock);
}

function dayOf({ moment }: Instant): number {
  return Math.floor(moment.wall / DAY);
}

/** `word`, in capitals where `model` is, or with a capital where it has one. */
export function withCaseOf(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model[0] ?? '';
  return first === first.toLowerCase() ? word : `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
}
