// What differs between two versions of a text.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changedPart } from '../../server/src/text/changed';

describe('changed part', () => {
  it('lies between all that is the same at both ends', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 4 });
    const long = fc.nat(5000).map((length) => 'ab\n'.repeat(length));
    const text = fc.oneof(part, long);
    fc.assert(
      fc.property(text, part, part, text, (start, before, now, end) => {
        const [a, b] = [start + before + end, start + now + end];
        const { start: head, oldEnd, end: newEnd } = changedPart(a, b);
        let same = 0;
        while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
        assert.equal(head, same);
        let rest = 0;
        while (rest < Math.min(a.length, b.length) - head && a.at(-1 - rest) === b.at(-1 - rest)) rest++;
        assert.deepEqual([oldEnd, newEnd], [a.length - rest, b.length - rest]);
      }),
      { numRuns: 300 },
    );
  });
});
