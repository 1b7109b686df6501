// A document can run no script and load nothing: every string of a public list of attacks, and every combination of their parts, in
// every place of a postmortem, in the page that the preview is.
import { strict as assert } from 'node:assert';
import { launchChromium } from '../host/chromium.mjs';
import { startRenderer } from '../looks/renderer.mjs';
import { documentsOf } from '../safety/documents.mjs';
import { previewFrame, showAll, watch, writeAll } from '../safety/page.mjs';
import { madePayloads, publicPayloads } from '../safety/payloads.mjs';

const FRAMES = 24;
const SERVERS = 2;
const BODIES_IN_A_PAGE = 20;

describe('an attack by document', function () {
  this.timeout(5 * 60_000);
  const known = publicPayloads();
  const made = madePayloads();
  /** @type {readonly import('../safety/page.mjs').Rendered[]} */
  let rendered = [];
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const chromium = () => browser ?? assert.fail('no browser');

  before(async () => {
    [rendered, browser] = await Promise.all([renderAll([...known, ...made]), launchChromium()]);
    console.log(
      `    ${known.length} attacks of a public list and ${made.length} made from parts, in ${rendered.length} documents`,
    );
  });
  after(() => browser?.close());

  it('comes to nothing in the preview', async () => {
    const page = await chromium().newPage();
    const alarms = await watch(page, await previewFrame());
    await showAll(page, rendered, FRAMES);
    await page.close();
    assertSilent(alarms);
  });

  it('comes to nothing in a page without a policy', async () => {
    const page = await chromium().newPage();
    const alarms = await watch(page, '');
    await writeAll(page, inGroups(rendered), FRAMES);
    await page.close();
    assertSilent(alarms);
  });

  it('would be noticed', async () => {
    const page = await chromium().newPage();
    const alarms = await watch(page, '');
    await writeAll(
      page,
      [...known, ...made].map((payload) => [{ name: payload, body: payload }]),
      FRAMES,
    );
    await page.close();
    const { ran, asked, left } = alarms;
    console.log(`    left alone: ${ran.length} scripts run, ${asked.length} requests are made`);
    assert.ok(ran.length > 50 && asked.length > 10 && left.length > 300, `${[ran.length, asked.length, left.length]}`);
  });
});

/** @param {readonly import('../safety/page.mjs').Rendered[]} rendered */
function inGroups(rendered) {
  const count = Math.ceil(rendered.length / BODIES_IN_A_PAGE);
  return Array.from({ length: count }, (_, at) => rendered.filter((_, nth) => nth % count === at));
}

/** @param {import('../safety/page.mjs').Alarms} alarms */
function assertSilent(alarms) {
  for (const [what, rang] of Object.entries(alarms)) assert.deepEqual(rang.slice(0, 20), [], `${rang.length} ${what}`);
}

/**
 * Has the built server render each payload in each place.
 *
 * @param {readonly string[]} payloads
 * @returns {Promise<readonly import('../safety/page.mjs').Rendered[]>}
 */
async function renderAll(payloads) {
  const queue = [...payloads];
  /** @type {import('../safety/page.mjs').Rendered[]} */
  const rendered = [];
  const work = async () => {
    const renderer = await startRenderer();
    try {
      for (let payload = queue.shift(); payload !== undefined; payload = queue.shift()) {
        for (const document of documentsOf(payload)) {
          const { body } = await renderer.render(document);
          rendered.push({ name: `${document.name} with ${payload}`, body });
        }
      }
    } finally {
      renderer.stop();
    }
  };
  await Promise.all(Array.from({ length: SERVERS }, work));
  return rendered;
}
