// Documents in the workspace of the editor under test, and what the editor says about them.
import { join } from 'node:path';
import * as vscode from 'vscode';
import { checkFindings, type Fixture, parseFixture } from '../../support/fixture';
import { eventually } from './eventually';

export interface OpenDocument {
  readonly fixture: Fixture;
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
}

/** Writes the text of a fixture to a file of the workspace and opens it; the cursor stands at `$0`. */
export async function open(source: string): Promise<OpenDocument> {
  const fixture = parseFixture(source);
  const uri = await write(fixture.name, fixture.text);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const cursor = document.positionAt(fixture.cursor ?? 0);
  editor.selection = new vscode.Selection(cursor, cursor);
  return { fixture, document, editor };
}

/** Writes a file of the workspace, in folders that are made where there are none. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('the editor under test has no workspace');
  const uri = vscode.Uri.file(join(folder.uri.fsPath, name));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Selects a part, or all, of the first place where these words stand. */
export function select(editor: vscode.TextEditor, words: string, part = words): void {
  const { document } = editor;
  const start = document.getText().indexOf(words) + words.indexOf(part);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + part.length));
}

/** Forgets unsaved changes and closes all editors and previews. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until the findings in the editor are exactly those of the fixture; none of them, for a fixture without any. */
export function untilFindings({ document, fixture }: Omit<OpenDocument, 'editor'>): Promise<true> {
  return eventually('the findings of the fixture', vscode.languages.onDidChangeDiagnostics, () => {
    const findings = findingsIn(document).map(({ range, code, message }) => ({
      span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      code: codeOf(code),
      message,
    }));
    checkFindings(fixture, findings);
    return true;
  });
}

/** Waits for the finding with this code. */
export function untilFinding(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return eventually(code, vscode.languages.onDidChangeDiagnostics, () =>
    findingsIn(document).find((finding) => codeOf(finding.code) === code),
  );
}

/** The repair that one key applies: the preferred quick fix at a finding. */
export function applyPreferredFix(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<void> {
  return quickFix(document, finding, ({ isPreferred }) => isPreferred === true);
}

/** Applies the one quick fix at a finding that is meant. */
export async function quickFix(
  document: vscode.TextDocument,
  finding: vscode.Diagnostic,
  isMeant: (action: vscode.CodeAction) => boolean,
): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    // Only so many are resolved, that is, have their edit.
    100,
  );
  const [meant, ...others] = actions.filter(isMeant);
  if (meant?.edit === undefined || others.length > 0) {
    throw new Error(`one fix expected of ${JSON.stringify(actions.map(({ title }) => title))}`);
  }
  if (!(await vscode.workspace.applyEdit(meant.edit))) throw new Error(`"${meant.title}" was refused`);
}

/** What completion offers at the cursor: labels, and the text each would insert. */
export async function completions({ document, editor }: OpenDocument): Promise<ReadonlyMap<string, string>> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    editor.selection.active,
  );
  return new Map(
    list.items.map(({ label, insertText }) => {
      const name = typeof label === 'string' ? label : label.label;
      const text = typeof insertText === 'string' ? insertText : (insertText?.value ?? name);
      return [name, text];
    }),
  );
}

/** Names and details in the outline, depth first, each indented by its depth. */
export async function outline(document: vscode.TextDocument): Promise<readonly string[]> {
  const lines = (symbols: readonly vscode.DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${[name, detail].filter(Boolean).join(' ')}`,
      ...lines(children, depth + 1),
    ]);
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return lines(symbols ?? [], 0);
}

/** What the extension reports about a document. */
export function findingsIn(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'postmortem');
}

/** The code of a finding, without the address of its explanation. */
export function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
