// A session from `initialize` to `exit`, over both transports.
import { strict as assert } from 'node:assert';
import { closeClients, connect, TRANSPORTS } from '../support/client';
import { QUEUE } from './queue';

describe('a session', () => {
  afterEach(closeClients);

  for (const transport of TRANSPORTS) {
    describe(`a session (${transport})`, () => {
      it('declares what the features serve', async () => {
        const client = await connect(transport);
        const { capabilities, serverInfo } = client.initialized;
        assert.equal(serverInfo?.name, 'postmortem');
        assert.equal(capabilities.positionEncoding, 'utf-16');
        assert.equal(capabilities.textDocumentSync, 2);
        assert.deepEqual(capabilities.diagnosticProvider, {
          identifier: 'postmortem',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        });
        assert.deepEqual(capabilities.codeActionProvider, {
          codeActionKinds: ['quickfix', 'source.fixAll.postmortem', 'refactor'],
        });
        assert.ok(capabilities.completionProvider && capabilities.documentSymbolProvider);
        assert.ok(capabilities.hoverProvider && capabilities.foldingRangeProvider);
      });

      it('ends with exit code 0 after shutdown', async () => {
        const client = await connect(transport);
        await client.open(QUEUE);
        assert.equal(await client.close(), 0);
      });

      it('answers all requests about one open document', async () => {
        const client = await connect(transport);
        const document = await client.open(QUEUE);
        const position = document.at('10:12');
        assert.ok((await document.diagnostics()).length > 0);
        assert.ok((await document.request<unknown[]>('textDocument/documentSymbol')).length > 0);
        assert.ok((await document.request<unknown[]>('textDocument/foldingRange')).length > 0);
        assert.ok(await document.request('textDocument/hover', { position }));
        assert.ok(Array.isArray(await document.request('textDocument/completion', { position })));
        assert.deepEqual(await document.request('postmortem/status'), {
          recognised: 'name',
          events: 4,
          findings: (await document.diagnostics()).length,
        });
        const { version, title, body } = await document.request<{ version: number; title: string; body: string }>(
          'postmortem/render',
        );
        assert.equal(version, 1);
        assert.match(title, /Checkout queue stalled/);
        assert.match(body, /Queue drained/);
        assert.deepEqual(client.log, []);
      });

      it('keeps up with edits: answers belong to the text as it is then', async () => {
        const client = await connect(transport);
        const document = await client.open(QUEUE);
        await document.edit('10:05', '10:25');
        assert.deepEqual(
          (await document.diagnostics()).filter(({ code }) => code === 'timeline/out-of-order'),
          [],
        );
        await document.edit('10:25', '10:05');
        assert.ok((await document.diagnostics()).some(({ code }) => code === 'timeline/out-of-order'));
      });
    });
  }
});
