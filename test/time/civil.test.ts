// The arithmetic of the calendar agrees with the calendar of the platform and with Temporal's.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { DAY, dateOfDay, dayNumber, isRealDate, weekdayOf } from '../../server/src/time/civil';

const days = fc.integer({ min: -800_000, max: 800_000 });

describe('calendar', () => {
  it('counts days as Temporal does', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth, dayOfWeek } = Temporal.PlainDate.from('1970-01-01').add({ days: day });
        const date = { year, month, day: dayOfMonth };
        assert.deepEqual(dateOfDay(day), date);
        assert.equal(dayNumber(date), day);
        assert.equal(weekdayOf(date), dayOfWeek % 7);
        assert.ok(isRealDate(date));
      }),
    );
  });

  it('counts days and months that do not exist on into the next ones', () => {
    const date = fc.record({
      year: fc.integer({ min: 0, max: 4000 }),
      month: fc.integer({ min: -30, max: 30 }),
      day: fc.integer({ min: -90, max: 90 }),
    });
    fc.assert(
      fc.property(date, ({ year, month, day }) => {
        const at = new Date(0);
        at.setUTCFullYear(year, month - 1, day);
        assert.equal(dayNumber({ year, month, day }), at.getTime() / DAY);
        const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
        assert.equal(isRealDate({ year, month, day }), isReal);
      }),
    );
  });
});
