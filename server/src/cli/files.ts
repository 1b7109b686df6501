// From the arguments to the files: named files, folders, globs and standard input.
import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { SourceDocument } from '../reading';
import { Refusal, type Terminal } from './terminal';

/** What the arguments mean, besides where they lead. */
export interface Choice {
  /** The name that standard input stands for. */
  readonly stdinFilename: string;
  /** Whether files that are named, too, are taken only when they are recognised. */
  readonly ifRecognised?: boolean;
  /** The settings file that counts for all of them; without it, the nearest one to each. */
  readonly config?: string;
}

/** A file to work on. A named file is read as a postmortem whatever it looks like, a found one only when it is recognised. */
export interface Target {
  /** As the output shows it: as the user wrote it, or found below that. */
  readonly file: string;
  readonly by: 'name' | 'search' | 'stdin';
}

/** Every file that the arguments mean, in their order and each once. Refuses an argument that means none. */
export async function targetsOf(paths: readonly string[], terminal: Terminal, choice: Choice): Promise<Target[]> {
  const targets = new Map<string, Target>();
  for (const path of paths) {
    for (const target of await targetsOfArgument(path, terminal.cwd(), choice)) {
      const key = target.by === 'stdin' ? '-' : resolve(terminal.cwd(), target.file);
      if (targets.get(key)?.by !== 'name') targets.set(key, target);
    }
  }
  return [...targets.values()];
}

/**
 * The document of a target. Refuses one that cannot be read.
 * @param text what stands in it, for one that is no file.
 */
export function documentOf(target: Target, cwd: string, text?: string): SourceDocument {
  const path = resolve(cwd, target.file);
  const inside = relative(cwd, path);
  return {
    uri: pathToFileURL(path).href,
    languageId: languageOf(target.file),
    version: 0,
    text: text ?? readText(path, target.file),
    path: slashes(inside.startsWith('..') || isAbsolute(inside) ? path : inside),
  };
}

const FOUND_IN_FOLDERS = '**/*.{md,markdown,yaml,yml,txt}';
const NEVER_SEARCHED = ['**/node_modules/**', '**/.git/**'];

async function targetsOfArgument(path: string, cwd: string, choice: Choice): Promise<Target[]> {
  if (path === '-') return [{ file: choice.stdinFilename, by: 'stdin' }];
  const found = await stat(resolve(cwd, path)).catch(() => undefined);
  if (found?.isDirectory()) return search(FOUND_IN_FOLDERS, resolve(cwd, path), path);
  if (found !== undefined) return [{ file: path, by: choice.ifRecognised ? 'search' : 'name' }];
  if (!isDynamicPattern(path)) throw new Refusal(`${path}: no such file or folder`);
  const matches = await search(slashes(path), cwd, '');
  if (matches.length === 0) throw new Refusal(`${path}: no file matches this pattern`);
  return matches;
}

/** The folders that the arguments have searched; none where all of them are files. */
export async function foldersOf(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const folders = paths.map(async (path) => {
    const found = await stat(resolve(cwd, path)).catch(() => undefined);
    if (found?.isDirectory()) return [resolve(cwd, path)];
    return found === undefined && isDynamicPattern(path) ? [cwd] : [];
  });
  return (await Promise.all(folders)).flat();
}

/** The folder of the repository that a folder lies in, else the folder itself. */
export function repositoryOf(folder: string): string {
  const start = resolve(folder);
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return start;
  }
}

/** Every file below a folder that may be a postmortem, as paths relative to it. */
export function searchBelow(folder: string): Promise<string[]> {
  return find(FOUND_IN_FOLDERS, folder);
}

function find(pattern: string, folder: string): Promise<string[]> {
  return glob(pattern, { cwd: folder, ignore: NEVER_SEARCHED, onlyFiles: true, expandDirectories: false });
}

async function search(pattern: string, folder: string, prefix: string): Promise<Target[]> {
  const found = await find(pattern, folder);
  const base =
    prefix === '' || prefix === '.' || prefix === './' ? '' : `${slashes(prefix).replace(/(?<!\/)\/+$/, '')}/`;
  return found.sort().map((file) => ({ file: `${base}${file}`, by: 'search' as const }));
}

function languageOf(file: string): string {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  return /\.(md|markdown|mdown|mkd)$/i.test(file) ? 'markdown' : 'plaintext';
}

/** Refuses a file that cannot be read. */
export function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Refusal(`${shown}: cannot be read (${error instanceof Error ? reasonOf(error) : String(error)})`);
  }
}

/** `permission denied` rather than `EACCES: permission denied, open '/…'`. */
export function reasonOf({ message }: Error): string {
  return /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
}

/** Everything that comes down a stream of UTF-8. */
export async function textOf(stream: AsyncIterable<string | Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const chunk of stream) text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
