// Takes pictures of the preview, of many documents in every theme, width and on paper, for somebody to look at.
// usage: npm run looks [-- --only TEXT] [--theme NAME] [--width PIXELS] [--themes] [FILE...]   (pictures: .cache/looks)
// --themes first takes the colours anew from a served VS Code; FILEs are shown in place of our own documents.
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { step } from './host/progress.mjs';
import { build, installPackages, root } from './host/project.mjs';
import { exitOnSignals } from './host/signals.mjs';

const WIDTHS = [300, 700, 1400];
/** A sheet of A4 without its margins, in CSS pixels. */
const SHEET = 718;
/** Pictures of long documents end here. */
const TALLEST = 6000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    themes: { type: 'boolean' },
  },
});

exitOnSignals();
await installPackages();
await step('Building the extension', () => build('extension'));
const { documents } = await import('./looks/documents.mjs');
const { frame, takeThemes } = await import('./looks/themes.mjs');
const { startRenderer } = await import('./looks/renderer.mjs');
const { showPreview } = await import('./looks/preview.mjs');
const { launchChromium } = await import('./host/chromium.mjs');
if (values.themes) await step('Taking the colours of the themes', takeThemes);

const out = join(root, '.cache', 'looks');
mkdirSync(out, { recursive: true });
const shown = (
  positionals.length > 0
    ? positionals.map((path) => ({ name: `${basename(path)}.postmortem.txt`, text: readFileSync(path, 'utf8') }))
    : documents()
).filter(({ name }) => name.includes(values.only ?? ''));
const themes = Object.keys(frame().themes).filter((name) => !values.theme || name === values.theme);
const widths = values.width ? [Number(values.width)] : WIDTHS;

const renderer = await startRenderer();
const browser = await launchChromium();
try {
  for (const document of shown) await step(document.name, () => pictures(document));
} finally {
  await browser.close();
  renderer.stop();
}

/** @param {import('./looks/renderer.mjs').Document} document */
async function pictures(document) {
  const rendering = await renderer.render(document);
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  try {
    for (const theme of themes) {
      await page.emulateMedia({ media: 'screen' });
      await showPreview(page, rendering, theme);
      for (const width of widths) await picture(page, width, `${document.name}-${theme}-${width}`);
      if (values.width) continue;
      await page.emulateMedia({ media: 'print' });
      if (theme === 'light' || theme === 'dark') await picture(page, SHEET, `${document.name}-${theme}-print`);
    }
  } finally {
    await page.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {number} width
 * @param {string} name
 */
async function picture(page, width, name) {
  await page.setViewportSize({ width, height: 900 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
