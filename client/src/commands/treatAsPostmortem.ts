// Remembers that a document, or files like it, are postmortems whatever they look like.
import * as vscode from 'vscode';
import { recognise } from '../../../server/src/recognise';
import { candidatePath, recogniseSettings, rememberPattern } from '../settings';
import { choosePattern } from './choosePattern';
import { type Command, targetOf } from './command';

export const treatAsPostmortem: Command = {
  id: 'postmortem.treatAsPostmortem',
  async run(_context, uri, reach) {
    const target = targetOf(uri);
    const pattern = target && (await choosePattern(target, 'Treat as a postmortem', reach));
    if (!pattern) return;
    await rememberPattern(target, pattern, 'files');
    await explainExclusion(target);
  },
};

/** An excluded glob, written on purpose, stays in force over a glob of files: say which one it is. */
async function explainExclusion(uri: vscode.Uri): Promise<void> {
  const candidate = { path: candidatePath(uri), languageId: 'markdown', text: '' };
  const { files, excludedFiles } = recogniseSettings(uri);
  const isLeftOut = (excluded: readonly string[]) => recognise(candidate, { files, excludedFiles: excluded }) === null;
  const glob = excludedFiles.find((pattern) => isLeftOut([pattern]));
  if (!isLeftOut(excludedFiles) || glob === undefined) return;
  const edit = 'Edit the Setting';
  const message = `${candidate.path} is still left out: the setting “postmortem.excludedFiles” has ${glob}, which matches it.`;
  const chosen = await vscode.window.showInformationMessage(message, edit);
  if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'postmortem.excludedFiles');
}
