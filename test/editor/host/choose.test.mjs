// Which editor is used on which machine.
import { strict as assert } from 'node:assert';
import { chooseEditor } from './choose.mjs';

const linux = /** @type {const} */ ({
  platform: 'linux',
  servedIsPackaged: true,
  display: true,
  desktops: [],
  minimum: '1.100.0',
});
const mac = /** @type {const} */ ({ ...linux, platform: 'darwin', servedIsPackaged: false });
const code = { executable: '/usr/share/code/code', version: '1.104.2' };

describe('choosing an editor', () => {
  it('takes an installed desktop VS Code where a window can be shown', () => {
    const choice = chooseEditor({ ...linux, desktops: [code] });
    assert.deepEqual(choice, { kind: 'desktop', executable: code.executable });
  });

  it('takes the first installed one that the extension supports', () => {
    const old = { executable: '/opt/old/code', version: '1.99.3' };
    const exact = { executable: '/opt/exact/code', version: '1.100.0' };
    const choice = chooseEditor({ ...linux, desktops: [old, exact, code] });
    assert.deepEqual(choice, { kind: 'desktop', executable: exact.executable });
  });

  it('counts an insiders version as the version it leads to', () => {
    const insiders = { executable: '/opt/insiders/code', version: '1.100.0-insider' };
    assert.equal(chooseEditor({ ...linux, desktops: [insiders] }).kind, 'desktop');
  });

  it('serves on Linux without a desktop VS Code, and without a screen', () => {
    assert.deepEqual(chooseEditor(linux), { kind: 'served' });
    assert.deepEqual(chooseEditor({ ...linux, display: false, desktops: [code] }), { kind: 'served' });
  });

  it('downloads where no served VS Code is packaged', () => {
    assert.deepEqual(chooseEditor(mac), { kind: 'download' });
    assert.deepEqual(chooseEditor({ ...mac, platform: 'win32' }), { kind: 'download' });
    assert.deepEqual(chooseEditor({ ...linux, servedIsPackaged: false }), { kind: 'download' });
  });

  it('serves when asked to, though there is a desktop VS Code', () => {
    assert.deepEqual(chooseEditor({ ...linux, desktops: [code], wish: 'served' }), { kind: 'served' });
  });

  it('downloads when a desktop VS Code is asked for and none is installed', () => {
    assert.deepEqual(chooseEditor({ ...linux, wish: 'desktop' }), { kind: 'download' });
  });

  it('takes the executable it is told to', () => {
    const choice = chooseEditor({ ...linux, display: false, wish: '/opt/mine/code' });
    assert.deepEqual(choice, { kind: 'desktop', executable: '/opt/mine/code' });
  });

  it('says why there is none', () => {
    const unserved = chooseEditor({ ...mac, wish: 'served' });
    assert.ok(unserved.kind === 'none' && unserved.why.includes('darwin'));
    const unseen = chooseEditor({ ...linux, servedIsPackaged: false, display: false });
    assert.ok(unseen.kind === 'none' && unseen.why.includes('DISPLAY'));
  });
});
