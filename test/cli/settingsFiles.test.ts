// Settings files on the command line: the nearest one counts, and a bad one ends the work in one line.
import { strict as assert } from 'node:assert';
import { type Folder, folderWith } from './terminal';

const TEXT = '# Postmortem\n\nIt was human error.\n';

describe('settings files', () => {
  let folder: Folder | undefined;
  afterEach(() => folder?.remove());

  async function check(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
    folder = await folderWith(files);
    const { code, stdout, stderr } = await folder.run(['check', '--format', 'ndjson', ...argv]);
    const found = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map((finding) => `${finding.file} ${finding.code} ${finding.severity}`);
    return { code, found, told: stderr };
  }

  it('settle severities, the one nearest to a document alone', async () => {
    const { code, found } = await check(
      {
        '.postmortemrc.yaml': 'rules:\n  text/blame: error\n',
        'a.postmortem.md': TEXT,
        'team/.postmortemrc.yaml': 'rules:\n  action/*: off\n',
        'team/deep/b.postmortem.md': TEXT,
        'off/.postmortemrc.yaml': 'overrides: [{files: ["*.md"], rules: {text/*: off}}]\n',
        'off/c.postmortem.md': TEXT,
      },
      '.',
    );
    assert.deepEqual(found, ['a.postmortem.md text/blame error', 'team/deep/b.postmortem.md text/blame information']);
    assert.equal(code, 1);
  });

  it('say which files are postmortems', async () => {
    const { found } = await check(
      { '.postmortemrc.yaml': 'files: [reports/*.md]\n', 'reports/a.md': TEXT, 'other/a.md': 'It was human error.\n' },
      '.',
    );
    assert.deepEqual(found, ['reports/a.md text/blame information']);
  });

  it('give way to the one that is named, whose globs begin where the command runs', async () => {
    const files = {
      '.postmortemrc.yaml': 'rules:\n  text/blame: error\n',
      'ci/strict.yaml': 'overrides: [{files: ["team/*"], rules: {text/blame: warning}}]\n',
      'a.postmortem.md': TEXT,
      'team/b.postmortem.md': TEXT,
    };
    const { code, found } = await check(files, '--config', 'ci/strict.yaml', '.');
    assert.deepEqual(found, ['a.postmortem.md text/blame information', 'team/b.postmortem.md text/blame warning']);
    assert.equal(code, 0);
  });

  it('end the work when the named one is missing or bad', async () => {
    const files = { 'a.postmortem.md': TEXT, 'bad.yaml': 'rules:\n  text/blame: none\n' };
    for (const [name, why] of [
      ['gone.yaml', /^postmortem: gone\.yaml: cannot be read \([^\n]+\)\n$/],
      ['bad.yaml', /^postmortem: bad\.yaml:2:15: none is no severity[^\n]+\n$/],
    ] as const) {
      await folder?.remove();
      const { code, found, told } = await check(files, '--config', name, '.');
      assert.deepEqual([code, found], [2, []]);
      assert.match(told, why);
    }
  });

  it('end the work when they are bad, with place and advice in one line', async () => {
    const { code, found, told } = await check(
      { '.postmortemrc.yaml': 'rules:\n  text/blame: none\n', 'a.postmortem.md': TEXT },
      'a.postmortem.md',
    );
    assert.equal(code, 2);
    assert.deepEqual(found, []);
    assert.equal(
      told,
      'postmortem: .postmortemrc.yaml:2:15: none is no severity: write error, warning, information, hint or off (config/bad)\n',
    );
  });
});
