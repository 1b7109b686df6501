// Phases of an incident between its milestones.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phasesOf } from '../../../server/src/render/chart/phases';

function written(first: number, last: number, milestones: Parameters<typeof phasesOf>[2]): string {
  return phasesOf(first, last, milestones)
    .map(({ name, from, to }) => `${name} ${from}–${to}`)
    .join(', ');
}

describe('phases', () => {
  it('lead from the lead-up over unnoticed, hurting and mitigated to after', () => {
    assert.equal(
      written(0, 100, { started: 10, detected: 20, mitigated: 60, resolved: 80 }),
      'lead-up 0–10, unnoticed 10–20, hurting 20–60, mitigated 60–80, after 80–100',
    );
  });

  it('have no unnoticed stretch when detection is not known or came before the start', () => {
    assert.equal(written(10, 50, { started: 10, resolved: 50 }), 'hurting 10–50');
    assert.equal(written(5, 50, { started: 10, detected: 5, resolved: 50 }), 'lead-up 5–10, hurting 10–50');
  });

  it('are not mitigated when the mitigation came before the start', () => {
    assert.equal(
      written(0, 50, { started: 10, detected: 20, mitigated: 5, resolved: 40 }),
      'lead-up 0–10, unnoticed 10–20, hurting 20–40, after 40–50',
    );
  });

  it('are mitigated as soon as somebody notices what was mitigated by itself', () => {
    assert.equal(
      written(10, 50, { started: 10, detected: 30, mitigated: 20, resolved: 40 }),
      'unnoticed 10–30, mitigated 30–40, after 40–50',
    );
  });

  it('hurt until the last event while nothing is mitigated or resolved', () => {
    assert.equal(written(10, 50, { started: 10, detected: 15 }), 'unnoticed 10–15, hurting 15–50');
  });

  it('are unknown until the first milestone when no start is known', () => {
    assert.equal(written(0, 50, { detected: 10, resolved: 40 }), 'unknown 0–10, hurting 10–40, after 40–50');
    assert.equal(written(0, 50, { mitigated: 30, resolved: 40 }), 'unknown 0–30, mitigated 30–40, after 40–50');
    assert.equal(written(0, 50, {}), 'unknown 0–50');
  });

  it('are none when everything happens at once', () => {
    assert.equal(written(10, 10, { started: 10 }), '');
  });

  it('follow each other without holes, whatever the milestones say', () => {
    const time = fc.integer({ min: 0, max: 100 });
    const milestones = fc.record(
      { started: time, detected: time, mitigated: time, resolved: time },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(milestones, (known) => {
        const times = Object.values(known);
        const phases = phasesOf(Math.min(0, ...times), Math.max(100, ...times), known);
        for (const [i, phase] of phases.entries()) {
          assert.ok(phase.to > phase.from);
          if (i > 0) assert.ok(phase.from >= (phases[i - 1]?.to ?? 0), JSON.stringify(phases));
        }
      }),
    );
  });
});
