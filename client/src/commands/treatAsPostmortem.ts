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

/** An exclusion that matches more than this pattern stays in force: it was written on purpose, so say which one it is. */
async function explainExclusion(uri: vscode.Uri): Promise<void> {
  const path = candidatePath(uri);
  const excludes = (glob: string) =>
    recognise({ path, languageId: 'markdown', text: '' }, { files: ['**'], excludedFiles: [glob] }) === null;
  const glob = recogniseSettings(uri).excludedFiles.find(excludes);
  if (glob === undefined) return;
  const edit = 'Edit the Setting';
  const message = `${path} is still left out: the setting “postmortem.excludedFiles” has ${glob}, which matches it.`;
  const chosen = await vscode.window.showInformationMessage(message, edit);
  if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'postmortem.excludedFiles');
}
