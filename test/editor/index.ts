// What the extension host runs: every file of suite/, and the tally for whoever started the editor.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GREP, SUITE_STARTS, TALLY_FILE, type Tally } from './host/report.mjs';

const SUITE = join(__dirname, 'suite');
/** Generous: the first test waits for the language server to start on a machine that does other things as well. */
const TEST_LIMIT_MS = 60_000;

/** @throws when a test fails, which makes the editor end with exit code 1 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    timeout: TEST_LIMIT_MS,
    reporter: 'spec',
    color: false,
    forbidPending: true,
    forbidOnly: Boolean(process.env.CI),
  });
  const only = process.env[GREP];
  if (only) mocha.fgrep(only);
  for (const file of readdirSync(SUITE).filter((name) => name.endsWith('.test.js'))) mocha.addFile(join(SUITE, file));
  console.log(SUITE_STARTS);
  const tally = await new Promise<Tally>((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
  const file = process.env[TALLY_FILE];
  if (file) writeFileSync(file, JSON.stringify(tally));
  if (tally.failed > 0) throw new Error(`${tally.failed} of the editor tests failed.`);
}
