// Settings of each document: those of its folder, and those of the settings file nearest to it; and settings files that are open.
import { strict as assert } from 'node:assert';
import { closeClients, connect, FULL_CAPABILITIES } from '../support/client';

describe('settings over the protocol', () => {
  afterEach(closeClients);

  const TEXT = '# Postmortem\n\nIt was human error.\n';
  const WATCHING = {
    ...FULL_CAPABILITIES,
    workspace: { ...FULL_CAPABILITIES.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  };

  describe('settings of a folder', () => {
    it('hold for the documents in it', async () => {
      const settings = ({ scopeUri = '' }) =>
        scopeUri.includes('/strict/') ? { rules: { 'text/blame': 'error' } } : {};
      const client = await connect('in-band', { settings });
      const strict = await client.open(TEXT, { uri: 'file:///site/strict/a.postmortem.md' });
      const other = await client.open(TEXT, { uri: 'file:///site/a.postmortem.md' });
      await client.settled();
      await client.settled();
      assert.deepEqual(
        (await strict.diagnostics()).map(({ severity }) => severity),
        [1],
      );
      assert.deepEqual(
        (await other.diagnostics()).map(({ severity }) => severity),
        [3],
      );
    });
  });

  describe('settings files', () => {
    it('are read where there are files, again when they change, and win over the editor’s settings', async () => {
      let text: string | undefined = 'rules:\n  text/blame: error\n';
      const findSettings = () => (text === undefined ? undefined : { folder: 'file:///site', text });
      const settings = { rules: { 'text/blame': 'hint' } };
      const client = await connect('in-band', { capabilities: WATCHING, findSettings, settings });
      let refreshed = (): void => {};
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        refreshed();
        return null;
      });
      const document = await client.open(TEXT, { uri: 'file:///site/a.postmortem.md' });
      await client.settled();
      await client.settled();
      assert.deepEqual(
        (await document.diagnostics()).map(({ severity }) => severity),
        [1],
      );
      text = undefined;
      const again = new Promise<void>((resolve) => {
        refreshed = resolve;
      });
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      await again;
      assert.deepEqual(
        (await document.diagnostics()).map(({ severity }) => severity),
        [4],
      );
    });

    it('that are open are checked while they are written', async () => {
      const client = await connect('in-band');
      const file = await client.open('rules:\n  text/blam: off\n', {
        uri: 'file:///site/.postmortemrc.yaml',
        languageId: 'yaml',
      });
      const [found] = await file.diagnostics();
      assert.equal(found?.code, 'config/bad');
      assert.deepEqual(found?.range.start, file.at('text/blam'));
      await file.edit('blam', 'blame');
      assert.deepEqual(await file.diagnostics(), []);
    });
  });
});
