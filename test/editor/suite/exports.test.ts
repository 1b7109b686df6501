// Exports in the editor: files are written where the user wants them, with the pictures of the workspace, also of a document in no file.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open } from './documents';

const TEXT = `# Search returned nothing

![Queries](queries.png)

## Timeline

- 2026-02-03 10:05 UTC — [started] Searches come back empty
- 2026-02-03 11:40 UTC — [resolved] Searches find everything again
`;

describe('exports', () => {
  afterEach(closeAll);

  const inWorkspace = (name: string): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return vscode.Uri.joinPath(folder.uri, name);
  };
  const read = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));

  it('write a page that holds the pictures of the workspace', async () => {
    await vscode.workspace.fs.writeFile(inWorkspace('queries.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    const { document } = await open(`//- exported.postmortem.md\n${TEXT}`);
    const target = inWorkspace('exported.html');
    await vscode.commands.executeCommand('postmortem.export', document.uri, 'html', target);
    const page = await read(target);
    assert.match(page, /^<!DOCTYPE html>/);
    assert.ok(page.includes('<img src="data:image/png;base64,iVBORw==" alt="Queries">'));
  });

  it('write a document that was never saved, as it is now', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: `---\ntype: postmortem\n---\n${TEXT}`,
    });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) =>
      builder.insert(document.positionAt(document.getText().length), '- 12:00 — Review\n'),
    );
    const target = inWorkspace('unsaved.events.csv');
    await vscode.commands.executeCommand('postmortem.export', undefined, 'csv', target);
    const lines = (await read(target)).split('\r\n');
    assert.match(lines[0] ?? '', /^\uFEFFblock,line,/);
    assert.equal(lines.length, 5);
    assert.match(lines[3] ?? '', /Review/);
  });

  it('never write over the postmortem itself', async () => {
    const { document } = await open(`//- itself.postmortem.md\n${TEXT}`);
    await vscode.commands.executeCommand('postmortem.export', document.uri, 'html', document.uri);
    assert.equal(await read(document.uri), TEXT);
  });

  it('copy what can be pasted as plain text, too, and give the focus back', async () => {
    const { document } = await open(`//- copied.postmortem.md\n${TEXT}`);
    await vscode.commands.executeCommand('postmortem.copyRichText');
    assert.match(
      await vscode.env.clipboard.readText(),
      /^# Search returned nothing\n[\s\S]*\| 10:05 \| T \| \*\*started\*\* Searches/,
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});
