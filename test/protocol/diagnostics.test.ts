// Diagnostics: pulled, pushed to clients that do not pull, and made anew when the settings change.
import { strict as assert } from 'node:assert';
import type { Diagnostic } from 'vscode-languageserver';
import { pageOf } from '../../server/src/rules/pages';
import { closeClients, connect, FULL_CAPABILITIES } from '../support/client';
import { QUEUE, QUEUE_YAML } from './queue';

describe('diagnostics over the protocol', () => {
  afterEach(closeClients);

  const PUSHED = { textDocument: { publishDiagnostics: { versionSupport: true } } };
  const NOWHERE = 'file:///site/notes.md';

  function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
    return diagnostics.map(({ code }) => code);
  }

  describe('pulled diagnostics', () => {
    it('carry range, code, source and the place that the message names', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE);
      const found = (await document.diagnostics()).find(({ code }) => code === 'timeline/out-of-order');
      assert.ok(found);
      assert.equal(found.source, 'postmortem');
      assert.equal(found.severity, 1);
      assert.equal(found.codeDescription?.href, pageOf('timeline/out-of-order'));
      assert.deepEqual(found.range.start, document.at('10:05'));
      assert.match(String(found.message), /10:05/);
      const related = found.relatedInformation?.[0];
      assert.equal(related?.location.uri, document.uri);
      assert.equal(related?.location.range.start.line, document.at('10:12').line);
    });

    it('are the same for YAML', async () => {
      const client = await connect('in-band');
      const document = await client.open(QUEUE_YAML, {
        uri: 'file:///site/queue.postmortem.yaml',
        languageId: 'yaml',
      });
      const found = (await document.diagnostics()).find(({ code }) => code === 'timeline/out-of-order');
      assert.equal(found?.range.start.line, document.at('2031-04-08 10:05').line);
    });

    it('are empty for a document that is no postmortem', async () => {
      const client = await connect('in-band');
      const document = await client.open('# Notes\n\n- 10:12 one\n- 10:05 two\n', { uri: NOWHERE });
      assert.deepEqual(await document.diagnostics(), []);
      assert.deepEqual(await document.request('postmortem/status'), { recognised: null, events: 0, findings: 0 });
    });
  });

  describe('pushed diagnostics', () => {
    it('come with the version they belong to, on opening and after each edit', async () => {
      const client = await connect('in-band', { capabilities: PUSHED });
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      const document = await client.open(QUEUE);
      const first = await document.pushed();
      assert.equal(first.version, 1);
      assert.ok(codes(first.diagnostics).includes('timeline/out-of-order'));
      await document.edit('10:05', '10:25');
      const second = await document.pushed();
      assert.equal(second.version, 2);
      assert.ok(!codes(second.diagnostics).includes('timeline/out-of-order'));
    });

    it('are withdrawn when the document is closed, and when it stops being a postmortem', async () => {
      const client = await connect('in-band', { capabilities: PUSHED, initializationOptions: { files: [] } });
      const document = await client.open('---\ntype: postmortem\n---\n\n## Timeline\n\n- 10:12 a\n- 10:05 b\n', {
        uri: NOWHERE,
      });
      assert.ok((await document.pushed()).diagnostics.length > 0);
      await document.edit('type: postmortem', 'type: note');
      assert.deepEqual((await document.pushed()).diagnostics, []);
      await document.close();
      assert.deepEqual((await document.pushed()).diagnostics, []);
    });

    it('are not sent for documents that never were postmortems, nor to clients that pull', async () => {
      for (const capabilities of [PUSHED, FULL_CAPABILITIES]) {
        const client = await connect('in-band', { capabilities });
        const received: string[] = [];
        client.connection.onNotification('textDocument/publishDiagnostics', ({ uri }: { uri: string }) => {
          received.push(uri);
        });
        await client.open(capabilities === PUSHED ? '# Notes\n' : QUEUE, { uri: NOWHERE });
        await client.settled();
        assert.deepEqual(received, []);
      }
    });

    it('leave the version out for a client that does not know it', async () => {
      const client = await connect('in-band', { capabilities: {} });
      const document = await client.open(QUEUE);
      assert.ok(!('version' in (await document.pushed())));
    });
  });

  describe('settings', () => {
    const notes = '# Notes\n\n## Timeline\n\n- 2031-04-08 10:12 UTC one\n- 2031-04-08 10:05 UTC two\n';

    it('are asked for, and findings made anew, when they change', async () => {
      const client = await connect('in-band', { capabilities: { ...PUSHED, workspace: { configuration: true } } });
      const document = await client.open(notes, { uri: NOWHERE });
      await client.configure({ files: ['**/notes.md'] });
      assert.ok(codes((await document.pushed()).diagnostics).includes('timeline/out-of-order'));
      await client.configure({ excludedFiles: ['**/notes.md'], files: ['**/notes.md'] });
      assert.deepEqual((await document.pushed()).diagnostics, []);
    });

    it('are taken from the announcement of a client that cannot be asked', async () => {
      const client = await connect('in-band', { capabilities: PUSHED });
      const document = await client.open(notes, { uri: NOWHERE });
      await client.configure({ files: ['**/notes.md'] });
      assert.ok((await document.pushed()).diagnostics.length > 0);
    });

    it('make a pulling client ask again, and only when they really changed', async () => {
      const client = await connect('in-band', { settings: { timeZone: '' } });
      let refreshes = 0;
      let refreshed = (): void => {};
      const done = new Promise<void>((resolve) => {
        refreshed = resolve;
      });
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        refreshes++;
        refreshed();
        return null;
      });
      await client.configure({ timeZone: '' });
      await client.settled();
      await client.configure({ timeZone: 'UTC' });
      await done;
      assert.equal(refreshes, 1);
    });

    it('can come with initialize, and odd values change nothing', async () => {
      const client = await connect('in-band', { initializationOptions: { files: ['**/notes.md'], timeZone: 7 } });
      const document = await client.open(notes, { uri: NOWHERE });
      assert.ok((await document.diagnostics()).length > 0);
      await client.configure({ files: 'all', excludedFiles: [1], timeZone: null });
      await client.settled();
      assert.deepEqual(client.log, []);
    });

    it('name files relative to the workspace folder that holds them', async () => {
      const folders = ['file:///home/me/incidents'];
      const uri = 'file:///home/me/incidents/notes.md';
      const inside = await connect('in-band', { folders });
      assert.deepEqual(await (await inside.open(notes, { uri })).diagnostics(), []);
      const outside = await connect('in-band');
      assert.ok((await (await outside.open(notes, { uri })).diagnostics()).length > 0);
    });
  });
});
