// A document can run no script and load nothing: every string of a public list of attacks, and every combination of their parts, in
// every place of a postmortem, in the page that the preview is.
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { startServer } from '../../bench/client.mjs';
import { launchChromium } from '../host/chromium.mjs';
import { root } from '../host/project.mjs';
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
    const documents = [
      ...known.flatMap((payload) => documentsOf(payload, true).map((document) => ({ payload, ...document }))),
      ...made.flatMap((payload) => documentsOf(payload).map((document) => ({ payload, ...document }))),
    ];
    [rendered, browser] = await Promise.all([renderAll(documents), launchChromium()]);
    console.log(`    ${known.length} attacks of a public list, ${made.length} made from parts: ${rendered.length} documents`);
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
 * Has the built server render each document.
 *
 * @param {readonly (import('../safety/documents.mjs').Document & { payload: string })[]} documents
 * @returns {Promise<readonly import('../safety/page.mjs').Rendered[]>}
 */
async function renderAll(documents) {
  const queue = [...documents.entries()];
  /** @type {import('../safety/page.mjs').Rendered[]} */
  const rendered = [];
  const work = async () => {
    const server = await startServer(join(root, 'dist', 'server', 'node.js'));
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [at, { payload, name, languageId, text }] = next;
        const uri = `file:///${at}/${name}`;
        server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
        const answer = await server.request('postmortem/render', { textDocument: { uri } });
        server.notify('textDocument/didClose', { textDocument: { uri } });
        assert.ok(typeof answer === 'object' && answer !== null && 'body' in answer, `${name} with ${payload}`);
        rendered.push({ name: `${name} with ${payload}`, body: String(answer.body) });
      }
    } finally {
      await server.stop();
    }
  };
  await Promise.all(Array.from({ length: SERVERS }, work));
  return rendered;
}
