// The hook stops a commit, and the steps of the action annotate: both as their files say, in a repository made for the test.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { INCIDENT, TIDY } from './incident';
import { type Folder, folderWith } from './terminal';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

const command = resolve(JSON.parse(readFileSync('package.json', 'utf8')).bin.postmortem);
const hooks: readonly Hook[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const action: {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
} = parse(readFileSync('action.yml', 'utf8'));

let folder: Folder;
describe('hooks and the action', () => {
  beforeEach(async () => {
    folder = await folderWith({ 'mail.postmortem.md': INCIDENT, 'guide.md': '# Guide\n\n- 10:12 one\n- 10:05 two\n' });
    git('init', '--quiet');
    git('config', 'user.name', 'Ana');
    git('config', 'user.email', 'ana@example.org');
  });
  afterEach(() => folder.remove());

  function git(...argv: string[]) {
    return spawnSync('git', argv, { cwd: folder.path, encoding: 'utf8' });
  }

  function commit() {
    git('add', '--all');
    const { status, stdout, stderr } = git('commit', '--quiet', '--message', 'Add a postmortem');
    return { status, told: stdout + stderr };
  }

  /** Hands the staged files to the hook as pre-commit does. */
  function install(id: string): void {
    const hook = hooks.find((each) => each.id === id);
    const entry = hook?.entry.replace(/^postmortem /, `'${process.execPath}' '${command}' `);
    const path = join(folder.path, '.git/hooks/pre-commit');
    writeFileSync(
      path,
      `#!/bin/sh\ngit diff --cached --name-only -z | grep -zE '${hook?.files}' | xargs -0 ${entry}\n`,
    );
    chmodSync(path, 0o755);
  }

  describe('the hooks of .pre-commit-hooks.yaml', function () {
    this.timeout(20_000);

    it('stop the commit of a postmortem that contradicts itself, and let the repaired one through', () => {
      install('postmortem');
      const stopped = commit();
      assert.equal(stopped.status, 1);
      assert.match(stopped.told, /mail\.postmortem\.md:7:\d+ error timeline\/out-of-order/);
      assert.ok(!stopped.told.includes('guide.md'), 'other documents are not looked at');
      writeFileSync(join(folder.path, 'mail.postmortem.md'), TIDY);
      assert.deepEqual(commit().status, 0);
    });

    it('repair what is safe to repair', () => {
      install('postmortem-fix');
      writeFileSync(join(folder.path, 'mail.postmortem.md'), TIDY.replace('Alert', 'Itâ€™s an alert that'));
      assert.equal(commit().status, 0);
      assert.ok(readFileSync(join(folder.path, 'mail.postmortem.md'), 'utf8').includes('It’s an alert'));
    });
  });

  describe('the action', function () {
    this.timeout(20_000);

    /** Runs its last step as the runner would, with the inputs put in. */
    function run(inputs: Readonly<Record<string, string>>) {
      const step = action.runs.steps.at(-1);
      const env = Object.entries(step?.env ?? {}).map(([name, value]): [string, string] => {
        const input = /inputs\.([\w-]+)/.exec(value)?.[1];
        return [name, input === undefined ? resolve('.') : (inputs[input] ?? action.inputs[input]?.default ?? '')];
      });
      const argv = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? 'false'];
      const options = {
        cwd: folder.path,
        encoding: 'utf8',
        env: { ...process.env, ...Object.fromEntries(env) },
      } as const;
      return spawnSync('bash', argv, options);
    }

    it('annotates what it finds, and fails', () => {
      const { status, stdout, stderr } = run({});
      assert.deepEqual([status, stderr], [1, '']);
      assert.match(stdout, /^::error file=mail\.postmortem\.md,line=7,[^\n]+\n$/);
    });

    it('takes several paths, a severity and a file for what it prints', () => {
      const inputs = {
        paths: 'mail.postmortem.md\nguide.md\n',
        format: 'sarif',
        output: 'found.sarif',
        'fail-on': 'never',
      };
      const { status, stdout } = run(inputs);
      assert.deepEqual([status, stdout], [0, '']);
      const { runs } = JSON.parse(readFileSync(join(folder.path, 'found.sarif'), 'utf8'));
      assert.ok(runs[0].results.length > 1);
    });

    it('keeps a path with blanks, or one that looks like an option, what it is', () => {
      writeFileSync(join(folder.path, '--fix postmortem.md'), INCIDENT);
      const { status, stdout } = run({ paths: '--fix postmortem.md' });
      assert.equal(status, 1);
      assert.match(stdout, /^::error file=--fix postmortem\.md,/);
    });

    it('names the files that its steps need', () => {
      for (const file of ['build.mjs', 'package-lock.json']) assert.ok(existsSync(file), file);
      assert.match(action.runs.steps[0]?.run ?? '', /npm ci[^\n]*\nnode build\.mjs/);
    });
  });
});
