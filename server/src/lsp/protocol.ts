// What the requests beyond LSP have in common, and whether a document is a postmortem.
import { type Range, RequestType, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageserver';
import type { Recognition } from '../recognise';
import { answer, type Feature } from './session';

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** `recognised` says what shows that the document is a postmortem; null when it is none. */
export interface StatusResult {
  readonly recognised: Recognition | null;
  readonly events: number;
  readonly findings: number;
}

/** A refactoring that was told beforehand what it would ask for. */
export interface RefactorParams extends DocumentParams {
  /** `refactor.rewrite.convertZone` */
  readonly kind: string;
  readonly range: Range;
  readonly argument: string;
}

/** Answers null where the refactoring cannot be done. */
export const RefactorRequest = new RequestType<RefactorParams, WorkspaceEdit | null, void>('postmortem/refactor');
/** Answers null for a document that is not open. */
export const StatusRequest = new RequestType<DocumentParams, StatusResult | null, void>('postmortem/status');

export const protocol: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(StatusRequest, ({ textDocument: { uri } }) => {
      const none = session.source(uri) ? NO_POSTMORTEM : null;
      return answer<StatusResult | null>(session, uri, none, ({ reading: { recognised, facts, remarks } }) => ({
        recognised,
        events: facts.timelines.reduce((sum, timeline) => sum + timeline.events.length, 0),
        findings: remarks.length,
      }));
    });
  },
};

const NO_POSTMORTEM: StatusResult = { recognised: null, events: 0, findings: 0 };
