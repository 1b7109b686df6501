// The preview beside its source, in the real editor: what is typed, scrolled, clicked and reloaded on one side shows on the other.
import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf } from '../../bench/documents.mjs';
import { launchChromium } from '../host/chromium.mjs';
import { root } from '../host/project.mjs';
import { startServer } from '../host/server.mjs';
import { forTests } from '../host/settings.mjs';
import { workbench } from '../host/workbench.mjs';

const FILE = 'checkout.postmortem.md';
const OPEN_PREVIEW = 'Open Postmortem Preview to the Side';
/** Lines that editor and preview may be apart: an event is higher here than there. */
const CLOSE = 2;
const BEYOND_THE_END = 999;

describe('the preview beside its source', function () {
  this.timeout(3 * 60_000);
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-preview-'));
  /** @type {Awaited<ReturnType<typeof startServer>>} */
  let server;
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {import('playwright-core').Page} */
  let page;
  /** @type {ReturnType<typeof workbench>} */
  let vscode;

  before(async () => {
    const workspace = join(folder, 'workspace');
    mkdirSync(workspace);
    writeFileSync(join(workspace, FILE), documentOf('list', 300));
    const settings = {
      ...forTests,
      'editor.minimap.enabled': false,
      'editor.stickyScroll.enabled': false,
      'editor.smoothScrolling': false,
      'workbench.colorTheme': 'Default Dark Modern',
      'workbench.preferredDarkColorTheme': 'Default Dark Modern',
    };
    [server, browser] = await Promise.all([startServer({ settings }), launchChromium()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.address({ folder: workspace, extension: root }));
    vscode = workbench(page);
    await vscode.ready();
    await vscode.open(FILE);
    await vscode.titleButton(OPEN_PREVIEW);
    await inside();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The frame of the preview, once something is shown in it. */
  async function inside() {
    const body = vscode.preview().locator('#postmortem > *').first();
    await body.waitFor({ state: 'attached' });
    const frame = await (await body.elementHandle())?.ownerFrame();
    return frame ?? assert.fail('the preview is in no frame');
  }

  /** The topmost line of the editor, from 0. */
  const editorTop = () =>
    vscode.editor(FILE).evaluate((editor) => {
      const { top } = editor.getBoundingClientRect();
      const numbers = [...editor.querySelectorAll('.line-numbers')];
      const shown = numbers.filter((each) => each.getBoundingClientRect().bottom > top + 1);
      return Math.min(...shown.map((each) => Number(each.textContent) - 1));
    });

  const scrollY = async () => (await inside()).evaluate(() => window.scrollY);

  /** Waits until the preview's topmost event is that of a line, or near it. */
  async function untilPreviewIsAt(/** @type {number} */ line) {
    await (await inside()).waitForFunction(
      ({ line, close }) => {
        const events = [...document.querySelectorAll('li.event[data-line]')];
        const top = events.find((event) => event.getBoundingClientRect().bottom > 1);
        return top && Math.abs(Number(top.getAttribute('data-line')) - line) <= close;
      },
      { line, close: CLOSE },
    );
  }

  /** Waits until editor and preview have come to rest at the same line, and returns it. */
  async function untilTogether() {
    const frame = await inside();
    for (let last = -1; ; ) {
      const line = await editorTop();
      await untilPreviewIsAt(line);
      if (line === last) return line;
      last = line;
      await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
  }

  /** Waits until the cursor's element is marked; whatever was on its way before has arrived by then. */
  const untilMarked = async (/** @type {number} */ line) => {
    await vscode.preview().locator(`li.cursor-line[data-line="${line}"]`).first().waitFor();
  };

  /** Puts the cursor into a line that is in sight, without scrolling. */
  async function clickLine(/** @type {number} */ line) {
    const number = vscode.editor(FILE).locator('.line-numbers', { hasText: new RegExp(`^${line + 1}$`) });
    const box = await number.boundingBox();
    assert.ok(box, `line ${line} is in sight`);
    await page.mouse.click(box.x + box.width + 60, box.y + box.height / 2);
    await untilMarked(line);
  }

  it('scrolls with the editor, and does not scroll it back', async () => {
    await vscode.editor(FILE).click();
    await vscode.goTo(200, 1);
    const top = await editorTop();
    assert.ok(top > 100);
    await untilPreviewIsAt(top);
    const before = await scrollY();
    await clickLine(top + 5);
    await clickLine(top + 6);
    assert.equal(await editorTop(), top);
    assert.equal(await scrollY(), before);
  });

  it('scrolls the editor, and is not scrolled back', async () => {
    const from = await editorTop();
    const frame = await inside();
    const before = await scrollY();
    await vscode
      .preview()
      .locator('#postmortem')
      .hover({ position: { x: 200, y: before + 300 }, force: true });
    await page.mouse.wheel(0, -1500);
    await frame.waitForFunction((before) => window.scrollY <= before - 1500, before);
    await page.waitForFunction(
      ({ from, name }) => {
        const editor = document.querySelector(`.editor-instance .monaco-editor[data-uri$="${name}"]`);
        const numbers = [...(editor?.querySelectorAll('.line-numbers') ?? [])];
        return Math.max(...numbers.map((each) => Number(each.textContent))) < from + 20;
      },
      { from, name: FILE },
    );
    const top = await untilTogether();
    const scrolled = await scrollY();
    await clickLine(top + 4);
    await clickLine(top + 5);
    assert.equal(await editorTop(), top);
    assert.equal(await scrollY(), scrolled);
  });

  it('shows the source of what is clicked, and edits it on a double click', async () => {
    const top = await editorTop();
    const active = (/** @type {number} */ line) =>
      vscode
        .editor(FILE)
        .locator('.line-numbers.active-line-number', { hasText: new RegExp(`^${line + 1}$`) })
        .waitFor();
    await vscode
      .preview()
      .locator(`li.event[data-line="${top + 8}"]`)
      .click();
    await active(top + 8);
    await vscode
      .preview()
      .locator(`li.event[data-line="${top + 3}"]`)
      .dblclick();
    await active(top + 3);
    await page.locator(`.monaco-editor.focused[data-uri$="${FILE}"]`).waitFor();
  });

  it('changes only what was typed, and keeps its place', async () => {
    const line = (await editorTop()) + 6;
    await clickLine(line);
    const frame = await inside();
    await frame.evaluate(() => {
      const kept = [...document.querySelectorAll('#postmortem *')];
      /** @type {Node[]} */
      const changed = [];
      new MutationObserver((records) => changed.push(...records.map(({ target }) => target))).observe(
        document.querySelector('#postmortem') ?? document.body,
        { childList: true, characterData: true, attributes: true, subtree: true },
      );
      Object.assign(window, { kept, changed, place: window.scrollY });
    });
    await page.keyboard.press('End');
    await page.keyboard.type(' very slowly');
    await vscode.preview().locator(`li.event[data-line="${line}"]`, { hasText: 'very slowly' }).waitFor();
    const found = await frame.evaluate((line) => {
      const { kept, changed, place } = /** @type {any} */ (window);
      const typed = document.querySelector(`li.event[data-line="${line}"]`);
      const drawn = (/** @type {Node} */ node) => node instanceof Element && node.closest('svg') !== null;
      return {
        all: kept.length,
        gone: kept.filter((/** @type {Node} */ node) => !node.isConnected).length,
        elsewhere: changed
          .filter((/** @type {Node} */ node) => !typed?.contains(node) && !drawn(node))
          .map((/** @type {Node} */ node) =>
            node instanceof Element ? node.outerHTML.slice(0, 80) : node.textContent,
          ),
        moved: window.scrollY - place,
      };
    }, line);
    assert.ok(found.all > 1000, `${found.all} elements`);
    assert.deepEqual({ ...found, all: 0 }, { all: 0, gone: 0, elsewhere: [], moved: 0 });
  });

  it('takes the colours of the theme without being made anew', async () => {
    const frame = await inside();
    const look = () =>
      frame.evaluate(() => {
        const { kept } = /** @type {any} */ (window);
        const { color } = getComputedStyle(document.body);
        return {
          color,
          theme: document.body.className,
          gone: kept.filter((/** @type {Node} */ n) => !n.isConnected).length,
        };
      });
    const dark = await look();
    assert.match(dark.theme, /vscode-dark/);
    await vscode.command('Preferences: Toggle between Light/Dark Themes');
    await frame.waitForFunction(() => document.body.classList.contains('vscode-light'));
    const light = await look();
    assert.notEqual(light.color, dark.color);
    assert.equal(light.gone, 0);
  });

  it('comes back locked, and where the editor is, when the window is reloaded', async () => {
    const locked = page.locator('.tab', { hasText: `[Preview] ${FILE}` });
    await page.locator('.tab', { hasText: `Preview ${FILE}` }).click();
    await vscode.command('Postmortem: Lock or Unlock Preview');
    await locked.waitFor();
    await vscode.editor(FILE).click();
    await vscode.goTo(150, BEYOND_THE_END);
    await untilPreviewIsAt(await editorTop());
    await page.keyboard.press('Control+KeyS');
    assert.ok((await scrollY()) > 1000);
    // As a user does it: the editor writes down what it has to before it goes.
    await Promise.all([page.waitForEvent('load'), vscode.command('Developer: Reload Window')]);
    await vscode.ready();
    await locked.waitFor();
    await vscode.editor(FILE).locator('.line-numbers').first().waitFor();
    const frame = await inside();
    await frame.waitForFunction(() => window.scrollY > 1000);
    await untilPreviewIsAt(await editorTop());
    await page.keyboard.press('Control+1');
    await vscode.goTo(60, 1);
    await untilMarked(59);
  });
});
