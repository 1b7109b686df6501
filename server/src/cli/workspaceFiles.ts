// The files of a workspace, for the server: every one that may be a postmortem, by its URI.
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { repositoryOf, searchBelow } from './files';

/**
 * The files below a folder, by its URI. They are not all there is where the folder is only a part of a repository, and none are taken
 * where there are more than anybody keeps postmortems among.
 */
export async function findFiles(
  folder: string,
): Promise<{ readonly uris: readonly string[]; readonly complete: boolean }> {
  if (!folder.startsWith('file:')) return { uris: [], complete: false };
  const root = resolve(fileURLToPath(folder));
  const found = await searchBelow(root);
  if (found.length > MOST_FILES) return { uris: [], complete: false };
  return { uris: found.map((file) => pathToFileURL(join(root, file)).href), complete: repositoryOf(root) === root };
}

const MOST_FILES = 20_000;

/** Undefined for a file that is gone, cannot be read, or is longer than postmortems are. */
export async function readIfShort(uri: string): Promise<string | undefined> {
  try {
    const path = fileURLToPath(uri);
    return (await stat(path)).size > LONGEST ? undefined : await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** In bytes. */
const LONGEST = 1024 * 1024;
