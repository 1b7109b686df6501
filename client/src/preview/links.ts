// Links of a preview to other files, opened in the editor.
import * as vscode from 'vscode';

/** @param href relative to the document; `/x` starts at the root of its workspace folder. A fragment is left to whoever opens the file. */
export async function openLink(from: vscode.Uri, href: string): Promise<void> {
  const [path = '', fragment = ''] = href.split('#', 2);
  const base = path.startsWith('/') ? vscode.workspace.getWorkspaceFolder(from)?.uri : vscode.Uri.joinPath(from, '..');
  if (!base) return;
  const target = vscode.Uri.joinPath(base, decode(path.split('?', 1)[0] ?? '')).with({ fragment });
  await vscode.commands.executeCommand('vscode.open', target);
}

/** A `%` that escapes nothing stands for itself. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
