// Moments, dates and zones as the JSON outputs spell them: RFC 3339 as far as they are known.
import { type CivilDate, clockOf, DAY, dateOfDay } from '../time/civil';
import type { Moment } from '../time/moment';
import type { Zone } from '../time/timestamp';

/**
 * `2023-10-27T09:00:00-07:00`; without the offset where the zone is not known, without the date where that is not
 * (`T15:45:00`, and `T15:45:00Z` in a zone that needs no date to have an offset); `2023-10-27` for a day without a clock.
 * Null for a day that is not known either.
 */
export function writtenMoment(moment: Moment): string | null {
  if (moment.day) return moment.dated ? dateOf(moment.wall) : null;
  const date = moment.dated ? dateOf(moment.wall) : '';
  return `${date}T${timeOf(moment.wall)}${offsetOf(moment)}`;
}

/** The ends between which a fuzzy moment lies, spelled like the moment. */
export function writtenBounds(moment: Moment): { readonly earliest: string | null; readonly latest: string | null } {
  const at = (delta: number): string | null => writtenMoment({ ...moment, wall: moment.wall + delta });
  return { earliest: at(moment.earliest), latest: at(moment.latest) };
}

export function writtenDate({ year, month, day }: CivilDate): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** An IANA identifier, or the name of a fixed offset as the document writes it. */
export function writtenZone(zone: Zone): string {
  return zone.kind === 'place' ? zone.id : zone.name;
}

function dateOf(wall: number): string {
  return writtenDate(dateOfDay(Math.floor(wall / DAY)));
}

function timeOf(wall: number): string {
  const { hour, minute, second, millisecond } = clockOf(wall);
  const fraction = millisecond === 0 ? '' : `.${digits(millisecond, 3)}`;
  return `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction}`;
}

/** The offset, where one is known: a place has none without a date, for it may or may not be summer there. */
function offsetOf({ zone, offset, dated }: Moment): string {
  const minutes = offset ?? (zone?.kind === 'fixed' ? zone.offset : undefined);
  if (minutes === undefined || (!dated && zone?.kind === 'place')) return '';
  if (minutes === 0 && (zone === undefined || UNIVERSAL.test(writtenZone(zone)))) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}:${digits(size % 60, 2)}`;
}

const UNIVERSAL = /^(etc\/)?(utc|gmt|uct|zulu|universal)|^z$/i;

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
