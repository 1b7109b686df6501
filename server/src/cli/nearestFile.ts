// Finding the settings file of a document on disk: in its folder, or in the nearest folder above it that has one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SETTINGS_FILE } from '../config/layers';

export interface FoundFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

/**
 * @param named the one that counts for all folders.
 * @returns what finds it, and looks into each folder once.
 */
export function nearestFile(named?: FoundFile): (folder: string) => FoundFile | undefined {
  if (named !== undefined) return () => named;
  const known = new Map<string, FoundFile | undefined>();
  const look = (folder: string): FoundFile | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const found = fileIn(folder) ?? (above === folder ? undefined : look(above));
    known.set(folder, found);
    return found;
  };
  return look;
}

function fileIn(folder: string): FoundFile | undefined {
  const path = join(folder, SETTINGS_FILE);
  try {
    return { path, folder, text: readFileSync(path, 'utf8') };
  } catch {
    // There is none, or none that may be read.
    return undefined;
  }
}

/** The same for a document by its URI, as it is on disk now; the folder is a URI too. */
export function settingsNear(uri: string): { readonly folder: string; readonly text: string } | undefined {
  const found = nearestFile()(dirname(fileURLToPath(uri)));
  return found && { folder: pathToFileURL(found.folder).href, text: found.text };
}
