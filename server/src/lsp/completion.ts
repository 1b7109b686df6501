// textDocument/completion.
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem as CoreItem } from '../features/completion';
import { toRange } from './convert';
import { answer, type Feature, type Question, type Session } from './session';

/** A bullet, the blank behind it, a key's colon, a `[kind]` tag, a table cell, an owner, a heading. */
const TRIGGERS = ['-', '*', ' ', ':', '[', '|', '@', '#'];

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS } }),
  register(session) {
    session.connection.onCompletion(({ textDocument, position }) =>
      answer(session, textDocument.uri, [], (question) =>
        question.service
          .completion(question.document, question.reading.lines.offsetAt(position), Date.now())
          .map((item) => toCompletionItem(session, question, item)),
      ),
    );
  },
};

function toCompletionItem({ client }: Session, { reading }: Question, item: CoreItem): CompletionItem {
  const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  return {
    label: item.label,
    kind: ITEM_KINDS[item.kind],
    textEdit: {
      range: toRange(reading.lines, item.replace),
      newText: item.snippet && !snippets ? withoutPlaceholders(item.newText) : item.newText,
    },
    ...(item.snippet && snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(item.detail !== undefined && { detail: item.detail }),
    ...(item.documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: item.documentation },
    }),
    ...(item.filterText !== undefined && { filterText: item.filterText }),
    ...(item.sortText !== undefined && { sortText: item.sortText }),
  };
}

/** A snippet as plain text: `${1:owner}` becomes `owner`, `${1|a,b|}` its first choice, `$0` nothing. */
export function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/(?<!\\)\$(\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

const ITEM_KINDS: Readonly<Record<CoreItem['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  event: CompletionItemKind.Event,
  section: CompletionItemKind.Module,
  action: CompletionItemKind.Struct,
  kind: CompletionItemKind.EnumMember,
};
