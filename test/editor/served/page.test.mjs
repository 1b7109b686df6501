// The preview's page in a browser, without an editor: how fast it paints what it is sent, and what it keeps and drops.
import { strict as assert } from 'node:assert';
import { documentOf } from '../../bench/documents.mjs';
import { launchChromium } from '../host/chromium.mjs';
import { showPreview } from '../looks/preview.mjs';
import { startRenderer } from '../looks/renderer.mjs';

const NAME = 'checkout.postmortem.md';
const TEXT = documentOf('list', 100);
/** What is typed, where. */
const [WRITTEN, TYPED] = ['Support raises the limit of', 'Support doubles the limit of'];
/** The page of `showPreview` shows this. */
const URI = 'file:///postmortems/shown.md';

describe('the page of the preview', function () {
  this.timeout(60_000);
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('playwright-core').Page} */
  let page;
  /** @type {{ before: import('../looks/renderer.mjs').Rendering, after: import('../looks/renderer.mjs').Rendering }} */
  let renderings;

  before(async () => {
    const renderer = await startRenderer();
    renderings = {
      before: await renderer.render({ name: NAME, text: TEXT }),
      after: await renderer.render({ name: NAME, text: TEXT.replace(WRITTEN, TYPED) }),
    };
    renderer.stop();
    browser = await launchChromium();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 700, height: 700 } });
    await showPreview(page, renderings.before, 'dark');
    await page.evaluate(install);
  });
  afterEach(() => page.close());
  after(() => browser?.close());

  /** What a rendering is sent as. */
  const message = (/** @type {number} */ version, rendering = renderings.after) => ({
    ...rendering,
    ...{ type: 'render', uri: URI, version, lineCount: TEXT.split('\n').length },
    images: { beside: '', root: '' },
  });
  const shows = (/** @type {string} */ words) => page.locator('#postmortem', { hasText: words }).count();

  it('is painted no later than two frames after it is sent', async () => {
    const frames = await page.evaluate((message) => Reflect.get(window, 'framesUntilPainted')(message), message(2));
    assert.equal(await shows(TYPED), 1);
    assert.ok(frames <= 2, `${frames} frames`);
  });

  it('keeps every node but the words that changed, the scroll and the focus', async () => {
    const kept = await page.evaluate(async (message) => {
      const nodes = [...document.querySelectorAll('#postmortem *')];
      const focused = document.querySelectorAll('#postmortem a[href]')[3];
      window.scrollTo(0, 900);
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      await Reflect.get(window, 'framesUntilPainted')(message);
      return {
        nodes: nodes.length,
        gone: nodes.filter((node) => !node.isConnected).length,
        scroll: window.scrollY,
        focus: focused !== undefined && document.activeElement === focused,
      };
    }, message(2));
    assert.ok(kept.nodes > 500);
    assert.deepEqual({ ...kept, nodes: 0 }, { nodes: 0, gone: 0, scroll: 900, focus: true });
  });

  it('drops what is older than what it shows', async () => {
    await page.evaluate((message) => Reflect.get(window, 'framesUntilPainted')(message), message(3));
    await page.evaluate(
      (message) =>
        new Promise((resolve) => {
          Reflect.get(window, 'send')(message);
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
      message(2, renderings.before),
    );
    await page.evaluate((message) => Reflect.get(window, 'framesUntilPainted')(message), message(4));
    const painted = await page.evaluate(() => Reflect.get(window, 'painted'));
    assert.deepEqual(painted, [3, 4]);
    assert.equal(await shows(TYPED), 1);
  });

  it('paints only the newest of what arrives within a frame', async () => {
    const messages = [message(2), message(3, renderings.before), message(4)];
    await page.evaluate(async (messages) => {
      for (const each of messages.slice(0, -1)) Reflect.get(window, 'send')(each);
      await Reflect.get(window, 'framesUntilPainted')(messages.at(-1));
    }, messages);
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'painted')), [4]);
  });

  it('takes the cursor and the scroll of another document for none of its own', async () => {
    await page.evaluate(
      async ({ messages, last }) => {
        for (const each of messages) Reflect.get(window, 'send')(each);
        await Reflect.get(window, 'framesUntilPainted')(last);
      },
      {
        messages: [
          { type: 'cursor', uri: 'file:///other.md', version: 1, line: 40 },
          { type: 'scroll', uri: 'file:///other.md', version: 1, line: 40 },
        ],
        last: message(2),
      },
    );
    assert.equal(await page.locator('.cursor-line').count(), 0);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  });
});

/** Runs in the page: sends as the editor does, and counts the frames until the page says that it has painted. */
function install() {
  /** @type {number[]} */
  const painted = [];
  const send = (/** @type {object} */ message) => window.dispatchEvent(new MessageEvent('message', { data: message }));
  const framesUntilPainted = (/** @type {{ version: number }} */ message) =>
    new Promise((resolve) => {
      let frames = 0;
      const count = () => {
        frames++;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      addEventListener('said', (event) => {
        const { type, version } = /** @type {CustomEvent} */ (event).detail;
        if (type === 'painted' && version === message.version) resolve(frames);
      });
      send(message);
    });
  addEventListener('said', (event) => {
    const { type, version } = /** @type {CustomEvent} */ (event).detail;
    if (type === 'painted') painted.push(version);
  });
  Object.assign(window, { painted, send, framesUntilPainted });
}
