// Reading a zone: `Z`, `+01:00`, `UTC+2`, `PST`, `(Pacific time)`, `America/Denver`.
import { beginsWith, byFirst, matchAt } from './scan';
import type { Zone, ZonePart } from './timestamp';
import { ABBREVIATIONS, LONG_NAMES, PLACES, TIMED_PLACES } from './zone-names';

/** The zone that begins exactly at `at`; a zone in parentheses or brackets includes them. */
export function readZone(text: string, at: number): ZonePart | undefined {
  if (!BEGINS.test(text, at)) return undefined;
  const bracket = BRACKETS[text[at] ?? ''];
  if (bracket === undefined) return readBareZone(text, at);
  const inner = readBareZone(text, at + 1);
  if (inner === undefined) return undefined;
  const explicit = /[ ,/]/.test(text[inner.end] ?? '') ? readTail(text, inner) : inner;
  const end = explicit.end + (matchAt(PLACE_BEHIND, text, explicit.end)?.[0].length ?? 0);
  return text[end] === bracket ? { ...explicit, start: at, end: end + 1 } : undefined;
}

/** `(East Africa Time, Ethiopia)`: whose clock it is, in words. */
const PLACE_BEHIND = /, ?\p{Lu}[\p{L} .'’-]{1,40}(?=[)\]])/uy;

const LETTERS_OF_ASCII = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BEGINS = beginsWith(`${LETTERS_OF_ASCII}([+-`);

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Inside parentheses a zone may be said twice, `(CET, UTC+1)`, or with the word time: an explicit offset beats a name. */
function readTail(text: string, zone: ZonePart): ZonePart {
  const more = matchAt(/[ ,/]{1,3}/y, text, zone.end);
  const second = more && readBareZone(text, zone.end + more[0].length);
  return second ? { ...second, start: zone.start } : zone;
}

function readBareZone(text: string, at: number): ZonePart | undefined {
  const zone = readNamedZone(text, at);
  // `PST (UTC-7)`: the explicit offset beats the name.
  const explicit = zone && matchAt(EXPLICIT, text, zone.end);
  const offset = explicit && readUtcOffset(text, zone.end + explicit[0].length);
  if (zone === undefined || offset === undefined || text[offset.end] !== ')') return zone;
  return { ...zone, end: offset.end + 1, zone: { ...offset.zone, name: zone.zone.name } };
}

const EXPLICIT = / ?\((?=(?:UTC|GMT) ?[+\-−–])/y;

function readNamedZone(text: string, at: number): ZonePart | undefined {
  for (const shape of SHAPES.at(text, at)) {
    const zone = shape(text, at);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

type Shape = (text: string, at: number) => ZonePart | undefined;

const UTC_OFFSET =
  /(?:UTC|GMT|utc|gmt|Utc|Gmt)(?: ?([+\-−–±])[ ]?(\d{1,2})(?::?([0-5]\d)| ?(?:h|hrs?|hours?)(?![A-Za-z]))?(?!\d))?(?![A-Za-z])/y;

/** What a number goes on with that counts something: `3 hosts`, `5%`, `2/3`, `5-minute`. */
const COUNTING = /%| *[\p{L}\d]|[./-][\p{L}\d]/uy;

function readUtcOffset(text: string, at: number): ZonePart | undefined {
  const match = matchAt(UTC_OFFSET, text, at);
  if (match === undefined) return undefined;
  const [written, sign, hours, minutes] = match;
  if (sign === undefined) return part(at, written, { kind: 'fixed', name: written.toUpperCase(), offset: 0 });
  // `UTC - 14:02` and `UTC - 3 hosts down` are a zone and a separator, not so many hours west.
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  if (
    size > WIDEST_OFFSET ||
    (/ [-−–] /.test(written) && (minutes !== undefined || matchAt(COUNTING, text, at + written.length)))
  ) {
    return part(at, written.slice(0, 3), { kind: 'fixed', name: written.slice(0, 3).toUpperCase(), offset: 0 });
  }
  return part(at, written, {
    kind: 'fixed',
    name: written,
    offset: sign === '-' || sign === '−' || sign === '–' ? -size : size,
  });
}

const OFFSET_OF = /([+\-−])(\d{1,2})(?::([0-5]\d))? (?:UTC|GMT)(?![A-Za-z+])/y;

/** `+3 GMT`: said the other way round. */
function readOffsetOf(text: string, at: number): ZonePart | undefined {
  const match = matchAt(OFFSET_OF, text, at);
  if (match === undefined) return undefined;
  const [written, sign, hours, minutes] = match;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  if (size > WIDEST_OFFSET) return undefined;
  return part(at, written, { kind: 'fixed', name: written, offset: sign === '+' ? size : -size });
}

const WIDEST_OFFSET = 14 * 60;
const OFFSET = /(?:Z(?![A-Za-z0-9])|(?<=\d)z(?![A-Za-z0-9])|([+\-−])(\d{2}):?([0-5]\d)(?!\d|:\d))/y;

/** `Z`, `+0100`, `-08:00`. Whether a minus means an offset or a range is the caller's to know. */
function readOffset(text: string, at: number): ZonePart | undefined {
  const match = matchAt(OFFSET, text, at);
  if (match === undefined) return undefined;
  const [written, sign, hours, minutes] = match;
  if (sign === undefined) return part(at, written, { kind: 'fixed', name: 'UTC', offset: 0 });
  const size = Number(hours) * 60 + Number(minutes);
  if (size > WIDEST_OFFSET) return undefined;
  return part(at, written, { kind: 'fixed', name: written, offset: sign === '+' ? size : -size });
}

const IANA =
  /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc)\/[A-Z][A-Za-z_+\-0-9]{1,30}(?:\/[A-Z][A-Za-z_]{1,30})?/y;

function readIana(text: string, at: number): ZonePart | undefined {
  const match = matchAt(IANA, text, at);
  return match && part(at, match[0], { kind: 'place', name: match[0], id: match[0] });
}

const LONG_NAME = new RegExp(
  `(${[...Object.keys(LONG_NAMES), ...Object.keys(TIMED_PLACES)].join('|')})(?: (?:standard|local))? time(?![A-Za-z])`,
  'iy',
);

/** `West Africa Time`, `Kigali time`. */
function readLongName(text: string, at: number): ZonePart | undefined {
  const match = matchAt(LONG_NAME, text, at);
  const name = match?.[1]?.toLowerCase();
  if (match === undefined || name === undefined) return undefined;
  const abbreviation = LONG_NAMES[name];
  if (abbreviation !== undefined) {
    const offset = ABBREVIATIONS[abbreviation]?.offset;
    return offset === undefined ? undefined : part(at, match[0], { kind: 'fixed', name: abbreviation, offset });
  }
  const id = TIMED_PLACES[name];
  return id === undefined ? undefined : part(at, match[0], { kind: 'place', name: match[0], id });
}

const PLACE_NAME =
  /(?:(?:US |U\.S\. |[A-Z]{2}\/)?(Pacific|Mountain|Central European|Eastern European|Western European|Central|Eastern|British|UK|London|Dublin|Lisbon|Paris|Berlin|Amsterdam|Brussels|Copenhagen|Stockholm|Madrid|Zurich|Vienna|Warsaw|Helsinki|Athens|Istanbul|Moscow|New York|Toronto|Chicago|Denver|Phoenix|Los Angeles|San Francisco|Seattle|Tokyo|Singapore|Kolkata|Dubai|Sydney|Melbourne|Auckland|Nairobi|Lagos|Johannesburg|PT|MT|CT|ET)(?: (standard |daylight |summer )?time)?)(?![A-Za-z0-9])/iy;
const SHORT_PLACE = /^[PMCE]T$/;

function readPlace(text: string, at: number): ZonePart | undefined {
  const match = matchAt(PLACE_NAME, text, at);
  const name = match?.[1];
  if (match === undefined || name === undefined) return undefined;
  // "et", "ct" and "central" in running text are words: the short forms count in capitals only, names with a capital only.
  if (name.length === 2 && !SHORT_PLACE.test(name) && name !== 'UK') return undefined;
  if (!/^[A-Z]/.test(name) && !/time$/i.test(match[0])) return undefined;
  const id = PLACES[name.toLowerCase()];
  return id === undefined ? undefined : part(at, match[0], { kind: 'place', name: match[0], id });
}

const LETTERS = /[A-Za-z]{2,5}(?![A-Za-z0-9])/y;
const LOWER_CASE = new Set(['utc', 'gmt', 'pst', 'pdt', 'edt', 'cet', 'cest', 'bst']);

/** `PST`; both names of a year, `PST/PDT`, are the place that has both. */
function readAbbreviation(text: string, at: number): ZonePart | undefined {
  const written = matchAt(LETTERS, text, at)?.[0];
  if (written === undefined) return undefined;
  const name = written.toUpperCase();
  // "eat", "cat" and "est" are words: only capitals, or letters that spell nothing else, name a zone.
  if (written !== name && !LOWER_CASE.has(written.toLowerCase())) return undefined;
  const known = Object.hasOwn(ABBREVIATIONS, name) ? ABBREVIATIONS[name] : undefined;
  if (known === undefined) return undefined;
  const pair = known.counterpart === undefined ? '' : `${name}/${known.counterpart}`;
  if (
    known.region !== undefined &&
    pair !== '' &&
    text.startsWith(pair, at) &&
    !/[A-Za-z]/.test(text[at + pair.length] ?? '')
  )
    return part(at, pair, { kind: 'place', name: pair, id: known.region });
  const zone: Zone = { kind: 'fixed', name, offset: known.offset };
  const alternatives = known.others?.map(({ name: other, offset }): Zone => ({ kind: 'fixed', name: other, offset }));
  return { ...part(at, written, zone), ...(alternatives && { alternatives }) };
}

/** In the order in which they are tried; the first that fits wins. */
const SHAPES = byFirst<Shape>([
  ['GUgu', readUtcOffset],
  ['+-−', readOffsetOf],
  ['+-−Zz', readOffset],
  ['AEIPU', readIana],
  [LETTERS_OF_ASCII, readLongName],
  [LETTERS_OF_ASCII, readPlace],
  [LETTERS_OF_ASCII, readAbbreviation],
]);

function part(at: number, written: string, zone: Zone): ZonePart {
  return { start: at, end: at + written.length, zone };
}
