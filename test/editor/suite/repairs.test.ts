// What a user does about findings besides the repair: sorts the timeline, switches a rule off for a line or for a folder.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, findingsIn, open, quickFix, select, untilFinding, untilFindings, write } from './documents';
import { eventually } from './eventually';

const SOURCE = `
  //- mail-outage.postmortem.md
  # Mail was late on 3 February 2026

  ## Timeline (UTC)

  - 10:05 — The queue grows
  - 11:03 — A full disk is found
  - 10:16 — More workers are started
    ^^^^^ timeline/out-of-order
  - 11:21 — The disk is cleared
`;
const SORTED = ['10:05', '10:16', '11:03', '11:21'];

const timesIn = (document: vscode.TextDocument) => document.getText().match(/\d\d:\d\d(?= —)/g);

describe('refactoring', () => {
  afterEach(closeAll);

  it('sorts the timeline with the command', async () => {
    const opened = await open(SOURCE);
    const { document, editor, fixture } = opened;
    await untilFindings(opened);
    select(editor, '10:05');
    await vscode.commands.executeCommand('postmortem.sortTimeline');
    await eventually('the sorted timeline', vscode.workspace.onDidChangeTextDocument, () => {
      assert.deepEqual(timesIn(document), SORTED);
      return true;
    });
    await untilFindings({ document, fixture: { ...fixture, expected: [] } });
  });

  it('is offered where refactorings are, and under none of the quick fixes', async () => {
    const { document, editor } = await open(SOURCE);
    select(editor, '10:05');
    const titles = async (kind: vscode.CodeActionKind) =>
      (
        await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          editor.selection,
          kind.value,
        )
      ).map(({ title }) => title);
    const isSort = (title: string) => /^Sort/.test(title);
    assert.ok((await titles(vscode.CodeActionKind.Refactor)).some(isSort));
    assert.ok(!(await titles(vscode.CodeActionKind.QuickFix)).some(isSort));
  });
});

describe('switching a rule off', () => {
  const settingsFile = '.postmortemrc.yaml';

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(await write(`quiet/${settingsFile}`, ''));
  });

  it('for a line leaves no finding, and writes a comment on it', async () => {
    const { document, fixture } = await open(SOURCE);
    const finding = await untilFinding(document, 'timeline/out-of-order');
    await quickFix(document, finding, ({ title }) => title === 'Disable timeline/out-of-order for this line');
    await untilFindings({ document, fixture: { ...fixture, expected: [] } });
    assert.match(document.lineAt(finding.range.start).text, /10:16 — .*<!-- postmortem-disable-line/);
  });

  it('for a folder counts as soon as its settings are saved', async () => {
    const { document } = await open(SOURCE.replace('//- ', '//- quiet/'));
    await untilFinding(document, 'timeline/out-of-order');
    await write(`quiet/${settingsFile}`, 'rules:\n  timeline/*: off\n');
    await eventually('silence', vscode.languages.onDidChangeDiagnostics, () => {
      assert.deepEqual(findingsIn(document), []);
      return true;
    });
  });

  it('that there is not is reported where it was written', async () => {
    const uri = await write(`quiet/${settingsFile}`, 'rules:\n  timeline/sorted: off\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    assert.equal((await untilFinding(document, 'config/bad')).range.start.line, 1);
  });
});
