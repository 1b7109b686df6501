// Other readers of dates as a second opinion: where chrono-node and Intl say something definite of a time, we say the same.
import { strict as assert } from 'node:assert';
import { en as chrono, type ParsedComponents } from 'chrono-node';
import fc from 'fast-check';
import { MINUTE, wallMs } from '../../server/src/time/civil';
import { readTimestamp } from '../../server/src/time/read';
import type { Timestamp, Zone } from '../../server/src/time/timestamp';
import { offsetAt, offsetAtInstant } from '../../server/src/time/zones';

const SEED = 20240305;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** The abbreviations that mean one thing, to chrono-node as to us. */
const ABBREVIATIONS = ['UTC', 'GMT', 'Z', 'EST', 'EDT', 'CDT', 'MST', 'MDT', 'PST', 'PDT', 'CET', 'CEST'];

const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

const moment = fc.date({
  min: new Date('2001-01-01T00:00:00Z'),
  max: new Date('2037-12-31T23:59:59Z'),
  noInvalidDate: true,
});

const dateShape = fc.constantFrom<(date: Date) => string>(
  (date) => date.toISOString().slice(0, 10),
  (date) => date.toISOString().slice(0, 10).replaceAll('-', '/'),
  (date) => `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
  (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  (date) => `${MONTHS[date.getUTCMonth()]?.slice(0, 3)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
  (date) => `${pad(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]?.slice(0, 3)} ${date.getUTCFullYear()}`,
  (date) => `${MONTHS[date.getUTCMonth()]} ${ordinal(date.getUTCDate())}, ${date.getUTCFullYear()}`,
);

function ordinal(day: number): string {
  const teen = day > 10 && day < 14;
  return `${day}${(teen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10]) ?? 'th'}`;
}

const clockShape = fc.constantFrom<(date: Date) => string>(
  (date) => date.toISOString().slice(11, 16),
  (date) => date.toISOString().slice(11, 19),
  (date) => `${twelve(date)}:${pad(date.getUTCMinutes())} ${half(date)}`,
  (date) => `${twelve(date)}:${pad(date.getUTCMinutes())}${half(date).toLowerCase()}`,
  (date) => `${twelve(date)}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())} ${half(date)}`,
);

function twelve(date: Date): number {
  return date.getUTCHours() % 12 || 12;
}

function half(date: Date): string {
  return date.getUTCHours() < 12 ? 'AM' : 'PM';
}

const offset = fc
  .tuple(
    fc.constantFrom('+', '-'),
    fc.integer({ min: 0, max: 13 }),
    fc.constantFrom(0, 30, 45),
    fc.constantFrom('', ':'),
  )
  .map(([sign, hours, minutes, colon]) => `${sign}${pad(hours)}${colon}${pad(minutes)}`);

/** Between date and clock, and behind the clock. */
const gap = fc.constantFrom(' ', ', ', ' at ');
const zone = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...ABBREVIATIONS).map((name) => (name === 'Z' ? '' : ` ${name}`)),
  fc.tuple(fc.constantFrom(' UTC', ' GMT'), offset).map(([name, written]) => `${name}${written}`),
);

const spelling = fc
  .tuple(moment, dateShape, gap, clockShape, zone)
  .map(([at, date, between, clock, behind]) => `${date(at)}${between}${clock(at)}${behind}`);

const iso = fc
  .tuple(moment, fc.constantFrom(16, 19, 23), fc.oneof(fc.constantFrom('', 'Z'), offset))
  .map(([at, length, behind]) => `${at.toISOString().slice(0, length)}${behind}`);

/** What a time says, as one text: `2024-03-05T10:00:00.000 +60`, the offset absent where none is said. */
function ours(written: string): string | undefined {
  const stamp = readTimestamp(written, 0);
  if (stamp === undefined || stamp.defects.length > 0 || stamp.end !== written.length) return undefined;
  const wall = wallOf(stamp);
  return wall === undefined ? undefined : said(wall, stamp.zone && offsetAt(stamp.zone.zone, wall));
}

function wallOf({ date, clock }: Timestamp): number | undefined {
  const { year, month, day } = date ?? {};
  return year === undefined || month === undefined || day === undefined || clock === undefined
    ? undefined
    : wallMs({ year, month, day }, clock.clock);
}

function said(wall: number, minutes: number | undefined): string {
  return `${new Date(wall).toISOString().slice(0, -1)}${minutes === undefined ? '' : ` ${minutes}`}`;
}

/** What chrono-node makes of a text; undefined where it read less than the whole, and so has no opinion of it. */
function theirs(written: string): string | undefined {
  const [result, more] = chrono.parse(written, { instant: new Date('2024-03-05T12:00:00Z'), timezone: 'UTC' });
  if (result === undefined || more !== undefined || result.text !== written) return undefined;
  return saidBy(result.start);
}

function saidBy(start: ParsedComponents): string {
  const [year, month, day, hour, minute, second, millisecond] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const
  ).map((part) => start.get(part) ?? 0) as [number, number, number, number, number, number, number];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return said(wall, start.isCertain('timezoneOffset') ? (start.get('timezoneOffset') ?? undefined) : undefined);
}

/** Shapes that chrono-node reads otherwise, and what is wrong with its reading. */
const ITS_OWN: readonly { readonly like: string; readonly shape: RegExp; readonly why: string }[] = [
  {
    like: '2024-07-05 10:00 CET',
    shape: / CET$/,
    why: 'CET is an hour off UTC on a summer day too: so it was written',
  },
  { like: '2024-03-05T10:00-00:30', shape: /-00:?[1-9]\d$/, why: 'the sign of an offset of no whole hour is lost' },
  { like: '2024-03-05 10:00:00.123Z', shape: / .*\.\d{3}Z$/, why: 'the Z behind a fraction is lost without a T' },
];

function agree(written: string): void {
  const [we, they] = [ours(written), theirs(written)];
  assert.ok(we !== undefined, `we read “${written}”`);
  if (they === undefined || ITS_OWN.some(({ shape }) => shape.test(written))) return;
  assert.equal(we, they, written);
}

describe('chrono-node agrees with us', () => {
  it('on dates, clocks, offsets and abbreviations as people write them', () => {
    let opinions = 0;
    fc.assert(
      fc.property(spelling, (written) => {
        if (theirs(written) !== undefined) opinions++;
        agree(written);
      }),
      { numRuns: 1500, seed: SEED },
    );
    assert.ok(opinions > 1000, `it has an opinion of ${opinions}`);
  });

  it('on ISO 8601', () => {
    fc.assert(fc.property(iso, agree), { numRuns: 500, seed: SEED });
  });

  it('except where it is wrong, each for a reason that still holds', () => {
    for (const { like, shape, why } of ITS_OWN) {
      assert.match(like, shape);
      assert.notEqual(theirs(like), ours(like), why);
    }
  });
});

const ZONES = [
  ...[
    'America/Los_Angeles',
    'America/New_York',
    'America/Sao_Paulo',
    'Europe/Berlin',
    'Europe/London',
    'Europe/Moscow',
  ],
  ...[
    'Africa/Cairo',
    'Asia/Kolkata',
    'Asia/Tehran',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Australia/Sydney',
    'Pacific/Apia',
  ],
];
const HOUR = 60 * MINUTE;

function place(id: string): Zone {
  return { kind: 'place', name: id, id };
}

/** The offset of a zone at an instant, by the clock that Intl shows there. */
function intlOffset(id: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory', {
    timeZone: id,
    hourCycle: 'h23',
    ...({
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const),
  });
  return (instant) => {
    const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (
      ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
    ).map((name) => part.get(name));
    return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - instant) / MINUTE);
  };
}

/** The instants from which another offset holds, to the minute. */
function changes(offsetOf: (instant: number) => number, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let day = from; day < to; day += 24 * HOUR) {
    let [low, high] = [day, day + 24 * HOUR];
    if (offsetOf(low) === offsetOf(high)) continue;
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetOf(middle) === offsetOf(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

describe('Intl agrees with us', () => {
  const [from, to] = [Date.UTC(2011, 0, 1), Date.UTC(2012, 0, 1)];

  for (const id of ZONES) {
    it(`on the offsets of ${id} around every clock change and between`, () => {
      const offsetOf = intlOffset(id);
      const around = changes(offsetOf, from, to).flatMap((change) => [change - MINUTE, change, change + MINUTE]);
      const seasons = [2004, 2024].flatMap((year) => [0, 3, 6, 9].map((month) => Date.UTC(year, month, 15, 12)));
      for (const instant of [...around, ...seasons])
        assert.equal(offsetAtInstant(place(id), instant), offsetOf(instant), new Date(instant).toISOString());
    });

    it(`on the wall clock of ${id}, where it shows a time once`, () => {
      const offsetOf = intlOffset(id);
      for (const change of changes(offsetOf, from, to)) {
        for (const instant of [change - 3 * HOUR, change + 3 * HOUR]) {
          const wall = instant + offsetOf(instant) * MINUTE;
          assert.equal(offsetAt(place(id), wall), offsetOf(instant), new Date(wall).toISOString());
        }
      }
    });
  }

  it('that the clocks change where they do', () => {
    assert.equal(changes(intlOffset('America/Los_Angeles'), from, to).length, 2);
    assert.equal(changes(intlOffset('Asia/Tokyo'), from, to).length, 0);
  });
});
