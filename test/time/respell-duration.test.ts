// Durations written anew in the style that is there.
import { strict as assert } from 'node:assert';
import { respellDuration } from '../../server/src/time/respell-duration';

const minutes = (count: number): number => count * 60_000;

/** [written, minutes, how they read in that style] */
const CASES: readonly (readonly [string, number, string])[] = [
  ['4 hours', 312, '5 hours and 12 minutes'],
  ['4 hours', 300, '5 hours'],
  ['4 hours', 61, '1 hour and 1 minute'],
  ['4 hours', 45, '45 minutes'],
  ['1 hour', 120, '2 hours'],
  ['4h', 312, '5h 12m'],
  ['4h 0m', 300, '5h 0m'],
  ['20h 03m', 1205, '20h 05m'],
  ['6h27m', 394, '6h34m'],
  ['6h 27m', 394, '6h 34m'],
  ['6 h 27 m', 394, '6 h 34 m'],
  ['6H 27M', 394, '6H 34M'],
  ['2 hours 5 min', 130, '2 hours 10 min'],
  ['13 hours and 15 minutes', 795, '13 hours and 15 minutes'],
  ['13 hours and 15 minutes', 780, '13 hours'],
  ['13 hours, 15 minutes', 796, '13 hours, 16 minutes'],
  ['1 day, 2 hours and 5 minutes', 2 * 1440 + 61, '2 days, 1 hour and 1 minute'],
  ['2 days', 1440 + 180, '1 day and 3 hours'],
  ['28 hours', 1800, '30 hours'],
  ['90 minutes', 200, '200 minutes'],
  ['90 min', 95, '95 min'],
  ['5 mins', 1, '1 min'],
  ['2hrs', 150, '2hrs 30mins'],
  ['2 hrs', 150, '2 hrs 30 mins'],
  ['2 hr', 150, '2 hr 30 min'],
  ['2 Hours', 150, '2 Hours and 30 Minutes'],
  ['four hours', 300, 'five hours'],
  ['four hours', 312, 'five hours and 12 minutes'],
  ['Four hours', 300, 'Five hours'],
  ['4-hour', 312, '5-hour 12-minute'],
  ['1.5 hours', 150, '2.5 hours'],
  ['1,5 h', 150, '2,5 h'],
  ['1.5 hours', 140, '2 hours and 20 minutes'],
  ['6:27', 394, '6:34'],
  ['06:27', 394, '06:34'],
  ['06:27:00', 394, '06:34:00'],
  ['PT6H27M', 394, 'PT6H34M'],
  ['2 minutes 30 seconds', 3.5, '3 minutes 30 seconds'],
  ['3 minutes', 0.5, '30 seconds'],
  ['3 minutes', 0, '0 minutes'],
];

describe('respelling a duration', () => {
  for (const [written, length, expected] of CASES) {
    it(`${written} → ${expected}`, () => {
      assert.equal(respellDuration(written, minutes(length)), expected);
    });
  }
});
