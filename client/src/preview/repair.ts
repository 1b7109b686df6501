// Repairs chosen in the preview: the same quick fixes that the editor offers, applied to the source.
import * as vscode from 'vscode';

/** Applies the quick fix with this title that is offered on a line of the document; does nothing when it is offered no more. */
export async function repair(document: vscode.TextDocument, line: number, title: string): Promise<void> {
  if (line >= document.lineCount) return;
  const actions = await vscode.commands.executeCommand<readonly (vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.lineAt(line).range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const chosen = actions.find((action) => action.title === title);
  if (chosen && 'edit' in chosen && chosen.edit) await vscode.workspace.applyEdit(chosen.edit);
}
