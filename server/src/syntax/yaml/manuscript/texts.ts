// The values of a YAML postmortem as Markdown: texts as they are, lists as lists, and keys before what they hold.

import { type Node, type Pair, scalarOf } from '../tree';
import type { Leaves } from './leaves';

/** The text of a value: that of a scalar is Markdown already. */
export function textOf(node: Node | undefined): string {
  if (node === undefined || node.kind === 'scalar') return (scalarOf(node)?.value ?? '').trimEnd();
  return linesOf(node).join('\n');
}

/** A pair as an item of a list. */
export function bulleted(pair: Pair, _leaves?: Leaves): string {
  return itemOf(pair).join('\n');
}

function linesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return textOf(node).split('\n');
    case 'sequence':
      return node.items.flatMap(({ value }) => bullet(value === undefined ? [''] : linesOf(value)));
    case 'mapping':
      return node.pairs.flatMap(itemOf);
  }
}

function itemOf({ key, value }: Pair): readonly string[] {
  if (value === undefined || value.kind === 'scalar') {
    const [first = '', ...more] = textOf(value).split('\n');
    return bullet([`${key.value}: ${first}`.trim(), ...more]);
  }
  const below = linesOf(value);
  return bullet([`${key.value}:`, ...below]);
}

function bullet(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => (at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}
