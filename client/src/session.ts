// The language server's life: started once, when the first postmortem is open, and stopped with the extension.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { StartServer } from './languageClient';
import { documentSelector } from './languages';
import { SECTION } from './settings';
import { type Typing, watchTyping } from './typing';

export interface Session extends vscode.Disposable {
  /** The running client; the first call starts it. Rejects when the server cannot be started, and the next call tries again. */
  start(): Promise<BaseLanguageClient>;
  /** The client once it runs. */
  readonly client: BaseLanguageClient | undefined;
  /** The server took the settings: what it answers from now on may differ. */
  readonly onDidConfigure: vscode.Event<void>;
}

/** @param startServer how the platform starts a server: a process, or a worker. */
export function createSession(startServer: StartServer): Session {
  const configured = new vscode.EventEmitter<void>();
  let starting: Promise<BaseLanguageClient> | undefined;
  let running: BaseLanguageClient | undefined;
  const typing = watchTyping(() => running && askAgain(running));
  const launch = async () => {
    // The client's library is most of the extension: documents that are no postmortems do not pay for it.
    const { createLanguageClient } = await import('./languageClient');
    const client = createLanguageClient(
      startServer,
      clientOptions(() => configured.fire(), typing),
    );
    await client.start();
    running = client;
    return client;
  };
  return {
    start() {
      starting ??= launch().catch((reason: unknown) => {
        starting = undefined;
        return Promise.reject(reason);
      });
      return starting;
    },
    get client() {
      return running;
    },
    onDidConfigure: configured.event,
    dispose() {
      configured.dispose();
      typing.dispose();
      // A client that is still starting cannot be stopped: wait for it. One that failed to start needs no stopping.
      starting?.then(
        (client) => client.dispose(),
        () => undefined,
      );
    },
  };
}

/** Has the findings of all open documents asked for again. */
function askAgain(client: BaseLanguageClient): void {
  for (const document of vscode.workspace.textDocuments) {
    const provider = client.getFeature('textDocument/diagnostic')?.getProvider(document);
    if (provider === undefined) continue;
    provider.onDidChangeDiagnosticsEmitter.fire();
    return;
  }
}

function clientOptions(configured: () => void, { middleware }: Typing): LanguageClientOptions {
  return {
    documentSelector,
    initializationOptions: plainSettings,
    middleware: {
      ...middleware,
      workspace: {
        async configuration(params, token, next) {
          const settings = await next(params, token);
          // A task of its own runs after the answer is on its way, so that whatever is asked then finds the new settings.
          setTimeout(configured, 0);
          return settings;
        },
      },
    },
  };
}

/** The settings as data: what the editor hands out has methods, and a worker can be sent none. */
function plainSettings(): unknown {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration(SECTION)));
}
