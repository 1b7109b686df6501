// Copies the active postmortem as rich text, to paste into a wiki or a document, and as Markdown for where no rich text is taken.
import * as vscode from 'vscode';
import { exportText } from '../export/exportText';
import { type Command, targetOf } from './command';

export const copyRichText: Command = {
  id: 'postmortem.copyRichText',
  async run(context, given) {
    const uri =
      (given?.scheme === 'webview-panel' ? undefined : given) ?? context.previews.active ?? targetOf(undefined);
    if (!uri) return;
    const document = await vscode.workspace.openTextDocument(uri);
    const client = await context.client();
    const html = await exportText(client, document, 'rich-text');
    const text = await exportText(client, document, 'markdown');
    if (html === undefined || text === undefined) {
      void vscode.window.showInformationMessage('Nothing was copied: this document is not read as a postmortem.');
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const isCopied = await context.previews.copy(uri, { html, text });
    if (editor) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    if (isCopied) {
      vscode.window.setStatusBarMessage('Copied as rich text', 4000);
      return;
    }
    await vscode.env.clipboard.writeText(text);
    void vscode.window.showWarningMessage(
      'This editor lets no rich text onto the clipboard: the postmortem was copied as Markdown. To paste it formatted, export it as a web page and copy from there.',
    );
  },
};
