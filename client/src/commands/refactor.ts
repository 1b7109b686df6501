// Asks for a refactoring of the active document: what is offered is done, or chosen from where there are several.
import * as vscode from 'vscode';

/** The editor asks the server by the kind, applies the edit, and says so where there is nothing to do. */
export async function refactor(kind: string): Promise<void> {
  const args = { kind: `refactor.${kind}`, apply: 'ifSingle' };
  await vscode.commands.executeCommand('editor.action.codeAction', args);
}
