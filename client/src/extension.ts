// How the server is started on the desktop and on remote machines: a Node process, spoken to over IPC.
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateShared } from './activate';

export function activate(context: vscode.ExtensionContext): Api {
  const server = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
  const debugged = { ...server, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
  return activateShared(
    context,
    (options) => new LanguageClient('postmortem', 'Postmortem', { run: server, debug: debugged }, options),
  );
}
