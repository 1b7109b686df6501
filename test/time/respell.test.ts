// Timestamps written anew in the style that is there, read back as what they were told to say.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { CivilDate, Clock } from '../../server/src/time/civil';
import { dateOfDay, dayNumber } from '../../server/src/time/civil';
import { readTimestamp } from '../../server/src/time/read';
import { type NewTime, respell, respelled } from '../../server/src/time/respell';
import type { Timestamp } from '../../server/src/time/timestamp';

function read(text: string): Timestamp {
  const stamp = readTimestamp(text, 0);
  assert.ok(stamp, `“${text}” is read as a timestamp`);
  return stamp;
}

const at = (hour: number, minute = 0, second = 0): Clock => ({ hour, minute, second, millisecond: 0 });
const on = (year: number, month: number, day: number): CivilDate => ({ year, month, day });

/** [written, what it shall say, how that reads, timestamps beside it] */
type Case = readonly [string, NewTime, string, ...string[]];

const CLOCKS: readonly Case[] = [
  ['12:51', { clock: at(22, 51) }, '22:51'],
  ['14:02:37', { clock: at(14, 20, 37) }, '14:20:37'],
  ['14:02', { clock: at(9, 2) }, '09:02'],
  ['14:02', { clock: at(9, 2) }, '9:02', '8:15'],
  ['9:02', { clock: at(8, 2) }, '8:02'],
  ['09:15 AM', { clock: at(21, 15) }, '09:15 PM'],
  ['9:15am', { clock: at(21, 15) }, '9:15pm'],
  ['9:15 a.m.', { clock: at(0, 15) }, '12:15 a.m.'],
  ['9:15 A.M.', { clock: at(12, 15) }, '12:15 P.M.'],
  ['12:51 PM', { clock: at(13, 51) }, '1:51 PM'],
  ['12:51 PM', { clock: at(13, 51) }, '01:51 PM', '09:30 AM'],
  ['3:42', { clock: at(15, 42) }, '3:42 PM', '3:00 PM', '4:23 PM'],
  ['3:42', { clock: at(15, 42) }, '3:42pm', '03:00pm'],
  ['3:42', { clock: at(15, 42) }, '15:42', '3:00 PM', '16:23'],
  ['3:42', { clock: at(5, 42) }, '5:42', '3:00 AM'],
  ['13:06 PM', { clock: at(13, 6) }, '1:06 PM'],
  ['11.57', { clock: at(12, 57) }, '12.57'],
  ['14h05', { clock: at(15, 5) }, '15h05'],
  ['1625:', { clock: at(16, 52) }, '1652'],
  ['2 PM', { clock: at(15) }, '3 PM'],
  ['2 PM', { clock: at(14, 30) }, '2:30 PM'],
  ['14:02', { clock: at(14, 2, 30) }, '14:02:30'],
  ['noon', { clock: at(13, 30) }, '13:30'],
  ['noon', { clock: at(13, 30) }, '1:30 PM', '9:15 AM'],
  ['14:??', { clock: at(15) }, '15:??'],
  ['~16:05', { clock: at(17, 5) }, '~17:05'],
  ['2023-10-27T09:00:00Z', { clock: at(19) }, '2023-10-27T19:00:00Z'],
];

const DATES: readonly Case[] = [
  ['2023-09-25 14:05', { date: on(2023, 7, 25) }, '2023-07-25 14:05'],
  ['2023/9/25 14:05', { date: on(2023, 9, 6) }, '2023/9/6 14:05'],
  ['20231027T0900', { date: on(2023, 10, 28) }, '20231028T0900'],
  ['October 27, 2023, 09:00 AM PST', { date: on(2023, 10, 28) }, 'October 28, 2023, 09:00 AM PST'],
  ['October 31, 2023, 09:00 AM PST', { date: on(2023, 11, 1) }, 'November 1, 2023, 09:00 AM PST'],
  ['Oct 27 14:05', { date: on(2023, 11, 27) }, 'Nov 27 14:05'],
  ['OCT 27 14:05', { date: on(2023, 11, 27) }, 'NOV 27 14:05'],
  ['Dec 16th 12:43', { date: on(2023, 12, 22) }, 'Dec 22nd 12:43'],
  ['Dec 22nd 12:43', { date: on(2023, 12, 13) }, 'Dec 13th 12:43'],
  ['3rd of March 2024 at 10:00', { date: on(2024, 3, 1) }, '1st of March 2024 at 10:00'],
  ['28-11-2024 21:00', { date: on(2024, 11, 29) }, '29-11-2024 21:00'],
  ['11/28/2024 9:00 PM', { date: on(2024, 12, 28) }, '12/28/2024 9:00 PM'],
  ['04.12.22 07:23', { date: on(2022, 12, 5) }, '05.12.22 07:23'],
  ['03-26 17:40', { date: on(2019, 3, 25) }, '03-25 17:40'],
  ['Tuesday, March 3, 2026, 10:00', { date: on(2026, 3, 4) }, 'Wednesday, March 4, 2026, 10:00'],
  ['Tue 2026-03-03 10:00', { date: on(2026, 3, 5) }, 'Thu 2026-03-05 10:00'],
];

const INSERTIONS: readonly Case[] = [
  ['00:12', { date: on(2023, 10, 28) }, '2023-10-28 00:12'],
  ['~00:12', { date: on(2023, 10, 28) }, '~2023-10-28 00:12'],
  ['00:12', { date: on(2023, 10, 28) }, 'October 28, 2023, 00:12', '23:50', 'October 27, 2023, 23:40'],
  ['00:12:00Z', { date: on(2023, 10, 28) }, '2023-10-28T00:12:00Z', '2023-10-27T23:40:00Z'],
  ['00:12', { date: on(2023, 10, 28) }, 'Oct 28th 00:12', 'Oct 27th 23:40'],
  ['2023-10-28', { clock: at(9, 5) }, '2023-10-28 09:05'],
  ['2023-10-28', { clock: at(21, 5) }, '2023-10-28 9:05 pm', '9:00 pm'],
];

describe('respelling a timestamp', () => {
  for (const [title, cases] of [
    ['writes a clock in the style that is there', CLOCKS],
    ['writes a date in the style that is there', DATES],
    ['inserts what is missing in the style of its siblings', INSERTIONS],
  ] as const) {
    describe(title, () => {
      for (const [written, to, expected, ...siblings] of cases) {
        it(`${written} → ${expected}${siblings.length === 0 ? '' : ` beside ${siblings.join(' and ')}`}`, () => {
          const stamp = read(written);
          const text = respelled(stamp, to, siblings.map(read));
          assert.equal(text, expected);
        });
      }
    });
  }

  it('touches only the characters that change', () => {
    const [piece, ...more] = respell(read('2023-10-27T09:00:00+02:00'), { clock: at(19) });
    assert.deepEqual([piece, more], [{ start: 11, end: 13, text: '19' }, []]);
  });

  it('changes nothing when the time is what is written', () => {
    assert.deepEqual(respell(read('12 noon'), { clock: at(12) }), []);
    assert.deepEqual(respell(read('October 27, 2023, 09:00 AM PST'), { date: on(2023, 10, 27), clock: at(9) }), []);
  });

  it('speaks of the place where the timestamp stands', () => {
    const text = '- 14:02 rolled back';
    const stamp = readTimestamp(text, 2);
    assert.ok(stamp);
    assert.deepEqual(respell(stamp, { clock: at(14, 22) }), [{ start: 5, end: 7, text: '22' }]);
  });

  describe('is read back as what it was told to say', () => {
    const clocks = fc.record({ hour: fc.nat(23), minute: fc.nat(59) }).map(({ hour, minute }) => at(hour, minute));
    const days = fc.integer({ min: dayNumber(on(2015, 1, 1)), max: dayNumber(on(2030, 12, 31)) }).map(dateOfDay);
    const shapes = [
      '2023-10-27 14:05',
      '2023-10-27T14:05:00Z',
      'October 27, 2023, 09:00 AM PST',
      'Oct 27th, 2023 14:05 UTC',
      '27 October 2023 at 14:05',
      '~2023-10-27 2:05 pm',
      '2023-10-27 14.05',
      '27 Oct 2023 14h05',
    ];
    for (const shape of shapes) {
      it(shape, () => {
        fc.assert(
          fc.property(days, clocks, (date, clock) => {
            const text = respelled(read(shape), { date, clock });
            const back = read(text);
            assert.deepEqual(back.clock?.clock, clock, text);
            const { year, month, day } = back.date ?? {};
            assert.deepEqual({ year, month, day }, { ...date }, text);
            assert.equal(back.end, text.length, text);
            assert.deepEqual(back.zone?.zone, read(shape).zone?.zone);
            assert.deepEqual(back.defects, []);
          }),
          { numRuns: 60 },
        );
      });
    }

    it('in numbers, as far as the order of day and month can be told', () => {
      fc.assert(
        fc.property(days, (date) => {
          const back = read(respelled(read('28-11-2024 21:00'), { date })).date;
          const readings = [{ year: back?.year, month: back?.month, day: back?.day }, back?.alternative];
          assert.ok(readings.some((r) => r?.year === date.year && r.month === date.month && r.day === date.day));
        }),
        { numRuns: 60 },
      );
    });
  });
});
