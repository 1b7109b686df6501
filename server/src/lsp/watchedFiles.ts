// Files that change outside the editor: settings files, and the postmortems that are not open.
import { type Connection, DidChangeWatchedFilesNotification, type FileEvent } from 'vscode-languageserver';
import { SETTINGS_FILE } from '../config/layers';
import { isSettingsFile } from './settingsFiles';

export interface Watching {
  /** Settings files may be others now. A client that names no file at all means them. */
  settingsChanged(): void;
  filesChanged(changes: readonly FileEvent[]): void;
}

export function watchFiles(connection: Connection, { settingsChanged, filesChanged }: Watching): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.length === 0 || changes.some(({ uri }) => isSettingsFile(uri))) settingsChanged();
    const others = changes.filter(({ uri }) => !isSettingsFile(uri));
    if (others.length > 0) filesChanged(others);
  });
}

/** Asks a client that can watch files to do so. */
export function registerWatchers(connection: Connection): void {
  const watchers = [`**/${SETTINGS_FILE}`, '**/*.{md,markdown,yaml,yml,txt}'].map((globPattern) => ({ globPattern }));
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
}
