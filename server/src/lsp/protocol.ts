// The requests beyond LSP: the rendered postmortem, and whether a document is one.
import { type Range, RequestType, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageserver';
import type { Recognition } from '../recognise';
import { answer, type Feature, type Question } from './session';

export interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

export interface RenderParams extends DocumentParams {
  /** Shows what can be shown of a document that does not look like a postmortem, too. */
  readonly outright?: boolean;
}

/** The preview's content, tagged with the version it was made from. */
export interface RenderResult {
  readonly version: number;
  readonly title: string;
  /** HTML; elements that stand for source lines carry `data-line` (from 0). */
  readonly body: string;
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
/** Answers null for a document that is not open, and, unless it is asked outright, for one that is no postmortem. */
export const RenderRequest = new RequestType<RenderParams, RenderResult | null, void>('postmortem/render');
/** Answers null for a document that is not open. */
export const StatusRequest = new RequestType<DocumentParams, StatusResult | null, void>('postmortem/status');

export const protocol: Feature = {
  capabilities: () => ({}),
  register(session) {
    session.connection.onRequest(RenderRequest, async ({ textDocument: { uri }, outright }) => {
      // Loaded with the first preview: an editor without one does without it.
      const { render } = await import('../render/render');
      const rendering = ({ document, reading }: Question): RenderResult => ({
        version: document.version,
        ...render(reading, Date.now()),
      });
      return answer<RenderResult | null>(session, uri, null, rendering, outright === true ? 'outright' : undefined);
    });
    session.connection.onRequest(StatusRequest, ({ textDocument: { uri } }) => {
      const none = session.source(uri) ? NO_POSTMORTEM : null;
      return answer<StatusResult | null>(session, uri, none, ({ reading: { recognised, facts, findings } }) => ({
        recognised,
        events: facts.timelines.reduce((sum, timeline) => sum + timeline.events.length, 0),
        findings: findings.length,
      }));
    });
  },
};

const NO_POSTMORTEM: StatusResult = { recognised: null, events: 0, findings: 0 };
