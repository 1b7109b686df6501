// One layer of settings over another: what a file `.postmortemrc.yaml` says over what the editor says.
import type { Override, RuleSettings, Settings } from './settings';

/** The name of the file; the one nearest to a document, in its folder or in one above it, counts. */
export const SETTINGS_FILE = '.postmortemrc.yaml';

/** What a settings file says; what it is silent about stays as it is. */
export interface SettingsLayer {
  readonly files?: readonly string[];
  readonly excludedFiles?: readonly string[];
  readonly timeZone?: string;
  readonly rules?: RuleSettings;
  readonly overrides?: readonly Override[];
}

/** @param folder the whole path of the folder that holds the file: its globs are relative to that. */
export function settingsBelow(settings: Settings, layer: SettingsLayer, folder: string): Settings {
  const { files, excludedFiles, timeZone, rules } = layer;
  const within = (globs: readonly string[]): readonly string[] => globs.map((glob) => globIn(folder, glob));
  return {
    files: files === undefined ? settings.files : within(files),
    excludedFiles: excludedFiles === undefined ? settings.excludedFiles : within(excludedFiles),
    timeZone: timeZone ?? settings.timeZone,
    rules: settings.rules,
    overrides: [
      ...settings.overrides.map((override) => (timeZone === undefined ? override : withoutZone(override))),
      ...(rules === undefined ? [] : [{ files: [globIn(folder, '**')], rules }]),
      ...(layer.overrides ?? []).map((override) => ({ ...override, files: within(override.files) })),
    ],
  };
}

/** The zone of the file comes before the zones that the editor has for some paths. */
function withoutZone({ files, rules }: Override): Override {
  return { files, ...(rules && { rules }) };
}

function globIn(folder: string, glob: string): string {
  const literal = folder.replace(/\/$/, '').replaceAll(/[\\*?[\]{}()!+@]/g, '\\$&');
  return `${literal}/${glob.replace(/^(?:\.?\/)+/, '')}`;
}
