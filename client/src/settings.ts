// What the settings say about one document, and how a choice about it is remembered.
import * as vscode from 'vscode';
import type { RecogniseSettings } from '../../server/src/recognise';

export const SECTION = 'postmortem';

/** The two lists of globs: what is a postmortem whatever it looks like, and what is none. */
export type PatternList = keyof RecogniseSettings;

export function recogniseSettings(uri: vscode.Uri): RecogniseSettings {
  return { files: patterns(uri, 'files'), excludedFiles: patterns(uri, 'excludedFiles') };
}

/** The path that globs are matched with: relative to its workspace folder where it has one. */
export function candidatePath(uri: vscode.Uri): string {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path.replace(/\/$/, '');
  return root !== undefined && uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : uri.path;
}

/** Adds the pattern to one list, and takes it and the document itself off the other, in the settings of the workspace where there is one. */
export async function rememberPattern(uri: vscode.Uri, pattern: string, list: PatternList): Promise<void> {
  const opposite: PatternList = list === 'files' ? 'excludedFiles' : 'files';
  const without = patterns(uri, opposite).filter((known) => known !== pattern && known !== candidatePath(uri));
  if (without.length < patterns(uri, opposite).length) await write(uri, opposite, without);
  if (!patterns(uri, list).includes(pattern)) await write(uri, list, [...patterns(uri, list), pattern]);
}

/** Where `rememberPattern` writes for this document. */
export function rememberTarget(uri: vscode.Uri): vscode.ConfigurationTarget {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return vscode.ConfigurationTarget.Global;
  const hasSeveralFolders = (vscode.workspace.workspaceFolders ?? []).length > 1;
  return hasSeveralFolders ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}

function patterns(uri: vscode.Uri, list: PatternList): readonly string[] {
  return vscode.workspace.getConfiguration(SECTION, uri).get<readonly string[]>(list, []);
}

async function write(uri: vscode.Uri, list: PatternList, value: readonly string[]): Promise<void> {
  await vscode.workspace.getConfiguration(SECTION, uri).update(list, value, rememberTarget(uri));
}
