// The YAML tree as the readers and writers here see it: every scalar with its source, offsets into the whole document.

import type { Problem } from '../../model/postmortem';
import type { Span, Text } from '../../text/span';

export type Node = Scalar | Mapping | Sequence;

export interface Scalar {
  readonly kind: 'scalar';
  /** As written, without quotes or block header. */
  readonly text: Text;
  /** With quotes or block header. */
  readonly outer: Span;
  /** The non-blank source lines without their indentation; one for a scalar on a single line, none for an empty one. */
  readonly lines: readonly Text[];
  /** What it means: escapes read, lines folded, the empty string for null. */
  readonly value: string;
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'alias';
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly span: Span;
  readonly pairs: readonly Pair[];
  /** Written as `{a: b}`. */
  readonly flow: boolean;
}

export interface Pair {
  readonly key: Scalar;
  /** Absent when nothing follows the key. */
  readonly value?: Node;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly span: Span;
  readonly items: readonly Item[];
  /** Written as `[a, b]`. */
  readonly flow: boolean;
}

export interface Item {
  readonly value?: Node;
  /** From the dash, where there is one, to the end of the value. */
  readonly span: Span;
}

/** A tree as far as it could be read, and what could not be. */
export interface Tree {
  readonly root?: Node;
  readonly problems: readonly Problem[];
}

export function spanOf(node: Node): Span {
  return node.kind === 'scalar' ? node.outer : node.span;
}

/** Whether the scalar says "nothing": `~` or `null`. */
export function isNull({ value, style }: Scalar): boolean {
  return value === '' && style === 'plain';
}

/** The node as a scalar; undefined for collections, nothing, and null. */
export function scalarOf(node: Node | undefined): Scalar | undefined {
  return node?.kind === 'scalar' && !isNull(node) ? node : undefined;
}

/** Every scalar of a value, in document order, keys left out. */
export function scalarsOf(node: Node | undefined): readonly Scalar[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'scalar':
      return [node];
    case 'mapping':
      return node.pairs.flatMap((pair) => scalarsOf(pair.value));
    case 'sequence':
      return node.items.flatMap((item) => scalarsOf(item.value));
  }
}
