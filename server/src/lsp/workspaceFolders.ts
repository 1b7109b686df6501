// The folders that are open, as URIs: globs in the settings are relative to them.
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';

export interface Folders {
  readonly current: readonly string[];
  readonly capabilities: ServerCapabilities;
  initialize(params: InitializeParams): void;
  /** Listens for folders that are added and removed. */
  initialized(changed: () => void): void;
}

export function workspaceFolders(connection: Connection): Folders {
  let current: readonly string[] = [];
  let changes = false;
  return {
    get current() {
      return current;
    },
    capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    initialize({ capabilities, workspaceFolders: open, rootUri }) {
      changes = capabilities.workspace?.workspaceFolders === true;
      current = open?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    },
    initialized(changed) {
      if (!changes) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        current = [...current.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        changed();
      });
    },
  };
}
