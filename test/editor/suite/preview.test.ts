// Which previews there are, what they show, and when they ask for it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { parseFixture } from '../../support/fixture';
import { closeAll, open, untilFinding } from './documents';
import { eventually } from './eventually';
import { activated } from './extension';

const LOGIN = `
  //- login-outage.postmortem.md
  # Postmortem: nobody could log in

  ## Summary

  The key of the session store was rotated.

  ## Timeline (UTC)

  - 2026-02-03 10:05 — [started] Logins fail
  - 10:12 — [detected] The on-call is paged
  - 11:40 — [resolved] Logins work again

  ## Action items

  - [ ] Rotate keys in two steps (@identity, due 2026-03-01)
`;
const MAIL = LOGIN.replace('login-outage', 'mail-outage').replace('nobody could log in', 'mail was late');

describe('previews', () => {
  afterEach(closeAll);

  const isPreview = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith('postmortem.preview');
  const titles = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(isPreview)
      .map(({ label }) => label)
      .sort();
  const untilTitles = (...expected: readonly string[]) =>
    eventually('the previews', vscode.window.tabGroups.onDidChangeTabs, () => {
      assert.deepEqual(titles(), expected);
      return true;
    });
  const whenRendered = async (document: vscode.TextDocument) =>
    (await activated()).whenRendered(document.uri.toString());

  it('follow the editor, or stay with their document', async () => {
    const login = await open(LOGIN);
    await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    await vscode.commands.executeCommand('postmortem.openLockedPreview');
    await untilTitles('Preview login-outage.postmortem.md', '[Preview] login-outage.postmortem.md');
    const mail = await open(MAIL);
    await untilTitles('Preview mail-outage.postmortem.md', '[Preview] login-outage.postmortem.md');
    await vscode.window.showTextDocument(login.document);
    await untilTitles('Preview login-outage.postmortem.md', '[Preview] login-outage.postmortem.md');
    assert.notEqual(mail.document, login.document);
  });

  it('are locked, and unlocked again', async () => {
    await open(LOGIN);
    await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    await untilTitles('Preview login-outage.postmortem.md');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('postmortem.toggleLock');
    await untilTitles('[Preview] login-outage.postmortem.md');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await open(MAIL);
    assert.deepEqual(titles(), ['[Preview] login-outage.postmortem.md']);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('postmortem.toggleLock');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await untilTitles('Preview mail-outage.postmortem.md');
  });

  it('show documents that are not saved, and documents that are no files', async () => {
    const { text } = parseFixture(LOGIN);
    const provider = vscode.workspace.registerTextDocumentContentProvider('reviews', {
      provideTextDocumentContent: () => text,
    });
    const documents = [
      await vscode.workspace.openTextDocument({ language: 'markdown', content: text }),
      await vscode.workspace.openTextDocument(vscode.Uri.parse('reviews:/2026/login.postmortem.md')),
    ];
    for (const document of documents) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('postmortem.openPreviewToSide');
      const { body } = await whenRendered(document);
      assert.match(body, /nobody could log in/, document.uri.scheme);
    }
    provider.dispose();
  });

  it('show what can be shown of a document that is no postmortem', async () => {
    const { document } = await open('//- notes.md\n# Notes of a meeting\n\nNobody was *late*.\n');
    await vscode.commands.executeCommand('postmortem.openPreview', document.uri);
    const { body } = await whenRendered(document);
    assert.match(body, /Notes of a meeting[\s\S]*<em>late<\/em>/);
  });

  it('ask for nothing while they are hidden', async () => {
    const { document } = await open(LOGIN);
    await vscode.commands.executeCommand('postmortem.openPreview');
    await whenRendered(document);
    const { client } = await activated();
    assert.ok(client);
    const asked = countRequests(client, 'postmortem/render');
    try {
      const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await editor.edit((builder) => builder.replace(lineRange(document, '10:12'), '- 09:12 — [detected] TBD'));
      await untilFinding(document, 'text/placeholder');
      assert.equal(asked(), 0, 'nobody sees it');
      await vscode.commands.executeCommand('postmortem.openPreview');
      assert.match((await whenRendered(document)).body, /TBD/);
      assert.equal(asked(), 1);
    } finally {
      Reflect.deleteProperty(client, 'sendRequest');
    }
  });
});

/** How often a request was sent since; until the property is deleted again. */
function countRequests(client: object, method: string): () => number {
  let count = 0;
  const send = Reflect.get(client, 'sendRequest');
  Reflect.set(client, 'sendRequest', (...args: readonly unknown[]): unknown => {
    if (args[0] === method) count++;
    return Reflect.apply(send, client, args);
  });
  return () => count;
}

function lineRange(document: vscode.TextDocument, words: string): vscode.Range {
  return document.lineAt(document.positionAt(document.getText().indexOf(words))).range;
}
