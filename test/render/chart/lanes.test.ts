// Which timelines share the band.
import assert from 'node:assert/strict';
import type { OrderedTimeline, TimedEvent } from '../../../server/src/analysis/facts';
import { lanesOf } from '../../../server/src/render/chart/lanes';
import { page } from '../page';
import { sample } from '../sample';

/** A timeline with events at these times of day. */
function timeline(...clocks: readonly string[]): OrderedTimeline {
  const events = clocks.map((clock) => `- 2026-03-01 ${clock} — Event`).join('\n');
  const [found] = sample(`# T\n## Timeline\n${events}\n`).facts.timelines;
  assert.ok(found !== undefined);
  return found;
}

describe('the lanes of the drawing', () => {
  it('keep accounts of the same hours apart', () => {
    assert.deepEqual(lanesOf([timeline('09:00', '12:00'), timeline('10:00', '11:00')]), [0, 1]);
  });

  it('let accounts that follow each other share the band', () => {
    assert.deepEqual(lanesOf([timeline('09:00', '10:00'), timeline('10:00', '11:00'), timeline('07:00', '09:00')]), [
      ...[0, 0, 0],
    ]);
  });

  it('are none for a single event or none with a time', () => {
    assert.deepEqual(lanesOf([timeline('09:00', '12:00'), timeline('10:00')]), [0, 0]);
  });

  it('are not widened by an event whose time cannot be right', () => {
    const { events, ...rest } = timeline('09:00', '10:00', '23:00');
    const astray = (event: TimedEvent, i: number): TimedEvent => (i === 2 ? { ...event, misplaced: true } : event);
    assert.deepEqual(lanesOf([{ ...rest, events: events.map(astray) }, timeline('11:00', '12:00')]), [0, 0]);
  });

  it('are four at most', () => {
    const same = Array.from({ length: 6 }, () => timeline('09:00', '10:00'));
    assert.deepEqual(lanesOf(same), [0, 1, 2, 3, 3, 3]);
  });

  it('below the band bear the name of their section', () => {
    const { texts, attributes } = page('# T\n## Timeline\n- 2026-03-01 09:00 — [started] a\n- 12:00 — b\n', {
      change: (facts) => {
        const [first] = facts.timelines;
        if (first === undefined) return facts;
        return { ...facts, timelines: [first, { ...first, timeline: { ...first.timeline, section: 1 } }] };
      },
    });
    assert.deepEqual(texts('.lane'), ['Timeline']);
    const heights = attributes('.mark circle', 'cy');
    assert.equal(new Set(heights).size, 2);
  });
});
