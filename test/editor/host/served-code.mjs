// Stands in for the desktop program under @vscode/test-electron: takes the arguments that one would be given, runs the
// suite in the served VS Code, and ends with the exit code the desktop would have.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runServedSuite } from './served-suite.mjs';
import { exitOnSignals } from './signals.mjs';

exitOnSignals();
// Whoever started this holds the other end; it is gone when that process is, however it ended.
process.stdin.resume().once('end', () => process.exit(1));
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});
const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
const [folder] = positionals;
if (typeof extension !== 'string' || typeof tests !== 'string' || folder === undefined) {
  console.error('usage: node served-code.mjs FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH');
  process.exit(2);
}
const screenshot = join(tmpdir(), 'postmortem-editor-failure.png');
const { code, why } = await runServedSuite({ folder, extension, tests, screenshot });
if (code !== 0) console.log(`${why}; a picture of it is ${screenshot}`);
process.exit(code);
