// Runs the unit tests, or the test files it is given, in a process of its own and reports their tally to the parent.
// usage: node test/unit.mjs [--grep TEXT] [FILE...]
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { root } from './editor/host/project.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
const mocha = new Mocha({ reporter: 'dot', forbidPending: true, forbidOnly: Boolean(process.env.CI), timeout: 30_000 });
if (values.grep) mocha.fgrep(values.grep);
for (const file of positionals.length > 0 ? positionals : unitTests()) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  process.send?.({ passed: runner.stats?.passes ?? 0, failed });
  process.exitCode = failed > 0 ? 1 : 0;
  process.disconnect?.();
});

/** All tests but those that need an editor. */
function unitTests() {
  return [
    ...testFiles('dist/test', /^(?!editor\/suite\/).*\.test\.js$/),
    ...testFiles('test', /^(?!editor\/served\/).*\.test\.mjs$/),
  ];
}

/**
 * @param {string} folder below the project's root
 * @param {RegExp} pattern for the path below that folder, with `/`
 */
function testFiles(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path.replaceAll('\\', '/')))
    .sort()
    .map((path) => join(root, folder, path));
}
