// The whole test run in one command, which also does its own set-up: packages, type check, lint, build, unit tests, and
// the suite in a real editor. Its last line is the sum.
// usage: node test/run.mjs [--unit] [--editor] [--grep TEXT]
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { node } from './editor/host/command.mjs';
import { step } from './editor/host/progress.mjs';
import { build, installPackages, root } from './editor/host/project.mjs';
import { servedIsPackaged } from './editor/host/recipes.mjs';
import { exitOnSignals } from './editor/host/signals.mjs';

/** @typedef {import('./editor/host/report.mjs').Tally} Tally */

exitOnSignals();
const { values } = parseArgs({
  options: { unit: { type: 'boolean' }, editor: { type: 'boolean' }, grep: { type: 'string' } },
});
const everything = !values.unit && !values.editor;
/** @type {{what: string, tally: Tally}[]} */
const parts = [];

const installed = await installPackages().then(
  () => true,
  (error) => console.log(error.message),
);
if (installed) await runParts();
else parts.push({ what: 'Installing packages', tally: { passed: 0, failed: 1 } });
summarise();

async function runParts() {
  if (everything) {
    await part('Checking types', () => check(['node_modules/typescript/bin/tsc', '-b']));
    await part('Checking style', () => check(['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']));
  }
  const built = await part('Building the extension and its tests', async () => {
    await build('extension and tests');
    return { passed: 1, failed: 0 };
  });
  if (built.failed === 0 && (everything || values.unit)) await part('Unit tests', () => mochaTests());
  if (built.failed === 0 && (everything || values.editor)) {
    await part('Tests in a real editor', editorTests);
    if (servedIsPackaged)
      await part('Tests of the served editor and in its browser', () => mochaTests(...servedTests()));
  }
}

/**
 * Runs one part; an error in it is a failure of that part and does not keep the others from running.
 *
 * @param {string} what
 * @param {() => Promise<Tally>} work
 */
async function part(what, work) {
  const tally = await step(what, work, ({ failed }) => failed === 0).catch((error) => {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  parts.push({ what, tally });
  return tally;
}

/**
 * @param {readonly string[]} args of a tool that ends with an exit code other than 0 when it finds something
 * @returns {Promise<Tally>}
 */
async function check(args) {
  await node(args, { cwd: root, output: 'shown' });
  return { passed: 1, failed: 0 };
}

/**
 * @param {...string} files below test/; without any, all unit tests
 * @returns {Promise<Tally>}
 */
function mochaTests(...files) {
  const grep = values.grep ? ['--grep', values.grep] : [];
  const paths = files.map((file) => join(root, 'test', file));
  return new Promise((resolve) => {
    const child = fork(join(root, 'test', 'unit.mjs'), [...grep, ...paths], { cwd: root });
    /** @type {Tally} */
    let tally = { passed: 0, failed: 0 };
    child.on('message', (message) => {
      tally = /** @type {Tally} */ (message);
    });
    child.on('exit', (code) => resolve(code === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 }));
  });
}

/** What needs the served editor, or the browser that comes with it. */
function servedTests() {
  const folder = join('editor', 'served');
  return readdirSync(join(root, 'test', folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(folder, name));
}

async function editorTests() {
  const { runEditorTests } = await import('./editor/run.mjs');
  return runEditorTests(values.grep);
}

function summarise() {
  const sum = { passed: 0, failed: 0 };
  console.log('');
  for (const { what, tally } of parts) {
    console.log(`${tally.failed > 0 ? '✗' : '✓'} ${what}: ${tally.passed} passed, ${tally.failed} failed`);
    sum.passed += tally.passed;
    sum.failed += tally.failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}
