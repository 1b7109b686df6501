// What comes from the preview onto the clipboard, in a real browser: a whole postmortem, and what a reader selects.
import { strict as assert } from 'node:assert';
import { launchChromium } from '../host/chromium.mjs';
import { documents } from '../looks/documents.mjs';
import { showPreview } from '../looks/preview.mjs';
import { startRenderer } from '../looks/renderer.mjs';

describe('the clipboard', function () {
  this.timeout(30_000);
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('../looks/renderer.mjs').Renderer} */
  let renderer;
  /** @type {import('playwright-core').Page} */
  let page;
  /** What the page's policy does not allow. @type {string[]} */
  const objections = [];

  before(async () => {
    [browser, renderer] = await Promise.all([launchChromium(), startRenderer()]);
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') objections.push(message.text());
    });
    const document = documents().find(({ name }) => name.startsWith('four-minutes'));
    assert.ok(document);
    await showPreview(page, await renderer.render(document), 'dark');
  });
  after(async () => {
    renderer?.stop();
    await browser?.close();
  });

  /** What another page is given when somebody pastes. */
  async function pasted() {
    const other = await browser.newPage();
    await other.setContent('<div contenteditable style="min-height: 2em">');
    await other.locator('div').click();
    await other.evaluate(() => {
      const given = new Promise((resolve) => {
        addEventListener('paste', ({ clipboardData }) =>
          resolve([clipboardData?.getData('text/html'), clipboardData?.getData('text/plain')]),
        );
      });
      Reflect.set(globalThis, 'given', given);
    });
    await other.keyboard.press('Control+KeyV');
    const given = await other.evaluate(() => Reflect.get(globalThis, 'given'));
    const [html, text] = /** @type {[string, string]} */ (given);
    await other.close();
    return { html, text };
  }

  it('takes a selection without the colours of the editor, its timeline as a table', async () => {
    await page.bringToFront();
    await page
      .locator('.events')
      .first()
      .evaluate((list) => getSelection()?.selectAllChildren(list));
    await page.keyboard.press('Control+KeyC');
    const { html, text } = await pasted();
    assert.match(html, /<td[^>]*>23:58:40<\/td><td[^>]*>T<\/td><td[^>]*>(?:<[^>]+>)*started/);
    assert.doesNotMatch(html, /class=|rgb\(|background/);
    assert.match(text, /23:58:40/);
    assert.deepEqual(objections, []);
  });

  it('takes a whole postmortem from the extension, as rich text and as plain text', async () => {
    await page.bringToFront();
    const isCopied = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('said', (event) => {
            const { type, isCopied } = /** @type {CustomEvent} */ (event).detail;
            if (type === 'copied') resolve(isCopied);
          });
          postMessage({ type: 'copy', uri: 'file:///a.md', version: 1, html: '<h1>Rich</h1>', text: '# Plain' });
        }),
    );
    assert.equal(isCopied, true);
    const { html, text } = await pasted();
    assert.match(html, /<h1>Rich<\/h1>/);
    assert.equal(text, '# Plain');
  });
});
