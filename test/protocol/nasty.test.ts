// Clients that know little, change their mind, or ask about what is not there: no answer is wrong, and none ends the session.
import { strict as assert } from 'node:assert';
import { CancellationTokenSource, type Diagnostic } from 'vscode-languageserver/node';
import type { Reading } from '../../server/src/reading';
import { createService } from '../../server/src/service';
import { closeClients, connect, TRANSPORTS } from '../support/client';
import { QUEUE } from './queue';

describe('nasty clients', () => {
  afterEach(closeClients);

  const REQUESTS: readonly (readonly [method: string, params: object])[] = [
    ['textDocument/diagnostic', {}],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/hover', { position: { line: 13, character: 4 } }],
    ['textDocument/completion', { position: { line: 13, character: 4 } }],
    [
      'textDocument/codeAction',
      { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, context: { diagnostics: [] } },
    ],
    ['postmortem/render', {}],
    ['postmortem/status', {}],
  ];

  for (const transport of TRANSPORTS) {
    describe(`a client (${transport})`, () => {
      it('without any capabilities is served', async () => {
        const client = await connect(transport, { capabilities: {} });
        const document = await client.open(QUEUE);
        assert.ok((await document.pushed()).diagnostics.length > 0);
        for (const [method, params] of REQUESTS) await document.request(method, params);
        assert.deepEqual(client.log, []);
        assert.equal(await client.close(), 0);
      });

      it('that asks about documents it never opened gets empty answers', async () => {
        const client = await connect(transport);
        for (const [method, params] of REQUESTS) {
          await client.request(method, { textDocument: { uri: 'file:///never/opened.md' }, ...params });
        }
        assert.deepEqual(client.log, []);
      });

      it('that asks beyond the end of the text gets an answer', async () => {
        const client = await connect(transport);
        const document = await client.open(QUEUE);
        for (const position of [
          { line: 9999, character: 0 },
          { line: 0, character: 9999 },
          { line: 9999, character: 9999 },
        ]) {
          await document.request('textDocument/hover', { position });
          await document.request('textDocument/completion', { position });
        }
        assert.deepEqual(client.log, []);
      });

      it('that cancels, edits and closes while it waits is still served', async () => {
        const client = await connect(transport);
        const document = await client.open(QUEUE);
        const cancelled = new CancellationTokenSource();
        const waiting = client.connection
          .sendRequest('textDocument/diagnostic', { textDocument: { uri: document.uri } }, cancelled.token)
          .then(
            () => 'answered',
            () => 'cancelled',
          );
        cancelled.cancel();
        await document.edit('10:05', '10:25');
        const afterEdit = document.diagnostics();
        await document.close();
        assert.match(await waiting, /answered|cancelled/);
        assert.ok(Array.isArray(await afterEdit));
        assert.deepEqual(await document.diagnostics(), []);
        const again = await client.open(QUEUE);
        assert.ok((await again.diagnostics()).length > 0);
      });

      it('may use any URI scheme', async () => {
        const client = await connect(transport);
        for (const uri of [
          'untitled:Untitled-1.postmortem.md',
          'vscode-vfs://github/acme/site/docs/queue.postmortem.md',
          'inmemory:/queue.postmortem.md',
          'file:///c%3A/site/100%25/queue.postmortem.md',
          'queue.postmortem.md',
        ]) {
          const document = await client.open(QUEUE, { uri });
          const found = await document.diagnostics();
          assert.ok(found.length > 0, uri);
          assert.ok(
            found.every(({ relatedInformation = [] }) => relatedInformation.every((r) => r.location.uri === uri)),
          );
        }
        assert.deepEqual(client.log, []);
      });
    });
  }

  describe('a defect in one answer', () => {
    const broken: typeof createService = (settings) => {
      const real = createService(settings);
      return {
        ...real,
        read: (document) => {
          const reading = real.read(document);
          return reading && (withBrokenRemarks(reading) satisfies Reading);
        },
      };
    };

    it('loses this answer, is logged with its document, and nothing else suffers', async () => {
      const client = await connect('in-band', { service: broken });
      const document = await client.open(QUEUE);
      assert.deepEqual(await document.diagnostics(), [] satisfies Diagnostic[]);
      assert.match(client.log.join('\n'), /queue\.postmortem\.md.*a rule broke/);
      assert.ok((await document.request<unknown[]>('textDocument/documentSymbol')).length > 0);
    });
  });

  function withBrokenRemarks(reading: Reading): Reading {
    return Object.create(reading, {
      remarks: {
        get() {
          throw new Error('a rule broke');
        },
      },
    });
  }
});
