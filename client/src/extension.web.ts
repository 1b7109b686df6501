// How the server is started in the browser: a worker, spoken to by messages. The desktop uses the same bundle with a server of its own.
import * as vscode from 'vscode';
import { type Api, activateShared } from './activate';

/** What the desktop activates with its own way to start a server. */
export const activateWith = activateShared;

export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/worker.js').toString(true);
  return activateShared(context, async () => {
    const { BrowserMessageReader, BrowserMessageWriter } = await import('vscode-languageclient/browser');
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  });
}
