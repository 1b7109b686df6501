// `postmortem fix` and `postmortem check --fix`: what is changed, what is printed, and what is left alone.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INCIDENT } from './incident';
import { type Folder, folderWith } from './terminal';

/** Something that is safe to fix, and something that only the author can decide. */
const BROKEN = INCIDENT.replace('Alert fires', 'Itâ€™s the alert that fires');
const FIXED = INCIDENT.replace('Alert fires', 'It’s the alert that fires');

let folder: Folder;
describe('`postmortem fix`', () => {
  beforeEach(async () => {
    folder = await folderWith({
      'a.postmortem.md': BROKEN,
      'b/c.postmortem.md': INCIDENT,
      'README.md': '# Itâ€™s mail\n',
    });
  });
  afterEach(() => folder.remove());

  const text = (file = 'a.postmortem.md'): string => readFileSync(join(folder.path, file), 'utf8');

  describe('check --fix', () => {
    it('applies the safe fixes and reports what is left', async () => {
      const { code, stdout, stderr } = await folder.run(['check', '--fix', '.']);
      assert.deepEqual([code, stderr], [1, '']);
      assert.equal(text(), FIXED);
      assert.ok(!stdout.includes('text/mojibake'));
      assert.match(stdout, /a\.postmortem\.md:7:\d+ error timeline\/out-of-order/);
      assert.match(stdout, /\nFixed 1 place in 1 postmortem\n2 errors in 2 postmortems\n$/);
      assert.equal(text('README.md'), '# Itâ€™s mail\n');
    });

    it('reports in every format what is left', async () => {
      const { stdout } = await folder.run(['check', '--fix', '--format', 'json', 'a.postmortem.md']);
      const left = JSON.parse(stdout).map(({ code }: { readonly code: string }) => code);
      assert.deepEqual(left, ['timeline/out-of-order']);
      assert.equal(text(), FIXED);
    });

    it('applies the fixes of the named rules only', async () => {
      await folder.run(['check', '--fix', '--rule', 'timeline/out-of-order', '.']);
      assert.equal(text(), BROKEN);
      await folder.run(['check', '--fix', '--rule', 'text/mojibake', '.']);
      assert.equal(text(), FIXED);
    });

    it('writes fixed standard input to standard output, and what is left to standard error', async () => {
      const { code, stdout, stderr } = await folder.run(['check', '--fix', '-'], { stdin: BROKEN });
      assert.equal(code, 1);
      assert.equal(stdout, FIXED);
      assert.match(stderr, /timeline\/out-of-order/);
      assert.equal((await folder.run(['check', '--fix', '-'], { stdin: INCIDENT })).stdout, INCIDENT);
    });

    it('fixes standard input by itself only', async () => {
      const { code, stdout, stderr } = await folder.run(['check', '--fix', '-', 'a.postmortem.md'], { stdin: BROKEN });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^postmortem: - [^\n]+\n$/);
      assert.equal(text(), BROKEN);
    });
  });

  describe('check --fix-dry-run', () => {
    it('prints a diff that applies, and writes nothing', async () => {
      const { code, stdout } = await folder.run(['check', '--fix-dry-run', '.']);
      assert.equal(code, 1);
      assert.equal(text(), BROKEN);
      assert.match(stdout, /^--- a\/a\.postmortem\.md\n\+\+\+ b\/a\.postmortem\.md\n@@ /);
      const applied = spawnSync('git', ['apply', '-'], { cwd: folder.path, input: stdout, encoding: 'utf8' });
      assert.deepEqual([applied.status, applied.stderr], [0, '']);
      assert.equal(text(), FIXED);
    });

    it('prints a diff that applies to a text with CRLF and without a last line end', async () => {
      const crlf = BROKEN.trimEnd().replaceAll('\n', '\r\n');
      writeFileSync(join(folder.path, 'a.postmortem.md'), crlf);
      const { stdout } = await folder.run(['fix', '--dry-run', 'a.postmortem.md']);
      const applied = spawnSync('git', ['apply', '-'], { cwd: folder.path, input: stdout, encoding: 'utf8' });
      assert.deepEqual([applied.status, applied.stderr], [0, '']);
      assert.equal(text(), FIXED.trimEnd().replaceAll('\n', '\r\n'));
    });

    it('prints nothing where there is nothing to fix', async () => {
      assert.equal((await folder.run(['check', '--fix-dry-run', 'b'])).stdout, '');
    });
  });

  describe('fix', () => {
    it('says which files it changed and how much is left, and is content', async () => {
      const { code, stdout, stderr } = await folder.run(['fix', '.']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.equal(text(), FIXED);
      assert.equal(
        stdout,
        'a.postmortem.md: fixed 1 place\nFixed 1 place in 2 postmortems; 2 findings left, which `postmortem check` shows\n',
      );
      assert.match((await folder.run(['fix', '.'])).stdout, /^Nothing to fix in 2 postmortems; 2 findings left/);
    });

    it('leaves nothing beside the files', async () => {
      await folder.run(['fix', '.']);
      assert.deepEqual(readdirSync(folder.path).sort(), ['README.md', 'a.postmortem.md', 'b']);
    });

    it('keeps byte order mark and line ends', async () => {
      writeFileSync(join(folder.path, 'a.postmortem.md'), `\uFEFF${BROKEN.replaceAll('\n', '\r\n')}`);
      await folder.run(['fix', 'a.postmortem.md']);
      assert.equal(text(), `\uFEFF${FIXED.replaceAll('\n', '\r\n')}`);
    });

    it('writes fixed standard input to standard output', async () => {
      const argv = ['fix', '-', '--stdin-filename', 'a.postmortem.md'];
      assert.deepEqual(await folder.run(argv, { stdin: BROKEN }), { code: 0, stdout: FIXED, stderr: '' });
      assert.equal(text(), BROKEN);
    });
  });
});
