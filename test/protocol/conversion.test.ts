// postmortem/convert as it goes over the wire, in process and against the built server.
import { strict as assert } from 'node:assert';
import type { ConvertResult } from '../../server/src/lsp/conversion';
import { closeClients, connect, TRANSPORTS } from '../support/client';
import { QUEUE } from './queue';

describe('postmortem/convert', () => {
  afterEach(closeClients);

  for (const transport of TRANSPORTS) {
    it(`answers with the other syntax, its language and a name (${transport})`, async () => {
      const client = await connect(transport);
      const document = await client.open(QUEUE);
      await document.edit('status: draft', 'status: final');
      const there = await document.request<ConvertResult | null>('postmortem/convert');
      assert.deepEqual([there?.languageId, there?.name, there?.losses], ['yaml', 'queue.postmortem.yaml', []]);
      assert.doesNotMatch(there?.text ?? '', /\0/);
      const other = await client.open(there?.text ?? '', {
        uri: 'file:///site/queue.postmortem.yaml',
        languageId: 'yaml',
      });
      const back = await other.request<ConvertResult | null>('postmortem/convert');
      assert.deepEqual([back?.languageId, back?.name, back?.losses], ['markdown', 'queue.postmortem.md', []]);
    });
  }

  it('answers null for what is no postmortem', async () => {
    const client = await connect('in-band');
    const document = await client.open('# Guide\n\nHow to write.\n', { uri: 'file:///site/guide.md' });
    assert.equal(await document.request('postmortem/convert'), null);
  });
});
