// workspace/symbol: the postmortems of the workspace, by identifier, title and date.
import { SymbolKind } from 'vscode-languageserver';
import { symbolsFor } from '../workspace/symbols';
import type { Feature } from './session';

export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(session) {
    session.connection.onWorkspaceSymbol(({ query }) => {
      const workspace = session.seekIncidents();
      if (workspace === undefined) return [];
      return symbolsFor(query, workspace).map(({ name, date, incident: { uri, place } }) => {
        const { line, start, end } = place ?? { line: 0, start: 0, end: 0 };
        return {
          name,
          kind: SymbolKind.File,
          // The editor shows the file beside it.
          ...(date !== undefined && { containerName: date }),
          location: { uri, range: { start: { line, character: start }, end: { line, character: end } } },
        };
      });
    });
  },
};
