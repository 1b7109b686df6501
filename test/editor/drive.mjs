// Works on the examples in the served VS Code as a newcomer does and takes pictures on the way: mistakes underlined, repaired
// from the menu, the outline, and the preview that follows the typing. The best of them are kept in docs/images.
// usage: npm run screenshots [-- --theme dark|light] [--out FOLDER]   (FOLDER: .cache/screenshots)
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { step } from './host/progress.mjs';
import { build, installPackages, root } from './host/project.mjs';
import { startServer } from './host/server.mjs';
import { forTests } from './host/settings.mjs';
import { exitOnSignals } from './host/signals.mjs';

const WINDOW = { x: 0, y: 0, width: 1280, height: 800 };
/** The editor beside the list of files, without what is below the timeline of the example. */
const EDITOR = { x: 352, y: 0, width: 928, height: 580 };
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const MARKDOWN = '2026-03-14-checkout-latency.postmortem.md';
const YAML = '2026-05-02-object-store.postmortem.yaml';

/** The pictures that the README shows; the others are there to be looked at. */
const IN_README = ['preview-light', 'quick-fix-dark', 'outline-dark', 'preview-yaml-dark'];
const OPEN_PREVIEW = 'Open Postmortem Preview to the Side';
/** A column that no line reaches. */
const BEYOND_THE_END = 999;

/** @typedef {keyof typeof THEMES} Theme */

const { values } = parseArgs({
  options: { theme: { type: 'string' }, out: { type: 'string', default: join(root, '.cache', 'screenshots') } },
});
const themes = /** @type {Theme[]} */ (Object.keys(THEMES)).filter((name) => !values.theme || values.theme === name);
const out = resolve(values.out);

exitOnSignals();
await installPackages();
await step('Building the extension', () => build('extension'));
mkdirSync(out, { recursive: true });
for (const theme of themes) await step(`Driving the editor (${theme})`, () => drive(theme));
for (const name of IN_README.filter((picture) => themes.some((theme) => picture.endsWith(theme)))) {
  copyFileSync(join(out, `${name}.png`), join(root, 'docs', 'images', `${name}.png`));
}

/**
 * Does the whole walk in one theme.
 *
 * @param {Theme} theme
 */
async function drive(theme) {
  const { launchChromium } = await import('./host/chromium.mjs');
  const temporary = mkdtempSync(join(tmpdir(), 'postmortem-drive-'));
  const folder = join(temporary, 'postmortems');
  cpSync(join(root, 'examples'), folder, { recursive: true });
  const server = await startServer({ settings: settings(theme) });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: WINDOW });
  try {
    await page.goto(server.address({ folder, extension: root }));
    await walk(page, folder, (name, clip = WINDOW) =>
      page.screenshot({ path: join(out, `${name}-${theme}.png`), clip, animations: 'disabled', caret: 'hide' }),
    );
  } catch (error) {
    const path = join(tmpdir(), `postmortem-drive-${theme}.png`);
    await page.screenshot({ path }).catch(() => undefined);
    console.log(`A picture of what went wrong: ${path}`);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} folder the workspace
 * @param {(name: string, clip?: typeof WINDOW) => Promise<unknown>} picture of the window, or of a part of it
 */
async function walk(page, folder, picture) {
  const { workbench } = await import('./host/workbench.mjs');
  const vscode = workbench(page);
  /**
   * Types at the end of a line and sees the preview follow.
   *
   * @param {{file: string, at: string, type: string}} what
   */
  const type = async ({ file, at, type: words }) => {
    await page.keyboard.press('Control+1');
    await vscode.goTo(lineOf(join(folder, file), at), BEYOND_THE_END);
    await page.keyboard.type(words);
    await vscode.preview().locator('body', { hasText: words.trim() }).waitFor();
  };

  await vscode.ready();
  await vscode.open(MARKDOWN);
  await vscode.squiggles(MARKDOWN).first().waitFor();
  const misplaced = lineOf(join(folder, MARKDOWN), '- 14:16');
  await vscode.goTo(misplaced, 4);
  await vscode.command('Show or Focus Hover');
  await page.locator('.monaco-hover:visible', { hasText: '14:16' }).first().waitFor();
  await picture('problem', EDITOR);

  await page.keyboard.press('Escape');
  // Away from the tabs: one that the mouse rests on tells its path.
  await page.mouse.move(WINDOW.width / 2, WINDOW.height - 1);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  await vscode.quickFixes();
  await picture('quick-fix', EDITOR);
  await page.keyboard.press('Enter');
  await vscode.editor(MARKDOWN).locator('.view-line', { hasText: '15:16' }).waitFor();

  await vscode.toggleFiles();
  await vscode.command('Explorer: Focus on Outline View');
  await vscode.outlineRows().filter({ hasText: '14:08' }).first().waitFor();
  await picture('outline');
  await vscode.toggleFiles();

  await vscode.command('View: Toggle Primary Side Bar Visibility');
  await vscode.titleButton(OPEN_PREVIEW);
  await vscode.preview().locator('svg').first().waitFor();
  await type({ file: MARKDOWN, at: 'title: ', type: ' in Europe' });
  await picture('preview');
  await type({ file: MARKDOWN, at: '- 14:52', type: ' of 200' });
  await picture('preview-timeline');
  await page.keyboard.press('Control+KeyS');
  await vscode.command('View: Close All Editors');

  await vscode.command('View: Toggle Primary Side Bar Visibility');
  await vscode.open(YAML);
  await vscode.squiggles(YAML).first().waitFor();
  await vscode.command('View: Toggle Primary Side Bar Visibility');
  await vscode.titleButton(OPEN_PREVIEW);
  await vscode.preview().locator('svg').first().waitFor();
  await type({ file: YAML, at: 'title: ', type: ' for three hours' });
  await picture('preview-yaml');
}

/** @param {Theme} theme */
function settings(theme) {
  return {
    ...forTests,
    'workbench.colorTheme': THEMES[theme],
    'window.autoDetectColorScheme': false,
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.stickyScroll.enabled': false,
    'editor.wordWrap': 'on',
  };
}

/**
 * @param {string} path
 * @param {string} start
 * @returns {number} from 1, the first line that starts so
 */
function lineOf(path, start) {
  const index = readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.startsWith(start));
  if (index < 0) throw new Error(`${path} has no line that starts with ${JSON.stringify(start)}`);
  return index + 1;
}
