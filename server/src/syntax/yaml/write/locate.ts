// Finding places of the source in the tree: the scalar around a span, the collection that holds an entry.
import type { Span } from '../../../text/span';
import { type Mapping, type Node, type Scalar, type Sequence, spanOf } from '../tree';
import type { Place } from './quote';

export interface FoundScalar {
  readonly scalar: Scalar;
  readonly place: Place;
}

/** The scalar, key or value, whose characters include all of `span`. */
export function scalarAround(node: Node | undefined, span: Span, place: Place = 'block'): FoundScalar | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return covers(node.outer, span) ? { scalar: node, place } : undefined;
  if (!covers(node.span, span)) return undefined;
  const inside = node.flow ? 'flow' : place;
  for (const child of childrenOf(node)) {
    const found = scalarAround(child, span, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The entries among which one begins at `start`: the items of a list, the pairs of a mapping, the lines of a block of text. */
export interface Entries {
  readonly of: 'list' | 'mapping' | 'lines';
  readonly flow: boolean;
  readonly spans: readonly Span[];
  /** What each entry holds, without its dash; the line of a text holds nothing else. */
  readonly values: readonly (Node | undefined)[];
}

export function entriesAround(node: Node | undefined, start: number): Entries | undefined {
  if (node === undefined || !covers(spanOf(node), { start, end: start })) return undefined;
  if (node.kind === 'scalar') {
    if (node.style !== 'block') return undefined;
    const spans = node.lines.map(({ span }) => span);
    return begins(spans, start) ? { of: 'lines', flow: false, spans, values: [] } : undefined;
  }
  // The innermost collection comes first: a day that is an item of a list holds a list of its own.
  for (const child of childrenOf(node)) {
    const found = entriesAround(child, start);
    if (found !== undefined) return found;
  }
  const members = node.kind === 'sequence' ? node.items : node.pairs;
  const spans = members.map(({ span }) => span);
  if (!begins(spans, start)) return undefined;
  const values = members.map(({ value }) => value);
  return { of: node.kind === 'sequence' ? 'list' : 'mapping', flow: node.flow, spans, values };
}

function begins(spans: readonly Span[], start: number): boolean {
  return spans.some((span) => span.start === start);
}

function childrenOf(node: Mapping | Sequence): readonly Node[] {
  const children =
    node.kind === 'sequence'
      ? node.items.map(({ value }) => value)
      : node.pairs.flatMap(({ key, value }): (Node | undefined)[] => [key, value]);
  return children.filter((child) => child !== undefined);
}

function covers(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end;
}
