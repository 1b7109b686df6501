// The requests of our own between client and server; the server states the same shapes in server/src/lsp/protocol.ts.
import { RequestType } from 'vscode-languageclient';

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

export interface RenderResult {
  /** The version that was rendered. */
  readonly version: number;
  readonly title: string;
  /** HTML without scripts; elements that stand for source lines carry `data-line` (from 0). */
  readonly body: string;
}

export interface StatusResult {
  /** What shows that the document is a postmortem; null when it is none. */
  readonly recognised: 'name' | 'setting' | 'front matter' | 'headings' | null;
  readonly events: number;
  readonly findings: number;
}

/** The document as a page; null when it is not open or no postmortem. */
export const renderRequest = new RequestType<DocumentParams, RenderResult | null, void>('postmortem/render');

/** The document in numbers, for the language status item; null when it is not open. */
export const statusRequest = new RequestType<DocumentParams, StatusResult | null, void>('postmortem/status');
