// How the server is started in the browser: a worker, spoken to by messages.
import * as vscode from 'vscode';
import { type Api, activateShared } from './activate';

export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/worker.js').toString(true);
  return activateShared(context, async (options) => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    return new LanguageClient('postmortem', 'Postmortem', new Worker(script), options);
  });
}
