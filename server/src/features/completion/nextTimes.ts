// The times offered for a new event: now, and the time of the event above; written as the event above is.
import type { Event } from '../../model/postmortem';
import type { Reading } from '../../reading';
import { type Clock, clockOf, DAY, dateOfDay, MINUTE } from '../../time/civil';
import type { Moment } from '../../time/moment';
import { readTimestamp, shiftTimestamp } from '../../time/read';
import { respelled } from '../../time/respell';
import { showClock, showDay } from '../../time/show';
import type { Timestamp } from '../../time/timestamp';
import { type Ask, isInSection, literal, placeholder } from './ask';
import { localNow } from './dueDays';

export interface NextTime {
  /** As it will stand in the document. */
  readonly text: string;
  /** The same as a piece of a snippet; where the time is only a guess its clock is a tab stop. */
  readonly snippet: string;
  readonly detail: string;
  /** Its local milliseconds, where its day is known. */
  readonly wall?: number;
}

/** The event that a new line at the cursor follows, and its timestamp where its style can be copied. */
export interface Above {
  readonly event?: Event;
  readonly stamp?: Timestamp;
  readonly moment?: Moment;
  /** `elsewhere`: the new event says its date beside its time, in a cell of its own. */
  readonly date?: 'elsewhere';
}

/** What stands above the cursor; undefined where no event is expected. */
export function aboveCursor(ask: Ask): Above | undefined {
  const { reading, place } = ask;
  const above = reading.postmortem.timelines
    .flatMap(({ events }) => events)
    .filter(({ head }) => head.start < place.span.start)
    .sort((a, b) => a.head.start - b.head.start);
  const event = above.at(-1);
  const isNear = event !== undefined && place.line - reading.lines.lineAt(event.span.end) <= 2;
  const inTimeline = isInSection(ask, 'timeline');
  if (!inTimeline && !(isNear && isLastSection(ask, event))) return undefined;
  if (event === undefined || (inTimeline && !isSameSection(ask, event))) return {};
  const stamp = inSource(reading, above.filter((each) => isModel(each.stamp)).at(-1)?.stamp);
  const isAbove = new Set(above);
  const timed = reading.facts.timelines.flatMap(({ events }) => events).filter((each) => isAbove.has(each.event));
  const moment = timed.filter((each) => each.moment !== undefined).at(-1)?.moment;
  return { event, ...(stamp !== undefined && { stamp }), ...(moment !== undefined && { moment }) };
}

/** The likeliest first: now while the incident is fresh, else the time of the event above. */
export function nextTimes(ask: Ask, above: Above): readonly NextTime[] {
  // A zone that the event above writes will be written again, so it is the one to say now in.
  const zone = above.stamp?.zone?.zone ?? above.moment?.zone ?? ask.reading.facts.zone?.zone;
  const now = localNow(ask, zone);
  const last = above.moment?.dated === true && !above.moment.day ? above.moment.wall : undefined;
  const same = sameTime(ask, above);
  if (now === undefined) return same;
  const current = written(ask, above, now - (now % MINUTE), zone === undefined ? 'now, in UTC' : 'now');
  const isFresh = last === undefined || (now >= last && now - last < DAY / 2);
  return isFresh ? [current, ...same] : [...same, current];
}

function sameTime(ask: Ask, above: Above): readonly NextTime[] {
  if (above.event !== undefined) {
    const clock = above.stamp?.clock?.clock;
    if (above.stamp === undefined || clock === undefined) return [];
    const text = fresh(above.stamp);
    const wall = above.moment?.dated === true ? { wall: above.moment.wall } : {};
    return [{ text, snippet: guess(text), detail: 'the time of the event above', ...wall }];
  }
  const start = ask.reading.facts.milestones.started?.moment ?? ask.reading.facts.window.start?.moment;
  if (start === undefined || start.day) return [];
  const text = start.dated ? `${showDay(start.wall)} ${showClock(start.wall)}` : showClock(start.wall);
  return [{ text, snippet: guess(text), detail: 'the start of the incident' }];
}

function written(ask: Ask, above: Above, wall: number, detail: string): NextTime {
  const clock = clockOf(wall);
  const text = above.stamp === undefined ? plain(ask, wall) : likeAbove(above, above.stamp, wall, clock);
  return { text, snippet: literal(text), detail, wall };
}

/** The date is repeated where the event above writes one, and where the day is another. */
function likeAbove({ moment, date: place }: Above, stamp: Timestamp, wall: number, clock: Clock): string {
  const model = readTimestamp(fresh(stamp), 0) ?? shiftTimestamp(stamp, -stamp.start);
  const isSameDay = place === 'elsewhere' || moment?.dated !== true || showDay(moment.wall) === showDay(wall);
  const date = dateOfDay(Math.floor(wall / DAY));
  return respelled(model, model.date === undefined && isSameDay ? { clock } : { clock, date });
}

/** Where no event shows a style: `2026-11-21 14:32`, and ` UTC` where the document states no zone. */
function plain({ reading }: Ask, wall: number): string {
  const zone = reading.facts.zone === undefined ? ' UTC' : '';
  return `${showDay(wall)} ${showClock(wall)}${zone}`;
}

/** The timestamp's characters without what makes it approximate: the new event is its own. */
function fresh(stamp: Timestamp): string {
  return stamp.text.replace(/^(?:[~≈]\s*|(?:ca\.?|circa|about|around|approx(?:imately|\.)?)\s+)/i, '');
}

function guess(text: string): string {
  const clock = readTimestamp(text, 0)?.clock;
  if (clock === undefined) return literal(text);
  return (
    literal(text.slice(0, clock.start)) +
    placeholder(1, text.slice(clock.start, clock.end)) +
    literal(text.slice(clock.end))
  );
}

/** A time that was put together from two cells has no characters of its own: then what stands in the clock's cell. */
function inSource({ document }: Reading, stamp: Timestamp | undefined): Timestamp | undefined {
  if (stamp?.clock === undefined || document.text.slice(stamp.start, stamp.end) === stamp.text) return stamp;
  const { start } = stamp.clock;
  const own = readTimestamp(document.text.slice(start, stamp.end), 0);
  return own && shiftTimestamp(own, start);
}

function isModel(stamp: Timestamp | undefined): boolean {
  return (
    stamp?.clock !== undefined &&
    stamp.clock.style !== 'word' &&
    stamp.clock.open === undefined &&
    stamp.until === undefined &&
    stamp.relative === undefined &&
    stamp.defects.length === 0
  );
}

/** Whether no heading stands between the event and the cursor. */
function isLastSection({ reading, place }: Ask, event: Event): boolean {
  const { sections } = reading.postmortem;
  return !sections.some(({ span }) => span.start > event.span.start && span.start < place.span.start);
}

/** Whether the event is of the section that the cursor is in, and not of one before it. */
function isSameSection({ reading, place }: Ask, event: Event): boolean {
  const heading = reading.postmortem.sections
    .filter(({ canonical, span }) => canonical === 'timeline' && span.start < place.span.start)
    .at(-1);
  return heading === undefined || event.span.end > heading.span.start;
}
