// GitHub's alerts: quotations that begin with `[!NOTE]` and the like.
import type { Token } from 'markdown-it';
import { type Block, inlineOf } from './tree';

export interface Alert {
  readonly kind: 'note' | 'tip' | 'important' | 'warning' | 'caution';
  /** What follows the marker. */
  readonly children: readonly Block[];
}

const KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
const MARKER = /^\[!(\w{3,9})\][ \t]*(?:\n|$)/;

/** @returns undefined for an ordinary quotation. */
export function alertOf(quotation: Block): Alert | undefined {
  const [first, ...others] = quotation.children;
  const inline = first?.token.type === 'paragraph_open' ? inlineOf(first) : undefined;
  const marker = MARKER.exec(inline?.content ?? '');
  const kind = KINDS.find((each) => each === marker?.[1]?.toLowerCase());
  if (first === undefined || inline === undefined || marker === null || kind === undefined) return undefined;
  const content = inline.content.slice(marker[0].length);
  if (content === '') return { kind, children: others };
  const token: Token = Object.assign(Object.create(Object.getPrototypeOf(inline)), inline, { content });
  const words = { token, children: [], from: first.from + 1, to: first.to };
  return { kind, children: [{ ...first, from: first.from + 1, children: [words] }, ...others] };
}
