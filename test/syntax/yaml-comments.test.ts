// Where a line of YAML lies: in a block of text, or among keys and values.
import { strict as assert } from 'node:assert';
import { isInBlock } from '../../server/src/syntax/yaml/comments';

describe('a line of YAML', () => {
  const lineOf = (text: string, words: string): number => text.lastIndexOf('\n', text.indexOf(words)) + 1;

  it('lies in a block of text that a line above begins', () => {
    const text = 'summary: |\n  Carts were slow\n\n  for two hours.\ntitle: Slow carts\n';
    assert.deepEqual(
      ['Carts', 'for two', 'title'].map((words) => isInBlock(text, lineOf(text, words))),
      [true, true, false],
    );
  });

  it('is found to lie in none below a line end that begins the document', () => {
    for (const text of ['\n at: 10:00\n', '\n\n  at: 10:00\n', '\r\n at: 10:00\n', ' at: 10:00\n']) {
      assert.equal(isInBlock(text, lineOf(text, 'at:')), false);
    }
  });
});
