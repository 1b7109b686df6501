// What the features of one connection share: its documents, what its client can do, and the service of the current settings.
import type { ClientCapabilities, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../model/incident';
import type { Reading, SourceDocument } from '../reading';
import type { Service } from '../service';

export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** What the client said it can do; empty before `initialize`. */
  readonly client: ClientCapabilities;
  readonly service: Service;
  /** What is known of the postmortems of the workspace, for whoever looks for one; undefined until the first document was answered for. */
  seekIncidents(): Workspace | undefined;
  /** An open document as the service takes it; undefined for one that is not open. */
  source(uri: string): SourceDocument | undefined;
  /** Calls back when settings took effect that can change an answer. */
  onSettings(listener: () => void): void;
  /** Calls back with the open documents of which other documents make something else true. */
  onNeighbours(listener: (uris: readonly string[]) => void): void;
}

/** A feature of the server: what it declares in answer to `initialize`, and its handlers. */
export interface Feature {
  capabilities(client: ClientCapabilities): ServerCapabilities;
  register(session: Session): void;
}

/** What a handler works with: the document as it is now, read as a postmortem. */
export interface Question {
  readonly document: SourceDocument;
  readonly reading: Reading;
  readonly service: Service;
}

/**
 * Answers about one open postmortem, and with `otherwise` where there is none.
 * With `outright`, every open document is taken for one.
 * A defect in the answering code loses this one answer and is logged; the session lives on.
 */
export function answer<T>(
  session: Session,
  uri: string,
  otherwise: T,
  make: (question: Question) => T,
  outright?: 'outright',
): T {
  try {
    const document = session.source(uri);
    const reading = document && session.service.read(document, outright);
    if (document === undefined || reading === undefined) return otherwise;
    return make({ document, reading, service: session.service });
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    session.connection.console.error(`While answering about ${uri}: ${what}`);
    return otherwise;
  }
}
