// The settings of each document on the command line: the defaults, and what the settings file nearest to it says.
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { settingsBelow } from '../config/layers';
import { DEFAULT_SETTINGS, type Settings } from '../config/settings';
import type { SourceDocument } from '../reading';
import { readSettingsFile } from '../service';
import { lineIndex } from '../text/lines';
import { pathOfUri } from '../uri';
import { readText, type Target } from './files';
import { type FoundFile, nearestFile } from './nearestFile';
import { Refusal } from './terminal';

/** The file that `--config` names. Its globs are relative to the folder where the command runs. */
export function namedSettingsFile(name: string, cwd: string): FoundFile {
  const path = resolve(cwd, name);
  return { path, folder: cwd, text: readText(path, name) };
}

/**
 * @param named the settings file of all documents, in place of the nearest ones.
 * @returns the settings of a document; those of one settings file are one object.
 */
export function settingsOfDocuments(named?: FoundFile): (document: Pick<SourceDocument, 'uri'>) => Settings {
  const nearest = nearestFile(named);
  const known = new Map<FoundFile, Settings>();
  return ({ uri }) => {
    const file = nearest(dirname(fileURLToPath(uri)));
    if (file === undefined) return DEFAULT_SETTINGS;
    const folder = pathOfUri(pathToFileURL(file.folder).href);
    const settings = known.get(file) ?? settingsBelow(DEFAULT_SETTINGS, readSettingsFile(file.text).settings, folder);
    known.set(file, settings);
    return settings;
  };
}

/** Refuses to work with settings that say nothing: in CI, a misspelled one would pass for one that is kept to. */
export function refuseBadSettings(targets: readonly Target[], cwd: string, named?: FoundFile): void {
  const nearest = nearestFile(named);
  const read = new Set<FoundFile>();
  for (const { file } of targets) {
    const found = nearest(dirname(resolve(cwd, file)));
    if (found === undefined || read.has(found)) continue;
    read.add(found);
    const [first] = readSettingsFile(found.text).findings;
    if (first === undefined) continue;
    const { line, character } = lineIndex(found.text).positionAt(first.span.start);
    throw new Refusal(`${relative(cwd, found.path)}:${line + 1}:${character + 1}: ${first.message} (${first.code})`);
  }
}
