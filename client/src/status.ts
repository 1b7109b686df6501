// The language status item: what the active document was read as, and the command that overrules it.
import * as vscode from 'vscode';
import { coalesce } from './coalesce';
import { documentSelector, isCandidate } from './languages';
import { requestStatus } from './protocol';
import type { Recognitions } from './recognition';
import type { Session } from './session';

const REASONS = {
  name: 'recognised by name',
  setting: 'recognised by a setting',
  'front matter': 'recognised by front matter',
  headings: 'recognised by headings',
} as const;

export function createStatus(recognitions: Recognitions, session: Session): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('postmortem.status', documentSelector);
  item.name = 'Postmortem';

  const refresh = coalesce(
    async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document || !isCandidate(document)) return;
      const recognition = recognitions.of(document);
      if (!recognition) return showNone(item);
      showReading(item, REASONS[recognition]);
      const client = await session.start();
      const status = await requestStatus(client, document.uri.toString());
      const isLate = vscode.window.activeTextEditor?.document !== document;
      if (!isLate && status?.recognised) showNumbers(item, status.events, status.findings, REASONS[status.recognised]);
    },
    () => showFailure(item),
  );

  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(refresh),
    recognitions.onDidChange(refresh),
    session.onDidConfigure(refresh),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) refresh();
    }),
  ];
  refresh();
  return vscode.Disposable.from(item, ...subscriptions);
}

function showNone(item: vscode.LanguageStatusItem): void {
  item.busy = false;
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.text = 'Not a postmortem';
  item.detail = 'so it is not checked';
  item.command = { command: 'postmortem.treatAsPostmortem', title: 'Treat as Postmortem' };
}

function showReading(item: vscode.LanguageStatusItem, reason: string): void {
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.text = item.text.startsWith('Postmortem') ? item.text : 'Postmortem';
  item.detail = reason;
  item.command = { command: 'postmortem.notAPostmortem', title: 'Not a Postmortem' };
}

function showNumbers(item: vscode.LanguageStatusItem, events: number, findings: number, reason: string): void {
  item.text = `Postmortem: ${count(events, 'event')}, ${findings === 0 ? 'no findings' : count(findings, 'finding')}`;
  item.detail = reason;
}

function showFailure(item: vscode.LanguageStatusItem): void {
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.text = 'Postmortem: the language server does not answer';
  item.detail = 'its output says why';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
