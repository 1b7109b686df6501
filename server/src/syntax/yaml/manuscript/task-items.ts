// The action items of a YAML postmortem as tasks of a manuscript.
import type { Labelled, Task } from '../../../model/manuscript';
import { actionKey, isEntries } from '../lower/keys';
import { sentenceOf } from '../lower/sentence';
import { type Mapping, type Node, type Pair, spanOf } from '../tree';
import { type Leaves, remarksOn } from './leaves';
import { bulleted, textOf } from './texts';

export function tasksIn(leaves: Leaves, node: Node, type?: string): readonly Task[] {
  switch (node.kind) {
    case 'scalar':
      return textOf(node)
        .split('\n')
        .map((line) => ({ sentence: line.replace(/^[ \t]*[-*+•][ \t]+/, ''), parts: [], remarks: [] }));
    case 'sequence':
      return node.items.flatMap(({ value }) => (value === undefined ? [] : [taskOf(leaves, value, type)]));
    case 'mapping':
      return node.pairs.flatMap((pair) => tasksOfPair(leaves, pair));
  }
}

function tasksOfPair(leaves: Leaves, { key, value }: Pair): readonly Task[] {
  if (value === undefined) return [];
  if (value.kind === 'sequence') return tasksIn(leaves, value, isEntries(key.value) ? undefined : key.value);
  const task = taskOf(leaves, value, undefined);
  return [{ ...task, parts: [...task.parts, { label: 'ticket', value: key.value }] }];
}

function taskOf(leaves: Leaves, node: Node, type: string | undefined): Task {
  const remarks = remarksOn(leaves, spanOf(node));
  const typed = type === undefined ? [] : [{ label: 'type', value: type }];
  if (node.kind !== 'mapping') {
    const [first = '', ...more] = textOf(node).split('\n');
    return { sentence: first, parts: typed, ...(more.length > 0 && { more: more.join('\n') }), remarks };
  }
  const whole = node.pairs.every(({ key }) => actionKey(key.value) === undefined)
    ? sentenceOf(leaves.text, node)
    : undefined;
  if (whole !== undefined) return { sentence: whole.text, parts: typed, remarks };
  return { ...keyed(node, typed), remarks };
}

function keyed({ pairs }: Mapping, typed: readonly Labelled[]): Pick<Task, 'parts' | 'more'> {
  const parts: Labelled[] = [];
  const more: string[] = [];
  const used = new Set<string>();
  for (const pair of pairs) {
    const { key, value } = pair;
    const name = actionKey(key.value);
    const isSingle = value === undefined || value.kind === 'scalar';
    const text = textOf(value);
    const label = name === undefined || used.has(name) ? key.value : name === 'text' ? 'action' : name;
    if (name !== undefined) used.add(name);
    if (key.value === 'more' && isSingle) more.push(text);
    else if (isSingle && !text.includes('\n')) parts.push({ label, value: text });
    else if (name === 'text') {
      const [first = '', ...rest] = text.split('\n');
      parts.push({ label, value: first });
      more.push(rest.join('\n'));
    } else if (isSingle || value.kind === 'sequence')
      parts.push({ label, value: text.replace(/^- /gm, '').replaceAll('\n', ', ') });
    else more.push(bulleted(pair));
  }
  const all = used.has('type') ? parts : [...parts, ...typed];
  return { parts: all, ...(more.length > 0 && { more: more.join('\n') }) };
}
