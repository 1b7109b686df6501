// Silences: which of them are worth showing.
import assert from 'node:assert/strict';
import { gapsOf } from '../../../server/src/render/chart/gaps';
import { MINUTE } from '../../../server/src/time/civil';

function gaps(minutes: readonly number[], from: number, to: number): string {
  return gapsOf(
    minutes.map((each) => each * MINUTE),
    [from * MINUTE, to * MINUTE],
  )
    .map((gap) => `${gap.from / MINUTE}–${gap.to / MINUTE}`)
    .join(' ');
}

describe('silences', () => {
  it('are the stretches that take a good part of the incident', () => {
    assert.equal(gaps([0, 5, 65, 70, 100], 0, 100), '5–65 70–100');
  });

  it('count only inside the incident', () => {
    assert.equal(gaps([-300, 0, 60, 100, 400], 0, 100), '0–60 60–100');
  });

  it('are none in an incident of minutes', () => {
    assert.equal(gaps([0, 2, 4, 8], 0, 8), '');
  });
});
