// Converting a postmortem in the editor: the other syntax stands in a new document beside it, and the postmortem as it stood.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, write } from './documents';
import { activated } from './extension';

const MARKDOWN = `
  //- mail.postmortem.md
  # Mail queue stuck

  ## Timeline (UTC)

  - 2032-01-09 08:00 — [started] Queue grows
  - 08:45 — [resolved] Queue is empty
`;

describe('Converting to the other syntax', () => {
  before(activated);
  afterEach(closeAll);

  it('opens it beside, unsaved, under a name that no file has, and from there goes back', async () => {
    await write('mail.postmortem.yaml', 'title: Another one\n');
    const { document } = await open(MARKDOWN);
    const text = document.getText();
    await vscode.commands.executeCommand('postmortem.convertToYaml');
    const beside = vscode.window.activeTextEditor;
    assert.ok(beside);
    assert.equal(beside.document.languageId, 'yaml');
    assert.deepEqual([beside.document.isUntitled, beside.viewColumn], [true, vscode.ViewColumn.Two]);
    assert.match(beside.document.uri.path, /\/mail-2\.postmortem\.yaml$/);
    assert.match(
      beside.document.getText(),
      /^title: Mail queue stuck\n\nTimeline \(UTC\):\n {2}- at: 2032-01-09 08:00\n/,
    );
    assert.deepEqual([document.getText(), document.isDirty], [text, false]);
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 2, 'it is open once');

    await vscode.commands.executeCommand('postmortem.convertToMarkdown');
    const back = vscode.window.activeTextEditor?.document;
    assert.equal(back?.languageId, 'markdown');
    assert.equal(back?.getText(), text);
  });
});
