// A settings file in the workspace: what it says counts as soon as it is there, and no longer than that.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, findingsIn, open, untilFinding } from './documents';
import { eventually } from './eventually';

const NOTES = `
  //- fridays.md
  # Friday

  ## Timeline (UTC)

  - 10:05 Mail stops
  - 11:03 The queue is found full
  - 10:16 The queue is emptied
`;

describe('a settings file', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/'), '.postmortemrc.yaml');
  const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('says which files are postmortems, and how grave what is', async () => {
    const { document } = await open(NOTES);
    assert.deepEqual(findingsIn(document), []);
    await write("files: ['fridays.md']\n");
    const finding = await untilFinding(document, 'timeline/out-of-order');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);

    await write("files: ['fridays.md']\nrules:\n  timeline/*: information\n");
    await eventually('the severity of the settings file', vscode.languages.onDidChangeDiagnostics, () =>
      findingsIn(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Information),
    );

    await vscode.workspace.fs.delete(file);
    await eventually('silence', vscode.languages.onDidChangeDiagnostics, () => findingsIn(document).length === 0);
  });

  it('is checked where it is written', async () => {
    await write('rules:\n  time/zone-seeson: off\n');
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const { message } = await untilFinding(document, 'config/bad');
    assert.match(message, /time\/zone-seeson/);
  });
});
