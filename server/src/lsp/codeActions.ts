// textDocument/codeAction: quick fixes and `source.fixAll.postmortem`.
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CodeAction as CoreAction } from '../features/codeActions';
import type { SourceDocument } from '../reading';
import { toDiagnostic, toSpan, toTextEdit } from './convert';
import { answer, type Feature, type Question, type Session } from './session';

const KINDS: readonly CoreAction['kind'][] = [CodeActionKind.QuickFix, 'source.fixAll.postmortem'];

export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...KINDS] } }),
  register(session) {
    session.connection.onCodeAction(({ textDocument, range, context }) =>
      answer(session, textDocument.uri, [], (question) =>
        question.service
          .codeActions(question.document, toSpan(question.reading.lines, range), (kind) => isWanted(kind, context))
          .map((action) => toCodeAction(session, question, action)),
      ),
    );
  },
};

/**
 * Kinds are hierarchical: who asks for `source` wants `source.fixAll.postmortem` too. An editor that asks by itself wherever the
 * cursor goes wants what stands there.
 */
function isWanted(kind: CoreAction['kind'], { only, triggerKind }: CodeActionContext): boolean {
  if (only === undefined) return kind === 'quickfix' || triggerKind !== CodeActionTriggerKind.Automatic;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function toCodeAction(session: Session, { document, reading }: Question, action: CoreAction): CodeAction {
  return {
    title: action.title,
    kind: action.kind,
    ...(action.preferred && { isPreferred: true }),
    ...(action.finding && { diagnostics: [toDiagnostic(reading, action.finding)] }),
    edit: toWorkspaceEdit(
      session,
      document,
      action.edits.map((edit) => toTextEdit(reading.lines, edit)),
    ),
  };
}

/** Tied to the document's version where the client can tell, so that it never applies to a text that has changed since. */
function toWorkspaceEdit({ client }: Session, { uri, version }: SourceDocument, edits: TextEdit[]): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
