// Action items with owner, due date and state.
import assert from 'node:assert/strict';
import { NOW, page } from './page';

const TEXT = `# T
## Action items
- [ ] Canary stage (@storage, due 2026-03-20)
- [ ] Alert earlier (@infra, due 2026-03-05)
- [ ] Rehearse **failover**
- [x] Tell customers (@bo, due 2026-03-03)
`;

describe('action items in the preview', () => {
  it('are a table with owner, due date and state', () => {
    const { texts } = page(TEXT, {}, NOW);
    assert.deepEqual(texts('.actions tbody tr').length, 4);
    assert.deepEqual(texts('.actions tbody td'), [
      ...['Canary stage', '@storage', '20 Mar · in 5 days', 'open'],
      ...['Alert earlier', '@infra', '5 Mar · 10 days late', 'overdue'],
      ...['Rehearse failover', 'nobody yet', 'no date', 'open'],
      ...['Tell customers', '@bo', '3 Mar', 'done'],
    ]);
  });

  it('say nothing about today where no clock may be read', () => {
    const { texts } = page(TEXT, {}, 'no clock');
    assert.deepEqual(texts('.actions tr td:nth-child(3)'), ['20 Mar 2026', '5 Mar 2026', 'no date', '3 Mar 2026']);
    assert.deepEqual(texts('.actions .state'), ['open', 'open', 'open', 'done']);
  });

  it('stay a list, with their state, when a row could not hold all their words', () => {
    const { texts } = page(TEXT.replace('failover**', 'failover**\n  - with both regions'));
    assert.deepEqual(texts('.actions'), []);
    assert.match(texts('.document li').join(' | '), /Canary stage.* open 20 Mar · in 5 days/);
    assert.match(texts('.document li').join(' | '), /with both regions/);
  });
});
