// Goes from a preview to the editor of its document.
import * as vscode from 'vscode';
import type { Command } from './command';

export const showSource: Command = {
  id: 'postmortem.showSource',
  async run({ previews }) {
    const uri = previews.active;
    if (!uri) return;
    const visible = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    await vscode.window.showTextDocument(uri, { viewColumn: visible?.viewColumn ?? vscode.ViewColumn.Active });
  },
};
