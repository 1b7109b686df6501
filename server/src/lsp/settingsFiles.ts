// Settings files, `.postmortemrc.yaml`: what the nearest one says over what the editor says, and what is wrong in one that is open.
import { type Connection, type Diagnostic, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { SETTINGS_FILE, type SettingsLayer, settingsBelow } from '../config/layers';
import type { Settings } from '../config/settings';
import type { Service } from '../service';
import { lineIndex } from '../text/lines';
import { pathOfUri } from '../uri';
import { toDiagnostic } from './convert';

/** A settings file, by the URI of the folder that holds it. */
export interface FoundSettings {
  readonly folder: string;
  readonly text: string;
}

/** Finds the settings file nearest to a document. A worker has no files: there the settings of the client are all there is. */
export type FindSettings = (uri: string) => FoundSettings | undefined;

export interface SettingsFiles {
  /** `settings` with what the document's settings file says over them; the same object as long as both are the same. */
  over(settings: Settings, uri: string, service: Pick<Service, 'settingsFile'>): Settings;
  /** Watches them, where the client can. */
  initialized(watches: boolean): void;
}

export function settingsFiles(
  connection: Connection,
  find: FindSettings | undefined,
  changed: () => void,
): SettingsFiles {
  let found = new Map<string, { readonly file: FoundSettings | undefined; readonly layer?: SettingsLayer }>();
  let made = new Map<string, { readonly settings: Settings; readonly result: Settings }>();
  connection.onDidChangeWatchedFiles(() => {
    found = new Map();
    made = new Map();
    changed();
  });
  return {
    over(settings, uri, service) {
      if (find === undefined || !uri.startsWith('file:')) return settings;
      const known = made.get(uri);
      if (known?.settings === settings) return known.result;
      const folder = uri.slice(0, uri.lastIndexOf('/'));
      const nearest = found.get(folder) ?? readNearest(find(uri), service);
      found.set(folder, nearest);
      const { file, layer } = nearest;
      const result =
        file === undefined || layer === undefined ? settings : settingsBelow(settings, layer, pathOfUri(file.folder));
      made.set(uri, { settings, result });
      return result;
    },
    initialized(watches) {
      if (find === undefined || !watches) return;
      const watchers = [{ globPattern: `**/${SETTINGS_FILE}` }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    },
  };
}

function readNearest(file: FoundSettings | undefined, service: Pick<Service, 'settingsFile'>) {
  return file === undefined ? { file } : { file, layer: service.settingsFile(file.text).settings };
}

export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}

/** What is wrong in a settings file that is open. */
export function settingsDiagnostics(uri: string, text: string, service: Pick<Service, 'settingsFile'>): Diagnostic[] {
  const lines = lineIndex(text);
  return service.settingsFile(text).findings.map((finding) => toDiagnostic({ lines, document: { uri } }, finding));
}
