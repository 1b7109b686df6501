// The requests of our own between client and server; the server states the same shapes in server/src/lsp/protocol.ts.
import type { BaseLanguageClient, Range, WorkspaceEdit } from 'vscode-languageclient';
import type { Rendering } from './preview/renderings';

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** HTML without scripts; elements that stand for source lines carry `data-line` (from 0). */
export type RenderResult = { /** The version that was rendered. */ readonly version: number } & Rendering;

export interface StatusResult {
  /** What shows that the document is a postmortem; null when it is none. */
  readonly recognised: 'name' | 'setting' | 'front matter' | 'headings' | null;
  readonly events: number;
  readonly findings: number;
}

export interface RefactorParams extends DocumentParams {
  /** `refactor.rewrite.convertZone` */
  readonly kind: string;
  readonly range: Range;
  /** What a refactoring would ask for: the zone to convert to. */
  readonly argument: string;
}

export interface ExportParams extends DocumentParams {
  readonly format: string;
  /** Pictures as `data:` addresses, by the address that the document gives. */
  readonly pictures?: Readonly<Record<string, string>>;
}

export interface ExportResult {
  readonly version: number;
  /** What to write to the file. */
  readonly text: string;
  /** The pictures that the export shows when it is asked for again with them. */
  readonly wanted: readonly WantedPicture[];
}

export interface WantedPicture {
  readonly address: string;
  /** Where `path` begins: at the folder of the document, or at the root of its workspace. */
  readonly from: 'document' | 'root';
  readonly path: string;
  /** `image/png` */
  readonly type: string;
}

/** The document in another format; null when it is not open or no postmortem. */
export function requestExport(client: BaseLanguageClient, params: ExportParams): Promise<ExportResult | null> {
  return client.sendRequest<ExportResult | null>('postmortem/export', params);
}

export interface ConvertResult {
  readonly languageId: string;
  /** What its file could be called. */
  readonly name: string;
  readonly text: string;
  /** What the other syntax does not carry, each in a line. */
  readonly losses: readonly string[];
}

/** The document in the other syntax; null when it is not open, no postmortem, or cannot be read as a whole. */
export function requestConvert(client: BaseLanguageClient, uri: string): Promise<ConvertResult | null> {
  return client.sendRequest<ConvertResult | null>('postmortem/convert', about(uri));
}

/** What a refactoring makes of the document; null where it cannot be done. */
export function requestRefactor(client: BaseLanguageClient, params: RefactorParams): Promise<WorkspaceEdit | null> {
  return client.sendRequest<WorkspaceEdit | null>('postmortem/refactor', params);
}

/**
 * The document as a page, whatever it looks like; null when it is not open or cannot be read.
 * @param since the rendering that is held already, 0 for none: the answer may say only what changed.
 */
export function requestRender(client: BaseLanguageClient, uri: string, since: number): Promise<RenderResult | null> {
  return client.sendRequest<RenderResult | null>('postmortem/render', { ...about(uri), outright: true, since });
}

/** The document in numbers, for the language status item; null when it is not open. */
export function requestStatus(client: BaseLanguageClient, uri: string): Promise<StatusResult | null> {
  return client.sendRequest<StatusResult | null>('postmortem/status', about(uri));
}

function about(uri: string): DocumentParams {
  return { textDocument: { uri } };
}
