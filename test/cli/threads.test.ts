// Many files at once: what several threads print together is what one prints alone.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { INCIDENT, TIDY } from './incident';
import { type Folder, folderWith } from './terminal';

/** More than one thread looks at. */
const FILES = 450;
const bin = resolve('dist/server/node.js');

describe('many files', function () {
  this.timeout(60_000);
  let folder: Folder;
  before(async () => {
    const files = Array.from({ length: FILES }, (_, at): [string, string | Uint8Array] => {
      const number = String(at).padStart(3, '0');
      if (at === 40) return [`${number}.postmortem.md`, Uint8Array.of(0, 1, 2)];
      if (at % 7 === 0) return [`${number}.md`, '# Notes\n'];
      return [`${number}.postmortem.md`, at % 3 === 0 ? TIDY : INCIDENT.replace('08:20', `08:${10 + (at % 40)}`)];
    });
    folder = await folderWith({ ...Object.fromEntries(files), 'big.postmortem.md': INCIDENT.repeat(50_000) });
  });
  after(() => folder.remove());

  for (const argv of [
    ['check', '.'],
    ['check', '--format', 'json', '--fail-on', 'never', '.'],
    ['check', '--format', 'ndjson', '.', '040.postmortem.md'],
    ['inspect', '.'],
  ]) {
    it(`are printed in order by \`${argv.join(' ')}\``, async () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
        cwd: folder.path,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      const alone = await folder.run(argv);
      assert.deepEqual({ code: status, stderr }, { code: alone.code, stderr: alone.stderr });
      assert.ok(stdout === alone.stdout && stdout.length > FILES, 'the same output');
    });
  }

  it('are all looked at though a thread breaks', async () => {
    const broken = await folderWith({ 'thread.cjs': 'setTimeout(() => { throw new Error("broken"); }, 5);' });
    const argv = ['check', '--format', 'json', '.'];
    const { stdout } = await folder.run(argv, { thread: join(broken.path, 'thread.cjs') });
    assert.ok(stdout === (await folder.run(argv)).stdout, 'the same output');
    await broken.remove();
  });
});
