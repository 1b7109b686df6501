// How the server is started on the desktop and on remote machines: a Node process, spoken to over IPC.
import type * as vscode from 'vscode';
import { type Api, activateShared } from './activate';

export function activate(context: vscode.ExtensionContext): Api {
  return activateShared(context, async (options) => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module: context.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
    return new LanguageClient('postmortem', 'Postmortem', { run, debug }, options);
  });
}
