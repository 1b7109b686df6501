// Times at which the clocks were changed: which of a document's local times were never shown, or shown twice.
import type { Facts, TimedEvent } from '../analysis/facts';
import { DAY } from '../time/civil';
import type { Moment } from '../time/moment';
import { showZone } from '../time/show';
import type { Timestamp, Zone } from '../time/timestamp';
import { type ClockChange, clockChangeAt } from '../time/zones';

/** A local time that the clocks of its zone never showed, or showed twice. */
export interface AtChange {
  readonly stamp: Timestamp;
  readonly moment: Moment;
  readonly zone: Zone;
  readonly change: ClockChange;
  /** The event that happened then; the declared start and end have none. */
  readonly event?: TimedEvent;
}

/** In document order. */
export function timesAtChange({ timelines, window, history }: Facts, kind: ClockChange['kind']): readonly AtChange[] {
  const inTimelines = timelines.flatMap(({ events }, slot) => history.flatMap(eventAtChange, events, [], slot));
  const inWindow = [window.start, window.end].flatMap((end) =>
    end === undefined ? [] : atChange(end.stamp, end.moment),
  );
  const known = new Set(inTimelines.map(({ stamp }) => stamp.start));
  return [...inTimelines, ...inWindow.filter(({ stamp }) => !known.has(stamp.start))]
    .filter(({ change }) => change.kind === kind)
    .sort((a, b) => a.stamp.start - b.stamp.start);
}

function eventAtChange(event: TimedEvent): readonly AtChange[] {
  const { moment, misplaced } = event;
  const { stamp } = event.event;
  if (stamp === undefined || moment === undefined || misplaced) return [];
  return atChange(stamp, moment).map((found) => ({ ...found, event }));
}

/** Only a clock that is written to the minute, on a day that is known, can be off by an hour. */
function atChange(stamp: Timestamp, moment: Moment): readonly AtChange[] {
  const { zone } = moment;
  const { clock } = stamp;
  if (zone === undefined || clock === undefined || clock.open !== undefined || stamp.relative !== undefined) return [];
  if (!moment.dated || moment.day || moment.approx) return [];
  const change = clockChangeAt(zone, moment.wall);
  return change === undefined ? [] : [{ stamp, moment, zone, change }];
}

/** How a place's time is called before the change or after it: `EST`, else `UTC+2`. */
export function nameOf({ moment, zone, change }: AtChange, when: 'before' | 'after'): string {
  const offset = change[when];
  // A day away from the change, where there is no doubt.
  const name = showZone(zone, moment.wall + (when === 'before' ? -DAY : DAY));
  return /^[A-Z]{3,4}$/.test(name) ? name : utcOffset(offset);
}

/** `UTC+5:30`, as it is typed. */
export function utcOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** Where a zone is written in the time, or where it can be put; behind a range it speaks for both of its ends. */
export function zonePlace(
  { stamp }: AtChange,
  name: string,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const { clock, until } = stamp;
  const zone = stamp.zone ?? until?.zone;
  const end = until === undefined ? clock?.end : until.clock?.end;
  if (end === undefined) return undefined;
  if (zone === undefined) return { start: end, end, text: ` ${name}` };
  const text = stamp.text.slice(zone.start - stamp.start, zone.end - stamp.start);
  const [open, close] = [/^[([]/.test(text) ? 1 : 0, /[)\]]$/.test(text) ? 1 : 0];
  return { start: zone.start + open, end: zone.end - close, text: name };
}
