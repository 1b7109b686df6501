// A document as features and preview see it: text, model, facts and findings of one version.
import type { Facts } from './analysis/facts';
import type { Postmortem } from './model/postmortem';
import type { Recognition } from './recognise';
import type { Finding } from './rules/rule';
import type { Remark } from './rules/standing';
import type { Syntax } from './syntax/syntax';
import type { Layout } from './text/layout';
import type { LineIndex } from './text/lines';

export interface SourceDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** The path with forward slashes, relative to the workspace; without it, the path that `uri` names. */
  readonly path?: string;
}

export interface Reading {
  /**
   * The document as it was read. One that is being edited is laid out with unused room between its lines (`text/layout.ts`): all offsets
   * are those of this text, and `lines` has the lines of the document.
   */
  readonly document: SourceDocument;
  /** The text of the document, without that room. */
  readonly source: string;
  /** What showed that this is a postmortem; null when it was read outright. */
  readonly recognised: Recognition | null;
  readonly lines: LineIndex;
  readonly syntax: Syntax;
  readonly postmortem: Postmortem;
  readonly facts: Facts;
  /** In document order. */
  readonly findings: readonly Finding[];
  /** What is said about the document: the findings without their repairs, which are told at less cost while it is edited. */
  readonly remarks: readonly Remark[];
}

/** The text of a layout is put together only for those who read it. */
export function asLaidOut(document: SourceDocument, layout: Layout): SourceDocument {
  return {
    ...document,
    get text() {
      return layout.text;
    },
  };
}
