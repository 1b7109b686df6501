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
