// textDocument/hover.
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { toRange } from './convert';
import { answer, type Feature } from './session';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(({ textDocument, position }) =>
      answer<Hover | null>(session, textDocument.uri, null, ({ document, reading, service }) => {
        const found = service.hover(document, reading.lines.offsetAt(position));
        if (found === undefined) return null;
        return {
          contents: { kind: MarkupKind.Markdown, value: found.markdown },
          range: toRange(reading.lines, found.span),
        };
      }),
    );
  },
};
