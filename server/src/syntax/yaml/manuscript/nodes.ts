// Nodes of the `yaml` package, as manuscripts need them.
import { type Node, Scalar, YAMLSeq } from 'yaml';

/** A text on one line where it is one: plain or in quotes as its characters ask for. */
export function scalar(text: string): Scalar {
  return text.includes('\n') ? block(text) : new Scalar(text);
}

/** Lines of text, each as it is. */
export function block(text: string): Scalar {
  const node = new Scalar(`${text}\n`);
  node.type = 'BLOCK_LITERAL';
  return node;
}

export function list<T extends Node>(items: readonly T[]): YAMLSeq<T> {
  const node = new YAMLSeq<T>();
  node.items = [...items];
  return node;
}
