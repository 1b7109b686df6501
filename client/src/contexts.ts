// The context keys that menus and key bindings ask: which documents are postmortems, and whether the active one is.
import * as vscode from 'vscode';
import type { Recognitions } from './recognition';

/** Where a menu belongs to one editor of several, `resource in postmortem.documents` is exact; else `postmortem.active` is shorter. */
export function keepContexts(recognitions: Recognitions): vscode.Disposable {
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    setContext('postmortem.active', document !== undefined && recognitions.of(document) !== null);
    setContext('postmortem.documents', recognitions.uris);
  };
  update();
  return vscode.Disposable.from(recognitions.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
