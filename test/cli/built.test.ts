// The built command line as people run it: an executable file, plain pipes, exit codes.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { INCIDENT } from './incident';

const { bin, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const built = resolve(bin.postmortem);

function run(argv: readonly string[], input = ''): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(built, argv, { input, encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

describe('the built command line', () => {
  it('is executable and says the version of the package', () => {
    assert.deepEqual(run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('checks standard input and exits with 1', () => {
    const { code, stdout } = run(['check', '--format', 'json', '-'], INCIDENT);
    assert.equal(code, 1);
    assert.ok(JSON.parse(stdout).length > 0);
  });

  it('tells in one line what it could not do, and exits with 2', () => {
    const { code, stdout, stderr } = run(['inspect', 'gone.md']);
    assert.deepEqual([code, stdout, stderr], [2, '', 'postmortem: gone.md: no such file or folder\n']);
  });

  it('ends quietly when the reader of its output has seen enough', () => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `'${built}' inspect examples | head -c 1`], {
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout, stderr], [0, '[', '']);
  });
});
