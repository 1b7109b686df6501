// Moments and offsets as they are shown to people.
import { strict as assert } from 'node:assert';
import { DAY, HOUR, MINUTE } from '../../server/src/time/civil';
import type { Moment } from '../../server/src/time/moment';
import { showClock, showMoment, showOffset, showUtc, showZone } from '../../server/src/time/show';

const nine = Date.UTC(2023, 9, 27, 9, 0);
const base: Moment = { axis: nine, wall: nine, dated: true, day: false, earliest: 0, latest: 0, approx: false };
const losAngeles = { kind: 'place', name: 'America/Los_Angeles', id: 'America/Los_Angeles' } as const;

describe('a moment is shown', () => {
  it('with date and clock, and the zone by its name on that day', () => {
    const zoned = { ...base, zone: losAngeles, offset: -420, instant: nine + 7 * HOUR };
    assert.equal(showMoment(zoned), '2023-10-27 09:00 PDT');
    assert.equal(showUtc(zoned), '2023-10-27 16:00 UTC');
    assert.equal(showZone(losAngeles, Date.UTC(2023, 11, 27)), 'PST');
    assert.equal(showZone(losAngeles, undefined), 'America/Los_Angeles');
  });

  it('without what is not known', () => {
    assert.equal(showMoment(base), '2023-10-27 09:00');
    assert.equal(showUtc(base), undefined);
    assert.equal(showMoment({ ...base, wall: 9 * HOUR, dated: false }), '09:00');
    assert.equal(showMoment({ ...base, wall: 3 * DAY, day: true }), '1970-01-04');
    assert.equal(showMoment({ ...base, approx: true }), '~2023-10-27 09:00');
  });

  it('with seconds only where there are some', () => {
    assert.equal(showClock(9 * HOUR + 4 * MINUTE), '09:04');
    assert.equal(showClock(9 * HOUR + 30_000), '09:00:30');
  });

  it('under the written name where a zone has no short one, or is unknown', () => {
    assert.equal(showZone({ kind: 'place', name: 'Lagos time', id: 'Africa/Nowhere' }, nine), 'Lagos time');
    assert.equal(showZone({ kind: 'fixed', name: 'GMT+1', offset: 60 }, nine), 'GMT+1');
  });

  it('within the dates that can be written, whatever the number', () => {
    assert.equal(showMoment({ ...base, wall: Number.POSITIVE_INFINITY }), '9999-12-31 23:59:59');
    assert.equal(showMoment({ ...base, wall: Number.NaN }), '1970-01-01 00:00:00');
  });
});

describe('an offset is shown', () => {
  it('from the start', () => {
    assert.equal(showOffset(65 * MINUTE), 'T+1 h 05 m');
    assert.equal(showOffset(-15 * MINUTE), 'T−15 m');
    assert.equal(showOffset(0), 'T+0');
  });
});
