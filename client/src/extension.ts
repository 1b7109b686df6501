// How the server is started on the desktop and on remote machines: a Node process, spoken to over IPC. All else is the bundle that runs in
// the browser, too: what is most of a client is packaged once.
import { fork } from 'node:child_process';
import type * as vscode from 'vscode';
import type { Api } from './activate';
import { activateWith } from './extension.web';
import type { StartServer } from './languageClient';

/** Milliseconds in which a server that was told to stop does so by itself. */
const PATIENCE = 2000;

export function activate(context: vscode.ExtensionContext): Api {
  return activateWith(context, startServer(context.asAbsolutePath('dist/server/node.js')));
}

function startServer(module: string): StartServer {
  return async (log) => {
    const { IPCMessageReader, IPCMessageWriter } = await import('vscode-jsonrpc/node');
    const server = fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], {
      silent: true,
      execArgv: isDebugged() ? ['--nolazy', '--inspect=6010'] : [],
      // The editor's own executable runs the server, as plain Node.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' },
    });
    server.on('error', (error) => log(`${error.message}\n`));
    if (server.pid === undefined) throw new Error(`The language server could not be started: ${module}`);
    for (const output of [server.stdout, server.stderr]) output?.setEncoding('utf8').on('data', log);
    return {
      reader: new IPCMessageReader(server),
      writer: new IPCMessageWriter(server),
      clientProcessId: process.pid,
      ended() {
        setTimeout(() => server.exitCode === null && server.signalCode === null && server.kill('SIGKILL'), PATIENCE);
      },
    };
  };
}

/** Whether the extension host runs in a debugger: then the server can be attached to as well. */
function isDebugged(): boolean {
  return process.execArgv.some((argument) => /^--inspect(-brk)?(=|$)/.test(argument));
}
