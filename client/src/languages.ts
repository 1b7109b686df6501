// The languages a postmortem is written in. They keep their ids, so that users keep every other tool they have.
import type * as vscode from 'vscode';

const LANGUAGE_IDS: readonly string[] = ['markdown', 'yaml', 'plaintext'];

/** In any file system: on disk, remote, virtual, or not saved yet. */
export const documentSelector = LANGUAGE_IDS.map((language) => ({ language }));

export function isCandidate(document: vscode.TextDocument): boolean {
  return LANGUAGE_IDS.includes(document.languageId);
}
