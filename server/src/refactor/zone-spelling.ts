// How another zone is written in the place of one: as an offset, an identifier or an abbreviation, whichever stood there.
import { readZone } from '../time/read-zone';
import { showZone } from '../time/show';
import type { Zone } from '../time/timestamp';
import { offsetAtInstant } from '../time/zones';

/**
 * @param written what stands there: `UTC`, `+01:00`, `Z`, `(CET)`, `Europe/Berlin`; brackets stay.
 * @param instants the times it is said of: an abbreviation is written only where it holds for all of them.
 */
export function zoneLike(written: string, to: Zone, instants: readonly number[]): string | undefined {
  const open = /^[([]/.test(written) ? written.slice(0, 1) : '';
  const close = /[)\]]$/.test(written) ? written.slice(-1) : '';
  const inner = written.slice(open.length, written.length - close.length);
  const text = spelled(inner, to, instants);
  return text === undefined ? undefined : `${open}${text}${close}`;
}

function spelled(inner: string, to: Zone, instants: readonly number[]): string | undefined {
  const offset = commonOffset(to, instants);
  if (/^(?:z|[+\-−]\d)/i.test(inner)) {
    if (offset === undefined) return undefined;
    if (offset === 0) return inner === 'z' ? 'z' : 'Z';
    return offsetText(offset, inner.length === 5 ? '' : ':');
  }
  if (inner.includes('/') && !/^[A-Z]{3,4}\/[A-Z]{3,4}$/.test(inner)) return to.kind === 'place' ? to.id : to.name;
  return shortName(to, instants, offset) ?? (to.kind === 'place' ? to.id : to.name);
}

/** `CET` where it means the zone at each of the times, and nothing else as well. */
function shortName(to: Zone, [instant]: readonly number[], offset: number | undefined): string | undefined {
  const name = showZone(to, offset === undefined ? undefined : instant);
  const read = readZone(name, 0);
  if (offset === undefined || read === undefined || read.end !== name.length) return undefined;
  const isMeant = to.kind === 'fixed' || read.alternatives === undefined;
  return isMeant && read.zone.kind === 'fixed' && read.zone.offset === offset ? name : undefined;
}

function commonOffset(to: Zone, instants: readonly number[]): number | undefined {
  const offsets = instants.map((instant) => offsetAtInstant(to, instant));
  return offsets.every((offset) => offset === offsets[0]) ? offsets[0] : undefined;
}

function offsetText(offset: number, colon: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
