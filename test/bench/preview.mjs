// How long a keystroke takes until it is painted, in our preview and in the built-in one of Markdown: the same text, the same editor, the
// same run. What counts is the ratio.
// usage: npm run bench:preview -- [EVENTS…]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../editor/host/chromium.mjs';
import { root } from '../editor/host/project.mjs';
import { provisionVSCode } from '../editor/host/recipes.mjs';
import { startServer } from '../editor/host/server.mjs';
import { forTests } from '../editor/host/settings.mjs';
import { exitOnSignals } from '../editor/host/signals.mjs';
import { workbench } from '../editor/host/workbench.mjs';
import { documentOf, placeIn } from './documents.mjs';

/** @typedef {import('playwright-core').Page} Page */

const WARM_UP = 5;
const KEYSTROKES = 40;
/** Milliseconds between a painted change and the next keystroke: from one to the other, so that no timer is always hit alike. */
const [SHORTEST_PAUSE, LONGEST_PAUSE] = [50, 400];
/** Stands nowhere else in the document, however often it is repeated. */
const TYPED = 'z';

const PREVIEWS = [
  { name: 'built-in', open: 'Open Preview to the Side' },
  { name: 'ours', open: 'Open Postmortem Preview to the Side' },
];

exitOnSignals();
const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const sizes = asked.length > 0 ? asked : [10, 100, 1000];
const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-preview-'));
const workspace = join(folder, 'workspace');
mkdirSync(workspace);
for (const size of sizes) writeFileSync(join(workspace, nameOf(size)), documentOf('list', size));

const settings = {
  ...forTests,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'markdown.preview.scrollPreviewWithEditor': true,
};
const server = await startServer({ settings });
const browser = await launchChromium();
try {
  console.log(
    `The built-in preview waits ${await throttle()} ms before it looks at a change (the throttle in its source).`,
  );
  console.log(
    `${'keystroke → painted, ms'.padEnd(32)}  built-in      ours   built-in takes   ours, from the answer on`,
  );
  for (const size of sizes) {
    // A window of its own for each size: what one leaves behind, the next would meet.
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.address({ folder: workspace, extension: root }));
    await page.evaluate(noteKeys);
    const vscode = workbench(page);
    await vscode.ready();
    await compare(page, vscode, size);
    await page.close();
  }
} catch (error) {
  const [page] = browser.contexts().flatMap((context) => context.pages());
  await page?.screenshot({ path: join(tmpdir(), 'postmortem-bench-preview.png') });
  throw error;
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {Page} page
 * @param {ReturnType<typeof workbench>} vscode
 * @param {number} size
 */
async function compare(page, vscode, size) {
  /** @type {Painting[][]} */
  const paintings = [];
  const place = placeIn(documentOf('list', size));
  for (const { open } of PREVIEWS) {
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: nameOf(size) })
      .first()
      .dblclick();
    await vscode.editor(nameOf(size)).waitFor();
    await page.locator(`.monaco-editor.focused[data-uri$="${nameOf(size)}"]`).waitFor();
    // The button is there when the command is; the palette does not learn of commands that come later.
    await vscode.titleButton(open);
    const first = vscode.preview().locator('[data-line]').first();
    await first.waitFor({ state: 'attached' });
    const frame = await (await first.elementHandle())?.ownerFrame();
    if (!frame) throw new Error('the preview is in no frame');
    await focusEditor(page, nameOf(size));
    await vscode.goTo(place.line + 1, place.character + 1);
    await frame.evaluate(watchPaints);
    paintings.push(await typeAndWait(page, frame));
    await vscode.command('File: Revert File');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    await vscode.command('View: Close All Editors');
    await page.locator('.editor-instance').first().waitFor({ state: 'detached' });
  }
  for (const [part, name] of /** @type {const} */ ([
    [0.5, 'p50'],
    [0.95, 'p95'],
  ])) {
    const of = (/** @type {keyof Painting} */ what) =>
      paintings.map((each) =>
        quantile(
          each.map((painting) => painting[what]),
          part,
        ),
      );
    const [builtIn, ours] = of('time');
    const [[, frames], [, late]] = [of('frames'), of('late')];
    if (builtIn === undefined || ours === undefined) continue;
    const figures = [builtIn, ours].map((value) => value.toFixed(1).padStart(10)).join('');
    console.log(
      `${`${String(size).padStart(6)} events, ${name}`.padEnd(32)}${figures}${(builtIn / ours).toFixed(2).padStart(9)}× as long   ${frames} frames, ${late?.toFixed(1)} ms`,
    );
  }
}

/**
 * A key that the preview got instead, while it took the focus or gave it away, is pressed again.
 *
 * @param {Page} page
 * @param {string} name
 */
async function focusEditor(page, name) {
  const focused = page.locator(`.monaco-editor.focused[data-uri$="${name}"]`);
  for (let attempt = 1; attempt < 5; attempt++) {
    await page.keyboard.press('Control+Digit1');
    const isFocused = await focused.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (isFocused) return;
  }
  throw new Error(`${name} does not get the focus`);
}

/**
 * @typedef {object} Painting
 * @property {number} time since the key went down, in milliseconds
 * @property {number} frames since the rendering arrived in the preview, up to the one that it is on the screen in
 * @property {number} late the same in milliseconds
 */

/**
 * Types one character after the other, each when the one before it is painted.
 *
 * @param {Page} page
 * @param {import('playwright-core').Frame} frame of the preview
 */
async function typeAndWait(page, frame) {
  /** @type {Painting[]} */
  const paintings = [];
  for (let at = 1; at <= WARM_UP + KEYSTROKES; at++) {
    const painted = frame.evaluate((typed) => Reflect.get(window, 'whenPainted')(typed), TYPED.repeat(at));
    await page.keyboard.press(TYPED);
    const [end, start] = [await painted, await page.evaluate(() => Reflect.get(window, 'lastKey'))];
    if (at > WARM_UP) paintings.push({ ...end, time: end.time - start });
    await page.waitForTimeout(SHORTEST_PAUSE + ((at * 37) % (LONGEST_PAUSE - SHORTEST_PAUSE)));
  }
  return paintings;
}

/** Runs in the workbench: when a key went down last, by the clock that all frames share. */
function noteKeys() {
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      Reflect.set(window, 'lastKey', performance.timeOrigin + timeStamp);
    },
    { capture: true },
  );
}

/** Runs in the preview: when the frame begins in which a text is on the screen, and how long after what it came with. */
function watchPaints() {
  /** @type {{ text: string, resolve: (painting: Painting) => void } | undefined} */
  let awaited;
  let [arrived, frames] = [0, 0];
  const count = () => {
    frames++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  // What the editor sends of itself, such as where it is, carries no rendering.
  addEventListener(
    'message',
    ({ data }) => {
      if (data?.type === 'render' || data?.type === 'updateContent') [arrived, frames] = [performance.now(), 0];
    },
    { capture: true },
  );
  const look = () => {
    if (!awaited || !document.body.textContent?.includes(awaited.text)) return;
    const { resolve } = awaited;
    awaited = undefined;
    requestAnimationFrame(() => {
      const now = performance.now();
      resolve({ time: performance.timeOrigin + now, frames, late: now - arrived });
    });
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
  Reflect.set(window, 'whenPainted', (/** @type {string} */ text) => {
    return new Promise((resolve) => {
      awaited = { text, resolve };
      look();
    });
  });
}

/** The delay that the built-in preview's source gives its timer, in milliseconds. */
async function throttle() {
  const { server: installed } = await provisionVSCode();
  const source = readFileSync(
    join(installed, 'extensions', 'markdown-language-features', 'dist', 'extension.js'),
    'utf8',
  );
  const refresh = /refresh\((\w+)=!1\)\{.{0,80}?setTimeout\(\(\)=>this\.#?\w+\(\1\),this\.(#?\w+)\)/.exec(source);
  const delays = refresh
    ? [...source.slice(0, refresh.index).matchAll(new RegExp(`${refresh[2]}=(\\d+)[;,]`, 'g'))]
    : [];
  return delays.at(-1)?.[1] ?? 'an unknown number of';
}

/** @param {number} size */
function nameOf(size) {
  return `slow-${size}.postmortem.md`;
}

/**
 * @param {readonly number[]} values
 * @param {number} part
 */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
