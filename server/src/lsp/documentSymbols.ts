// textDocument/documentSymbol: a tree, or a flat list for clients that know no tree.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { OutlineSymbol } from '../features/documentSymbols';
import type { LineIndex } from '../text/lines';
import { toRange } from './convert';
import { answer, type Feature, type Session } from './session';

export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Postmortem' } }),
  register(session) {
    session.connection.onDocumentSymbol(({ textDocument: { uri } }) =>
      answer<DocumentSymbol[] | SymbolInformation[]>(session, uri, [], ({ document, reading, service }) => {
        const outline = service.documentSymbols(document);
        return knowsTrees(session) ? toTree(reading.lines, outline) : toList(reading.lines, uri, outline);
      }),
    );
  },
};

function knowsTrees({ client }: Session): boolean {
  return client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
}

function toTree(lines: LineIndex, outline: readonly OutlineSymbol[]): DocumentSymbol[] {
  return outline.map((symbol) => ({
    name: nameOf(symbol),
    kind: SYMBOL_KINDS[symbol.kind],
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.selection),
    ...(symbol.detail !== undefined && { detail: symbol.detail }),
    ...(symbol.children.length > 0 && { children: toTree(lines, symbol.children) }),
  }));
}

function toList(
  lines: LineIndex,
  uri: string,
  outline: readonly OutlineSymbol[],
  container?: string,
): SymbolInformation[] {
  return outline.flatMap((symbol) => [
    {
      name: nameOf(symbol),
      kind: SYMBOL_KINDS[symbol.kind],
      location: { uri, range: toRange(lines, symbol.span) },
      ...(container !== undefined && { containerName: container }),
    },
    ...toList(lines, uri, symbol.children, nameOf(symbol)),
  ]);
}

/** VS Code refuses a whole outline for one blank name. */
function nameOf({ name }: OutlineSymbol): string {
  return name.trim() === '' ? '(untitled)' : name;
}

const SYMBOL_KINDS: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  document: SymbolKind.File,
  section: SymbolKind.String,
  timeline: SymbolKind.Array,
  event: SymbolKind.Event,
  milestone: SymbolKind.Event,
  action: SymbolKind.Boolean,
  field: SymbolKind.Property,
};
