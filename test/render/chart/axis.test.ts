// The horizontal axis: to scale, readable on the wall clock, and broken rather than squeezed.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AxisInput, axisOf } from '../../../server/src/render/chart/axis';
import { DAY, HOUR, MINUTE } from '../../../server/src/time/civil';

const NOON = Date.UTC(2026, 2, 1, 12);

function axis(times: readonly number[], more: Partial<AxisInput> = {}): ReturnType<typeof axisOf> {
  const focus = [times[0] ?? 0, times.at(-1) ?? 0] as const;
  return axisOf({ times, focus, shift: 0, dated: true, left: 0, right: 800, ...more });
}

describe('the axis', () => {
  it('gives equal lengths of time equal widths', () => {
    const { x } = axis([NOON, NOON + 4 * HOUR]);
    assert.deepEqual([x(NOON), x(NOON + HOUR), x(NOON + 4 * HOUR)], [0, 200, 800]);
  });

  it('labels its ticks on the wall clock', () => {
    const { ticks } = axis([NOON, NOON + 4 * HOUR], { shift: 2 * HOUR });
    assert.equal(ticks.map(({ label }) => label).join(' '), '14:00 14:30 15:00 15:30 16:00 16:30 17:00 17:30 18:00');
  });

  it('names the day where one begins', () => {
    const { ticks, days } = axis([NOON, NOON + DAY]);
    assert.ok(ticks.some(({ label }) => label === '2 Mar'));
    assert.deepEqual(days, [{ x: 400, label: 'Mon 2 Mar' }]);
  });

  it('counts days where no date is known', () => {
    const { days } = axis([12 * HOUR, 36 * HOUR], { dated: false });
    assert.deepEqual(
      days.map(({ label }) => label),
      ['day 2'],
    );
  });

  it('shows seconds for an incident of minutes', () => {
    const { ticks } = axis([NOON, NOON + 4 * MINUTE]);
    assert.ok(ticks.some(({ label }) => label === '12:00:30'));
  });

  it('leaves room between its labels, whatever the span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        const { ticks } = axis([NOON, NOON + minutes * MINUTE]);
        for (const [i, { x }] of ticks.entries()) assert.ok(i === 0 || x - (ticks[i - 1]?.x ?? 0) > 45);
      }),
    );
  });

  it('breaks before a lead-up long ago instead of squeezing the incident', () => {
    const { x, breaks } = axis([NOON - 30 * DAY, NOON, NOON + HOUR], { focus: [NOON, NOON + HOUR] });
    assert.equal(breaks.length, 1);
    assert.ok(x(NOON + HOUR) - x(NOON) > 600);
  });

  it('tears a silence that would squeeze what happened before and after it', () => {
    const times = [NOON, NOON + HOUR, NOON + 47 * HOUR, NOON + 49 * HOUR];
    const { x, breaks, torn, ticks } = axis(times);
    assert.deepEqual(torn, [{ from: times[1], to: times[2] }]);
    const [a = 0, b = 0, c = 0, d = 0] = times.map(x);
    assert.deepEqual([a, d], [0, 800]);
    assert.ok(Math.abs((d - c) / (b - a) - 2) < 0.01, 'one scale on both sides');
    assert.ok(b - a > 200 && c - b > 150);
    assert.deepEqual(breaks, [Math.round(((b + c) / 2) * 10) / 10]);
    assert.ok(ticks.every((tick) => tick.x <= b || tick.x >= c));
    for (const [i, tick] of ticks.entries()) assert.ok(i === 0 || tick.x - (ticks[i - 1]?.x ?? 0) > 45);
  });

  it('tears no silence that leaves room for the rest, and none between two moments that are all there is', () => {
    assert.deepEqual(axis([NOON, NOON + HOUR, NOON + 4 * HOUR]).breaks, []);
    assert.deepEqual(axis([NOON, NOON + 40 * HOUR]).breaks, []);
  });

  it('draws a single moment in the middle', () => {
    assert.equal(axis([NOON]).x(NOON), 400);
  });

  it('keeps the order of times and stays inside, whatever the times are', () => {
    const times = fc.array(fc.integer({ min: -60 * DAY, max: 60 * DAY }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(times, fc.nat(), fc.nat(), (raw, a, b) => {
        const all = [...raw].sort((p, q) => p - q);
        const ends = [all[a % all.length] ?? 0, all[b % all.length] ?? 0].sort((p, q) => p - q);
        const { x } = axis(all, { focus: [ends[0] ?? 0, ends[1] ?? 0] });
        const xs = all.map(x);
        assert.deepEqual(
          xs,
          [...xs].sort((p, q) => p - q),
        );
        assert.ok(xs.every((at) => at >= 0 && at <= 800));
      }),
    );
  });
});
