// The exported page in a real browser: looked at in light and dark, on a telephone and on paper, by people who use no eyes,
// too; and the Gantt chart as Mermaid draws it.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../host/chromium.mjs';
import { root } from '../host/project.mjs';
import { documents } from '../looks/documents.mjs';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MERMAID = join(root, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js');
/** What is many times the same is the same everywhere: it only has to be drawn, and to fit. */
const LONG = 'two-thousand-events.postmortem.md';

describe('the exported page in a browser', function () {
  this.timeout(5 * 60_000);
  /** @type {import('playwright-core').Browser} */
  let browser;
  let folder = '';
  /** @type {{name: string, address: string, chart: string}[]} */
  let exported = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-pages-'));
    exported = documents().map(({ name, text }) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      const run = (/** @type {string[]} */ ...args) =>
        execFileSync(process.execPath, [join(root, 'dist', 'server', 'node.js'), ...args], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      run('render', file, '-o', `${file}.html`);
      const address = pathToFileURL(`${file}.html`).href;
      return { name, address, chart: run('export', '--format', 'mermaid', file) };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    it(`has nothing that axe objects to, and asks for nothing, in ${scheme}`, async () => {
      const page = await browser.newPage({
        viewport: { width: scheme === 'light' ? 1100 : 340, height: 900 },
        colorScheme: scheme,
        bypassCSP: true,
      });
      /** @type {string[]} */
      const found = [];
      page.on('request', (request) => {
        if (!/^(?:file|data):/.test(request.url())) found.push(`asks for ${request.url()}`);
      });
      for (const { name, address } of exported.filter((each) => each.name !== LONG)) {
        await page.goto(address);
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => (await Reflect.get(globalThis, 'axe').run()).violations);
        for (const { id, nodes } of violations)
          found.push(`${name}: ${id} ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
      }
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  it('fits a narrow screen, whatever stands in it', async () => {
    const page = await browser.newPage({ viewport: { width: 340, height: 700 } });
    /** @type {string[]} */
    const wide = [];
    for (const { name, address } of exported) {
      await page.goto(address);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(name);
    }
    assert.deepEqual(wide, []);
    await page.close();
  });

  it('is dark on paper only in its ink', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    const { address = '' } = exported.find(({ name }) => name.startsWith('four-minutes')) ?? {};
    await page.goto(address);
    const colours = () =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.querySelector('#postmortem') ?? document.body);
        return [backgroundColor, color];
      });
    const [screen] = await colours();
    await page.emulateMedia({ media: 'print' });
    assert.notEqual(screen, 'rgb(255, 255, 255)');
    assert.deepEqual(await colours(), ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    await page.close();
  });

  it('has a Gantt chart that Mermaid draws, with the words of the document', async () => {
    const page = await browser.newPage({ timezoneId: 'Pacific/Apia' });
    await page.setContent('<p>');
    await page.addScriptTag({ path: MERMAID });
    for (const { name, chart } of exported) {
      const words = await page.evaluate(async (text) => {
        const { svg } = await Reflect.get(globalThis, 'mermaid').render('chart', text);
        return [...new DOMParser().parseFromString(svg, 'text/html').querySelectorAll('text')].map(
          (each) => each.textContent,
        );
      }, chart);
      const labels = [...chart.matchAll(/^ {4}(.+?) :/gm)].map(([, label = '']) => plain(label));
      assert.deepEqual(
        labels.filter((label) => !words.some((word) => word?.trim() === label)),
        [],
        name,
      );
    }
    await page.close();
  });
});

/** @param {string} label */
function plain(label) {
  return label.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
