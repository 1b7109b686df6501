// The composition root: the only file that knows every feature. Documents and settings in, answers out; the cache only saves time.
import { analyse } from './analysis/analyse';
import { todayAt } from './analysis/due';
import { settingsByFile } from './config/effective';
import type { Settings } from './config/settings';
import { type CodeAction, codeActions, fixAll } from './features/codeActions';
import { type CompletionItem, completion } from './features/completion';
import { documentSymbols, type OutlineSymbol } from './features/documentSymbols';
import { type FoldingRange, foldingRanges } from './features/foldingRanges';
import { type Hover, hover } from './features/hover';
import type { Incident, Workspace } from './model/incident';
import { editing, isGoverned, isReadable, isStillReadable, ONCE, type Reader, SYNTAXES } from './reader';
import { asLaidOut, type Reading, type SourceDocument } from './reading';
import { type Recognise, type Recognition, recogniser } from './recognise';
import { RULES } from './rules';
import { findingsOf } from './rules/findings';
import type { Finding } from './rules/rule';
import { type Remark, stillSaid } from './rules/standing';
import { readSettingsFile, type SettingsFile } from './settingsFile';
import type { SyntaxName } from './syntax/syntax';
import { once } from './text/once';
import type { Span, TextEdit } from './text/span';
import { pathOfUri } from './uri';
import { incidentOf } from './workspace/incident';

/**
 * Every answer is empty, or undefined, for a document that is not recognised as a postmortem. Offsets, in UTF-16 units, are those of the
 * text as it was read (`read(document).document.text`), whose `lines` lead from and to the lines and characters of the document.
 */
export interface Service {
  /** The document read and analysed; undefined when it is no postmortem. `outright` reads it whatever it looks like. */
  read(document: SourceDocument, outright?: 'outright'): Reading | undefined;
  findings(document: SourceDocument): readonly Finding[];
  /** What is said of the document: its findings without their repairs. */
  remarks(document: SourceDocument): readonly Remark[];
  codeActions(
    document: SourceDocument,
    range: Span,
    isWanted?: (kind: CodeAction['kind']) => boolean,
  ): readonly CodeAction[];
  fixAll(document: SourceDocument): readonly TextEdit[];
  /** @param now milliseconds since the epoch, when a clock may be read. */
  completion(document: SourceDocument, offset: number, now?: number): readonly CompletionItem[];
  documentSymbols(document: SourceDocument): readonly OutlineSymbol[];
  hover(document: SourceDocument, offset: number): Hover | undefined;
  foldingRanges(document: SourceDocument): readonly FoldingRange[];
  /** What a file `.postmortemrc.yaml` with this text says. */
  settingsFile(text: string): SettingsFile;
  /** What other documents need to know of this one. Nothing is kept of one that nobody asked about otherwise. */
  incident(document: SourceDocument): Incident | undefined;
  /** Drops what is kept of a document that was closed. */
  forget(uri: string): void;
}

/** The settings of each document; the same object as long as they are the same. */
export type SettingsOf = (document: SourceDocument) => Settings;

/** The other postmortems, as far as they are known; the same object as long as they are the same. */
export type WorkspaceOf = () => Workspace | undefined;

export { MAX_LENGTH } from './reader';
export { isReadable, readSettingsFile };

/**
 * @param settings of all documents, or what tells those of each: a document whose settings are another object is read again.
 * @param use `editing` keeps what it read of a document and reads only what changed; `once` is for documents that never change.
 * @param clock gives milliseconds since the epoch; without one nothing is found that depends on today.
 * @param workspaceOf gives what is known of other documents; without it nothing is found that depends on them.
 */
export function createService(
  settings: Settings | SettingsOf,
  use: 'editing' | 'once' = 'editing',
  clock?: () => number,
  workspaceOf: WorkspaceOf = () => undefined,
): Service {
  const cache = new Map<string, Cached>();
  const settingsOf: SettingsOf = typeof settings === 'function' ? settings : () => settings;
  const compiled = new WeakMap<Settings, Compiled>();

  const compiledOf = (document: SourceDocument): Compiled => {
    const own = settingsOf(document);
    const known = compiled.get(own) ?? compile(own);
    compiled.set(own, known);
    return known;
  };

  const read = (document: SourceDocument, outright?: 'outright'): Reading | undefined => {
    // What is a postmortem anyway is read once for both.
    const ordinary = outright && read(document);
    if (ordinary) return ordinary;
    const key = outright === undefined ? document.uri : `${outright} ${document.uri}`;
    const cached = cache.get(key);
    const own = settingsOf(document);
    const workspace = workspaceOf();
    const isSettled = cached?.settings === own;
    if (isSettled && cached.workspace === workspace && isSame(cached.document, document)) return cached.reading;
    const reader = (isSettled ? cached.reader : undefined) ?? (use === 'editing' ? editing() : ONCE);
    const reading = readingOf(document, compiledOf(document), reader, outright, { clock, workspace });
    cache.delete(key);
    cache.set(key, { document, settings: own, workspace, reading, reader });
    const oldest = cache.keys().next().value;
    if (cache.size > CACHED_DOCUMENTS && oldest !== undefined) cache.delete(oldest);
    return reading;
  };

  /** What the document would be with another text. A reader of its own keeps what is not changed, and the document's unmoved. */
  const readAhead = (document: SourceDocument, text: string): Reading | undefined => {
    const reader = cache.get(document.uri)?.reader.ahead() ?? ONCE;
    const around = { clock, workspace: workspaceOf() };
    return readingOf({ ...document, text }, compiledOf(document), reader, 'outright', around);
  };

  const ask = <T>(document: SourceDocument, otherwise: T, answer: (reading: Reading) => T): T => {
    const reading = read(document);
    return reading === undefined ? otherwise : answer(reading);
  };

  return {
    read,
    remarks: (document) => ask(document, [], (reading) => reading.remarks),
    findings: (document) => ask(document, [], (reading) => reading.findings),
    codeActions: (document, range, isWanted) =>
      ask(document, [], (reading) => codeActions(reading, range, isWanted, (text) => readAhead(document, text))),
    fixAll: (document) => ask(document, [], fixAll),
    completion: (document, offset, now) => ask(document, [], (reading) => completion(reading, offset, now)),
    documentSymbols: (document) => ask(document, [], documentSymbols),
    hover: (document, offset) => ask(document, undefined, (reading) => hover(reading, offset)),
    foldingRanges: (document) => ask(document, [], foldingRanges),
    settingsFile: readSettingsFile,
    incident(document) {
      const reading = cache.has(document.uri) ? read(document) : readingOf(document, compiledOf(document), ONCE);
      return reading && incidentOf(reading);
    },
    forget(uri) {
      cache.delete(uri);
      cache.delete(`outright ${uri}`);
    },
  };
}

/** Enough for the documents somebody works on at once; a command that reads thousands keeps its memory flat. */
const CACHED_DOCUMENTS = 16;

interface Cached {
  readonly document: SourceDocument;
  readonly settings: Settings;
  readonly workspace: Workspace | undefined;
  readonly reading: Reading | undefined;
  readonly reader: Reader;
}

/** Settings with their globs compiled. */
interface Compiled {
  readonly recognise: Recognise;
  readonly ofFile: ReturnType<typeof settingsByFile>;
}

function compile(settings: Settings): Compiled {
  return { recognise: recogniser(settings), ofFile: settingsByFile(settings) };
}

/** What a reading depends on besides the document and its settings. */
interface Surroundings {
  readonly clock?: (() => number) | undefined;
  readonly workspace?: Workspace | undefined;
}

function isSame(a: SourceDocument, b: SourceDocument): boolean {
  return a.version === b.version && a.languageId === b.languageId && a.text === b.text;
}

function readingOf(
  document: SourceDocument,
  { recognise, ofFile }: Compiled,
  reader: Reader,
  outright?: 'outright',
  around: Surroundings = {},
): Reading | undefined {
  const { text } = document;
  if (!(reader.editing === undefined ? isReadable(text) : isStillReadable(text, reader.editing))) return undefined;
  const wholePath = pathOfUri(document.uri);
  const path = document.path ?? wholePath;
  const name = syntaxOf(document.languageId, path);
  const recognised =
    name === undefined
      ? null
      : recognise({ path, wholePath, languageId: document.languageId, text: document.text }, reader.editing?.history);
  if (recognised === null && outright === undefined) return undefined;
  return readWith(reader, name ?? 'markdown', document, path, recognised, ofFile, around);
}

/** Everything is computed when first asked for: an outline needs no findings, a status needs no lines. */
function readWith(
  { read, editing }: Reader,
  name: SyntaxName,
  document: SourceDocument,
  path: string,
  recognised: Recognition | null,
  ofFile: Compiled['ofFile'],
  { clock, workspace }: Surroundings,
): Reading {
  const now = clock?.();
  const circumstances = [ofFile, path, name, now && todayAt(now), workspace];
  const settings = ofFile(path, pathOfUri(document.uri));
  const governed = once(() => isGoverned(document.text, editing));
  let found: readonly Finding[] | undefined;
  let kept: readonly Remark[] | undefined;
  const laidOut = once(() => {
    const text = read[name](document.text);
    if (editing !== undefined) {
      const said = { circumstances, isGoverned: governed(), remarks: () => found ?? kept };
      kept = stillSaid(editing.said, said, text.unchangedBut);
      editing.said = said;
    }
    return text;
  });
  const asRead = once(() => asLaidOut(document, laidOut().layout));
  const around = workspace && { uri: document.uri, path, workspace };
  const { timeZone } = settings;
  const given = { timeZone, path, ...(now !== undefined && { now }), ...(around && { around }) };
  const facts = once(() => analyse(laidOut().postmortem, given, editing?.history));
  const findings = once(() => {
    const { lines } = laidOut().layout;
    const suppressions = governed() ? SYNTAXES[name].suppressions(document.text, lines) : [];
    found = findingsOf(facts(), { rules: RULES, settings: settings.rules, suppressions, lines });
    return found;
  });
  return {
    source: document.text,
    recognised,
    syntax: SYNTAXES[name],
    get document() {
      return asRead();
    },
    get lines() {
      return laidOut().layout.lines;
    },
    get postmortem() {
      return laidOut().postmortem;
    },
    get facts() {
      return facts();
    },
    get findings() {
      return findings();
    },
    get remarks() {
      laidOut();
      return kept ?? findings();
    },
  };
}

/** By the language that the editor says, else by the file's extension. */
function syntaxOf(languageId: string, path: string): SyntaxName | undefined {
  if (languageId === 'markdown' || languageId === 'plaintext') return 'markdown';
  if (languageId === 'yaml' || /\.ya?ml$/i.test(path)) return 'yaml';
  return /\.(md|markdown|txt)$/i.test(path) ? 'markdown' : undefined;
}
