// Keeps the source editor and one preview at the same place: scrolling and the cursor go to the preview, scrolling and clicks come back.
import * as vscode from 'vscode';
import { createEcho } from './echo';
import type { CursorMessage, RevealMessage, ScrollMessage } from './messages';

export interface EditorSync extends vscode.Disposable {
  /** Tells the preview where the editor is; to be called when a document is shown first. */
  start(): void;
  /** Makes a line, with its fraction, the topmost one of the editors that show the document. */
  scrollEditor(line: number): void;
  /** Shows a line of the source: to look at, in an editor that is visible already; to edit, with the focus. */
  revealInEditor(line: number, purpose: RevealMessage['purpose']): Promise<void>;
}

export function syncWithEditor(
  current: () => vscode.Uri,
  post: (message: ScrollMessage | CursorMessage) => void,
): EditorSync {
  const echo = createEcho();
  let cursorLine: number | undefined;

  const shows = (editor: vscode.TextEditor) => editor.document.uri.toString() === current().toString();
  const about = ({ document }: vscode.TextEditor) => ({ uri: document.uri.toString(), version: document.version });
  const sendCursor = (editor: vscode.TextEditor) => {
    const { active } = editor.selection;
    const isNews = editor.selections.length === 1 && active.line !== cursorLine;
    if (!isNews) return;
    cursorLine = active.line;
    post({ type: 'cursor', ...about(editor), line: active.line });
  };
  const subscriptions = [
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (!shows(textEditor)) return;
      const line = topmostLine(textEditor);
      if (!echo.caused(line)) post({ type: 'scroll', ...about(textEditor), line });
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (shows(textEditor)) sendCursor(textEditor);
    }),
  ];

  return {
    start() {
      cursorLine = undefined;
      const editor = vscode.window.visibleTextEditors.find(shows);
      if (!editor) return;
      post({ type: 'scroll', ...about(editor), line: topmostLine(editor) });
      sendCursor(editor);
    },
    scrollEditor(line) {
      for (const editor of vscode.window.visibleTextEditors.filter(shows)) {
        const top = Math.min(Math.floor(line), editor.document.lineCount - 1);
        echo.expect(top, topmostLine(editor));
        editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
      }
    },
    async revealInEditor(line, purpose) {
      const visible = vscode.window.visibleTextEditors.find(shows);
      const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.Active;
      const editor = purpose === 'look' ? visible : await vscode.window.showTextDocument(current(), { viewColumn });
      if (!editor) return;
      const at = new vscode.Position(Math.min(line, editor.document.lineCount - 1), 0);
      editor.selection = new vscode.Selection(at, at);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** The fraction says how much of a wrapped line is above the view. */
function topmostLine(editor: vscode.TextEditor): number {
  const start = editor.visibleRanges[0]?.start;
  if (!start) return 0;
  return start.line + start.character / (editor.document.lineAt(start.line).text.length + 2);
}
