// Documents that know of each other: what is said of one follows what becomes of another.
import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { WorkspaceFiles } from '../../server/src/lsp/incidents';
import {
  type Client,
  type ClientOptions,
  closeClients,
  connect,
  FULL_CAPABILITIES,
  type OpenDocument,
  TRANSPORTS,
} from '../support/client';

const postmortem = (id: string, title: string, day: string, more = ''): string =>
  `---\nid: ${id}\n---\n# ${title}\n\n${more}\n## Timeline\n- ${day} 14:10 UTC: it stops\n- ${day} 15:25 UTC: it moves again\n`;

const MAIL = postmortem('INC-0417', 'Mail was late', '2026-03-03');
const SIGN_IN = postmortem('INC-0417', 'Sign-in errors', '2026-03-19');
const CACHE = postmortem('INC-0502', 'Cold cache', '2026-04-01', 'Related incidents: INC-00031');
const DISK = postmortem('INC-0031', 'Full disk', '2026-01-09');
const ROUTE = postmortem('INC-0305', 'Lost route', '2026-02-09');

const [MAIL_URI, SIGN_IN_URI, CACHE_URI] = ['mail', 'sign-in', 'cache'].map(
  (name) => `file:///site/post/${name}.postmortem.md`,
) as [string, string, string];

const WATCHING = {
  ...FULL_CAPABILITIES,
  workspace: { ...FULL_CAPABILITIES.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** The client, and a promise of the next time that it is told to ask again. */
async function connected(transport: (typeof TRANSPORTS)[number], options: ClientOptions = {}) {
  const client = await connect(transport, { settings: {}, ...options });
  let count = 0;
  const waiting: (() => void)[] = [];
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    count++;
    for (const resolve of waiting.splice(0)) resolve();
    return null;
  });
  return { client, told: () => count, refreshed: () => new Promise<void>((resolve) => waiting.push(resolve)) };
}

async function found(document: OpenDocument): Promise<readonly string[]> {
  const diagnostics = await document.diagnostics();
  return diagnostics.filter(({ code }) => String(code).startsWith('ref/')).map(({ message }) => String(message));
}

/** Every turn of the server that something is put off to has come. */
async function idle(client: Client): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await client.settled();
}

const TWINS = (path: string): string => `INC-0417 is the identifier of ${path}, too: give one of them another`;

describe('documents that know of each other', () => {
  afterEach(closeClients);

  for (const transport of TRANSPORTS) {
    it(`${transport}: one is right as soon as the other has an identifier of its own`, async () => {
      const { client, refreshed } = await connected(transport, { folders: ['file:///site'] });
      const mail = await client.open(MAIL, { uri: MAIL_URI });
      const both = refreshed();
      const signIn = await client.open(SIGN_IN, { uri: SIGN_IN_URI });
      await both;
      assert.deepEqual(await found(mail), [TWINS('post/sign-in.postmortem.md')]);
      assert.deepEqual(await found(signIn), [TWINS('post/mail.postmortem.md')]);
      const [diagnostic] = (await mail.diagnostics()).filter(({ code }) => code === 'ref/duplicate-incident');
      assert.deepEqual(diagnostic?.relatedInformation, [
        {
          location: {
            uri: SIGN_IN_URI,
            range: { start: { line: 1, character: 4 }, end: { line: 1, character: 12 } },
          },
          message: 'The other INC-0417',
        },
      ]);
      const alone = refreshed();
      await signIn.edit('INC-0417', 'INC-0418');
      assert.deepEqual(await found(signIn), []);
      await alone;
      assert.deepEqual(await found(mail), []);
      const again = refreshed();
      await signIn.edit('INC-0418', 'INC-0417');
      await again;
      const closed = refreshed();
      await signIn.close();
      await closed;
      assert.deepEqual(await found(mail), []);
    }).timeout(20_000);
  }

  it('are pushed anew to a client that does not pull', async () => {
    const { diagnostic: _, ...textDocument } = FULL_CAPABILITIES.textDocument ?? {};
    const client = await connect('in-band', { capabilities: { ...FULL_CAPABILITIES, textDocument }, settings: {} });
    const mail = await client.open(MAIL, { uri: MAIL_URI });
    const codes = async (): Promise<readonly unknown[]> => {
      const { diagnostics } = await mail.pushed();
      return diagnostics.map(({ code }) => code).filter((code) => String(code).startsWith('ref/'));
    };
    assert.deepEqual(await codes(), []);
    const signIn = await client.open(SIGN_IN, { uri: SIGN_IN_URI });
    assert.deepEqual(await codes(), ['ref/duplicate-incident']);
    await signIn.edit('INC-0417', 'INC-0418');
    assert.deepEqual(await codes(), []);
  });

  it('leave each other alone while nothing changes that they are told by', async () => {
    const { client, told } = await connected('in-band');
    const mail = await client.open(MAIL, { uri: MAIL_URI });
    const signIn = await client.open(SIGN_IN, { uri: SIGN_IN_URI });
    await idle(client);
    const before = told();
    await signIn.edit('it stops', 'it really stops');
    await idle(client);
    await signIn.edit('it moves again', 'it moves');
    await idle(client);
    // What the file was in the last commit, beside it in a comparison.
    const old = SIGN_IN.replace('INC-0417', 'INC-0418');
    await client.open(old, { uri: 'git:/site/post/sign-in.postmortem.md' });
    await idle(client);
    assert.equal(told(), before);
    assert.equal((await found(mail)).length, 1);
  });

  describe('and files', () => {
    const texts = new Map<string, string>();
    const files: WorkspaceFiles = {
      find: async () => ({ uris: [...texts.keys()], complete: true }),
      read: async (uri) => texts.get(decodeURIComponent(uri)),
    };
    const at = (name: string): string => `file:///site/post/${name}.postmortem.md`;
    beforeEach(() => {
      texts.clear();
      for (const [name, text] of Object.entries({ mail: MAIL, disk: DISK, route: ROUTE })) texts.set(at(name), text);
    });
    const options = { capabilities: WATCHING, folders: ['file:///site'], files, findSettings: () => undefined };
    const changed = async (client: Client, name: string, text?: string): Promise<void> => {
      if (text === undefined) texts.delete(at(name));
      else texts.set(at(name), text);
      const changes = [{ uri: at(name), type: text === undefined ? 3 : 2 }];
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };

    it('that are not open are known, and again when they change', async () => {
      const { client, refreshed } = await connected('in-band', options);
      const known = refreshed();
      const cache = await client.open(CACHE, { uri: CACHE_URI });
      await known;
      assert.deepEqual(await found(cache), ['No postmortem of the workspace is INC-00031: INC-0031 is']);
      for (const text of [DISK.replace('INC-0031', 'INC-0032'), DISK, undefined]) {
        const other = refreshed();
        await changed(client, 'disk', text);
        await other;
        assert.equal((await found(cache)).length, text === DISK ? 1 : 0, text);
      }
    });

    it('are found by identifier, title and date, the latest first', async () => {
      const { client, refreshed } = await connected('in-band', options);
      const known = refreshed();
      await client.open(CACHE, { uri: CACHE_URI });
      await known;
      const asked = async (query: string): Promise<readonly WorkspaceSymbol[]> =>
        client.request<readonly WorkspaceSymbol[]>('workspace/symbol', { query });
      const names = async (query: string): Promise<readonly string[]> => (await asked(query)).map(({ name }) => name);
      assert.deepEqual(await names(''), [
        'INC-0502 Cold cache',
        'INC-0417 Mail was late',
        'INC-0305 Lost route',
        'INC-0031 Full disk',
      ]);
      assert.deepEqual(await names('full d'), ['INC-0031 Full disk']);
      assert.deepEqual(await names('2026-03'), ['INC-0417 Mail was late']);
      assert.deepEqual(await names('nothing'), []);
      const [mail] = await asked('inc0417');
      assert.equal(mail?.containerName, '2026-03-03');
      assert.deepEqual(mail.location, {
        uri: MAIL_URI,
        range: { start: { line: 1, character: 4 }, end: { line: 1, character: 12 } },
      });
    });

    it('are left alone while nobody has opened a postmortem, until somebody looks for one', async () => {
      let searches = 0;
      const counted: WorkspaceFiles = {
        ...files,
        find: (folder) => {
          searches++;
          return files.find(folder);
        },
      };
      const { client } = await connected('in-band', { ...options, files: counted });
      await client.open('# Notes\n\nBuy milk.\n', { uri: 'file:///site/notes.md' });
      await idle(client);
      assert.equal(searches, 0);
      const asked = (): Promise<readonly WorkspaceSymbol[]> =>
        client.request<readonly WorkspaceSymbol[]>('workspace/symbol', { query: 'mail' });
      assert.deepEqual(await asked(), []);
      await idle(client);
      assert.deepEqual(
        (await asked()).map(({ name }) => name),
        ['INC-0417 Mail was late'],
      );
      assert.equal(searches, 1);
    });

    it('count as they are in the editor while they are open, whatever their URI looks like', async () => {
      texts.set(at('sign-in (1)'), SIGN_IN);
      const { client, refreshed } = await connected('in-band', options);
      const known = refreshed();
      const mail = await client.open(MAIL, { uri: MAIL_URI });
      await known;
      assert.deepEqual(await found(mail), [TWINS('post/sign-in (1).postmortem.md')]);
      const right = refreshed();
      const signIn = await client.open(SIGN_IN.replace('INC-0417', 'INC-0418'), { uri: at('sign-in%20%281%29') });
      await right;
      assert.deepEqual([await found(mail), await found(signIn)], [[], []]);
      await changed(client, 'sign-in (1)', SIGN_IN);
      await idle(client);
      assert.deepEqual(await found(mail), []);
      const wrong = refreshed();
      await signIn.close();
      await wrong;
      assert.deepEqual(await found(mail), [TWINS('post/sign-in (1).postmortem.md')]);
    });

    it('are not read by a client that does not watch them: what was read once might be wrong', async () => {
      const { client } = await connected('in-band', { ...options, capabilities: FULL_CAPABILITIES });
      const cache = await client.open(CACHE, { uri: CACHE_URI });
      await idle(client);
      assert.deepEqual(await found(cache), []);
    });

    it('are those that the settings say', async () => {
      const { client, refreshed } = await connected('in-band', options);
      const known = refreshed();
      const cache = await client.open(CACHE, { uri: CACHE_URI });
      await known;
      assert.equal((await found(cache)).length, 1);
      await client.configure({ excludedFiles: ['**/{route,mail}*'] });
      await idle(client);
      assert.deepEqual(await found(cache), []);
    });

    it('of a folder are found by the built server', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'postmortem-incidents-'));
      const uriOf = (name: string): string => pathToFileURL(join(folder, `${name}.postmortem.md`)).href;
      const write = (name: string, text: string): Promise<void> =>
        writeFile(join(folder, `${name}.postmortem.md`), text);
      await write('mail', MAIL);
      await write('disk', DISK);
      await write('route', ROUTE);
      const { client, refreshed } = await connected('spawn', {
        capabilities: WATCHING,
        folders: [pathToFileURL(folder).href],
      });
      const known = refreshed();
      const cache = await client.open(CACHE, { uri: uriOf('cache') });
      await known;
      if ((await found(cache)).length === 0) await refreshed();
      assert.deepEqual(await found(cache), ['No postmortem of the workspace is INC-00031: INC-0031 is']);
      const other = refreshed();
      await write('disk', DISK.replace('INC-0031', 'INC-0032'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('disk'), type: 2 }],
      });
      await other;
      assert.deepEqual(await found(cache), []);
      await rm(folder, { recursive: true });
    }).timeout(20_000);
  });
});
