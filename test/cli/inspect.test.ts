// `postmortem inspect` over files, as the schema and the contract have it.
import { strict as assert } from 'node:assert';
import type { Inspection } from '../../server/src/export/inspect';
import { schemaErrors } from '../support/schema';
import { INCIDENT } from './incident';
import { type Folder, folderWith } from './terminal';

const YAML = `id: INC-7
title: Mail queue stuck
timezone: UTC
timeline:
  - at: 2032-01-09 08:00
    event: Queue grows
    kind: started
  - at: 2032-01-09 08:45
    event: Queue is empty again
    kind: resolved
`;

let folder: Folder;
describe('`postmortem inspect`', () => {
  before(async () => {
    folder = await folderWith({
      'mail.postmortem.md': INCIDENT,
      'mail.postmortem.yaml': YAML,
      'guide.md': '# Guide\n\nHow to write.\n',
      'empty.md': '',
    });
  });
  after(() => folder.remove());

  async function inspected(...paths: string[]): Promise<readonly Inspection[]> {
    const { code, stdout, stderr } = await folder.run(['inspect', '--format', 'json', ...paths]);
    assert.deepEqual([code, stderr], [0, '']);
    const parsed: unknown = JSON.parse(stdout);
    assert.deepEqual(schemaErrors('inspect', parsed), []);
    return parsed as Inspection[];
  }

  describe('inspect', () => {
    it('prints one object for each file, in the order they are named', async () => {
      const documents = await inspected('mail.postmortem.yaml', 'mail.postmortem.md', 'empty.md');
      assert.deepEqual(
        documents.map(({ file, recognised, syntax }) => [file, recognised, syntax]),
        [
          ['mail.postmortem.yaml', 'name', 'yaml'],
          ['mail.postmortem.md', 'name', 'markdown'],
          ['empty.md', null, 'markdown'],
        ],
      );
    });

    it('says what showed that a file is a postmortem, and null for one only named outright', async () => {
      assert.equal((await inspected('guide.md'))[0]?.recognised, null);
      assert.deepEqual(
        (await inspected('.')).map(({ file }) => file),
        ['mail.postmortem.md', 'mail.postmortem.yaml'],
      );
    });

    it('prints instants, offsets and metrics', async () => {
      const [document] = await inspected('mail.postmortem.yaml');
      assert.equal(document?.id, 'INC-7');
      assert.equal(document.title, 'Mail queue stuck');
      assert.deepEqual(
        document.timeline.map(({ line, at, offset, kind }) => [line, at, offset, kind]),
        [
          [5, '2032-01-09T08:00:00Z', 'PT0M', 'started'],
          [8, '2032-01-09T08:45:00Z', 'PT45M', 'resolved'],
        ],
      );
      assert.equal(document.metrics.timeToResolve, 'PT45M');
      assert.equal(document.duration.computed, 'PT45M');
    });

    it('prints one object on each line as ndjson', async () => {
      const { stdout } = await folder.run([
        'inspect',
        '--format',
        'ndjson',
        'mail.postmortem.md',
        'mail.postmortem.yaml',
      ]);
      assert.deepEqual(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
        await inspected('mail.postmortem.md', 'mail.postmortem.yaml'),
      );
    });

    it('reads the example postmortems', async () => {
      const { stdout, code } = await folder.run(['inspect', `${process.cwd()}/examples`]);
      assert.equal(code, 0);
      const documents: Inspection[] = JSON.parse(stdout);
      assert.deepEqual(schemaErrors('inspect', documents), []);
      assert.ok(documents.length >= 3);
      for (const { file, timeline } of documents) assert.ok(timeline.length > 2, file);
    });
  });
});
