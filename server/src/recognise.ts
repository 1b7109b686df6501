// Is this document a postmortem? Pure and cheap: the only thing the client shares with the server.
//
// What is said of one file outright comes before what is said of many: its own path in a setting, then the excluded globs, then its
// name, then the globs. A glob of the user is his word. The default globs are only our guess: folders called `incidents` also hold
// indexes, templates, pages of API documentation and other people's YAML, so a file there needs a sign of an incident as well.
import { type Matches, matching } from './config/globs';
import { DEFAULT_SETTINGS } from './config/settings';
import { type Signs, signsIn } from './recognition/signs';
import { History } from './text/history';

/** What showed it: the file's name, a setting, the front matter's `type`, or title and headings. */
export type Recognition = 'name' | 'setting' | 'front matter' | 'headings';

export interface Candidate {
  /** The path with forward slashes, relative to the workspace where there is one. */
  readonly path: string;
  /** The whole path, which globs that begin with a slash are matched with; without it, `path` is that. */
  readonly wholePath?: string;
  readonly languageId: string;
  readonly text: string;
}

export interface RecogniseSettings {
  readonly files: readonly string[];
  readonly excludedFiles: readonly string[];
}

/** Says what shows that a document is a postmortem; null when it is none. `history` is that of the document, when it is being edited. */
export type Recognise = (candidate: Candidate, history?: History) => Recognition | null;

/** One question alone; who has many asks `recogniser` once. */
export function recognise(candidate: Candidate, settings: RecogniseSettings): Recognition | null {
  return recogniser(settings)(candidate);
}

/** The globs of the settings are compiled once. */
export function recogniser(settings: RecogniseSettings): Recognise {
  const globs = globsOf(settings);
  return ({ path, wholePath = path, languageId, text }, history = new History()) => {
    const byPath = history.keep(recogniseByPath, [path, wholePath, globs], () =>
      recogniseByPath(path, wholePath, globs),
    );
    if (byPath.recognised !== undefined) return byPath.recognised;
    const syntax = syntaxOf(nameOf(path), languageId);
    if (syntax === undefined) return null;
    const signs = signsIn(text, syntax, history);
    if (signs.typed) return 'front matter';
    if (byPath.isAbout) return null;
    if (byPath.isGuessed && (byPath.isDated || signs.incident) && !signs.foreign) return 'setting';
    return isShown(signs) ? 'headings' : null;
  };
}

/** The globs of the user, our guesses among them, and those of what is excluded. */
interface Globs {
  readonly said: Matches;
  readonly guessed: Matches;
  readonly excluded: Matches;
  readonly settings: RecogniseSettings;
}

function globsOf(settings: RecogniseSettings): Globs {
  const isGuess = (glob: string): boolean => DEFAULT_SETTINGS.files.includes(glob);
  return {
    said: matching(settings.files.filter((glob) => !isGuess(glob))),
    guessed: matching(settings.files.filter(isGuess)),
    excluded: matching(settings.excludedFiles),
    settings,
  };
}

interface ByPath {
  /** Absent where the text decides. */
  readonly recognised?: Recognition | null;
  readonly isAbout: boolean;
  readonly isGuessed: boolean;
  readonly isDated: boolean;
}

function recogniseByPath(path: string, whole: string, globs: Globs): ByPath {
  const recognised = saidOf(path, whole, globs);
  return {
    ...(recognised !== undefined && { recognised }),
    isAbout: isAbout(path),
    isGuessed: globs.guessed(path),
    isDated: isDated(path),
  };
}

function saidOf(path: string, whole: string, { settings, said, excluded }: Globs): Recognition | null | undefined {
  const { files, excludedFiles } = settings;
  if (excludedFiles.includes(path) || excludedFiles.includes(whole)) return null;
  if (files.includes(path) || files.includes(whole)) return 'setting';
  if (excluded(path, whole)) return null;
  if (OWN_NAME.test(nameOf(path))) return 'name';
  return said(path, whole) ? 'setting' : undefined;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `disk-full.postmortem.md`, `postmortem.yaml`, `Postmortem.txt.md`. */
const OWN_NAME = /^(?:.+\.)?postmortem\.(?:txt\.)?(?:md|markdown|ya?ml|txt)$/i;
/** `2023-10-27-disk-full.md`, or the folder in `20231027/report.md`: what is kept of an incident is named by day. */
const DATED_NAME = /(?:^|[^\d])(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\d|3[01])(?!\d)/;
/** Files about postmortems, which are none: `incidents/index.md`, `postmortem-template.md`, `.github/ISSUE_TEMPLATE/outage.md`. */
const ABOUT = /^(?:_?index|readme|changelog|contributing|claude|agents|summary|toc)\.\w+$|\btemplates?\b/i;
const TEMPLATES = /(?:^|\/)(?:_?templates?|\w+_template)\//i;

/** By its own name or by its folder's. */
function isDated(path: string): boolean {
  return DATED_NAME.test(path.split('/').slice(-2).join('/'));
}

function isAbout(path: string): boolean {
  return ABOUT.test(nameOf(path).replaceAll('_', '-').replace(/^-/, '')) || TEMPLATES.test(path);
}

function isShown(signs: Signs): boolean {
  return signs.shown && !signs.foreign;
}

function syntaxOf(name: string, languageId: string): 'markdown' | 'yaml' | undefined {
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  if (/\.(?:md|markdown|mdown|mkd|txt|text)$/i.test(name)) return 'markdown';
  if (/\.\w+$/.test(name)) return undefined;
  if (languageId === 'yaml') return 'yaml';
  return languageId === 'markdown' || languageId === 'plaintext' ? 'markdown' : undefined;
}
