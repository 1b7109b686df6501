// Wires one connection: documents and settings in, the answers of the features out. The transport is the caller's.
import { type ClientCapabilities, type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings';
import type { SourceDocument } from '../reading';
import { createService, type Service } from '../service';
import { relativePathOfUri } from '../uri';
import { VERSION } from '../version';
import { codeActions } from './codeActions';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { documentSymbols } from './documentSymbols';
import { foldingRanges } from './foldingRanges';
import { hover } from './hover';
import { protocol } from './protocol';
import type { Feature, Session } from './session';
import { liveSettings } from './settings';
import { workspaceFolders } from './workspaceFolders';

const FEATURES: readonly Feature[] = [
  diagnostics,
  codeActions,
  completion,
  documentSymbols,
  hover,
  foldingRanges,
  protocol,
];

/**
 * Serves postmortems over a connection until it closes.
 * @param serviceFor makes the service for the current settings; a test can put another one in its place.
 */
export function serve(connection: Connection, serviceFor: (settings: Settings) => Service = createService): void {
  const documents = new TextDocuments(TextDocument);
  const listeners: (() => void)[] = [];
  let client: ClientCapabilities = {};

  const settings = liveSettings(connection, () => {
    service = serviceFor(settings.current);
    for (const listener of listeners) listener();
  });
  const folders = workspaceFolders(connection);
  let service = serviceFor(settings.current);

  const session: Session = {
    connection,
    documents,
    get client() {
      return client;
    },
    get service() {
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
    service = serviceFor(settings.current);
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
    folders.initialized();
  });
  for (const feature of FEATURES) feature.register(session);
  documents.onDidClose(({ document }) => service.forget(document.uri));
  documents.listen(connection);
  connection.listen();
}

function sourceOf(document: TextDocument, folders: readonly string[]): SourceDocument {
  const { uri, languageId, version } = document;
  return { uri, languageId, version, text: document.getText(), path: relativePathOfUri(uri, folders) };
}
