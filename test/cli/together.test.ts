// What only several files together show: `postmortem check` with identifiers that two postmortems share, and references to none.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { FindingRecord } from '../../server/src/export/findings';
import { schemaErrors } from '../support/schema';
import { type Folder, folderWith } from './terminal';

const postmortem = (id: string, title: string, day: string, more = ''): string =>
  `---\nid: ${id}\n---\n# ${title}\n## Timeline\n- ${day} 14:10 UTC: it stops\n- ${day} 15:25 UTC: it moves again\n${more}`;

const FILES = {
  'post/late.postmortem.md': postmortem('INC-0417', 'Mail was late', '2026-03-03'),
  'post/sign-in.postmortem.md': postmortem('INC-0417', 'Sign-in errors', '2026-03-19'),
  'post/disk.postmortem.md': postmortem('INC-0031', 'Full disk', '2026-01-09'),
  'post/cache.postmortem.md': postmortem(
    'INC-0502',
    'Cold cache',
    '2026-04-01',
    '\nRelated incidents: INC-01417, INC-00031\n',
  ),
  'elsewhere/disk.postmortem.md': postmortem('INC-0077', 'No room', '2026-04-01', '\nRelated incidents: INC-0031\n'),
};

const CODES = ['ref/duplicate-incident', 'ref/unknown-incident'];

describe('several files together', () => {
  let folder: Folder;
  before(async () => {
    folder = await folderWith(FILES);
  });
  after(() => folder.remove());

  async function records(argv: readonly string[], where = folder): Promise<readonly FindingRecord[]> {
    const { stdout } = await where.run(['check', '--format', 'json', ...argv]);
    const parsed: unknown = JSON.parse(stdout);
    assert.deepEqual(schemaErrors('check', parsed), []);
    return (parsed as FindingRecord[]).filter(({ code }) => CODES.includes(code));
  }
  const told = (found: readonly FindingRecord[]): readonly string[] =>
    found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

  it('show an identifier that two incidents have, and a reference to none', async () => {
    const found = await records(['.']);
    assert.deepEqual(told(found), [
      'post/cache.postmortem.md:9:20 ref/unknown-incident',
      'post/cache.postmortem.md:9:31 ref/unknown-incident',
      'post/late.postmortem.md:2:5 ref/duplicate-incident',
      'post/sign-in.postmortem.md:2:5 ref/duplicate-incident',
    ]);
    assert.deepEqual(found[2]?.related, [
      { file: 'post/sign-in.postmortem.md', line: 2, message: 'The other INC-0417' },
    ]);
    assert.deepEqual(
      found[0]?.fixes.map(({ title, edits }) => [title, edits.map(({ newText }) => newText)]),
      [['Change to INC-0417', ['INC-0417']]],
    );
  });

  it('count like all other findings, in every format', async () => {
    const { code, stdout } = await folder.run([
      'check',
      '--rule',
      'ref/duplicate-incident',
      '--fail-on',
      'warning',
      '.',
    ]);
    assert.equal(code, 1);
    assert.match(stdout, /post\/late\.postmortem\.md:2:5 warning ref\/duplicate-incident/);
    assert.match(stdout, /The other INC-0417: post\/sign-in\.postmortem\.md:2:5/);
    assert.match(stdout, /2 warnings in 5 postmortems/);
    for (const format of ['sarif', 'github', 'junit', 'ndjson']) {
      const ran = await folder.run(['check', '--format', format, '--rule', 'ref/unknown-incident', '.']);
      assert.equal(ran.stdout.match(/INC-00031: INC-0031 is/g)?.length, 1, format);
    }
  });

  it('know of two files that are named, and not that there are no others', async () => {
    const names = Object.keys(FILES);
    assert.deepEqual(told(await records(names)), [
      'post/late.postmortem.md:2:5 ref/duplicate-incident',
      'post/sign-in.postmortem.md:2:5 ref/duplicate-incident',
    ]);
    assert.deepEqual(await records(['post/cache.postmortem.md']), []);
  });

  it('are not all there is in a repository: what another file of it is called or names is not unknown', async () => {
    const repository = await folderWith({
      ...FILES,
      '.git/HEAD': 'ref: refs/heads/main\n',
      'tickets/inc-01417.md': '# Late\n',
      'tickets/list.txt': 'INC-00031 the disk\n',
    });
    assert.deepEqual(told(await records(['post', '--rule', 'ref/unknown-incident'], repository)), []);
    await repository.remove();
  });

  it('keep to severities and to comments, which are in use as long as another file may be the reason', async () => {
    const own = await folderWith({
      'late.postmortem.md': FILES['post/late.postmortem.md'],
      'sign-in.postmortem.md': FILES['post/sign-in.postmortem.md'].replace(
        '---\n#',
        '# postmortem-disable ref/duplicate-incident\n---\n#',
      ),
      'disk.postmortem.md': FILES['post/disk.postmortem.md'].replace(
        '---\n#',
        '# postmortem-disable ref/duplicate-incident\n---\n#',
      ),
    });
    const { stdout } = await own.run(['check', '--format', 'json', '.']);
    const found: readonly FindingRecord[] = JSON.parse(stdout);
    assert.deepEqual(told(found.filter(({ code }) => /^(?:ref|suppression)\//.test(code))), [
      'late.postmortem.md:2:5 ref/duplicate-incident',
    ]);
    await own.remove();
  });

  it('are found by the built command line, with several threads', async () => {
    const many = await folderWith(
      Object.fromEntries(
        Array.from({ length: 450 }, (_, at) => {
          const id = `INC-2${String(at === 445 ? 4 : at).padStart(3, '0')}`;
          const day = `20${10 + (at % 16)}-0${1 + (at % 9)}-1${at % 10}`;
          return [`${at}.postmortem.md`, postmortem(id, 'abcdefghijklmnop'.slice(at % 11), day)];
        }),
      ),
    );
    const argv = ['check', '--format', 'json', '--rule', 'ref/duplicate-incident', '.'];
    const { stdout } = spawnSync(process.execPath, [resolve('dist/server/node.js'), ...argv], {
      cwd: many.path,
      encoding: 'utf8',
    });
    assert.deepEqual(told(JSON.parse(stdout)), [
      '4.postmortem.md:2:5 ref/duplicate-incident',
      '445.postmortem.md:2:5 ref/duplicate-incident',
    ]);
    await many.remove();
  }).timeout(60_000);
});
