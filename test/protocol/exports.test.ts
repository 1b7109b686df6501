// `postmortem/export` as it goes over the wire: every format, and pictures that only the client can read.
import { strict as assert } from 'node:assert';
import { FORMATS } from '../../server/src/export/formats';
import type { ExportResult } from '../../server/src/lsp/exports';
import { closeClients, connect } from '../support/client';
import { QUEUE } from './queue';

describe('exports of a server', () => {
  afterEach(closeClients);

  it('answer in every format, with the version they were made from', async () => {
    const client = await connect('in-band');
    const document = await client.open(QUEUE);
    for (const { name, marked } of FORMATS) {
      const result = await document.request<ExportResult | null>('postmortem/export', { format: name });
      assert.equal(result?.version, 1, name);
      assert.equal(result.text.startsWith('\uFEFF'), marked === true, name);
      assert.ok(result.text.length > 20, name);
    }
  });

  it('tell which pictures they want, and show those they are given', async () => {
    const client = await connect('in-band');
    const text = QUEUE.replace(
      '## Timeline',
      '![Graph](img/graph%201.png?raw=1) ![Plan](/plan.svg) ![Sound](a.mp3)\n\n## Timeline',
    );
    assert.notEqual(text, QUEUE);
    const document = await client.open(text);
    const first = await document.request<ExportResult>('postmortem/export', { format: 'html' });
    assert.deepEqual(first.wanted, [
      { address: 'img/graph%201.png?raw=1', from: 'document', path: 'img/graph 1.png', type: 'image/png' },
      { address: '/plan.svg', from: 'root', path: 'plan.svg', type: 'image/svg+xml' },
    ]);
    const pictures = { 'img/graph%201.png?raw=1': 'data:image/png;base64,iVBORw==' };
    const second = await document.request<ExportResult>('postmortem/export', { format: 'html', pictures });
    assert.match(second.text, /<img src="data:image\/png;base64,iVBORw==" alt="Graph">/);
    assert.match(second.text, /\[Plan\]/);
    assert.deepEqual(
      second.wanted.map(({ address }) => address),
      ['/plan.svg'],
    );
  });

  it('are null for a format that there is not, and for what is no postmortem', async () => {
    const client = await connect('in-band');
    const document = await client.open(QUEUE);
    assert.equal(await document.request('postmortem/export', { format: 'docx' }), null);
    const other = await client.open('# Shopping\n\n- milk\n', { uri: 'file:///site/list.md' });
    assert.equal(await other.request('postmortem/export', { format: 'html' }), null);
  });
});
