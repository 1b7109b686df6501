// Activation, the same on every platform: the server starts with the first postmortem, everything else waits for the user.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COMMANDS } from './commands';
import { keepContexts } from './contexts';
import { createPreviews, type Previews } from './preview/previews';
import { requestRender } from './protocol';
import { type Recognitions, watchRecognition } from './recognition';
import { type CreateClient, createSession, type Session } from './session';
import { createStatus } from './status';

/** What other extensions, and tests, get from this one. */
export interface Api {
  /** Resolves with what a preview shows once that is the current version of the document. */
  readonly whenRendered: Previews['whenRendered'];
  /** Once a postmortem has been opened. */
  readonly client: BaseLanguageClient | undefined;
}

export function activateShared(context: vscode.ExtensionContext, createClient: CreateClient): Api {
  const session = createSession(createClient);
  const recognitions = watchRecognition();
  const previews = createPreviews({
    extensionUri: context.extensionUri,
    isPostmortem: (document) => recognitions.of(document) !== null,
    async render(document) {
      const client = await session.start();
      return requestRender(client, document.uri.toString());
    },
  });
  context.subscriptions.push(
    session,
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

/** It is checked where it is written. */
function isSettingsFile({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith('/.postmortemrc.yaml');
}

function followActiveEditor(recognitions: Recognitions, previews: Previews): vscode.Disposable {
  return vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor && recognitions.of(editor.document)) previews.follow(editor.document.uri);
  });
}
