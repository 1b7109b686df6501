// postmortem/render: the preview's body as a whole, or, for a client that says what it holds, only what changed since.
import { RequestType } from 'vscode-languageserver';
import type { Changes } from '../render/changes';
import type { Fragment } from '../render/fragments';
import type { FragmentedRendering, Memo } from '../render/render';
import type { DocumentParams } from './protocol';
import { answer, type Feature, type Question } from './session';

export interface RenderParams extends DocumentParams {
  /** Shows what can be shown of a document that does not look like a postmortem, too. */
  readonly outright?: boolean;
  /** The rendering that the client holds, and 0 while it has none: the answer is then in fragments. */
  readonly since?: number;
}

/** Tagged with the version it was made from. */
interface Rendered {
  readonly version: number;
  readonly title: string;
}

export interface WholeResult extends Rendered {
  /** HTML; elements that stand for source lines carry `data-line` (from 0). */
  readonly body: string;
}

export interface FragmentsResult extends Rendered {
  /** What to say under `since`, next time. */
  readonly rendering: number;
  readonly fragments: readonly Fragment[];
}

export interface ChangesResult extends Rendered, Changes {
  readonly rendering: number;
  /** The rendering that became another. */
  readonly since: number;
}

export type RenderResult = WholeResult | FragmentsResult | ChangesResult;

/** Answers null for a document that is not open, and, unless it is asked outright, for one that is no postmortem. */
export const RenderRequest = new RequestType<RenderParams, RenderResult | null, void>('postmortem/render');

export const rendering: Feature = {
  capabilities: () => ({}),
  register(session) {
    const sent = createSent();
    session.documents.onDidClose(({ document }) => sent.forget(document.uri));
    session.connection.onRequest(RenderRequest, async ({ textDocument: { uri }, outright, since }) => {
      // Loaded with the first preview: an editor without one does without it.
      const { render, renderFragments, createMemo } = await import('../render/render');
      const { changesBetween } = await import('../render/changes');
      const result = ({ document: { version }, reading }: Question): RenderResult => {
        if (since === undefined) return { version, ...render(reading, Date.now()) };
        const held = sent.find(uri, since);
        const memo = sent.memo(uri) ?? createMemo();
        const { title, fragments } = renderFragments(reading, Date.now(), memo);
        const number = sent.add(uri, fragments, memo);
        const changes = held && changesBetween(held, fragments);
        return {
          version,
          title,
          rendering: number,
          ...(changes === undefined ? { fragments } : { since, ...changes }),
        };
      };
      return answer<RenderResult | null>(session, uri, null, result, outright === true ? 'outright' : undefined);
    });
  },
};

type Fragments = FragmentedRendering['fragments'];

/** The last renderings of each document, by their number. It only saves words: a client that names another one is sent everything. */
interface Sent {
  find(uri: string, number: number): Fragments | undefined;
  memo(uri: string): Memo | undefined;
  add(uri: string, fragments: Fragments, memo: Memo): number;
  forget(uri: string): void;
}

/** Several previews of a document ask by turns. */
const KEPT = 4;

function createSent(): Sent {
  const documents = new Map<string, { readonly memo: Memo; readonly renderings: ReadonlyMap<number, Fragments> }>();
  // No number of a server that ran before.
  let last = Date.now();
  return {
    find: (uri, number) => documents.get(uri)?.renderings.get(number),
    memo: (uri) => documents.get(uri)?.memo,
    add(uri, fragments, memo) {
      last++;
      const older = documents.get(uri)?.renderings ?? [];
      documents.set(uri, { memo, renderings: new Map([...older, [last, fragments] as const].slice(-KEPT)) });
      return last;
    },
    forget: (uri) => documents.delete(uri),
  };
}
