// The extension under test, activated.
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';

const ID = 'postmortem.postmortem';

/** Whether the editor has activated it by now. */
export function isActive(): boolean {
  return vscode.extensions.getExtension(ID)?.isActive ?? false;
}

/** What its activation gave. */
export async function activated(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(ID);
  if (extension === undefined) throw new Error(`${ID} is not installed in the editor under test`);
  return extension.activate();
}
