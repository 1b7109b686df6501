// Completion at every place of a document.
import { strict as assert } from 'node:assert';
import { completion } from '../../../server/src/features/completion';
import { NOW } from '../../support/complete';
import { readText } from '../../support/read';

describe('wherever the cursor is', () => {
  it('completion answers', () => {
    const text =
      '---\nid: 1\n---\n# A\n\n## Timeline\n\n- 14:02 [x] a\n| 1 |\n\n```\nx\n```\n## Action items\n- [ ] @a\n';
    for (const name of ['a.postmortem.md', 'a.postmortem.yaml', 'a.postmortem.txt']) {
      const reading = readText(text, name);
      for (let offset = -1; offset <= text.length + 1; offset++) {
        for (const { replace, newText } of completion(reading, offset, NOW)) {
          assert.ok(replace.start >= 0 && replace.end >= replace.start && replace.end <= text.length, newText);
        }
      }
    }
  });
});
