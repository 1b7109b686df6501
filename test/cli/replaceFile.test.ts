// A file that is fixed is never half written, whatever happens in between, and nothing but its text changes.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { replaceFile } from '../../server/src/cli/replaceFile';
import { Refusal } from '../../server/src/cli/terminal';
import { INCIDENT } from './incident';
import { type Folder, folderWith } from './terminal';

const BROKEN = INCIDENT.replace('Alert fires', 'Itâ€™s the alert that fires');
const FIXED = INCIDENT.replace('Alert fires', 'It’s the alert that fires');

let folder: Folder;
let file: string;
describe('replacing a file', () => {
  beforeEach(async () => {
    folder = await folderWith({ 'a.postmortem.md': BROKEN });
    file = join(folder.path, 'a.postmortem.md');
  });
  afterEach(() => folder.remove());

  const text = (): string => readFileSync(file, 'utf8');

  describe('replacing a file', () => {
    it('keeps its mode', () => {
      for (const mode of [0o640, 0o755]) {
        writeFileSync(file, BROKEN);
        chmodSync(file, mode);
        replaceFile('a', file, BROKEN, FIXED);
        assert.equal(statSync(file).mode & 0o777, mode);
        assert.equal(text(), FIXED);
      }
    });

    it('follows a symbolic link, which stays one', () => {
      const link = join(folder.path, 'link.md');
      symlinkSync('a.postmortem.md', link);
      replaceFile('link.md', link, BROKEN, FIXED);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.equal(text(), FIXED);
    });

    const refused: readonly (readonly [what: string, content: string | Uint8Array, names: RegExp])[] = [
      ['that changed meanwhile', `${BROKEN}- one more\n`, /changed while it was being fixed/],
      ['that is not in UTF-8', Buffer.from(BROKEN.replace('fires', 'fires \xe9'), 'latin1'), /not in UTF-8/],
    ];
    for (const [what, content, names] of refused) {
      it(`refuses one ${what}, and leaves it`, () => {
        writeFileSync(file, content);
        const before = readFileSync(file);
        const read = what.includes('UTF-8') ? before.toString('utf8') : BROKEN;
        assert.throws(
          () => replaceFile('a.md', file, read, FIXED),
          (error) => error instanceof Refusal && names.test(error.message) && error.message.startsWith('a.md: '),
        );
        assert.deepEqual(readFileSync(file), before);
        assert.deepEqual(readdirSync(folder.path), ['a.postmortem.md']);
      });
    }

    it('refuses one that is gone, in one line', () => {
      assert.throws(
        () => replaceFile('b.md', join(folder.path, 'b.md'), BROKEN, FIXED),
        /^Error: b\.md: cannot be written/,
      );
    });
  });

  /** Ends the process the hard way at one call, which for a write has done half of its work by then. */
  const KILLER = `
const fs = require('node:fs');
const [name, half] = process.env.KILL_AT.split(' ');
const real = fs[name];
fs[name] = (...args) => {
  if (name === 'writeFileSync') real(args[0], String(args[1]).slice(0, 60));
  if (half === 'after') real(...args);
  process.kill(process.pid, 'SIGKILL');
};
`;

  describe('a process that is killed while it replaces a file', function () {
    this.timeout(20_000);
    for (const at of ['openSync', 'writeFileSync', 'fsyncSync', 'renameSync', 'renameSync after']) {
      it(`at ${at} leaves the old text or the new one, whole`, () => {
        const killer = join(folder.path, 'killer.cjs');
        writeFileSync(killer, KILLER);
        const argv = ['--require', killer, resolve('dist/server/node.js'), 'fix', file];
        const { signal } = spawnSync(process.execPath, argv, { env: { ...process.env, KILL_AT: at } });
        assert.equal(signal, 'SIGKILL');
        assert.equal(text(), at.endsWith('after') ? FIXED : BROKEN);
        // And the next run is not disturbed by what the killed one left.
        const again = spawnSync(process.execPath, [resolve('dist/server/node.js'), 'fix', folder.path]);
        assert.equal(again.status, 0);
        assert.equal(text(), FIXED);
      });
    }
  });
});
