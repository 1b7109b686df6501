// Moments as the JSON outputs spell them.
import { strict as assert } from 'node:assert';
import { writtenBounds, writtenDate, writtenMoment } from '../../server/src/export/civil';
import { HOUR, MINUTE, SECOND, wallMs } from '../../server/src/time/civil';
import type { Moment } from '../../server/src/time/moment';
import type { Zone } from '../../server/src/time/timestamp';

const DAY_27 = wallMs({ year: 2023, month: 10, day: 27 });
const UTC: Zone = { kind: 'fixed', name: 'UTC', offset: 0 };
const PST: Zone = { kind: 'fixed', name: 'PST', offset: -480 };
const INDIA: Zone = { kind: 'fixed', name: 'IST', offset: 330 };
const LOS_ANGELES: Zone = { kind: 'place', name: 'PT', id: 'America/Los_Angeles' };
const LONDON: Zone = { kind: 'place', name: 'London', id: 'Europe/London' };

function moment(wall: number, rest: Partial<Moment> = {}): Moment {
  return { axis: wall, wall, dated: true, day: false, earliest: 0, latest: 0, approx: false, ...rest };
}

describe('a written moment', () => {
  const cases: readonly (readonly [what: string, moment: Moment, written: string | null])[] = [
    [
      'has its offset where date and zone are known',
      moment(DAY_27 + 9 * HOUR, { zone: LOS_ANGELES, offset: -420 }),
      '2023-10-27T09:00:00-07:00',
    ],
    ['has offsets of half hours', moment(DAY_27 + 9 * HOUR, { zone: INDIA, offset: 330 }), '2023-10-27T09:00:00+05:30'],
    ['ends in Z for UTC', moment(DAY_27 + 9 * HOUR, { zone: UTC, offset: 0 }), '2023-10-27T09:00:00Z'],
    [
      'ends in +00:00 for a place that is at zero now',
      moment(DAY_27, { zone: LONDON, offset: 0 }),
      '2023-10-27T00:00:00+00:00',
    ],
    ['is local where no zone is known', moment(DAY_27 + 15.75 * HOUR), '2023-10-27T15:45:00'],
    ['has no date where none is known', moment(15.75 * HOUR, { dated: false }), 'T15:45:00'],
    ['has a zone without a date', moment(15.75 * HOUR, { dated: false, zone: UTC, offset: 0 }), 'T15:45:00Z'],
    ['has a fixed offset without a date', moment(HOUR, { dated: false, zone: PST }), 'T01:00:00-08:00'],
    ['leaves off an offset that needs a date', moment(HOUR, { dated: false, zone: LOS_ANGELES }), 'T01:00:00'],
    ['wraps after midnight where no date is known', moment(25.5 * HOUR, { dated: false }), 'T01:30:00'],
    ['is a date for a day without a clock', moment(DAY_27, { day: true, zone: UTC, offset: 0 }), '2023-10-27'],
    ['is null for a day that is not known', moment(0, { day: true, dated: false }), null],
    ['keeps seconds', moment(DAY_27 + 7 * SECOND), '2023-10-27T00:00:07'],
    ['keeps milliseconds where there are any', moment(DAY_27 + 7 * SECOND + 40), '2023-10-27T00:00:07.040'],
    ['reaches back before 1970', moment(wallMs({ year: 1969, month: 12, day: 31 }) + 23 * HOUR), '1969-12-31T23:00:00'],
    ['writes years with four digits', moment(wallMs({ year: 987, month: 1, day: 2 })), '0987-01-02T00:00:00'],
  ];
  for (const [what, given, written] of cases) {
    it(what, () => assert.equal(writtenMoment(given), written));
  }

  it('has the ends between which it lies when it is fuzzy', () => {
    const fuzzy = moment(DAY_27 + 14 * HOUR, { approx: true, earliest: -15 * MINUTE, latest: 15 * MINUTE });
    assert.deepEqual(writtenBounds(fuzzy), { earliest: '2023-10-27T13:45:00', latest: '2023-10-27T14:15:00' });
  });
});

describe('a written date', () => {
  it('is padded', () => assert.equal(writtenDate({ year: 2031, month: 4, day: 8 }), '2031-04-08'));
});
