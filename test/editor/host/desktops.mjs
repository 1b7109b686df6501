// Finds the desktop VS Codes installed on this machine, and gathers what choosing an editor depends on.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';
import { servedIsPackaged } from './recipes.mjs';

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} home folder of the user
 */

/**
 * @param {string} [wish] `served`, `desktop` or a path; the variable POSTMORTEM_EDITOR says it where an option does not
 * @returns {import('./choose.mjs').Facts}
 */
export function facts(wish = process.env.POSTMORTEM_EDITOR) {
  const { platform, env } = process;
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    platform,
    servedIsPackaged,
    display: platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY),
    desktops: installedDesktops({ platform, env, home: homedir() }),
    minimum: manifest.engines.vscode.replace(/^\D+/, ''),
    ...(wish ? { wish } : {}),
  };
}

/**
 * Looks behind the `code` commands on the PATH, and where VS Code is usually installed.
 *
 * @param {Machine} machine
 * @returns {import('./choose.mjs').Desktop[]} that of the first `code` command first
 */
export function installedDesktops(machine) {
  const folders = [...installationsOnPath(machine), ...usualInstallations(machine)];
  return [...new Set(folders)].flatMap((folder) => desktopIn(folder, machine.platform) ?? []);
}

/**
 * Reads an installation folder. The `code` of a remote or container session, which only talks to a window elsewhere, has
 * no program of its own and gives nothing here.
 *
 * @param {string} folder the one with bin/code, or on macOS the application
 * @param {NodeJS.Platform} platform
 * @returns {import('./choose.mjs').Desktop | undefined}
 */
function desktopIn(folder, platform) {
  const executable = programs(folder, platform).find((path) => existsSync(path));
  if (!executable) return undefined;
  const resources = platform === 'darwin' ? join(folder, 'Contents', 'Resources') : join(folder, 'resources');
  // Windows keeps the resources of each version in a folder named after its commit.
  const manifest = [resources, ...subfolders(folder).map((sub) => join(sub, 'resources'))]
    .map((path) => join(path, 'app', 'package.json'))
    .find((path) => existsSync(path));
  if (!manifest) return undefined;
  return { executable, version: String(JSON.parse(readFileSync(manifest, 'utf8')).version) };
}

/**
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 */
function programs(folder, platform) {
  switch (platform) {
    case 'darwin':
      // Named Electron until 1.109, Code since.
      return ['Code', 'Electron'].map((name) => join(folder, 'Contents', 'MacOS', name));
    case 'win32':
      return [join(folder, 'Code.exe')];
    default:
      return [join(folder, 'code')];
  }
}

/**
 * The installations to which the `code` commands on the PATH belong.
 *
 * @param {Machine} machine
 */
function installationsOnPath({ platform, env }) {
  const [name, delimiter] = platform === 'win32' ? ['code.cmd', ';'] : ['code', ':'];
  // The command is …/bin/code, on macOS ….app/Contents/Resources/app/bin/code.
  const up = platform === 'darwin' ? ['..', '..', '..', '..', '..'] : ['..', '..'];
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => join(realpathSync(path), ...up));
}

/** @param {Machine} machine */
function usualInstallations({ platform, env, home }) {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(home, 'Applications')].map((folder) => join(folder, 'Visual Studio Code.app'));
    case 'win32': {
      const user = env.LOCALAPPDATA ? [join(env.LOCALAPPDATA, 'Programs')] : [];
      const machine = env.ProgramFiles ? [env.ProgramFiles] : [];
      return [...user, ...machine].map((folder) => join(folder, 'Microsoft VS Code'));
    }
    default:
      return ['/usr/share/code', '/opt/visual-studio-code', '/snap/code/current/usr/share/code'];
  }
}

/** @param {string} folder */
function subfolders(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
