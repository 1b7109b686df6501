// Ranges whose end says only what differs from their beginning.
import { strict as assert } from 'node:assert';
import { readTimestamp } from '../../server/src/time/read';
import { rows, showStamp } from '../support/stamps';

describe('the end of a range', () => {
  for (const { written, meaning } of rows(`
    07:37:44-53              → 07:37:44-53 is 07:37:44 … 07:37:53
    07:37:44 – 53 UTC: text  → 07:37:44 is 07:37:44
    07:37:44-53: text        → 07:37:44-53 is 07:37:44 … 07:37:53
    07:37:44-41              → 07:37:44 is 07:37:44
    07:37-53                 → 07:37 is 07:37
    2026-07-26 -> 08-19      → 2026-07-26 -> 08-19 is 2026-07-26 … 2026-08-19
    2026-07-26 to 08-19: x   → 2026-07-26 to 08-19 is 2026-07-26 … 2026-08-19
    2026-07-26 → 07-19       → 2026-07-26 is 2026-07-26
    2026-07-26 - 13-19       → 2026-07-26 is 2026-07-26
  `)) {
    it(`${written} → ${meaning}`, () => {
      const stamp = readTimestamp(written, 0);
      assert.ok(stamp);
      assert.equal(`${stamp.text} is ${showStamp(stamp)}`, meaning);
    });
  }
});
