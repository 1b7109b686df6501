// Puts large things that are made once (an editor, a browser) into a place where the next run and the next checkout find
// them whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir, hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { root } from './project.mjs';

/**
 * @typedef {object} Recipe
 * @property {string} name of the finished folder; it must change whenever what the recipe makes changes
 * @property {(folder: string) => Promise<void>} make fills an empty folder and refers to nothing by absolute path
 */

const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Makes what the recipe says unless it is there already. The work happens in a folder of this process that is renamed
 * when it is complete, so a process that is stopped half way leaves nothing that looks finished, and of two processes
 * that do the same work at once the first to finish wins and the other takes what it made.
 *
 * @param {Recipe} recipe
 * @param {string} [home] the folder that holds all finished folders
 * @returns {Promise<string>} the finished folder
 */
export async function provision(recipe, home = provisionHome()) {
  const finished = join(home, recipe.name);
  if (existsSync(finished)) return finished;
  await mkdir(home, { recursive: true });
  await removeAbandoned(finished);
  const partial = `${finished}.partial-${hostname()}-${process.pid}`;
  const discard = () => rm(partial, { recursive: true, force: true });
  try {
    await discard();
    await mkdir(partial);
    await recipe.make(partial);
    await rename(partial, finished);
  } catch (error) {
    await discard();
    if (!existsSync(finished)) throw error;
  }
  return finished;
}

/**
 * The folder for everything provisioned: POSTMORTEM_EDITOR_HOME where it is set, else the user's cache, shared by all
 * checkouts, else (a user without a home) the checkout itself.
 */
export function provisionHome(env = process.env) {
  if (env.POSTMORTEM_EDITOR_HOME) return env.POSTMORTEM_EDITOR_HOME;
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return existsSync(dirname(cache)) ? join(cache, 'postmortem-editor') : join(root, '.editor');
}

/**
 * Deletes what stopped processes left behind.
 *
 * @param {string} finished
 */
async function removeAbandoned(finished) {
  const prefix = `${basename(finished)}.partial-`;
  for (const name of await readdir(dirname(finished))) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(dirname(finished), name);
    const owner = name.slice(prefix.length);
    const here = owner.startsWith(`${hostname()}-`);
    const pid = Number(owner.slice(owner.lastIndexOf('-') + 1));
    const touched = await stat(folder).catch(() => undefined);
    const old = touched !== undefined && Date.now() - touched.mtimeMs > ABANDONED_AFTER_MS;
    if (old || (here && !isRunning(pid))) await rm(folder, { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
