// Runs a Mocha suite in the extension host of the served VS Code, opened in a headless browser.
import { format } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { SUITE_STARTS } from './report.mjs';
import { startServer } from './server.mjs';
import { forTests } from './settings.mjs';

const LIMIT_MS = Number(process.env.POSTMORTEM_EDITOR_LIMIT_MS ?? 10 * 60 * 1000);

/**
 * @typedef {object} Outcome
 * @property {number} code 0 when the suite's run() resolved, else the number the process should exit with
 * @property {string} why in words
 */

/**
 * Runs the suite to its end, whatever that is: also when the browser or the server dies, or nothing happens for long.
 *
 * @param {object} suite
 * @param {string} suite.folder opened as the workspace
 * @param {string} suite.extension
 * @param {string} suite.tests module that exports run()
 * @param {string} suite.screenshot path of the picture taken when the suite does not succeed
 * @returns {Promise<Outcome>}
 */
export async function runServedSuite({ folder, extension, tests, screenshot }) {
  const server = await startServer({ settings: forTests });
  const browser = await launchChromium();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {string[]} */
  const noise = [];
  let started = false;
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {Promise<Outcome>} */
    const ended = new Promise((resolve) => {
      page.on('crash', () => resolve({ code: 3, why: 'the page crashed' }));
      browser.on('disconnected', () => resolve({ code: 3, why: 'the browser is gone' }));
      server.ended.then((why) => resolve({ code: 3, why }));
      timer = setTimeout(() => resolve({ code: 4, why: `no result in ${LIMIT_MS / 1000} s` }), LIMIT_MS);
      // VS Code calls these two of the page when it runs tests in a browser. Mocha's lines are printf-style and of type
      // info; most of the rest is VS Code talking to itself.
      void page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const line = format(...args);
        started ||= line.includes(SUITE_STARTS);
        if (started && type === 'info') console.log(line);
        else noise.push(line);
      });
      void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
        resolve({ code, why: code === 0 ? 'the suite succeeded' : 'the suite did not succeed' }),
      );
    });
    await page.goto(server.address({ folder, extension, tests }));
    const outcome = await ended;
    if (!started) console.log(noise.join('\n'));
    if (outcome.code !== 0) await page.screenshot({ path: screenshot, timeout: 5_000 }).catch(() => undefined);
    return outcome;
  } finally {
    clearTimeout(timer);
    await browser.close().catch(() => undefined);
    await server.stop();
  }
}
