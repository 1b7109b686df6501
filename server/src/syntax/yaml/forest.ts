// The trees of a document for those who write into it: cut as the reader cuts it, so that both see the same.
import type { Span } from '../../text/span';
import { type Block, blocksOf } from './blocks';
import { parse } from './parse';
import { type Mapping, type Node, type Pair, type Sequence, spanOf } from './tree';

export interface Forest {
  /** The tree of the smallest piece around `at`: of a timeline that is cut into items, only the item. */
  pieceAt(at: number): Node | undefined;
  /** The tree of the top-level key around `at`; inside a timeline that is cut into items, its whole list. */
  blockAt(at: number): Node | undefined;
  /** The top-level pairs of a document that is a mapping or empty; undefined for any other. */
  topLevel(): Mapping | undefined;
}

/** Only what is asked for is parsed. */
export function forestOf(source: string): Forest {
  const blocks = blocksOf(source, { start: 0, end: source.length });
  const blockAround = (at: number): Block | undefined => blocks.find(({ span }) => contains(source, span, at));
  return {
    pieceAt(at) {
      const block = blockAround(at);
      const item = block?.items.find((range) => contains(source, range, at));
      return block && parse(source, item ?? block.head).root;
    },
    blockAt(at) {
      const block = blockAround(at);
      if (block === undefined) return undefined;
      return block.items.length === 0 || at < block.head.end ? parse(source, block.head).root : listOf(source, block);
    },
    topLevel() {
      const [only] = blocks;
      if (only?.kind === 'document') {
        const { root } = parse(source, only.span);
        return root?.kind === 'mapping' ? root : undefined;
      }
      const pairs = blocks.flatMap((block) => pairsOf(source, block));
      const span = { start: pairs[0]?.span.start ?? source.length, end: pairs.at(-1)?.span.end ?? source.length };
      return { kind: 'mapping', span, pairs, flow: false };
    },
  };
}

/** What stands at the end of the document belongs to its last piece. */
function contains(source: string, { start, end }: Span, at: number): boolean {
  return start <= at && (at < end || end === source.length);
}

function listOf(source: string, { items, head }: Block): Sequence {
  const read = items.flatMap((range) => {
    const { root } = parse(source, range);
    return root?.kind === 'sequence' ? root.items : [];
  });
  const span = { start: read[0]?.span.start ?? head.end, end: read.at(-1)?.span.end ?? head.end };
  return { kind: 'sequence', span, items: read, flow: false };
}

/** The pairs of a block; of the items of a timeline only the end of the last one is looked at. */
function pairsOf(source: string, { head, items }: Block): readonly Pair[] {
  const { root } = parse(source, head);
  if (root?.kind !== 'mapping') return [];
  const last = items.at(-1);
  const end = last && parse(source, last).root;
  if (end === undefined) return root.pairs;
  return root.pairs.map(({ key }) => ({ key, value: end, span: { start: key.outer.start, end: spanOf(end).end } }));
}
