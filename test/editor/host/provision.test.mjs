// What is provisioned is there whole or not at all, whoever else works at it.
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision, provisionHome } from './provision.mjs';

describe('provisioning', () => {
  /** @type {string} */
  let home;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'postmortem-provision-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** @param {string} content */
  const recipe = (content) => ({
    name: 'thing-1',
    make: async (/** @type {string} */ folder) => writeFileSync(join(folder, 'file'), content),
  });

  it('makes a thing once', async () => {
    const folder = await provision(recipe('first'), home);
    assert.equal(await provision(recipe('second'), home), folder);
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'first');
  });

  it('leaves nothing of a recipe that did not work', async () => {
    const broken = {
      name: 'thing-1',
      make: async (/** @type {string} */ folder) => {
        writeFileSync(join(folder, 'half'), '');
        throw new Error('the network is down');
      },
    };
    await assert.rejects(provision(broken, home), /the network is down/);
    assert.deepEqual(readdirSync(home), []);
  });

  it('takes what another process finished meanwhile', async () => {
    const overtaken = {
      name: 'thing-1',
      make: async (/** @type {string} */ folder) => {
        writeFileSync(join(folder, 'file'), 'ours');
        mkdirSync(join(home, 'thing-1'));
        writeFileSync(join(home, 'thing-1', 'file'), 'theirs');
      },
    };
    const folder = await provision(overtaken, home);
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(home), ['thing-1']);
  });

  it('removes what a stopped process left, and nothing of one that works', async () => {
    const alive = join(home, `thing-1.partial-${hostname()}-${process.ppid}`);
    const stopped = join(home, `thing-1.partial-${hostname()}-${2 ** 30}`);
    const elsewhere = join(home, 'thing-1.partial-another-machine-1');
    for (const folder of [alive, stopped, elsewhere]) mkdirSync(folder);
    await provision(recipe('new'), home);
    assert.deepEqual(
      [alive, stopped, elsewhere].map((folder) => existsSync(folder)),
      [true, false, true],
    );
  });
});

describe('the place for what is provisioned', () => {
  it('is what the environment says, else the cache of the user', () => {
    assert.equal(provisionHome({ POSTMORTEM_EDITOR_HOME: '/somewhere', XDG_CACHE_HOME: tmpdir() }), '/somewhere');
    assert.equal(provisionHome({ XDG_CACHE_HOME: tmpdir() }), join(tmpdir(), 'postmortem-editor'));
  });

  it('is in the checkout for a user without a home', () => {
    assert.match(provisionHome({ XDG_CACHE_HOME: '/no/such/home/.cache' }), /\.editor$/);
  });
});
