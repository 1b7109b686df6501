// Rich text on its way to the clipboard: given to the page once it can be talked to, and settled whatever happens to the page.
import { strict as assert } from 'node:assert';
import { type Content, createCopying } from '../../client/src/preview/copying';

describe('copying through a page', () => {
  const content = (text: string): Content => ({ html: `<p>${text}</p>`, text });

  function page(isLoaded: boolean) {
    const given: string[] = [];
    const state = { isLoaded };
    const copying = createCopying(({ text }) => {
      if (state.isLoaded) given.push(text);
      return state.isLoaded;
    });
    return { given, state, copying };
  }

  it('resolves with what the page says', async () => {
    for (const isCopied of [true, false]) {
      const { copying, given } = page(true);
      const copied = copying.copy(content('a'));
      copying.copied(isCopied);
      assert.deepEqual([await copied, given], [isCopied, ['a']]);
    }
  });

  it('waits for a page that is still loaded, and gives it the content once', async () => {
    const { copying, given, state } = page(false);
    const copied = copying.copy(content('a'));
    assert.deepEqual(given, []);
    state.isLoaded = true;
    copying.ready();
    copying.ready();
    assert.deepEqual(given, ['a']);
    copying.copied(true);
    assert.equal(await copied, true);
  });

  it('gives up what is overtaken, and what a closed page cannot do any more', async () => {
    const { copying } = page(true);
    const first = copying.copy(content('a'));
    const second = copying.copy(content('b'));
    assert.equal(await first, false);
    copying.copied(false);
    assert.equal(await second, false);
  });
});
