// postmortem/convert: a whole postmortem in the other syntax, for the client to open as a document of its own.
import { RequestType } from 'vscode-languageserver';
import type { DocumentParams } from './protocol';
import { answer, type Feature } from './session';

/** `losses` says what the other syntax does not carry, each in a line, for the client to show before it goes on. */
export interface ConvertResult {
  readonly languageId: string;
  /** What its file could be called. */
  readonly name: string;
  readonly text: string;
  readonly losses: readonly string[];
}

/** Answers null for a document that is not open, is no postmortem, or cannot be read as a whole. */
export const ConvertRequest = new RequestType<DocumentParams, ConvertResult | null, void>('postmortem/convert');

export const conversion: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(ConvertRequest, async ({ textDocument: { uri } }) => {
      const { convert } = await import('../refactor/convert/convert');
      return answer<ConvertResult | null>(session, uri, null, ({ service, reading }) => {
        const made = convert(reading, (document) => {
          const read = service.read(document, 'outright');
          service.forget(document.uri);
          return read;
        });
        return made === undefined
          ? null
          : { languageId: made.languageId, name: made.name, text: made.text, losses: made.losses };
      });
    });
  },
};
