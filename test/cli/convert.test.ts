// `postmortem convert`: to standard output or to a file, and nothing where something would be lost.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, folderWith } from './terminal';

const MARKDOWN = `# Mail queue stuck

## Timeline (UTC)

- 2032-01-09 08:00 — [started] Queue grows
- 08:45 — [resolved] Queue is empty
`;

const YAML = `title: Mail queue stuck

Timeline (UTC):
  - at: 2032-01-09 08:00
    kind: started
    event: Queue grows
  - at: 08:45
    kind: resolved
    event: Queue is empty
`;

/** A table without rows is nothing that YAML has. */
const EMPTY = '# Mail queue stuck\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n';

describe('`postmortem convert`', () => {
  let folder: Folder;
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
  beforeEach(async () => {
    folder = await folderWith({ 'mail.postmortem.md': MARKDOWN, 'mail.postmortem.yaml': YAML, 'empty.md': EMPTY });
  });
  afterEach(() => folder.remove());

  it('prints the other syntax, of a file and of standard input', async () => {
    assert.deepEqual(await folder.run(['convert', 'mail.postmortem.md']), { code: 0, stdout: YAML, stderr: '' });
    assert.deepEqual(await folder.run(['convert', 'mail.postmortem.yaml']), { code: 0, stdout: MARKDOWN, stderr: '' });
    const piped = await folder.run(['convert', '-', '--stdin-filename', 'x.yaml'], { stdin: YAML });
    assert.equal(piped.stdout, MARKDOWN);
  });

  it('writes a file, and never the postmortem itself', async () => {
    const { code, stdout } = await folder.run(['convert', 'mail.postmortem.md', '-o', 'new.yaml']);
    assert.deepEqual([code, stdout, read('new.yaml')], [0, '', YAML]);
    const same = await folder.run(['convert', 'mail.postmortem.md', '-o', './mail.postmortem.md']);
    assert.equal(same.code, 2);
    assert.equal(read('mail.postmortem.md'), MARKDOWN);
  });

  it('says what would be lost and stops there, unless it is told to go on', async () => {
    const stopped = await folder.run(['convert', 'empty.md']);
    assert.deepEqual([stopped.code, stopped.stdout], [2, '']);
    assert.match(stopped.stderr, /^empty\.md: .*table without rows.*\n/);
    assert.match(stopped.stderr, /--lossy/);
    const anyway = await folder.run(['convert', '--lossy', 'empty.md']);
    assert.equal(anyway.code, 0);
    assert.match(anyway.stdout, /^title: Mail queue stuck$/m);
    assert.match(anyway.stderr, /table without rows/);
  });

  it('refuses what cannot be read as a whole', async () => {
    const { code, stderr } = await folder.run(['convert', '-', '--stdin-filename', 'x.yaml'], { stdin: 'a: [b\nc: }' });
    assert.equal(code, 2);
    assert.match(stderr, /cannot be read as a whole/);
  });
});
