// Tells the muting what is typed and where the cursor is, and stands between server and editor with what was found.
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { createMuting } from './muting';
import { SECTION } from './settings';

export interface Typing extends vscode.Disposable {
  readonly middleware: Pick<Middleware, 'provideDiagnostics' | 'handleDiagnostics'>;
}

/** @param ask asks the server again what there is to be found. */
export function watchTyping(ask: () => void): Typing {
  const pushed = new Map<string, () => void>();
  const muting = createMuting((uri) => {
    const again = pushed.get(uri);
    if (again === undefined) ask();
    else again();
  });
  const subscriptions = [
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const [change, ...more] = contentChanges;
      // Undoing and what a command does in several places is no typing.
      if (change === undefined || more.length > 0 || reason !== undefined) return;
      if (document !== vscode.window.activeTextEditor?.document || !isMuted(document.uri)) return;
      const lines = change.text.split('\n').length - 1;
      muting.typed(document.uri.toString(), change.range.start.line + lines);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
      const line = selections[0]?.active.line;
      if (line !== undefined) muting.moved(document.uri.toString(), line);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) muting.moved(editor.document.uri.toString(), editor.selection.active.line);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => pushed.delete(uri.toString())),
  ];
  return {
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token);
        if (!report || !('items' in report)) return report;
        const uri = 'uri' in document ? document.uri : document;
        return { ...report, items: muting.shown(uri.toString(), report.items) };
      },
      handleDiagnostics(uri, diagnostics, next) {
        const show = () => next(uri, muting.shown(uri.toString(), diagnostics));
        pushed.set(uri.toString(), show);
        show();
      },
    },
    dispose() {
      muting.dispose();
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function isMuted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration(SECTION, uri).get('muteWhileTyping', true);
}
