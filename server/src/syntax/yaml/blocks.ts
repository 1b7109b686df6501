// Blocks: the pieces of a document by the top-level key they belong to, for those who look a place up.
import type { Span } from '../../text/span';
import { cut, type Start } from './pieces';

/** A top-level key with its value, or the whole document where it is no block of keys. */
export interface Block {
  readonly kind: 'key' | 'document';
  readonly span: Span;
  /** The items of a timeline, which can be read one by one; `head` is then the key and what stands before the first item. */
  readonly items: readonly Span[];
  readonly head: Span;
}

/** The blocks of the first YAML document in `range`. */
export function blocksOf(source: string, range: Span): readonly Block[] {
  const { starts, end } = cut(source, range);
  const blocks: Block[] = [];
  for (let index = 0; index < starts.length; ) {
    const items: Span[] = [];
    const first = starts[index];
    let next = index + 1;
    for (; starts[next]?.role === 'item'; next++) items.push(spanAt(starts, next, end));
    if (first !== undefined) blocks.push(blockOf(first, spanAt(starts, index, end), items));
    index = next;
  }
  return blocks;
}

function blockOf({ role }: Start, head: Span, items: readonly Span[]): Block {
  const span = { start: head.start, end: items.at(-1)?.end ?? head.end };
  return { kind: role === 'document' ? 'document' : 'key', span, items, head };
}

function spanAt(starts: readonly Start[], index: number, end: number): Span {
  return { start: starts[index]?.at ?? end, end: starts[index + 1]?.at ?? end };
}
