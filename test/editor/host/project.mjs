// Brings a fresh checkout to where it can be built and run: its packages as locked, its bundles as written.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node, npm } from './command.mjs';
import { silentStep } from './progress.mjs';

/** The folder of package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * Runs `npm ci` unless node_modules already holds exactly what package-lock.json asks for.
 * Nothing outside Node itself may be imported before this.
 */
export async function installPackages() {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  const missing = packagesToInstall(readJson(join(root, 'package-lock.json')), installed);
  if (missing.length === 0) return;
  const why = installed ? `${missing.length} differ from package-lock.json` : 'the first time';
  await silentStep(`Installing packages (${why})`, () => npm(['ci'], { cwd: root, output: 'on failure' }));
}

/**
 * Builds what package.json names as the extension.
 *
 * @param {'extension' | 'extension and tests'} what
 */
export async function build(what) {
  const flags = what === 'extension' ? [] : ['--clean', '--tests'];
  await node(['build.mjs', ...flags], { cwd: root, output: 'shown' });
}

/**
 * @typedef {object} Lock the part of a package-lock.json that is read here
 * @property {Record<string, {version?: string, optional?: boolean, link?: boolean}>} [packages]
 */

/**
 * Names the locked packages that are not installed in that very version. Optional ones may be absent: they belong to
 * other platforms.
 *
 * @param {Lock | undefined} locked package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json, which npm writes after an installation
 * @returns {string[]} paths such as `node_modules/mocha`
 */
export function packagesToInstall(locked, installed) {
  const present = installed?.packages ?? {};
  return Object.entries(locked?.packages ?? {})
    .filter(([path, entry]) => {
      if (path === '' || entry.link) return false;
      const found = present[path];
      return found ? found.version !== entry.version : !entry.optional;
    })
    .map(([path]) => path);
}

/**
 * @param {string} path
 * @returns {Lock | undefined} undefined when there is no such file
 */
function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
