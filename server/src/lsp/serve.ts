// Wires one connection: documents and settings in, the answers of the features out. The transport is the caller's.
import { type ClientCapabilities, type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../reading';
import type { Service, SettingsOf } from '../service';
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
import { protocol } from './protocol';
import { rendering } from './render';
import type { Feature, Session } from './session';
import { liveSettings } from './settings';
import { type FindSettings, settingsFiles } from './settingsFiles';
import { workspaceFolders } from './workspaceFolders';

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
];

/**
 * Serves postmortems over a connection until it closes.
 * @param findSettings finds settings files, where there are files.
 * @param serviceFor makes the service for the current settings. It is first called when `initialize` was answered, so that the
 *   caller may load what it takes only then.
 */
export function serve(
  connection: Connection,
  serviceFor: (settings: SettingsOf) => Service,
  findSettings?: FindSettings,
): void {
  const documents = new TextDocuments(TextDocument);
  const listeners: (() => void)[] = [];
  let client: ClientCapabilities = {};

  const changed = (): void => {
    service = undefined;
    for (const listener of listeners) listener();
  };
  const settings = liveSettings(connection, () => documents.keys(), changed);
  const files = settingsFiles(connection, findSettings, changed);
  const makeService = (): Service => {
    const made = serviceFor(({ uri }) => files.over(settings.of(uri), uri, made));
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
    source(uri) {
      const document = documents.get(uri);
      return document && sourceOf(document, folders.current);
    },
    onSettings: (listener) => listeners.push(listener),
  };

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
    files.initialized(client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true);
    folders.initialized();
    // The first document comes next: what it takes is made while the client still prepares it.
    service ??= makeService();
  });
  for (const feature of FEATURES) feature.register(session);
  documents.onDidOpen(({ document }) => settings.opened(document.uri));
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
