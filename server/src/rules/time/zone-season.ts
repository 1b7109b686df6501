// time/zone-season: a zone abbreviation of the other half of the year.
import type { Facts, TimedEvent } from '../../analysis/facts';
import type { Span } from '../../text/span';
import { wallMs } from '../../time/civil';
import { showDay } from '../../time/show';
import type { Timestamp, Zone } from '../../time/timestamp';
import { ABBREVIATIONS } from '../../time/zone-names';
import { offsetAt } from '../../time/zones';
import type { Fix, Rule } from '../rule';
import { type Gate, type PlacedStamp, stampsInProse, stampsOf } from '../stamps';
import { counted, written } from '../wording';

export const zoneSeason: Rule = {
  code: 'time/zone-season',
  severity: 'information',
  summary: 'A zone abbreviation does not go with the time of year.',
  why:
    'PST is UTC−8 all year, but on a summer date clocks in its region show PDT, which is UTC−7. The times are read literally, ' +
    'so they may be off by an hour from what was meant. Names that places use all year round (MST in Arizona, AEST in ' +
    'Queensland) are not reported.',
  example: {
    bad: [
      '# Postmortem: sign-in errors on 14 July 2026',
      '## Timeline',
      '- 2026-07-14 09:04 PST First sign-in errors',
      '                   ^^^ time/zone-season: PST is UTC−8, but on 2026-07-14 Pacific time was PDT (UTC−7)',
      '- 2026-07-14 09:20 PST All sign-ins succeed',
      '',
    ].join('\n'),
    good: [
      '# Postmortem: sign-in errors on 14 July 2026',
      '## Timeline',
      '- 2026-07-14 09:04 PDT First sign-in errors',
      '- 2026-07-14 09:20 PDT All sign-ins succeed',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    if (!isAnyOff(facts)) return;
    const wrong = placesOf(facts).filter(({ times }) => times.some(({ isOff }) => isOff));
    const [first] = wrong;
    const wall = first?.times.find(({ isOff }) => isOff)?.wall;
    const meant = first && seasonal(first.name);
    if (first === undefined || wall === undefined || meant === undefined) return;
    const { counterpart, region } = meant;
    const there = offsetAt({ kind: 'place', name: region, id: region }, wall) ?? 0;
    const own = ABBREVIATIONS[first.name]?.offset ?? 0;
    report({
      span: first.span,
      message:
        `${first.name} is ${utc(own)}, but on ${showDay(wall)} ` +
        `${REGIONS[region]?.name ?? region} was ${counterpart} (${utc(there)})`,
      fixes: fixesFor(
        first.name,
        counterpart,
        REGIONS[region]?.allYear,
        wrong.filter(({ name }) => name === first.name),
      ),
    });
  },
};

/** Where an abbreviation is written, and the times that it speaks for. */
interface Place {
  readonly name: string;
  readonly span: Span;
  readonly times: readonly Time[];
}

/** A local time in milliseconds, and whether the abbreviation is of the other half of the year. */
interface Time {
  readonly wall: number;
  readonly isOff: boolean;
}

/** Whether any abbreviation can be wrong, found out of every event and line once. */
function isAnyOff(facts: Facts): boolean {
  const { timelines, window, history } = facts;
  const said = nameSaid(facts);
  return (
    timelines.some(({ events }, slot) => history.filter(isOffAt, events, [said], slot).length > 0) ||
    [window.start, window.end].some((end) => end !== undefined && timeOf(end, said)?.isOff === true) ||
    offInProse(facts).length > 0
  );
}

function isOffAt({ event: { stamp }, moment, misplaced }: TimedEvent, said: string | undefined): boolean {
  return stamp !== undefined && moment !== undefined && !misplaced && timeOf({ stamp, moment }, said)?.isOff === true;
}

/** The name of the document's zone, where that is an abbreviation which the document says. */
function nameSaid({ zone }: Facts): string | undefined {
  return zone?.said !== undefined && zone.zone.kind === 'fixed' ? zone.zone.name : undefined;
}

/** @param said what holds for a time that names no zone. */
function timeOf({ stamp, moment, misplaced }: PlacedStamp, said: string | undefined): Time | undefined {
  if (moment?.dated !== true || moment.day || misplaced) return undefined;
  const name = stamp.zone === undefined ? said : stamp.zone.zone.name;
  return { wall: moment.wall, isOff: name !== undefined && isOffSeason(name, moment.wall) };
}

function placesOf(facts: Facts): readonly Place[] {
  const places: Place[] = [];
  const zoneless: Time[] = [];
  const known = stampsOf(facts);
  const times = facts.history.map(timeOf, known, [nameSaid(facts)]);
  for (const [at, { stamp }] of known.entries()) {
    const time = times[at];
    if (time === undefined) continue;
    if (stamp.zone === undefined) zoneless.push(time);
    else places.push(...placeIn(written(stamp, stamp.zone), stamp.zone.start, stamp.zone.zone, [time]));
  }
  for (const stamp of inProse(facts)) {
    const wall = wallOf(stamp);
    if (stamp.zone === undefined || wall === undefined) continue;
    const time = { wall, isOff: isOffSeason(stamp.zone.zone.name, wall) };
    places.push(...placeIn(written(stamp, stamp.zone), stamp.zone.start, stamp.zone.zone, [time]));
  }
  const { zone } = facts;
  if (zone?.said !== undefined && zoneless.length > 0) {
    places.push(...placeIn(textAt(facts, zone.said), zone.said.start, zone.zone, zoneless));
  }
  const seen = new Set<number>();
  return places
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
    .sort((a, b) => a.span.start - b.span.start);
}

/** A year, and letters that may name a zone. */
const hasAbbreviation: Gate = ({ plain }) => /\d{4}/.test(plain) && /[A-Z]{2,4}T\b/.test(plain);

const inProse = stampsInProse(hasAbbreviation);
const offInProse = stampsInProse(hasAbbreviation, (stamp) => {
  const wall = wallOf(stamp);
  return stamp.zone !== undefined && wall !== undefined && isOffSeason(stamp.zone.zone.name, wall);
});

/** Only a time that says its date in full says a season. */
function wallOf({ date, clock }: Timestamp): number | undefined {
  if (clock === undefined || date?.year === undefined || date.month === undefined || date.day === undefined)
    return undefined;
  return wallMs({ year: date.year, month: date.month, day: date.day }, clock.clock);
}

/** The abbreviation itself, without brackets or words around it. */
function placeIn(text: string, start: number, zone: Zone, times: readonly Time[]): readonly Place[] {
  const at = zone.kind === 'fixed' ? text.toUpperCase().indexOf(zone.name) : -1;
  if (at < 0 || seasonal(zone.name) === undefined) return [];
  return [{ name: zone.name, span: { start: start + at, end: start + at + zone.name.length }, times }];
}

function textAt({ postmortem }: Facts, { start, end }: Span): string {
  const texts = [...postmortem.prose, ...postmortem.fields.map(({ value }) => value)];
  const around = texts.find(({ span }) => span.start <= start && end <= span.end);
  return around === undefined ? '' : around.text.slice(start - around.span.start, end - around.span.start);
}

interface Seasonal {
  readonly region: string;
  readonly counterpart: string;
}

/** Standard-time names that large places keep all year. */
const ALL_YEAR = new Set(['MST', 'AEST', 'ACST']);

function seasonal(name: string): Seasonal | undefined {
  const known = Object.hasOwn(ABBREVIATIONS, name) ? ABBREVIATIONS[name] : undefined;
  if (known?.region === undefined || known.counterpart === undefined || ALL_YEAR.has(name)) return undefined;
  return { region: known.region, counterpart: known.counterpart };
}

function isOffSeason(name: string, wall: number): boolean {
  const known = seasonal(name);
  if (known === undefined) return false;
  const there = offsetAt({ kind: 'place', name: known.region, id: known.region }, wall);
  return there !== undefined && there === ABBREVIATIONS[known.counterpart]?.offset;
}

/** How a region's time is called, and its abbreviation for the whole year where there is one. */
const REGIONS: Readonly<Record<string, { readonly name: string; readonly allYear?: string }>> = {
  'America/Los_Angeles': { name: 'Pacific time', allYear: 'PT' },
  'America/Denver': { name: 'Mountain time', allYear: 'MT' },
  'America/Chicago': { name: 'Central time', allYear: 'CT' },
  'America/New_York': { name: 'Eastern time', allYear: 'ET' },
  'America/Anchorage': { name: 'Alaska time' },
  'America/Halifax': { name: 'Atlantic time' },
  'America/St_Johns': { name: 'Newfoundland time' },
  'Europe/Lisbon': { name: 'Western European time' },
  'Europe/London': { name: 'British time' },
  'Europe/Paris': { name: 'Central European time' },
  'Europe/Berlin': { name: 'Central European time' },
  'Europe/Athens': { name: 'Eastern European time' },
  'Australia/Adelaide': { name: 'Adelaide time' },
  'Australia/Sydney': { name: 'Sydney time' },
  'Pacific/Auckland': { name: 'New Zealand time' },
};

function fixesFor(
  name: string,
  counterpart: string,
  allYear: string | undefined,
  wrong: readonly Place[],
): readonly Fix[] {
  const where = wrong.length > 1 ? ` in ${counted(wrong.length, 'place')}` : '';
  const change = (text: string, note: string): Fix => ({
    title: `Change ${name} to ${text}${where}${note}`,
    edits: wrong.map(({ span }) => ({ kind: 'replace', span, text })),
    preferred: false,
    safe: false,
  });
  const isRightThroughout = wrong.every(({ times }) => times.every(({ isOff }) => isOff));
  return [
    ...(isRightThroughout ? [{ ...change(counterpart, ''), preferred: true }] : []),
    ...(allYear === undefined ? [] : [change(allYear, ', right all year')]),
  ];
}

/** `UTC−7`, `UTC+5:30` */
function utc(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
