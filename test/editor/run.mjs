// Runs the suite in a real VS Code: a desktop one where one can be had, else the served one. Never skipped.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chooseEditor } from './host/choose.mjs';
import { facts } from './host/desktops.mjs';
import { root } from './host/project.mjs';
import { provisionChromium, provisionVSCode } from './host/recipes.mjs';
import { GREP, readTally, TALLY_FILE } from './host/report.mjs';

const SERVED_CODE = join(root, 'test', 'editor', 'host', 'served-code.mjs');

/**
 * @param {string} [grep] run only tests whose title contains this
 * @returns {Promise<import('./host/report.mjs').Tally>}
 */
export async function runEditorTests(grep) {
  const choice = chooseEditor(facts());
  if (choice.kind === 'none') throw new Error(choice.why);
  if (choice.kind === 'served') await Promise.all([provisionVSCode(), provisionChromium()]);
  const folder = mkdtempSync(join(tmpdir(), 'postmortem-suite-'));
  const tallyFile = join(folder, 'tally.json');
  const workspace = mkdtempSync(join(folder, 'workspace-'));
  const discard = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', discard);
  const { executable, args } = programOf(choice);
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'dist', 'test', 'editor', 'index.js'),
      launchArgs: [
        ...args,
        workspace,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
      ],
      // Colours would be those of another terminal.
      extensionTestsEnv: { [TALLY_FILE]: tallyFile, [GREP]: grep, NO_COLOR: '1', FORCE_COLOR: undefined },
    }).catch((error) => console.log(error.message));
    return readTally(readIfThere(tallyFile), grep ? 0 : 1);
  } finally {
    process.removeListener('exit', discard);
    discard();
  }
}

/**
 * What to start: for the served VS Code, a script that stands in for the desktop program.
 *
 * @param {Exclude<import('./host/choose.mjs').Choice, {kind: 'none'}>} choice
 * @returns {{executable?: string, args: readonly string[]}} without executable, runTests downloads the desktop VS Code
 */
function programOf(choice) {
  switch (choice.kind) {
    case 'desktop':
      return { executable: choice.executable, args: [] };
    case 'served':
      return { executable: process.execPath, args: [SERVED_CODE] };
    case 'download':
      return { args: [] };
  }
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
