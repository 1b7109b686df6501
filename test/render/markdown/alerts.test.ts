// Quotations that GitHub shows as alerts.
import assert from 'node:assert/strict';
import { page } from '../page';

describe('an alert', () => {
  it('has its kind as title, and the words after the marker', () => {
    const { texts } = page('# T\n\n> [!WARNING]\n> Do **not** retry.\n>\n> - Really.\n');
    assert.deepEqual(texts('.alert-warning .alert-title'), ['Warning']);
    assert.deepEqual(texts('.alert p:not(.alert-title)'), ['Do not retry.']);
    assert.deepEqual(texts('.alert li'), ['Really.']);
    assert.deepEqual(texts('blockquote'), []);
  });

  it('keeps the lines of the source', () => {
    assert.deepEqual(page('# T\n\n> [!note]\n> One.\n').attributes('.alert, .alert p', 'data-line'), ['2', null, '3']);
  });

  it('is no more than a quotation where GitHub sees none', () => {
    for (const line of ['[!DANGER]\n> words', '[!NOTE] words', 'See [!NOTE]\n> words']) {
      const { texts } = page(`# T\n\n> ${line}\n`);
      assert.deepEqual(texts('.alert'), []);
      assert.equal(texts('blockquote').length, 1);
    }
  });
});
