// The formats that the editor offers are formats of the server, and are named after the document.
import { strict as assert } from 'node:assert';
import { FILE_FORMATS, fileNameFor } from '../../client/src/export/formats';
import { FORMATS } from '../../server/src/export/formats';

describe('the formats of the editor', () => {
  it('are those of the server, with the same file names', () => {
    for (const { name, suffix } of FILE_FORMATS) {
      assert.equal(FORMATS.find((format) => format.name === name)?.suffix, suffix, name);
    }
    assert.equal(new Set(FILE_FORMATS.map(({ label }) => label)).size, FILE_FORMATS.length);
  });

  it('name a file after the document', () => {
    const suffix = '.events.csv';
    for (const [path, name] of [
      ['/incidents/2031-05-06-hub.postmortem.md', '2031-05-06-hub.events.csv'],
      ['/incidents/hub.yaml', 'hub.events.csv'],
      ['Untitled-1', 'Untitled-1.events.csv'],
      ['/postmortem.md', 'postmortem.events.csv'],
      ['/v1.2.txt', 'v1.2.events.csv'],
      ['/.postmortem.md', 'postmortem.events.csv'],
    ] as const) {
      assert.equal(fileNameFor(path, { suffix }), name);
    }
  });
});
