// Whether a settings file, `.postmortemrc.yaml`, has a say about a document. What it says is for the server to read.
import * as vscode from 'vscode';

const NAME = '.postmortemrc.yaml';

export interface SettingsFiles extends vscode.Disposable {
  /** Whether one lies in the folder of the document or in one above it. */
  around(uri: vscode.Uri): Promise<boolean>;
  /** One came, went or was changed. */
  readonly onDidChange: vscode.Event<void>;
}

export function watchSettingsFiles(): SettingsFiles {
  const inFolder = new Map<string, Promise<boolean>>();
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${NAME}`);
  const forget = () => {
    inFolder.clear();
    changed.fire();
  };
  const subscriptions = [watcher.onDidCreate(forget), watcher.onDidChange(forget), watcher.onDidDelete(forget)];

  const isIn = (folder: vscode.Uri): Promise<boolean> => {
    const known = inFolder.get(folder.toString());
    if (known !== undefined) return known;
    const answer = exists(vscode.Uri.joinPath(folder, NAME));
    inFolder.set(folder.toString(), answer);
    return answer;
  };
  return {
    async around(uri) {
      if (uri.scheme === 'untitled') return false;
      const found = await Promise.all(foldersAbove(uri).map(isIn));
      return found.includes(true);
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(watcher, changed, ...subscriptions).dispose(),
  };
}

/** The settings of this kind are checked where they are written. */
export function isSettingsFile({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith(`/${NAME}`);
}

function foldersAbove(uri: vscode.Uri): readonly vscode.Uri[] {
  const folders: vscode.Uri[] = [];
  for (let here = uri; here.path.length > 1; ) {
    here = vscode.Uri.joinPath(here, '..');
    folders.push(here);
  }
  return folders;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
