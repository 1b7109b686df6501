// Is this document a postmortem? Pure and cheap: the only thing the client shares with the server.

/** What showed it: the file's name, a setting, the front matter's `type`, or title and headings. */
export type Recognition = 'name' | 'setting' | 'front matter' | 'headings';

export interface Candidate {
  /** The path with forward slashes, relative to the workspace where there is one. */
  readonly path: string;
  readonly languageId: string;
  readonly text: string;
}

export interface RecogniseSettings {
  readonly files: readonly string[];
  readonly excludedFiles: readonly string[];
}

/** @returns what shows that it is a postmortem, or null when it is none. */
export function recognise(_candidate: Candidate, _settings: RecogniseSettings): Recognition | null {
  return null;
}
