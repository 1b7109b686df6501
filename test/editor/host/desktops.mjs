// Finds the desktop VS Codes installed on this machine, and gathers what choosing an editor depends on.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './project.mjs';
import { servedIsPackaged } from './recipes.mjs';

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
    desktops: installedDesktops(),
    minimum: manifest.engines.vscode.replace(/^\D+/, ''),
    ...(wish ? { wish } : {}),
  };
}

/** @returns {import('./choose.mjs').Desktop[]} that of the `code` command first */
function installedDesktops() {
  const folders = [...installationsOnPath(), ...usualInstallations()];
  return [...new Set(folders)].flatMap((folder) => {
    const desktop = desktopIn(folder);
    return desktop ? [desktop] : [];
  });
}

/**
 * Reads an installation folder. The `code` of a remote or container session, which only talks to a window elsewhere, has
 * no program of its own and gives nothing here.
 *
 * @param {string} folder the one with bin/code, or on macOS the application
 * @returns {import('./choose.mjs').Desktop | undefined}
 */
function desktopIn(folder) {
  const executable = programs(folder).find((path) => existsSync(path));
  if (!executable) return undefined;
  const app =
    process.platform === 'darwin' ? join(folder, 'Contents', 'Resources', 'app') : join(folder, 'resources', 'app');
  // Windows keeps each version's resources in a folder named after its commit.
  const manifest = [app, ...subfolders(folder).map((sub) => join(sub, 'resources', 'app'))]
    .map((path) => join(path, 'package.json'))
    .find((path) => existsSync(path));
  if (!manifest) return undefined;
  return { executable, version: String(JSON.parse(readFileSync(manifest, 'utf8')).version) };
}

/** @param {string} folder */
function programs(folder) {
  switch (process.platform) {
    case 'darwin':
      // Named Electron until 1.109, Code since.
      return ['Code', 'Electron'].map((name) => join(folder, 'Contents', 'MacOS', name));
    case 'win32':
      return [join(folder, 'Code.exe')];
    default:
      return [join(folder, 'code')];
  }
}

/** Installation folders to which a `code` on the PATH belongs. */
function installationsOnPath() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => installationOf(realpathSync(path)));
}

/** @param {string} script the file behind `code`, as …/bin/code, on macOS …/Contents/Resources/app/bin/code */
function installationOf(script) {
  const up = process.platform === 'darwin' ? ['..', '..', '..', '..', '..'] : ['..', '..'];
  return join(script, ...up);
}

function usualInstallations() {
  const { env } = process;
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, 'Visual Studio Code.app'));
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
