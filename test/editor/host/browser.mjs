// Opens an address in the browser of the person at this machine, where there is one.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} address
 * @returns {boolean} false when there is no way to show a page here
 */
export function openInBrowser(address) {
  const opener = findOpener();
  if (!opener) return false;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  // The address is printed as well, so an opener that does not work costs nothing.
  child.once('error', () => undefined);
  child.unref();
  return true;
}

/** The program that knows the user's browser: what BROWSER names (remote sessions set it), else the desktop's. */
function findOpener() {
  const { env, platform } = process;
  if (env.BROWSER) return env.BROWSER;
  if (platform === 'darwin') return 'open';
  const hasDesktop = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasDesktop ? onPath('xdg-open') : onPath('wslview');
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
