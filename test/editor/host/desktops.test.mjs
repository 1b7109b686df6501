// Where an installed desktop VS Code is found, on each platform.
import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installedDesktops } from './desktops.mjs';

describe('finding desktop VS Codes', () => {
  /** @type {string} */
  let home;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-desktops-')));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  /** @param {...string} path below the home folder */
  const at = (...path) => join(home, ...path);
  /**
   * @param {string} path below the home folder
   * @param {string} [content]
   */
  const put = (path, content = '') => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  /** @param {string} version */
  const manifest = (version) => JSON.stringify({ name: 'Code', version });

  it('looks behind the code command on Linux', () => {
    put('opt/code/code');
    put('opt/code/bin/code');
    put('opt/code/resources/app/package.json', manifest('1.104.2'));
    mkdirSync(at('bin'));
    symlinkSync(at('opt/code/bin/code'), at('bin/code'));
    const [found] = installedDesktops({ platform: 'linux', env: { PATH: `/none:${at('bin')}` }, home });
    assert.deepEqual(found, { executable: at('opt/code/code'), version: '1.104.2' });
  });

  it('passes over the code command of a remote session, which has no window', () => {
    put('server/bin/remote-cli/code');
    const found = installedDesktops({ platform: 'linux', env: { PATH: at('server/bin/remote-cli') }, home });
    assert.ok(found.every(({ executable }) => !executable.startsWith(home)));
  });

  it('finds the application on macOS, under the old and the new name of its program', () => {
    const app = 'Applications/Visual Studio Code.app/Contents';
    put(`${app}/MacOS/Electron`);
    put(`${app}/Resources/app/bin/code`);
    put(`${app}/Resources/app/package.json`, manifest('1.101.0'));
    const machine = /** @type {const} */ ({ platform: 'darwin', env: { PATH: at(app, 'Resources/app/bin') }, home });
    const [old] = installedDesktops(machine);
    assert.deepEqual(old, { executable: at(app, 'MacOS/Electron'), version: '1.101.0' });
    put(`${app}/MacOS/Code`);
    const [current, ...others] = installedDesktops({ ...machine, env: {} });
    assert.equal(current?.executable, at(app, 'MacOS/Code'));
    assert.deepEqual(others, []);
  });

  it('finds the installation of the user on Windows, whose resources lie in a folder per version', () => {
    put('Programs/Microsoft VS Code/Code.exe');
    put('Programs/Microsoft VS Code/ef65ac1ba5/resources/app/package.json', manifest('1.110.0'));
    const found = installedDesktops({ platform: 'win32', env: { LOCALAPPDATA: home }, home });
    assert.deepEqual(found, [{ executable: at('Programs/Microsoft VS Code/Code.exe'), version: '1.110.0' }]);
  });
});
