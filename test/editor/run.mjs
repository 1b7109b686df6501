// Runs the suite in a real VS Code: a desktop one where one can be had, else the served one. Never skipped.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { chooseEditor } from './host/choose.mjs';
import { facts } from './host/desktops.mjs';
import { root } from './host/project.mjs';
import { provisionChromium, provisionVSCode } from './host/recipes.mjs';
import { GREP, readTally, TALLY_FILE } from './host/report.mjs';

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
  const executable = executableOf(choice);
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'dist', 'test', 'editor', 'index.js'),
      launchArgs: [
        workspace,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
      ],
      extensionTestsEnv: { [TALLY_FILE]: tallyFile, [GREP]: grep },
    }).catch((error) => console.log(error.message));
    return readTally(readIfThere(tallyFile), grep ? 0 : 1);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * @param {Exclude<import('./host/choose.mjs').Choice, {kind: 'none'}>} choice
 * @returns {string | undefined} undefined lets runTests download the desktop VS Code
 */
function executableOf(choice) {
  switch (choice.kind) {
    case 'desktop':
      return choice.executable;
    case 'served':
      return join(dirname(fileURLToPath(import.meta.url)), 'host', 'served-code.mjs');
    case 'download':
      return undefined;
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
