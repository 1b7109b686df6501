// `postmortem render` and `postmortem export`: to standard output or to a file, which is written whole or not at all.
import { strict as assert } from 'node:assert';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '../../server/src/cli/main';
import { FORMATS } from '../../server/src/export/formats';
import { MARKDOWN, YAML } from '../export/incident';
import { type Folder, folderWith } from './terminal';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

describe('exports on the command line', () => {
  let folder: Folder;
  const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
  beforeEach(async () => {
    folder = await folderWith({
      'incidents/hub.postmortem.md': MARKDOWN,
      'incidents/belts.png': PNG,
      'hub.postmortem.yaml': YAML,
    });
  });
  afterEach(() => folder.remove());

  it('offer the formats that there are', () => {
    assert.deepEqual(
      EXPORT_FORMATS,
      FORMATS.map(({ name }) => name),
    );
  });

  it('render a page with its pictures to standard output', async () => {
    const { code, stdout, stderr } = await folder.run(['render', 'incidents/hub.postmortem.md']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^<!DOCTYPE html>/);
    assert.ok(stdout.includes(`src="data:image/png;base64,${PNG.toString('base64')}"`));
    assert.doesNotMatch(stdout, /class="note/);
    const { stdout: reviewed } = await folder.run(['render', '--remarks', 'incidents/hub.postmortem.md']);
    assert.match(reviewed, /class="note/);
  });

  it('write every format to a file, from a file and from standard input, and leave nothing else behind', async () => {
    for (const name of EXPORT_FORMATS) {
      const from = await folder.run(['export', '--format', name, 'hub.postmortem.yaml', '-o', `out.${name}`]);
      assert.deepEqual(from, { code: 0, stdout: '', stderr: '' }, name);
      const piped = await folder.run(['export', '--format', name, '-', '--stdin-filename', 'hub.postmortem.yaml'], {
        stdin: YAML,
      });
      assert.equal(read(`out.${name}`).replace('\uFEFF', ''), piped.stdout, name);
    }
    assert.deepEqual(
      readdirSync(folder.path).sort(),
      ['hub.postmortem.yaml', 'incidents', ...EXPORT_FORMATS.map((name) => `out.${name}`)].sort(),
    );
  });

  it('replace a file with its mode kept', async () => {
    writeFileSync(join(folder.path, 'out.json'), 'old');
    chmodSync(join(folder.path, 'out.json'), 0o600);
    await folder.run(['export', '--format', 'json', 'hub.postmortem.yaml', '-o', 'out.json']);
    assert.equal(JSON.parse(read('out.json')).id, 'INC-31');
    assert.equal(statSync(join(folder.path, 'out.json')).mode & 0o777, 0o600);
  });

  it('never write over the postmortem, nor over a folder', async () => {
    symlinkSync(join(folder.path, 'hub.postmortem.yaml'), join(folder.path, 'link.html'));
    for (const output of ['hub.postmortem.yaml', './incidents/../hub.postmortem.yaml', 'link.html', 'incidents']) {
      const { code, stderr } = await folder.run(['render', 'hub.postmortem.yaml', '-o', output]);
      assert.equal(code, 2);
      assert.match(stderr, /^postmortem: [^\n]* not written[^\n]*\n$/);
    }
    assert.equal(read('hub.postmortem.yaml'), YAML);
  });

  it('say in one line what cannot be done', async () => {
    for (const [argv, why] of [
      [['render', 'none.md'], /none\.md: cannot be read/],
      [['render', 'incidents'], /incidents: cannot be read/],
      [['render', 'hub.postmortem.yaml', '-o', 'no/such/folder.html'], /cannot be written/],
      [['export', '--format', 'docx', 'hub.postmortem.yaml'], /--format takes one of .*html/],
      [['export', 'hub.postmortem.yaml'], /--format/],
    ] as const) {
      const { code, stdout, stderr } = await folder.run(argv);
      assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
      assert.match(stderr, why);
      assert.equal(stderr.split('\n').length, 2, stderr);
    }
  });

  it('take no picture from outside, and say which are missing', async () => {
    const outside = await folderWith({ 'secret.png': PNG });
    symlinkSync(join(outside.path, 'secret.png'), join(folder.path, 'incidents', 'link.png'));
    const text = `${MARKDOWN}\n![a](link.png) ![b](../../${outside.path.split('/').at(-1)}/secret.png) ![c](hub.postmortem.md) ![d](no.png) ![e](/incidents/belts.png)\n`;
    writeFileSync(join(folder.path, 'incidents', 'more.md'), text);
    const { code, stdout, stderr } = await folder.run(['render', 'incidents/more.md']);
    assert.equal(code, 0);
    assert.equal(stdout.match(/src="data:/g)?.length, 2);
    assert.deepEqual(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.replace(/^postmortem: (?:\S*\/)?(\S+): (.*);.*$/, '$1 $2')),
      [
        'link.png lies outside this folder',
        'secret.png lies outside this folder',
        'hub.postmortem.md is no picture',
        'no.png cannot be read',
      ],
    );
    await outside.remove();
  });

  it('tell what of the document could not be read', async () => {
    const { code, stdout, stderr } = await folder.run(['render', '-', '--stdin-filename', 'a.postmortem.yaml'], {
      stdin: YAML.replace('summary: The', 'summary: "The'),
    });
    assert.equal(code, 0);
    assert.match(stdout, /class="problems"/);
    assert.match(stderr, /^postmortem: a\.postmortem\.yaml:5: .*what follows may be missing\n/);
  });
});
