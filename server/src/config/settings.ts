// The settings, their types and defaults: the one place that names them.

export interface Settings {
  /** Globs of files that are postmortems whatever their name and content. */
  readonly files: readonly string[];
  /** Globs of files that are none, whatever else says they are. */
  readonly excludedFiles: readonly string[];
  /** The zone of times for which a document states none: an IANA identifier, an offset or `UTC`; empty for none. */
  readonly timeZone: string;
}

const folders = ['postmortem', 'postmortems', 'post-mortem', 'post-mortems', 'incidents', 'incident-reports'];

export const DEFAULT_SETTINGS: Settings = {
  files: [`**/{${folders.join(',')}}/**/*.{md,markdown,yaml,yml}`],
  excludedFiles: ['**/README.md', '**/node_modules/**'],
  timeZone: '',
};

/** Settings out of what an editor sent: a member of another type, or none, takes its value from `otherwise`. */
export function settingsFrom(value: unknown, otherwise: Settings = DEFAULT_SETTINGS): Settings {
  const given = isRecord(value) ? value : {};
  return {
    files: isTexts(given.files) ? given.files : otherwise.files,
    excludedFiles: isTexts(given.excludedFiles) ? given.excludedFiles : otherwise.excludedFiles,
    timeZone: typeof given.timeZone === 'string' ? given.timeZone : otherwise.timeZone,
  };
}

export function sameSettings(a: Settings, b: Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
