// A document can run no script and load nothing: every string of a public list of attacks, and every combination of their parts, in
// every place of a postmortem, in the page that the preview is.
import { strict as assert } from 'node:assert';
import { launchChromium } from '../host/chromium.mjs';
import { bodyOf, startRenderer } from '../looks/renderer.mjs';
import { documentsOf } from '../safety/documents.mjs';
import { openAll, previewFrame, showAll, watch, writeAll } from '../safety/page.mjs';
import { madePayloads, publicPayloads } from '../safety/payloads.mjs';

const FRAMES = 24;
const SERVERS = 2;
const BODIES_IN_A_PAGE = 20;
/** Looked at for the public list only: the file is made of the preview's body, and plain text is read as Markdown is. */
const [EXPORTED, ONLY_KNOWN] = ['x.postmortem.md', 'x.postmortem.txt'];

describe('an attack by document', function () {
  this.timeout(5 * 60_000);
  const known = publicPayloads();
  const made = madePayloads();
  /** @type {readonly import('../safety/page.mjs').Rendered[]} */
  let rendered = [];
  /** @type {readonly import('../safety/page.mjs').Rendered[]} */
  let exported = [];
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  const chromium = () => browser ?? assert.fail('no browser');

  before(async () => {
    [{ rendered, exported }, browser] = await Promise.all([
      renderAll([...known, ...made], new Set(known)),
      launchChromium(),
    ]);
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

  it('comes to nothing in the file that is exported', async () => {
    const page = await chromium().newPage();
    const alarms = await watch(page, '');
    await openAll(page, exported, FRAMES);
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
 * Has the built server render each payload in each place, and export it.
 *
 * @param {readonly string[]} payloads
 * @param {ReadonlySet<string>} known
 */
async function renderAll(payloads, known) {
  const queue = [...payloads];
  /** @type {import('../safety/page.mjs').Rendered[]} */
  const rendered = [];
  /** @type {import('../safety/page.mjs').Rendered[]} */
  const exported = [];
  const work = async () => {
    const renderer = await startRenderer();
    try {
      for (let payload = queue.shift(); payload !== undefined; payload = queue.shift()) {
        const isKnown = known.has(payload);
        for (const document of documentsOf(payload).filter(({ name }) => isKnown || name !== ONLY_KNOWN)) {
          const rendering = await renderer.render(document);
          const { fragments } = rendering;
          const body = bodyOf(rendering);
          const name = `${document.name} with ${payload}`;
          rendered.push({ name, body, fragments });
          if (isKnown && document.name === EXPORTED) exported.push({ name, body: await renderer.exportPage(document) });
        }
      }
    } finally {
      renderer.stop();
    }
  };
  await Promise.all(Array.from({ length: SERVERS }, work));
  return { rendered, exported };
}
