// The context keys that menus and key bindings ask: which documents are postmortems, and whether the active one is.
import * as vscode from 'vscode';
import type { Recognitions } from './recognition';

/**
 * A menu that belongs to one editor of several asks `resourcePath in postmortem.paths`; whatever else asks `postmortem.active`.
 * Paths, because a remote workbench and its extension host call the same document by different URIs.
 */
export function keepContexts(recognitions: Recognitions): vscode.Disposable {
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    setContext('postmortem.active', document !== undefined && recognitions.of(document) !== null);
    setContext('postmortem.paths', recognitions.uris.flatMap(pathsOf));
  };
  update();
  return vscode.Disposable.from(recognitions.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

/** The workbench spells paths of local files as the operating system does. */
function pathsOf(uri: vscode.Uri): readonly string[] {
  return [uri.path, uri.fsPath];
}
