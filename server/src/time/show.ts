// How moments and offsets are shown to people outside the document: `2023-10-27 09:00 PDT`, `T+1 h 05 m`.
import { MINUTE, SECOND } from './civil';
import { humanDuration } from './duration';
import type { Moment } from './moment';
import type { Zone } from './timestamp';

/** `2023-10-27 09:00 PDT`: on the document's own clock, with what is known of date and zone. Fuzzy ones begin with `~`. */
export function showMoment(moment: Moment): string {
  const zone = moment.zone === undefined || moment.day ? '' : ` ${showZone(moment.zone, moment.instant)}`;
  return `${moment.approx ? '~' : ''}${showWall(moment)}${zone}`;
}

/** `2023-10-27 16:00 UTC`; undefined where the instant is not known. */
export function showUtc(moment: Moment): string | undefined {
  if (moment.instant === undefined || moment.day) return undefined;
  return `${moment.approx ? '~' : ''}${showDay(moment.instant)} ${showClock(moment.instant)} UTC`;
}

/** `09:00`, `09:00:30`: the time of day of local milliseconds. */
export function showClock(wall: number): string {
  const iso = isoOf(wall);
  return wall % MINUTE === 0 ? iso.slice(11, 16) : iso.slice(11, 19);
}

/** `2023-10-27`, of local milliseconds. */
export function showDay(wall: number): string {
  return isoOf(wall).slice(0, 10);
}

/** `T+1 h 05 m`, `T−15 m`, `T+0`: the distance from the incident's start in milliseconds. */
export function showOffset(ms: number): string {
  if (Math.abs(ms) < SECOND) return 'T+0';
  return ms < 0 ? `T${humanDuration(ms)}` : `T+${humanDuration(ms)}`;
}

/**
 * The name of a zone at a moment: `PDT` for a place whose time has a short name there, the name as written otherwise.
 * @param instant milliseconds since the epoch; without one a place keeps its name.
 */
export function showZone(zone: Zone, instant: number | undefined): string {
  if (zone.kind === 'fixed' || instant === undefined) return zone.name;
  return shortName(zone.id, instant, 'en-US') ?? shortName(zone.id, instant, 'en-GB') ?? zone.name;
}

function showWall({ wall, dated, day }: Moment): string {
  if (day) return showDay(wall);
  return dated ? `${showDay(wall)} ${showClock(wall)}` : showClock(wall);
}

/** Each English knows the short names of its own continents, and writes `GMT+1` for the others. */
function shortName(timeZone: string, instant: number, locale: string): string | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant);
    const name = parts.find((part) => part.type === 'timeZoneName')?.value;
    return name === undefined || /\d/.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}

/** The range of dates that ISO writes with four digits; beyond it, and for no number at all, the nearest of its ends. */
function isoOf(ms: number): string {
  const within = Number.isNaN(ms) ? 0 : Math.max(-62_167_219_200_000, Math.min(253_402_300_799_999, ms));
  return new Date(within).toISOString();
}
