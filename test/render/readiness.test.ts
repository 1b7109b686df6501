// The readiness list.
import assert from 'node:assert/strict';
import { page } from './page';

const DONE = `# T
## Timeline
- 2026-03-01 09:00 — [started] a
- 09:10 — [detected] b
- 10:00 — [mitigated] c
- 11:00 — [resolved] d
## Action items
- [ ] Canary (@storage, due 2026-03-20)
`;

describe('the readiness list', () => {
  it('says when nothing is left', () => {
    const { texts } = page(DONE);
    assert.deepEqual(texts('.readiness h2'), ['Ready to publish: nothing left']);
    assert.deepEqual(texts('.readiness .left'), []);
  });

  it('counts what is left, what is left first, and leads to its line', () => {
    const { texts, attributes } = page(DONE.replace('[mitigated] ', '').replace(' (@storage, due 2026-03-20)', ''), {
      findings: [
        { at: '09:10', message: 'm', code: 'timeline/out-of-order' },
        { at: '10:00', message: 'm', code: 'duration/mismatch' },
        { at: '11:00', message: 'm', code: 'duration/mismatch' },
      ],
    });
    assert.deepEqual(texts('.readiness h2'), ['Before you publish: 4 of 7 left']);
    assert.deepEqual(texts('.readiness li').slice(0, 4), [
      'one event is out of order',
      'not marked yet: mitigated',
      '2 durations contradict the timeline',
      'one action has no owner',
    ]);
    assert.deepEqual(attributes('.readiness .left', 'data-line'), ['3', null, '4', '7']);
  });
});
