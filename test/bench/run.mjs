// How long an editor waits, beside a server that does nothing, both in the same run: what counts is the ratio.
// usage: npm run bench -- [EVENTS…]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build } from 'esbuild';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { documentOf, placeIn } from './documents.mjs';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const EDITS = 120;
const WARM_UP = 20;

const node = /** @type {const} */ ({ bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20' });
await build({ ...node, entryPoints: ['test/bench/floor.ts'], outfile: 'dist/bench/floor.js', logLevel: 'warning' });

console.log('events shape  figure                  floor ms   ours ms   ratio');
for (const events of sizes.length > 0 ? sizes : [100, 1000]) {
  for (const shape of /** @type {const} */ (['list', 'table', 'yaml'])) await compare(shape, events);
}
await commandLine();

/**
 * @param {import('./documents.mjs').Shape} shape
 * @param {number} events
 */
async function compare(shape, events) {
  const text = documentOf(shape, events);
  const uri = `file:///bench/slow.postmortem.${shape === 'yaml' ? 'yaml' : 'md'}`;
  const languageId = shape === 'yaml' ? 'yaml' : 'markdown';
  const servers = [await start('dist/bench/floor.js'), await start('dist/server/node.js')];
  const figures = servers.map(({ initialize }) => new Map([['start → initialize', [initialize]]]));
  const note = (/** @type {number} */ at, /** @type {string} */ name, /** @type {number} */ ms) =>
    figures[at]?.set(name, [...(figures[at]?.get(name) ?? []), ms]);
  for (const [at, { connection }] of servers.entries()) {
    const started = performance.now();
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    note(at, 'open → diagnostics', performance.now() - started);
  }
  const place = placeIn(text);
  for (let edit = 0; edit < EDITS + WARM_UP; edit++) {
    const position = { line: place.line, character: place.character + edit };
    const changed = {
      textDocument: { uri, version: edit + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    };
    for (const [at, { connection }] of servers.entries()) {
      const [name, method] =
        edit % 4 === 3
          ? ['edit → completion', 'textDocument/completion']
          : ['edit → diagnostics', 'textDocument/diagnostic'];
      const started = performance.now();
      await connection.sendNotification('textDocument/didChange', changed);
      await connection.sendRequest(method, { textDocument: { uri }, position });
      if (edit >= WARM_UP) note(at, name, performance.now() - started);
    }
  }
  const [floor, ours] = figures;
  for (const name of floor?.keys() ?? []) {
    const [least, most] = [median(floor?.get(name) ?? []), median(ours?.get(name) ?? [])];
    print(`${String(events).padStart(6)} ${shape.padEnd(6)} ${name.padEnd(20)}`, least, most);
  }
  for (const { stop } of servers) await stop();
}

/** @param {string} bundle */
async function start(bundle) {
  const started = performance.now();
  const child = spawn(process.execPath, [resolve(bundle), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  const initialize = performance.now() - started;
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialize,
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** The command line over many files, beside Node reading them. */
async function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  mkdirSync(join(folder, 'postmortems'));
  const text = documentOf('list', 80);
  for (let at = 0; at < 2000; at++)
    writeFileSync(join(folder, 'postmortems', `${at}.md`), text.replaceAll('Ana', `Ana ${at}`));
  const started = performance.now();
  for (const name of readdirSync(join(folder, 'postmortems'))) readFileSync(join(folder, 'postmortems', name), 'utf8');
  const reading = performance.now() - started;
  const checking = performance.now();
  await new Promise((done) => {
    spawn(process.execPath, [resolve('dist/server/node.js'), 'check', folder], { stdio: 'ignore' }).on('exit', done);
  });
  print('2000 files of 7 KB: command line  ', reading, performance.now() - checking);
  rmSync(folder, { recursive: true });
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/**
 * @param {string} name
 * @param {number} least
 * @param {number} most
 */
function print(name, least, most) {
  const column = (/** @type {number} */ value) => value.toFixed(2).padStart(10);
  console.log(`${name} ${column(least)}${column(most)}${(most / least).toFixed(1).padStart(8)}×`);
}
