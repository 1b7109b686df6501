// textDocument/diagnostic, and textDocument/publishDiagnostics for clients that do not pull.
import { type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { SOURCE, toDiagnostic } from './convert';
import { answer, type Feature, type Session } from './session';
import { isSettingsFile, settingsDiagnostics } from './settingsFiles';

export const diagnostics: Feature = {
  // Other documents matter, too. But a client that is told so asks about all of them after each edit of one: the server says when it has to.
  capabilities: (client) =>
    client.textDocument?.diagnostic
      ? { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  register(session) {
    session.connection.languages.diagnostics.on(({ textDocument }) => ({
      kind: DocumentDiagnosticReportKind.Full,
      items: diagnosticsOf(session, textDocument.uri),
    }));
    const push = pusher(session);
    session.documents.onDidChangeContent(({ document }) => push.publish(document.uri));
    session.documents.onDidClose(({ document }) => push.clear(document.uri));
    session.onSettings(() => {
      for (const uri of session.documents.keys()) push.publish(uri);
      refresh(session);
    });
    session.onNeighbours((uris) => {
      for (const uri of uris) push.publish(uri);
      refresh(session);
    });
  },
};

function diagnosticsOf(session: Session, uri: string): Diagnostic[] {
  const text = isSettingsFile(uri) ? session.documents.get(uri)?.getText() : undefined;
  if (text !== undefined) return settingsDiagnostics(uri, text, session.service);
  return answer(session, uri, [], ({ reading }) => reading.remarks.map((remark) => toDiagnostic(reading, remark)));
}

/** Pushes to clients that do not pull, and says nothing about documents that never were postmortems. */
function pusher(session: Session) {
  const published = new Set<string>();
  const pulls = (): boolean => session.client.textDocument?.diagnostic !== undefined;
  const send = (uri: string, items: Diagnostic[], version?: number): void => {
    const tagged = version !== undefined && session.client.textDocument?.publishDiagnostics?.versionSupport === true;
    // A connection that went away meanwhile needs no diagnostics.
    session.connection.sendDiagnostics({ uri, diagnostics: items, ...(tagged && { version }) }).catch(() => {});
  };
  return {
    publish(uri: string): void {
      if (pulls()) return;
      const read = answer(session, uri, undefined, ({ document }) => document.version);
      if (read === undefined && !published.has(uri) && !isSettingsFile(uri)) return;
      published.add(uri);
      send(uri, diagnosticsOf(session, uri), session.documents.get(uri)?.version);
    },
    clear(uri: string): void {
      if (published.delete(uri)) send(uri, []);
    },
  };
}

function refresh({ client, connection }: Session): void {
  if (client.workspace?.diagnostics?.refreshSupport !== true) return;
  // A client that refuses to refresh asks again by itself with the next edit.
  connection.languages.diagnostics.refresh().catch(() => {});
}
