// What is found on the line being typed waits until the cursor leaves it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, codeOf, findingsIn, type OpenDocument, open, select, untilFinding } from './documents';
import { eventually } from './eventually';

/** The line that is typed in has a finding of its own, and what is typed there gives another line one. */
const SOURCE = `
  //- login-outage.postmortem.md
  ---
  title: Nobody could log in
  timezone: UTC
  started: 2026-02-03 10:05
  duration: 1h 35m
  ---

  # Nobody could log in

  ## Timeline

  - 2026-02-03 10:05 — [started] Logins fail
  - 10:12 — [detected] The on-call is paged
  - 11:40 — [resolved] Logins work again, dashboard TBD
`;
const OWN = 'text/placeholder';
const OTHER = 'duration/mismatch';

describe('while a line is typed', () => {
  const settings = () => vscode.workspace.getConfiguration('postmortem');
  const codes = (document: vscode.TextDocument) => findingsIn(document).map(({ code }) => codeOf(code));

  afterEach(async () => {
    await settings().update('muteWhileTyping', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  /** Changes the end of the incident; what is then shown for the first time that the other line has a finding. */
  async function type({ document, editor }: OpenDocument): Promise<readonly string[]> {
    await untilFinding(document, OWN);
    select(editor, '40 —', '40');
    await vscode.commands.executeCommand('type', { text: '55' });
    return eventually('a finding on another line', vscode.languages.onDidChangeDiagnostics, () => {
      const shown = codes(document);
      return shown.includes(OTHER) ? shown : undefined;
    });
  }

  it('shows what is found on other lines at once, and on that line when the cursor leaves it', async () => {
    const opened = await open(SOURCE);
    assert.ok(!(await type(opened)).includes(OWN), 'the line being typed is quiet');
    opened.editor.selection = new vscode.Selection(0, 0, 0, 0);
    await untilFinding(opened.document, OWN);
  });

  it('shows what is found on that line when typing pauses', async () => {
    const opened = await open(SOURCE);
    assert.ok(!(await type(opened)).includes(OWN), 'the line being typed is quiet');
    await untilFinding(opened.document, OWN);
    assert.match(
      opened.document.lineAt(opened.editor.selection.active.line).text,
      /11:55/,
      'the cursor is there still',
    );
  });

  it('shows everything at once where the user wants it so', async () => {
    await settings().update('muteWhileTyping', false, vscode.ConfigurationTarget.Global);
    const shown = await type(await open(SOURCE));
    assert.ok(shown.includes(OWN), shown.join());
  });
});
