// Asks how far a choice about a document reaches: this file, or the files like it in its folder.
import * as vscode from 'vscode';
import { siblingsPattern } from '../patterns';
import { candidatePath, rememberTarget } from '../settings';

/**
 * @param reach `file` or `folder` answers the question beforehand; anything else asks.
 * @returns the path or glob to remember; undefined when there is nothing to remember.
 */
export async function choosePattern(uri: vscode.Uri, title: string, reach: unknown): Promise<string | undefined> {
  if (uri.scheme === 'untitled') {
    void vscode.window.showInformationMessage('Save the document first: the choice is remembered by its path.');
    return undefined;
  }
  const path = candidatePath(uri);
  const file = { label: 'This file', description: path };
  const folder = { label: 'Files like it in this folder', description: siblingsPattern(path) };
  if (reach === 'file') return file.description;
  if (reach === 'folder') return folder.description;
  const isUser = rememberTarget(uri) === vscode.ConfigurationTarget.Global;
  const placeHolder = `Remembered in the ${isUser ? 'user' : 'workspace'} settings`;
  const chosen = await vscode.window.showQuickPick([file, folder], { title, placeHolder });
  return chosen?.description;
}
