// Action items as entries of a list in YAML.
import { type Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Labelled, Task } from '../../../model/manuscript';
import { actionKey } from '../lower/keys';
import { block, scalar } from './nodes';

export function taskNode({ sentence, parts, more, remarks }: Task): Node {
  const node = sentence !== undefined && more === undefined ? scalar(sentence) : taskMap(sentence, parts, more);
  const comment = remarks.map((remark) => ` ${remark}`).join(' #');
  if (comment !== '') {
    if (node instanceof YAMLMap && more === undefined) node.flow = true;
    node.comment = comment;
  }
  return node;
}

function taskMap(sentence: string | undefined, parts: readonly Labelled[], more: string | undefined): YAMLMap {
  const map = new YAMLMap<Scalar, Node>();
  const put = (key: string, value: string): void => {
    map.items.push(new Pair(new Scalar(key), value.includes('\n') ? block(value) : scalar(value)));
  };
  if (sentence !== undefined) put('action', sentence);
  const used = new Set<string>(['action']);
  const aside: string[] = [];
  for (const [at, { label, value }] of parts.entries()) {
    const text = typeof value === 'string' ? value : value.join(', ');
    const key = actionKey(label);
    const isFirst = at < KNOWN && KEYS.has(label);
    // A dash under `Owner` says that there is none; a number under `ID` is no ticket.
    const isFree = key === undefined ? label !== '' && !used.has(label) : isFirst || UNSAID.test(text);
    if (isFree && !used.has(label === 'action' ? '' : label)) {
      used.add(label);
      put(label, text);
    } else aside.push(`- ${label}: ${text}`);
  }
  const below = [...aside, ...(more === undefined ? [] : [more])].join('\n');
  if (below !== '') put('more', below);
  return map;
}

const KEYS: ReadonlySet<string> = new Set(['action', 'type', 'owner', 'due', 'status', 'ticket']);
const KNOWN = 6;
const UNSAID = /^(?:[-–—?.]+|n\/?a|tbd|tba|none|nobody|unassigned)$/i;
