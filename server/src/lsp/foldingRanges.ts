// textDocument/foldingRange.
import type { FoldingRange } from 'vscode-languageserver';
import { answer, type Feature } from './session';

export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.connection.onFoldingRanges(({ textDocument }) =>
      answer<FoldingRange[]>(session, textDocument.uri, [], ({ document, service }) => {
        const limit = session.client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
        return service.foldingRanges(document).slice(0, limit);
      }),
    );
  },
};
