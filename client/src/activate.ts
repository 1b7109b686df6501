// Activation, the same on every platform: the server starts with the first postmortem, everything else waits for the user.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from './commands';
import { keepContexts } from './contexts';
import type { StartServer } from './languageClient';
import { createPreviews, type Previews } from './preview/previews';
import { requestRender, requestStatus } from './protocol';
import { type Overrule, type Recognitions, watchRecognition } from './recognition';
import { createSession, type Session } from './session';
import { isSettingsFile, type SettingsFiles, watchSettingsFiles } from './settingsFiles';
import { createStatus } from './status';

/** What other extensions, and tests, get from this one. */
export interface Api {
  /** Resolves with what a preview shows once that is the current version of the document. */
  readonly whenRendered: Previews['whenRendered'];
  /** Once a postmortem has been opened. */
  readonly client: BaseLanguageClient | undefined;
}

export function activateShared(context: vscode.ExtensionContext, startServer: StartServer): Api {
  const session = createSession(startServer);
  const settingsFiles = watchSettingsFiles();
  const reconsider = new vscode.EventEmitter<void>();
  const recognitions = watchRecognition(bySettingsFile(settingsFiles, session), reconsider.event);
  const previews = createPreviews({
    extensionUri: context.extensionUri,
    isPostmortem: (document) => recognitions.of(document) !== null,
    async render(document, since) {
      const client = await session.start();
      return requestRender(client, document.uri.toString(), since);
    },
  });
  context.subscriptions.push(
    session,
    settingsFiles,
    reconsider,
    settingsFiles.onDidChange(async () => {
      // The client gathers such news for a while before it passes them on; the server has to know before it is asked.
      await session.client?.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
      reconsider.fire();
    }),
    session.onDidConfigure(() => reconsider.fire()),
    recognitions,
    previews,
    keepContexts(recognitions),
    createStatus(recognitions, session),
    session.onDidConfigure(() => previews.update()),
    followActiveEditor(recognitions, previews),
    ...COMMANDS.map(({ id, run }) =>
      vscode.commands.registerCommand(id, (uri?: vscode.Uri, ...rest: readonly unknown[]) =>
        run({ previews, client: () => session.start() }, uri, ...rest),
      ),
    ),
  );
  startWithFirstPostmortem(recognitions, session, context);
  return {
    whenRendered: previews.whenRendered,
    get client() {
      return session.client;
    },
  };
}

function startWithFirstPostmortem(
  recognitions: Recognitions,
  session: Session,
  { subscriptions }: vscode.ExtensionContext,
): void {
  // The client reports by itself why its server does not start.
  const start = () => session.start().catch(() => undefined);
  if (recognitions.uris.length > 0 || vscode.workspace.textDocuments.some(isSettingsFile)) void start();
  subscriptions.push(
    recognitions.onDidChange((document) => recognitions.of(document) && start()),
    vscode.workspace.onDidOpenTextDocument((document) => isSettingsFile(document) && start()),
  );
}

/** A settings file may say which files are postmortems: the server reads it, and is asked. */
function bySettingsFile(settingsFiles: SettingsFiles, session: Session): Overrule {
  return async (document) => {
    if (!(await settingsFiles.around(document.uri))) return undefined;
    // The client reports by itself why its server does not start.
    const client = await session.start().catch(() => undefined);
    const status = client && (await requestStatus(client, document.uri.toString()).catch(() => undefined));
    return status?.recognised;
  };
}

function followActiveEditor(recognitions: Recognitions, previews: Previews): vscode.Disposable {
  return vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor && recognitions.of(editor.document)) previews.follow(editor.document.uri);
  });
}
