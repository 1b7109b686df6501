// The preview for people who use no mouse, or no eyes, or other colours: in a real browser, in every theme.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { launchChromium } from '../host/chromium.mjs';
import { documents } from '../looks/documents.mjs';
import { showPreview } from '../looks/preview.mjs';
import { startRenderer } from '../looks/renderer.mjs';
import { frame } from '../looks/themes.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Looked at in one theme and width only: what is many times the same is the same in all of them. */
const LONG = 'two-thousand-events.postmortem.md';
const CLOCKS = 'four-minutes.postmortem.md';

describe('the preview for everybody', function () {
  this.timeout(5 * 60_000);
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('../looks/renderer.mjs').Renderer} */
  let renderer;
  /** @type {import('playwright-core').Page} */
  let page;

  before(async () => {
    [browser, renderer] = await Promise.all([launchChromium(), startRenderer()]);
    page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  });
  after(async () => {
    renderer?.stop();
    await browser?.close();
  });

  /**
   * @param {string} name of the document
   * @param {string} [theme]
   */
  async function show(name, theme = 'light') {
    const document = documents().find((each) => each.name === name);
    assert.ok(document, name);
    await showPreview(page, await renderer.render(document), theme);
  }

  for (const theme of Object.keys(frame().themes)) {
    it(`has nothing that axe objects to, in ${theme}`, async () => {
      /** @type {string[]} */
      const found = [];
      for (const { name } of documents().filter((each) => each.name !== LONG || theme === 'dark')) {
        await show(name, theme);
        for (const violation of await violations(page)) found.push(`${name}: ${violation}`);
      }
      assert.deepEqual(found, []);
    });
  }

  it('has one main landmark and one title, and names its parts', async () => {
    await show(CLOCKS);
    assert.equal(await page.getByRole('main').count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('region', { name: /Before you publish/ }).count(), 1);
    assert.equal(await page.getByRole('figure', { name: 'Timeline drawn to scale' }).count(), 1);
  });

  it('names each mark by its time in both zones, its distance and its words', async () => {
    await show(CLOCKS);
    const marks = page.locator('.mark');
    assert.equal(await marks.count(), 7);
    const name = await marks.nth(2).getAttribute('aria-label');
    assert.equal(name, 'Sun 1 Mar 2026 23:58:55 CET · 22:58:55 UTC · T +15s\nError rate alarm');
    assert.equal(await page.getByRole('button', { name: 'Error rate alarm' }).count(), 1);
  });

  it('leads from event to event with the arrow keys, and says what has the focus', async () => {
    await show(CLOCKS);
    const tip = page.getByRole('tooltip');
    await page.keyboard.press('Tab');
    await expectTip(tip, /Deploy of 4\.2 begins/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectTip(tip, /T \+15s\s+Error rate alarm/);
    await page.keyboard.press('End');
    await expectTip(tip, /Error rate at zero/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expectTip(tip, /Pool doubled/);
    await page.keyboard.press('Home');
    await expectTip(tip, /Deploy of 4\.2 begins/);
    await page.keyboard.press('Escape');
    assert.equal(await tip.count(), 0);
  });

  it('shows where the focus is', async () => {
    await show(CLOCKS);
    await page.keyboard.press('Tab');
    const circle = page.locator('.mark:focus circle');
    const width = (/** @type {Element} */ element) => Number.parseFloat(getComputedStyle(element).strokeWidth);
    assert.ok((await circle.evaluate(width)) >= 3);
    assert.ok((await page.locator('.mark:not(:focus) circle').first().evaluate(width)) < 3);
  });

  it('leads to the source of an event with the Enter key, as a click does', async () => {
    await show(CLOCKS);
    const lines = await page.evaluate(async () => {
      /** @type {number[]} */
      const said = [];
      addEventListener('said', (event) => {
        const { type, line } = /** @type {CustomEvent} */ (event).detail;
        if (type === 'reveal') said.push(line);
      });
      const mark = document.querySelectorAll('.mark')[3];
      if (!(mark instanceof SVGElement)) return said;
      mark.focus();
      for (const key of ['Enter', ' ']) mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return said;
    });
    assert.equal(lines.length, 3);
    assert.equal(new Set(lines).size, 1);
    assert.ok((lines[0] ?? 0) > 0);
  });

  it('keeps the focus on its event while the document is edited above it', async () => {
    await show(CLOCKS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    const clocks = documents().find(({ name }) => name === CLOCKS);
    const text = clocks?.text.replace('- 23:59:20', '- 23:59:05 Phone rings\n- 23:59:20') ?? '';
    const rendering = await renderer.render({ name: CLOCKS, text });
    const focused = await page.evaluate(
      (rendering) =>
        new Promise((resolve) => {
          addEventListener('said', (event) => {
            if (/** @type {CustomEvent} */ (event).detail.type !== 'painted') return;
            resolve(document.activeElement?.getAttribute('aria-label'));
          });
          const images = { beside: '', root: '' };
          postMessage({
            type: 'render',
            uri: 'file:///postmortems/shown.md',
            version: 2,
            ...rendering,
            lineCount: 20,
            images,
          });
        }),
      rendering,
    );
    assert.match(String(focused), /Error rate at zero/);
    assert.equal(await page.locator('.mark').count(), 8);
  });

  it('moves nothing by itself for those who ask for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(CLOCKS);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
        }).length,
    );
    await page.emulateMedia({ reducedMotion: null });
    assert.equal(moving, 0);
  });

  for (const width of [300, 700, 1400]) {
    it(`keeps the labels of every drawing apart as the browser sets them, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      /** @type {string[]} */
      const met = [];
      for (const { name } of documents().filter((each) => each.name !== LONG || width === 700)) {
        await show(name);
        met.push(...(await page.evaluate(meetings)).map((pair) => `${name}: ${pair}`));
      }
      assert.deepEqual(met, []);
    });

    it(`never has to be scrolled sideways as a whole, ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      for (const { name } of documents().filter((each) => each.name !== LONG)) {
        await show(name);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name} is ${over} pixels too wide`);
      }
    });
  }
});

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run();
    return violations.map(
      (/** @type {{id: string, nodes: {html: string, failureSummary: string}[]}} */ { id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
    );
  });
}

/**
 * @param {import('playwright-core').Locator} tip
 * @param {RegExp} words
 */
async function expectTip(tip, words) {
  assert.match((await tip.textContent()) ?? '', words);
}

/** Texts of the drawing that meet, or leave it. Runs in the page. */
function meetings() {
  const drawing = document.querySelector('.drawing');
  const edge = drawing?.getBoundingClientRect();
  const texts = [...(drawing?.querySelectorAll('text') ?? [])].map((text) => ({
    words: text.textContent,
    box: text.getBoundingClientRect(),
  }));
  /** @type {string[]} */
  const found = [];
  texts.forEach(({ words, box }, i) => {
    if (edge && (box.left < edge.left - 1 || box.right > edge.right + 1)) found.push(`${words} leaves the drawing`);
    for (const other of texts.slice(i + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      // The boxes hold the room for accents too, so neighbouring lines share some of it.
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > 0 && down > box.height * 0.3) found.push(`${words} meets ${other.words}`);
    }
  });
  return found;
}
