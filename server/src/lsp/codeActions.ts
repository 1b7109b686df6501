// textDocument/codeAction: quick fixes, `source.fixAll.postmortem`, and refactorings, whose edits wait until one is chosen.
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CodeAction as CoreAction } from '../features/codeActions';
import type { SourceDocument } from '../reading';
import type { OfferOfKind } from '../refactor';
import type { TextEdit as CoreEdit } from '../text/span';
import { toDiagnostic, toSpan, toTextEdit } from './convert';
import { RefactorRequest } from './protocol';
import { answer, type Feature, type Question, type Session } from './session';

const KINDS: readonly string[] = [CodeActionKind.QuickFix, 'source.fixAll.postmortem', CodeActionKind.Refactor];

export const codeActions: Feature = {
  capabilities: (client) => ({
    codeActionProvider: { codeActionKinds: [...KINDS], ...(resolvesEdits(client) && { resolveProvider: true }) },
  }),
  register(session) {
    const { connection } = session;
    connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
      const refactor = isAnyWanted(context) ? await import('../refactor') : undefined;
      return answer(session, uri, [], (question) => {
        const { service, document, reading } = question;
        const span = toSpan(reading.lines, range);
        const fixes = service.codeActions(document, span, (kind) => isWanted(kind, context));
        const about = { reading, range: span, reread: rereading(question) };
        const offers = refactor?.refactorings(about, (kind) => reachOf(kind, context)) ?? [];
        return [
          ...fixes.map((action) => toCodeAction(session, question, action)),
          ...offers.flatMap((offer) => toRefactoring(session, question, range, context, offer)),
        ];
      });
    });
    connection.onRequest(RefactorRequest, async ({ textDocument: { uri }, kind, range, argument }) => {
      const { refactorings } = await import('../refactor');
      return answer<WorkspaceEdit | null>(session, uri, null, (question) => {
        const { reading } = question;
        const about = { reading, range: toSpan(reading.lines, range), reread: rereading(question), argument };
        const offers = (reach: 'range' | 'document') =>
          refactorings(about, (one) => (one === kind ? reach : undefined));
        const [chosen] = [...offers('range'), ...offers('document')];
        return chosen === undefined ? null : editOf(session, question, chosen.edits());
      });
    });
    connection.onCodeActionResolve(async (action) => {
      if (!isData(action.data)) return action;
      const { uri, version, range, context } = action.data;
      const { refactorings } = await import('../refactor');
      if (session.source(uri)?.version !== version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
      }
      return answer(session, uri, action, (question) => {
        const { reading } = question;
        const about = { reading, range: toSpan(reading.lines, range), reread: rereading(question) };
        const offers = refactorings(about, (kind) => (kind === action.kind ? reachOf(kind, context) : undefined));
        const chosen = offers.find(({ title }) => title === action.title);
        return chosen === undefined ? action : { ...action, edit: editOf(session, question, chosen.edits()) };
      });
    });
  },
};

/** What it takes to make the edits of a refactoring when it is chosen. */
interface Data {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly context: Pick<CodeActionContext, 'only' | 'triggerKind'>;
}

function isData(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && 'uri' in data && 'range' in data && 'context' in data;
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const { resolveSupport, dataSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/**
 * Kinds are hierarchical: who asks for `source` wants `source.fixAll.postmortem` too. An editor that asks by itself wherever the
 * cursor goes wants what stands there.
 */
function isWanted(kind: string, { only, triggerKind }: CodeActionContext): boolean {
  if (only === undefined) return kind === 'quickfix' || triggerKind !== CodeActionTriggerKind.Automatic;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Whether some refactoring is wanted: `refactor` itself, or a kind of it. */
function isAnyWanted(context: CodeActionContext): boolean {
  return isWanted('refactor', context) || context.only?.some((kind) => kind.startsWith('refactor.')) === true;
}

/** A refactoring that is asked for by its name is about the document, wherever the cursor is. */
function reachOf(kind: string, context: CodeActionContext | Data['context']): 'range' | 'document' | undefined {
  if (context.only?.includes(kind)) return 'document';
  return isWanted(kind, { diagnostics: [], ...context }) ? 'range' : undefined;
}

/** Reads another text as the same document, and keeps nothing of it. */
function rereading({ service, document }: Question): (text: string) => Question['reading'] | undefined {
  return (text) => {
    const uri = `${document.uri}#refactored`;
    const reading = service.read({ ...document, uri, text }, 'outright');
    service.forget(uri);
    return reading;
  };
}

function toRefactoring(
  session: Session,
  question: Question,
  range: Range,
  { only, triggerKind }: CodeActionContext,
  offer: OfferOfKind,
): readonly CodeAction[] {
  const { title, kind } = offer;
  if (resolvesEdits(session.client)) {
    const { uri, version } = question.document;
    const context = { ...(only && { only }), ...(triggerKind && { triggerKind }) };
    const data: Data = { uri, version, range, context };
    return [{ title, kind, data }];
  }
  const edits = offer.edits();
  return edits.length === 0 ? [] : [{ title, kind, edit: editOf(session, question, edits) }];
}

function toCodeAction(session: Session, question: Question, action: CoreAction): CodeAction {
  return {
    title: action.title,
    kind: action.kind,
    ...(action.preferred && { isPreferred: true }),
    ...(action.finding && { diagnostics: [toDiagnostic(question.reading, action.finding)] }),
    edit: editOf(session, question, action.edits),
  };
}

function editOf(session: Session, { document, reading }: Question, edits: readonly CoreEdit[]): WorkspaceEdit {
  return toWorkspaceEdit(
    session,
    document,
    edits.map((edit) => toTextEdit(reading.lines, edit)),
  );
}

/** Tied to the document's version where the client can tell, so that it never applies to a text that has changed since. */
function toWorkspaceEdit({ client }: Session, { uri, version }: SourceDocument, edits: TextEdit[]): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
