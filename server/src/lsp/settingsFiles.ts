// Settings files, `.postmortemrc.yaml`: what the nearest one says over what the editor says, and what is wrong in one that is open.
import type { Diagnostic } from 'vscode-languageserver';
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
  /** They may be others now. */
  forget(): void;
}

export function settingsFiles(find: FindSettings | undefined): SettingsFiles {
  let found = new Map<string, Nearest>();
  let read = new Map<string, Nearest>();
  return {
    over(settings, uri, service) {
      if (find === undefined || !uri.startsWith('file:')) return settings;
      const folder = uri.slice(0, uri.lastIndexOf('/'));
      const nearest = found.get(folder) ?? nearestOf(find(uri), service);
      found.set(folder, nearest);
      const { file, layer, made } = nearest;
      if (file === undefined || layer === undefined) return settings;
      const result = made.get(settings) ?? settingsBelow(settings, layer, pathOfUri(file.folder));
      made.set(settings, result);
      return result;
    },
    forget() {
      found = new Map();
      read = new Map();
    },
  };

  /** One settings file is read once, for however many folders it is the nearest. */
  function nearestOf(file: FoundSettings | undefined, service: Pick<Service, 'settingsFile'>): Nearest {
    const key = file?.folder ?? '';
    const known = read.get(key);
    if (known !== undefined) return known;
    const nearest: Nearest = {
      file,
      ...(file && { layer: service.settingsFile(file.text).settings }),
      made: new WeakMap(),
    };
    read.set(key, nearest);
    return nearest;
  }
}

interface Nearest {
  readonly file: FoundSettings | undefined;
  readonly layer?: SettingsLayer;
  /** What it makes of other settings; the same object every time. */
  readonly made: WeakMap<Settings, Settings>;
}

export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}

/** What is wrong in a settings file that is open. */
export function settingsDiagnostics(uri: string, text: string, service: Pick<Service, 'settingsFile'>): Diagnostic[] {
  const lines = lineIndex(text);
  return service.settingsFile(text).findings.map((finding) => toDiagnostic({ lines, document: { uri } }, finding));
}
