// What is known of the postmortems of the workspace: those that are open, and, where files can be read and watched, all others.
import { FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Incident, Workspace } from '../model/incident';
import { idsInPath } from '../model/incident-ids';
import { pathOfUri, relativePathOfUri } from '../uri';
import { concernsOf, gather } from '../workspace/gather';
import type { Session } from './session';

/** The files of a workspace. A worker has none: there only what is open is known. */
export interface WorkspaceFiles {
  find(folder: string): Promise<FoundFiles>;
  /** The text; undefined when it cannot be read, or is too long. */
  read(uri: string): Promise<string | undefined>;
}

export interface FoundFiles {
  /** Files below a folder that may be postmortems. */
  readonly uris: readonly string[];
  /** Whether there can be no others. */
  readonly complete: boolean;
}

/** Does some work a little later, when nobody waits for an answer. */
export type Later = (work: () => void) => void;

export interface Incidents {
  /** The same object as long as nothing about it is another. */
  readonly workspace: Workspace;
  /** The same for whoever looks for a postmortem: the files are looked through now, if they were not. */
  seek(): Workspace;
  /** Settings or folders are others: what counts as a postmortem may be, too. */
  reset(): void;
  filesChanged(changes: readonly FileEvent[]): void;
}

export interface Known {
  readonly documents: TextDocuments<TextDocument>;
  readonly session: Session;
  readonly folders: () => readonly string[];
  /** Absent where the client does not tell of files that change: what was read once may be wrong then. */
  readonly files: WorkspaceFiles | undefined;
  readonly later: Later;
  /** Called with the open documents of which something else is to be said now. */
  readonly changed: (uris: readonly string[]) => void;
}

/** Listens to the documents from now on. */
export function knownIncidents({ documents, session, folders, files, later, changed }: Known): Incidents {
  /** By `keyOf`: clients spell the URI of a file otherwise than Node. */
  const known = new Map<string, Incident>();
  /** The files that are no postmortems; their names count nevertheless. */
  let named = new Map<string, readonly string[]>();
  const edited = new Set<string>();
  const concerns = new Map<string, string>();
  let workspace = gather([], { complete: false });
  let complete = false;
  let waits = false;
  let scans = 0;
  let wasScanned = false;
  let isSought = false;
  let typed = 0;
  /** Until nobody types any more. */
  let rest: Promise<void> | undefined;

  /** Takes what is known now for the workspace, and tells of the open documents that this is about. */
  const settle = (): void => {
    workspace = gather([...known.values()], { complete, names: [...named.values()].flat() });
    const others: string[] = [];
    for (const uri of documents.keys()) {
      const incident = known.get(keyOf(uri));
      const concern = incident === undefined ? '' : concernsOf(incident, workspace);
      if (concern !== (concerns.get(uri) ?? '')) others.push(uri);
      concerns.set(uri, concern);
    }
    if (others.length > 0) changed(others);
  };

  const put = (uri: string, incident: Incident | undefined): boolean => {
    const key = keyOf(uri);
    const before = known.get(key);
    if (incident === undefined) {
      const isNew = !named.has(key);
      named.set(key, idsInPath(key));
      return known.delete(key) || isNew;
    }
    named.delete(key);
    known.set(key, incident);
    return JSON.stringify(before) !== JSON.stringify(incident);
  };

  const drop = (uri: string): boolean => {
    const wasNamed = named.delete(keyOf(uri));
    return known.delete(keyOf(uri)) || wasNamed;
  };

  /** Editors also open what a file was once, or might become, under a scheme of its own: `git:`, `untitled:`. */
  const isOfWorkspace = (uri: string): boolean => {
    const schemes = folders().map(schemeOf);
    return (schemes.length === 0 ? ['file'] : schemes).includes(schemeOf(uri));
  };

  const isOpen = (uri: string): boolean => documents.keys().some((open) => keyOf(open) === keyOf(uri));

  /** Reads a file; one that is open counts as it is in the editor. */
  const readFile = async (uri: string): Promise<boolean> => {
    const text = await files?.read(uri);
    if (isOpen(uri)) return false;
    if (text === undefined) return put(uri, undefined);
    const path = relativePathOfUri(uri, folders());
    return put(uri, session.service.incident({ uri, languageId: '', version: 0, text, path }));
  };

  const resting = async (): Promise<void> => {
    for (let seen = -1; seen !== typed; ) {
      seen = typed;
      await new Promise<void>((resolve) => later(resolve));
    }
    rest = undefined;
  };

  const scan = async (): Promise<void> => {
    const own = ++scans;
    complete = false;
    const found = await Promise.all(folders().map((folder) => files?.find(folder)));
    for (const uri of found.flatMap((each) => each?.uris ?? [])) {
      // Whoever types does not share the server with files that nobody has opened.
      await rest;
      if (own !== scans) return;
      await readFile(uri);
    }
    if (own !== scans) return;
    complete = found.length > 0 && found.every((each) => each?.complete === true);
    settle();
  };

  const failed = (error: unknown): void => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    session.connection.console.error(`While looking at the workspace: ${what}`);
  };
  const look = (): void => {
    waits = false;
    const isOther = [...edited].filter((uri) => {
      const document = session.source(uri);
      return document !== undefined && isOfWorkspace(uri) && put(uri, session.service.incident(document));
    });
    edited.clear();
    if (isOther.length > 0) settle();
    // Where nobody has opened a postmortem or looks for one, there may well be none.
    if (wasScanned || files === undefined || (known.size === 0 && !isSought)) return;
    wasScanned = true;
    scan().catch(failed);
  };

  /** What the open documents have to say to others is read out of them once nobody types any more. */
  const plan = (): void => {
    rest ??= resting();
    if (waits) return;
    waits = true;
    rest.then(look).catch(failed);
  };

  documents.onDidOpen(({ document: { uri } }) => {
    const onDisk = known.get(keyOf(uri));
    // What is known of the file is known of this document from now on, whatever its URI looks like.
    if (onDisk !== undefined && onDisk.uri !== uri) {
      known.set(keyOf(uri), { ...onDisk, uri });
      settle();
    }
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    edited.add(uri);
    typed++;
    plan();
  });
  documents.onDidClose(({ document: { uri } }) => {
    edited.delete(uri);
    concerns.delete(uri);
    if (files === undefined || !wasScanned) {
      if (drop(uri)) settle();
    } else {
      readFile(uri).then((isOther) => isOther && settle(), failed);
    }
  });
  for (const uri of documents.keys()) edited.add(uri);
  plan();

  return {
    get workspace() {
      return workspace;
    },
    seek() {
      if (!wasScanned && !isSought) plan();
      isSought = true;
      return workspace;
    },
    reset() {
      for (const uri of documents.keys()) edited.add(uri);
      wasScanned = false;
      complete = false;
      scans++;
      const open = new Set(documents.keys().map(keyOf));
      for (const key of known.keys()) if (!open.has(key)) known.delete(key);
      named = new Map();
      settle();
      if (edited.size > 0) plan();
    },
    filesChanged(changes) {
      if (!wasScanned) return;
      const others = changes.filter(({ uri }) => MAY_BE_ONE.test(uri) && !NEVER.test(uri) && !isOpen(uri));
      const read = others.map(async ({ uri, type }) => (type === FileChangeType.Deleted ? drop(uri) : readFile(uri)));
      Promise.all(read).then((areOther) => areOther.includes(true) && settle(), failed);
    },
  };
}

const MAY_BE_ONE = /\.(?:md|markdown|ya?ml|txt)$/i;
const NEVER = /\/(?:node_modules|\.git)\//;

/** The same for all spellings of one file's URI. */
function keyOf(uri: string): string {
  return `${schemeOf(uri)}:${pathOfUri(uri).replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase())}`;
}

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':'))).toLowerCase();
}
