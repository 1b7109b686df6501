// Reads the pictures that a document shows, so that an export can hold them: those of the workspace only.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Pictures } from '../export/page/body';
import { LARGEST_PICTURE, picturePlace } from '../export/pictures';

export interface ReadPictures {
  readonly pictures: Pictures;
  /** Why each of the others is not shown, in one line. */
  readonly missing: readonly string[];
}

/**
 * @param addresses as the document gives them.
 * @param document the path of the document.
 * @param root the folder where the command runs: a picture lies below it, or below the folder of the document.
 */
export function readPictures(addresses: readonly string[], document: string, root: string): ReadPictures {
  const pictures: Record<string, string> = {};
  const missing: string[] = [];
  for (const address of addresses) {
    const picture = readPicture(address, dirname(document), root);
    if (picture.startsWith('data:')) pictures[address] = picture;
    else missing.push(`${address}: ${picture}; its words stand in its place`);
  }
  return { pictures, missing };
}

/** The picture as a `data:` address, or why there is none. */
function readPicture(address: string, folder: string, root: string): string {
  const place = picturePlace(address);
  if (place === undefined) return 'is no picture';
  try {
    const path = realpathSync(resolve(place.from === 'root' ? root : folder, place.path));
    if (!isBelow(path, realpathSync(folder)) && !isBelow(path, realpathSync(root))) return 'lies outside this folder';
    if (statSync(path).size > LARGEST_PICTURE) return `is larger than ${LARGEST_PICTURE / 1024 / 1024} MB`;
    return `data:${place.type};base64,${readFileSync(path).toString('base64')}`;
  } catch {
    return 'cannot be read';
  }
}

function isBelow(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
}
