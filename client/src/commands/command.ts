// What a command is, and what commands need.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Previews } from '../preview/previews';

export interface CommandContext {
  readonly previews: Previews;
  /** Once the server answers. */
  client(): Promise<BaseLanguageClient>;
}

export interface Command {
  /** As package.json names it. */
  readonly id: string;
  /** @param uri the document a menu was opened on; the active one when missing. */
  run(context: CommandContext, uri?: vscode.Uri, ...rest: readonly unknown[]): Promise<void> | void;
}

/** The document that a command is about. */
export function targetOf(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  return uri ?? vscode.window.activeTextEditor?.document.uri;
}
