// Converts the timeline of the active postmortem to a zone that the user chooses.
import * as vscode from 'vscode';
import { requestRefactor } from '../protocol';
import type { Command } from './command';

export const convertZone: Command = {
  id: 'postmortem.convertZone',
  async run(context, _uri, chosen) {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    const zone = typeof chosen === 'string' ? chosen : await chooseZone();
    if (zone === undefined) return;
    const { version } = document;
    const client = await context.client();
    const edit = await requestRefactor(client, {
      textDocument: { uri: document.uri.toString() },
      kind: 'refactor.rewrite.convertZone',
      range: client.code2ProtocolConverter.asRange(selection),
      argument: zone,
    });
    if (edit === null) {
      const message = `The timeline cannot be converted to ${zone}: it is in that zone already, or a date or zone is not known.`;
      void vscode.window.showInformationMessage(message);
    } else if (document.version === version) {
      await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
    }
  },
};

/** UTC and the zone of this computer first. */
async function chooseZone(): Promise<string | undefined> {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')]);
  return vscode.window.showQuickPick([...zones], { title: 'Convert the timeline to which zone?' });
}
