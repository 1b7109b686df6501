// Offsets of zones: at wall times and instants, on the days the clocks change, leap days, and the calendar below them.
import { strict as assert } from 'node:assert';
import {
  type CivilDate,
  clockOf,
  DAY,
  dateOfDay,
  dayNumber,
  isRealDate,
  wallMs,
  weekdayOf,
} from '../../server/src/time/civil';
import { readZone } from '../../server/src/time/read-zone';
import type { Zone } from '../../server/src/time/timestamp';
import { ABBREVIATIONS, LONG_NAMES, PLACES, TIMED_PLACES } from '../../server/src/time/zone-names';
import { offsetAt, offsetAtInstant, sameZone } from '../../server/src/time/zones';
import { rows, showClock } from '../support/stamps';

/** Milliseconds of `2024-03-10 02:30` on whatever clock. */
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00Z`);
const place = (id: string): Zone => ({ kind: 'place', name: id, id });
const zoneNamed = (name: string): Zone => readZone(name, 0)?.zone ?? place(name);
const on = (year: number, month: number, day: number): CivilDate => ({ year, month, day });

describe('the offset at a wall time', () => {
  for (const { written, meaning } of rows(`
    UTC 2024-07-01 12:00                → 0
    UTC+5:45 2024-07-01 12:00           → 345
    PST 2024-07-01 12:00                → -480
    PT 2024-07-01 12:00                 → -420
    PT 2024-01-01 12:00                 → -480
    PST/PDT 2024-07-01 12:00            → -420
    Europe/Dublin 2024-07-01 12:00      → 60
    Asia/Kolkata 1950-07-01 12:00       → 330
    Australia/Lord_Howe 2024-07-01 12:00 → 630
    America/St_Johns 2024-01-01 12:00   → -210
    Nowhere/Land 2024-01-01 12:00       → undefined

    America/New_York 2024-03-10 01:59   → -300
    America/New_York 2024-03-10 02:30   → -300
    America/New_York 2024-03-10 03:00   → -240
    America/New_York 2024-11-03 00:59   → -240
    America/New_York 2024-11-03 01:30   → -240
    America/New_York 2024-11-03 02:00   → -300
    Europe/Berlin 2024-03-31 01:59      → 60
    Europe/Berlin 2024-03-31 03:00      → 120
    Europe/Berlin 2024-10-27 02:30      → 120
    Europe/Berlin 2024-10-27 03:00      → 60
    Australia/Sydney 2024-04-07 02:30   → 660
    Europe/Paris 2024-02-29 12:00       → 60
    `)) {
    const [, zone = '', wall = ''] = /^(\S+) (.*)$/.exec(written) ?? [];
    it(`${written} is ${meaning}`, () => assert.equal(String(offsetAt(zoneNamed(zone), at(wall))), meaning));
  }
});

describe('the offset at an instant', () => {
  for (const { written, meaning } of rows(`
    America/New_York 2024-03-10 06:59   → -300
    America/New_York 2024-03-10 07:00   → -240
    America/New_York 2024-11-03 05:59   → -240
    America/New_York 2024-11-03 06:00   → -300
    Europe/London 2024-03-31 01:00      → 60
    PST 2024-07-01 12:00                → -480
    Nowhere/Land 2024-01-01 12:00       → undefined
    `)) {
    const [, zone = '', instant = ''] = /^(\S+) (.*)$/.exec(written) ?? [];
    it(`${written} UTC is ${meaning}`, () =>
      assert.equal(String(offsetAtInstant(zoneNamed(zone), at(instant))), meaning));
  }

  it('agrees with the one at the wall time, but in the hour that comes twice', () => {
    const zone = place('Europe/Berlin');
    for (let hour = 0; hour < 24 * 366; hour += 7) {
      const instant = at('2024-01-01 00:30') + hour * 3_600_000;
      const offset = offsetAtInstant(zone, instant) ?? 0;
      assert.equal(offsetAt(zone, instant + offset * 60_000), offset, new Date(instant).toISOString());
    }
  });
});

describe('the names of zones', () => {
  it('lead to regions that the calendar knows', () => {
    const ids = [
      ...Object.values(PLACES),
      ...Object.values(TIMED_PLACES),
      ...Object.values(ABBREVIATIONS).flatMap(({ region }) => region ?? []),
    ];
    assert.deepEqual(
      ids.filter((id) => offsetAt(place(id), 0) === undefined),
      [],
    );
  });

  it('in full stand for abbreviations that are known', () => {
    assert.deepEqual(
      Object.values(LONG_NAMES).filter((name) => !Object.hasOwn(ABBREVIATIONS, name)),
      [],
    );
  });

  it('of abbreviations have the offsets that their regions have in winter or in summer', () => {
    for (const [name, { offset, region, counterpart }] of Object.entries(ABBREVIATIONS)) {
      if (region === undefined) continue;
      const offsets = ['2024-01-15 12:00', '2024-07-15 12:00'].map((wall) => offsetAt(place(region), at(wall)));
      assert.ok(offsets.includes(offset), name);
      assert.notEqual(offsets[0], offsets[1], `${region} has two`);
      assert.ok(counterpart, name);
    }
  });

  it('are the same zone when they say the same', () => {
    assert.ok(sameZone(zoneNamed('UTC'), zoneNamed('GMT')));
    assert.ok(sameZone(zoneNamed('CET'), zoneNamed('UTC+1')));
    assert.ok(sameZone(zoneNamed('PT'), zoneNamed('Pacific time')));
    assert.ok(!sameZone(zoneNamed('PST'), zoneNamed('PT')));
    assert.ok(!sameZone(zoneNamed('EST'), zoneNamed('EDT')));
  });
});

describe('the calendar', () => {
  it('has leap days every four years, but not every hundred', () => {
    assert.deepEqual(
      [2020, 2023, 2024, 2000, 1900, 2100].map((year) => isRealDate(on(year, 2, 29))),
      [true, false, true, true, false, false],
    );
    assert.deepEqual([on(2024, 4, 31), on(2024, 13, 1), on(2024, 0, 1), on(2024, 1, 0)].filter(isRealDate), []);
  });

  it('counts days there and back', () => {
    assert.equal(dayNumber(on(1970, 1, 1)), 0);
    assert.equal(dayNumber(on(2024, 3, 1)) - dayNumber(on(2024, 2, 28)), 2);
    assert.equal(dayNumber(on(2023, 3, 1)) - dayNumber(on(2023, 2, 28)), 1);
    for (let day = -1000; day < 30_000; day += 37) assert.equal(dayNumber(dateOfDay(day)), day);
  });

  it('knows weekdays', () => {
    assert.deepEqual(
      [on(1970, 1, 1), on(2024, 2, 29), on(2026, 11, 21), on(1969, 12, 31)].map(weekdayOf),
      [4, 4, 6, 3],
    );
  });

  it('tells the clock of any number of milliseconds', () => {
    assert.equal(showClock(clockOf(wallMs(on(2024, 2, 29)) + 1)), '00:00:00.001');
    assert.equal(showClock(clockOf(-1)), '23:59:59.999');
    assert.equal(showClock(clockOf(DAY)), '00:00');
    assert.equal(wallMs(on(2024, 2, 29), clockOf(45_296_789)), at('2024-02-29 00:00') + 45_296_789);
  });
});
