// Opens the active postmortem in the other syntax as a new document beside it; the document itself is not touched.
import * as vscode from 'vscode';
import { type ConvertResult, requestConvert } from '../protocol';
import { type CommandContext, targetOf } from './command';

/** What would be lost is shown first; the new document opens when nothing is, or when the user wants it all the same. */
export async function convertTo(
  context: CommandContext,
  language: 'yaml' | 'markdown',
  uri: vscode.Uri | undefined,
): Promise<void> {
  const target = targetOf(uri);
  if (target === undefined) return;
  const result = await requestConvert(await context.client(), target.toString());
  if (result === null || result.languageId !== language) {
    const name = language === 'yaml' ? 'YAML' : 'Markdown';
    void vscode.window.showInformationMessage(
      result === null
        ? 'The postmortem cannot be converted: it cannot be read as a whole. Its problems say where.'
        : `The postmortem is in ${name} already.`,
    );
  } else if (result.losses.length === 0 || (await isWantedAnyway(result))) await open(target, result);
}

async function isWantedAnyway({ losses }: ConvertResult): Promise<boolean> {
  const anyway = 'Convert Anyway';
  const rest = losses.length > MOST_LINES ? [`… and ${losses.length - MOST_LINES} more.`] : [];
  const chosen = await vscode.window.showWarningMessage(
    'Not everything in this postmortem can be carried over.',
    { modal: true, detail: [...losses.slice(0, MOST_LINES), ...rest].join('\n') },
    anyway,
  );
  return chosen === anyway;
}

/** What a dialog has room for. */
const MOST_LINES = 12;

/** Not saved yet, under a name beside the original that no file has. */
async function open(original: vscode.Uri, { languageId, name, text }: ConvertResult): Promise<void> {
  const uri = await freeName(original, name);
  const document = await vscode.languages.setTextDocumentLanguage(
    await vscode.workspace.openTextDocument(uri),
    languageId,
  );
  // A document that is changed before it is shown is opened by the editor by itself, and not beside.
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  await vscode.workspace.applyEdit(edit);
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection);
}

async function freeName(original: vscode.Uri, name: string): Promise<vscode.Uri> {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.postmortem)?\.[a-z]+)$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const file = vscode.Uri.joinPath(original, '..', count === 1 ? name : `${stem}-${count}${ending}`);
    const isTaken = await isThere(file);
    const untitled = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === untitled.toString());
    if (!isTaken && !isOpen) return untitled;
  }
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  if (file.scheme === 'untitled') return false;
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
