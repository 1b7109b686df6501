// How long an editor waits, beside a server that does nothing, both in the same run: what counts is the ratio.
// usage: npm run bench -- [EVENTS…]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { memoryOf, startServer } from './client.mjs';
import { documentOf, placeIn } from './documents.mjs';

const FLOOR = 'dist/bench/floor.js';
const OURS = 'dist/server/node.js';
/** What may be how many times as much as with the server that does nothing. */
const BUDGET = { initialize: 1.5, diagnostics: 2.5, memory: 1.6 };
/** Seconds for the command line: a twentieth of what markdownlint-cli2 takes for the same files. */
const BUDGET_OF_COMMAND_LINE = 2;
const STARTS = 20;
const WARM_UP = 10;
const EDITS = 200;
const REQUESTS = 30;
/** Milliseconds between an answer and the next edit. */
const PAUSE = 5;

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

const node = /** @type {const} */ ({ bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20' });
await build({ ...node, entryPoints: ['test/bench/floor.ts'], outfile: FLOOR, logLevel: 'warning' });

console.log(`${'events shape  figure'.padEnd(44)}     floor      ours   ratio   budget`);
await compareStarts();
for (const events of sizes.length > 0 ? sizes : [100, 1000, 10_000]) {
  for (const shape of /** @type {const} */ (['list', 'table', 'yaml'])) await compare(shape, events);
}
await commandLine();

/** From the start of the process to the answer to `initialize`, by turns; the first of each warms the disk's cache. */
async function compareStarts() {
  /** @type {[number[], number[]]} */
  const times = [[], []];
  for (let start = 0; start <= STARTS; start++) {
    for (const [at, bundle] of [FLOOR, OURS].entries()) {
      const server = await startServer(bundle);
      if (start > 0) times[at]?.push(server.initialize);
      await server.stop();
    }
  }
  print('start → initialize p50, ms', quantile(times[0], 0.5), quantile(times[1], 0.5), BUDGET.initialize);
}

/**
 * @param {import('./documents.mjs').Shape} shape
 * @param {number} events
 */
async function compare(shape, events) {
  const text = documentOf(shape, events);
  const uri = `file:///bench/slow.postmortem.${shape === 'yaml' ? 'yaml' : 'md'}`;
  const languageId = shape === 'yaml' ? 'yaml' : 'markdown';
  const servers = [await startServer(FLOOR), await startServer(OURS)];
  /** @type {Map<string, [number[], number[]]>} */
  const figures = new Map();
  /** Notes for each server how long it takes until the last promise is kept. */
  const measure = async (
    /** @type {string | undefined} */ name,
    /** @type {(server: import('./client.mjs').Server) => Promise<unknown>} */ act,
  ) => {
    for (const [at, server] of servers.entries()) {
      const started = performance.now();
      await act(server);
      if (name === undefined) continue;
      const times = figures.get(name) ?? [[], []];
      times[at]?.push(performance.now() - started);
      figures.set(name, times);
    }
    await setTimeout(PAUSE);
  };
  await measure('open → diagnostics', (server) => {
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return server.request('textDocument/diagnostic', { textDocument: { uri } });
  });
  const place = placeIn(text);
  let version = 1;
  /** Types one character more, and asks right behind it. */
  const edit = (/** @type {string | undefined} */ name, /** @type {string} */ method) => {
    const position = { line: place.line, character: place.character + version - 1 };
    const contentChanges = [{ range: { start: position, end: position }, text: 'x' }];
    version++;
    return measure(name, (server) => {
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      return server.request(method, { textDocument: { uri }, position });
    });
  };
  for (let at = 0; at < WARM_UP; at++) await edit(undefined, 'textDocument/diagnostic');
  for (let at = 0; at < EDITS; at++) await edit('edit → diagnostics', 'textDocument/diagnostic');
  for (let at = 0; at < REQUESTS; at++) await edit('edit → symbols', 'textDocument/documentSymbol');
  for (let at = 0; at < REQUESTS; at++) await edit('edit → completion', 'textDocument/completion');
  const [floor, ours] = servers.map((server) => server.memory());
  const of = `${String(events).padStart(6)} ${shape.padEnd(6)}`;
  for (const [name, [least, most]] of figures) {
    const budget = name === 'edit → diagnostics' ? BUDGET.diagnostics : undefined;
    print(`${of} ${name} p50, ms`, quantile(least, 0.5), quantile(most, 0.5), budget);
    if (least.length > 1) print(`${of} ${name} p95, ms`, quantile(least, 0.95), quantile(most, 0.95), budget);
  }
  if (floor && ours) print(`${of} memory at the end, MiB`, floor.now, ours.now, BUDGET.memory);
  for (const { stop } of servers) await stop();
}

/** The command line over many files, beside Node reading them. */
async function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-bench-'));
  const files = join(folder, 'postmortems');
  mkdirSync(files);
  const text = documentOf('list', 110);
  for (let at = 0; at < 2000; at++) writeFileSync(join(files, `${at}.md`), text.replaceAll('Ana', `Ana ${at}`));
  const started = performance.now();
  for (const name of readdirSync(files)) readFileSync(join(files, name), 'utf8');
  const reading = performance.now() - started;
  for (const count of [500, 2000]) {
    const checking = performance.now();
    const highest = await check(readdirSync(files).length === count ? [folder] : firstOf(files, count));
    const ms = performance.now() - checking;
    const budget = `${BUDGET_OF_COMMAND_LINE} s`;
    if (count === 2000) print(`2000 files of ${(text.length / 1024).toFixed()} KB, ms`, reading, ms, budget);
    console.log(`${`${String(count).padStart(4)} files, highest memory, MiB`.padEnd(44)}${column(highest, 20)}`);
  }
  rmSync(folder, { recursive: true });
}

/**
 * @param {string} folder
 * @param {number} count
 */
function firstOf(folder, count) {
  return readdirSync(folder)
    .slice(0, count)
    .map((name) => join(folder, name));
}

/**
 * Checks files, and says how much memory that took.
 * @param {readonly string[]} paths
 */
async function check(paths) {
  const child = spawn(process.execPath, [resolve(OURS), 'check', ...paths], { stdio: 'ignore' });
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  let highest = Number.NaN;
  while (!ended) {
    highest = memoryOf(child.pid)?.highest || highest;
    await setTimeout(PAUSE);
  }
  return highest;
}

/**
 * @param {readonly number[]} values
 * @param {number} part
 */
function quantile(values, part) {
  const at = Math.ceil(part * values.length) - 1;
  return [...values].sort((a, b) => a - b)[Math.max(0, at)] ?? Number.NaN;
}

/**
 * @param {string} name
 * @param {number} least
 * @param {number} most
 * @param {number | string} [budget] how many times as much, or a quantity
 */
function print(name, least, most, budget = '') {
  const limit = typeof budget === 'number' ? `${budget.toFixed(1)}×` : budget;
  const ratio = `${column(most / least, 7)}×`;
  console.log(`${name.padEnd(44)}${column(least, 10)}${column(most, 10)}${ratio}${limit.padStart(9)}`);
}

/**
 * @param {number} value
 * @param {number} width
 */
function column(value, width) {
  return value.toFixed(value < 100 ? 2 : 0).padStart(width);
}
