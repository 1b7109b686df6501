// The preview's page in a browser, without an editor: how fast it paints what it is sent, and what it keeps and drops.
import { strict as assert } from 'node:assert';
import { documentOf } from '../../bench/documents.mjs';
import { launchChromium } from '../host/chromium.mjs';
import { showPreview } from '../looks/preview.mjs';
import { startRenderer } from '../looks/renderer.mjs';

/** @typedef {import('playwright-core').Page} Page */

const NAME = 'checkout.postmortem.md';
const TEXT = documentOf('list', 100);
/** What is typed, where. */
const [WRITTEN, TYPED] = ['Support raises the limit of', 'Support doubles the limit of'];
/** Raw HTML that keeps to no element, tables, lists in lists, days: what an edit can tear apart. */
const TORN = `# Slow search

<li>loose</li>

## Timeline
- 2026-03-01 23:50 UTC [started] Latency rises
- 23:58 [detected] Page
  - ten pages
- an aside <b>in bold
- 00:40 [resolved] Cache is warm</li>

| Time | What |
|------|------|
| 10:00 | Review <td> |
| 10:30 | Done |

<details>

1. one
2. two

</details>

## Action items
- [ ] Warm the cache (@ana, due 2026-03-20)
- [x] Add an alert (@ben)
`;
const PIECES = [
  'x',
  '\n',
  '- ',
  '- 00:20 Word\n',
  '## Part\n',
  '| a | b |\n',
  '```\n',
  '> ',
  '<b>',
  '</ul>',
  '<li>',
  '2',
  '',
];
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
  /** @type {{ texts: readonly string[], wholes: readonly object[], updates: readonly { since?: number }[] }} */
  let typing;

  before(async () => {
    const renderer = await startRenderer();
    renderings = {
      before: await renderer.render({ name: NAME, text: TEXT }),
      after: await renderer.render({ name: NAME, text: TEXT.replace(WRITTEN, TYPED) }),
    };
    const texts = edited(TORN, 60);
    const wholes = [];
    for (const text of texts) wholes.push((await renderer.type({ name: NAME, text }, []))[0] ?? {});
    const updates = await renderer.type({ name: NAME, text: texts[0] ?? '' }, texts.slice(1));
    typing = { texts, wholes, updates };
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

  it('shows after any number of changes what it would show at once', async () => {
    const bodies = (/** @type {Page} */ of, /** @type {readonly object[]} */ updates) =>
      of.evaluate(
        async ({ updates, about }) => {
          const found = [];
          for (const [at, update] of updates.entries()) {
            await Reflect.get(window, 'framesUntilPainted')({ ...update, ...about, version: at + 1 });
            found.push(document.querySelector('#postmortem')?.innerHTML);
          }
          return found;
        },
        { updates, about: { type: 'render', uri: URI, lineCount: 200, images: { beside: '', root: '' } } },
      );
    const typed = await bodies(page, typing.updates);
    const other = await browser.newPage();
    await showPreview(other, renderings.before, 'dark');
    await other.evaluate(install);
    const whole = await bodies(other, typing.wholes);
    await other.close();
    for (const [at, body] of typed.entries()) assert.equal(body, whole[at], `after ${at} edits: ${typing.texts[at]}`);
    const changes = typing.updates.filter(({ since }) => since !== undefined);
    assert.ok(changes.length > typing.updates.length / 2, `${changes.length} of ${typing.updates.length} as changes`);
  });

  it('asks for all when it is told of changes to what it does not show', async () => {
    const lost = await page.evaluate(
      (message) =>
        new Promise((resolve) => {
          addEventListener('said', (event) => {
            const { detail } = /** @type {CustomEvent} */ (event);
            if (detail.type === 'lost') resolve(detail);
          });
          Reflect.get(window, 'send')(message);
        }),
      { type: 'render', uri: URI, version: 2, title: '', since: 1, rendering: 2, replaced: [], moved: [] },
    );
    assert.deepEqual(lost, { type: 'lost', uri: URI, version: 2 });
    assert.equal(await shows(WRITTEN), 1);
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

/**
 * A text after one edit, after two, and so on: always the same ones, in places all over it.
 *
 * @param {string} text
 * @param {number} count
 */
function edited(text, count) {
  const texts = [];
  for (let at = 0, last = text; at < count; at++) {
    const from = (at * 7919) % last.length;
    last = last.slice(0, from) + PIECES[at % PIECES.length] + last.slice(from + ((at * 5) % 9));
    texts.push(last);
  }
  return texts;
}
