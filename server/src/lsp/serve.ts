// Wires one connection: documents and settings in, the answers of the features out. The transport is the caller's.
import { type ClientCapabilities, type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../reading';
import type { Service, SettingsOf, WorkspaceOf } from '../service';
import { relativePathOfUri } from '../uri';
import { VERSION } from '../version';
import { codeActions } from './codeActions';
import { completion } from './completion';
import { conversion } from './conversion';
import { diagnostics } from './diagnostics';
import { documentSymbols } from './documentSymbols';
import { exports } from './exports';
import { foldingRanges } from './foldingRanges';
import { hover } from './hover';
import type { Incidents, Later, WorkspaceFiles } from './incidents';
import { protocol } from './protocol';
import { rendering } from './render';
import type { Feature, Session } from './session';
import { liveSettings } from './settings';
import { type FindSettings, settingsFiles } from './settingsFiles';
import { registerWatchers, watchFiles } from './watchedFiles';
import { workspaceFolders } from './workspaceFolders';
import { workspaceSymbols } from './workspaceSymbols';

const FEATURES: readonly Feature[] = [
  diagnostics,
  codeActions,
  completion,
  documentSymbols,
  hover,
  foldingRanges,
  protocol,
  rendering,
  exports,
  conversion,
  workspaceSymbols,
];

/** Makes the service out of what tells the settings of each document, and what is known of the others. */
export type ServiceFor = (settings: SettingsOf, workspace: WorkspaceOf) => Service;

/** What there is around a server, besides its client. */
export interface Surroundings {
  /** Finds settings files, where there are files. */
  readonly findSettings?: FindSettings;
  readonly files?: WorkspaceFiles;
  /** Without it, documents know nothing of each other. */
  readonly later?: Later;
}

/**
 * Serves postmortems over a connection until it closes.
 * @param serviceFor makes the service for the current settings. It is first called when `initialize` was answered, so that the
 *   caller may load what it takes only then.
 */
export function serve(
  connection: Connection,
  serviceFor: ServiceFor,
  { findSettings, files, later }: Surroundings = {},
): void {
  const documents = new TextDocuments(TextDocument);
  const listeners: (() => void)[] = [];
  const neighbours: ((uris: readonly string[]) => void)[] = [];
  let client: ClientCapabilities = {};

  const changed = (): void => {
    service = undefined;
    for (const listener of listeners) listener();
  };
  const settings = liveSettings(connection, () => documents.keys(), changed);
  const nearest = settingsFiles(findSettings);
  const makeService = (): Service => {
    const settingsOf: SettingsOf = ({ uri }) => nearest.over(settings.of(uri), uri, made);
    const made = serviceFor(settingsOf, () => incidents?.workspace);
    return made;
  };
  const folders = workspaceFolders(connection);
  let service: Service | undefined;

  const session: Session = {
    connection,
    documents,
    get client() {
      return client;
    },
    get service() {
      service ??= makeService();
      return service;
    },
    seekIncidents: () => incidents?.seek(),
    source(uri) {
      const document = documents.get(uri);
      return document && sourceOf(document, folders.current);
    },
    onSettings: (listener) => listeners.push(listener),
    onNeighbours: (listener) => neighbours.push(listener),
  };
  let incidents: Incidents | undefined;
  let watches = false;
  /** What documents know of each other is loaded when the first one was answered for. */
  const meet = async (after: Later): Promise<void> => {
    const { knownIncidents } = await import('./incidents');
    incidents = knownIncidents({
      documents,
      session,
      folders: () => folders.current,
      files: watches ? files : undefined,
      later: after,
      changed: (uris) => {
        for (const listener of neighbours) listener(uris);
      },
    });
  };
  watchFiles(connection, {
    settingsChanged() {
      nearest.forget();
      changed();
    },
    filesChanged: (changes) => incidents?.filesChanged(changes),
  });

  connection.onInitialize((params) => {
    client = params.capabilities;
    settings.initialize(params);
    folders.initialize(params);
    service = undefined;
    const declared = FEATURES.map((feature) => feature.capabilities(client));
    return {
      serverInfo: { name: 'postmortem', version: VERSION },
      capabilities: Object.assign(
        { textDocumentSync: TextDocumentSyncKind.Incremental, positionEncoding: 'utf-16' },
        folders.capabilities,
        ...declared,
      ),
    };
  });
  connection.onInitialized(() => {
    settings.initialized();
    watches = client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true && findSettings !== undefined;
    if (watches) registerWatchers(connection);
    folders.initialized(() => incidents?.reset());
    // The first document comes next: what it takes is made while the client still prepares it.
    service ??= makeService();
  });
  for (const feature of FEATURES) feature.register(session);
  session.onSettings(() => incidents?.reset());
  let isMeeting = false;
  documents.onDidOpen(({ document }) => {
    settings.opened(document.uri);
    if (isMeeting || later === undefined) return;
    isMeeting = true;
    later(() => meet(later).catch((error: unknown) => connection.console.error(String(error))));
  });
  documents.onDidClose(({ document }) => {
    settings.closed(document.uri);
    service?.forget(document.uri);
  });
  documents.listen(connection);
  connection.listen();
}

function sourceOf(document: TextDocument, folders: readonly string[]): SourceDocument {
  const { uri, languageId, version } = document;
  return { uri, languageId, version, text: document.getText(), path: relativePathOfUri(uri, folders) };
}
