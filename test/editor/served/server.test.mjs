// Who can reach the served VS Code, and that it leaves nothing behind.
import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { startServer } from '../host/server.mjs';

const dataFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('postmortem-editor-'));

describe('the served editor', function () {
  this.timeout(10 * 60_000);

  it('answers on this machine only, to those who have the token', async () => {
    const server = await startServer({ settings: {} });
    try {
      const address = new URL(server.address({ folder: tmpdir(), extension: tmpdir() }));
      assert.equal(address.hostname, '127.0.0.1');
      // The token is exchanged for a cookie, and the browser sent on without it.
      assert.equal((await fetch(address, { redirect: 'manual' })).status, 302);
      for (const token of ['', 'guessed']) {
        address.searchParams.set('tkn', token);
        assert.equal((await fetch(address, { redirect: 'manual' })).status, 403);
      }
      for (const { address: outside } of Object.values(networkInterfaces()).flatMap((list) => list ?? [])) {
        if (outside.includes(':') || outside === address.hostname) continue;
        await assert.rejects(fetch(`http://${outside}:${address.port}/`));
      }
    } finally {
      await server.stop();
    }
  });

  it('says at once that its port is taken', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = other.address();
    assert.ok(typeof address === 'object' && address !== null);
    await assert.rejects(
      startServer({ settings: {}, port: address.port }),
      new RegExp(`Port ${address.port} is taken`),
    );
    other.close();
  });

  it('takes its process and its data with it when it stops', async () => {
    const before = dataFolders();
    const server = await startServer({ settings: {} });
    const address = server.address({ folder: tmpdir(), extension: tmpdir() });
    await server.stop();
    await server.ended;
    await assert.rejects(fetch(address));
    assert.deepEqual(dataFolders(), before);
  });
});
