// Exports the active postmortem to a file: asks for the format, then for the place, and says where it went.
import * as vscode from 'vscode';
import { exportText } from '../export/exportText';
import { FILE_FORMATS, type FileFormat, fileNameFor } from '../export/formats';
import { type Command, targetOf } from './command';

/** Format and place can be given, by a key binding or another extension: then nothing is asked. */
export const exportDocument: Command = {
  id: 'postmortem.export',
  async run(context, given, formatName, place) {
    const uri = sourceOf(given) ?? context.previews.active ?? targetOf(undefined);
    if (!uri) return;
    const format = FILE_FORMATS.find(({ name }) => name === formatName) ?? (await chooseFormat());
    if (!format) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const target = place instanceof vscode.Uri ? place : await choosePlace(document, format);
    if (!target) return;
    if (target.toString() === document.uri.toString()) {
      void vscode.window.showErrorMessage('That is the postmortem itself. Choose another file to export to.');
      return;
    }
    const text = await exportText(await context.client(), document, format.name);
    if (text === undefined) {
      void vscode.window.showInformationMessage('Nothing was exported: this document is not read as a postmortem.');
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(`The export could not be written: ${why}`);
      return;
    }
    void offerToOpen(target, format);
  },
};

/** The menu of a preview gives the address of its panel, which is no document. */
function sourceOf(given: vscode.Uri | undefined): vscode.Uri | undefined {
  return given?.scheme === 'webview-panel' ? undefined : given;
}

async function chooseFormat(): Promise<FileFormat | undefined> {
  const items = FILE_FORMATS.map((format) => ({ label: format.label, description: format.description, format }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Export the postmortem as',
    matchOnDescription: true,
  });
  return chosen?.format;
}

/** Beside the document; for one that is in no file yet, at the root of the workspace. */
async function choosePlace(
  { uri, isUntitled }: vscode.TextDocument,
  format: FileFormat,
): Promise<vscode.Uri | undefined> {
  const folder = isUntitled ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  const name = fileNameFor(uri.path, format);
  const filters = { [format.label]: [format.suffix.split('.').at(-1) ?? ''] };
  return vscode.window.showSaveDialog({
    title: `Export as ${format.label}`,
    saveLabel: 'Export',
    filters,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** A page is opened where pages are read, if that can be reached from here. */
async function offerToOpen(target: vscode.Uri, { label, isPage }: FileFormat): Promise<void> {
  const name = target.path.split('/').at(-1) ?? '';
  const chosen = await vscode.window.showInformationMessage(`Exported as ${label}: ${name}`, 'Open');
  if (chosen === undefined) return;
  const isHere = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (isPage && isHere) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
