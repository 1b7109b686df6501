// How the server is started in the browser: a worker, spoken to by messages.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateShared } from './activate';

export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/worker.js').toString(true);
  return activateShared(
    context,
    (options) => new LanguageClient('postmortem', 'Postmortem', new Worker(script), options),
  );
}
