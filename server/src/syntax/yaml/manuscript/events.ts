// The events of a YAML timeline as entries of a manuscript: entries with keys, lines, times as keys, and days that hold events.
import type { Entry, Labelled } from '../../../model/manuscript';
import { eventKey, isEntries } from '../lower/keys';
import { stampAtStart } from '../lower/line';
import { sentenceOf } from '../lower/sentence';
import { type Mapping, type Node, type Pair, scalarOf, spanOf } from '../tree';
import { commentsBefore, type Leaves, remarksOn } from './leaves';
import { bulleted, textOf } from './texts';

export function entriesIn(leaves: Leaves, node: Node): readonly Entry[] {
  switch (node.kind) {
    case 'scalar':
      return textOf(node)
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [plain({ sentence: unbulleted(line) })]));
    case 'sequence':
      return node.items.flatMap(({ value }) => (value === undefined ? [] : entriesOfItem(leaves, value)));
    case 'mapping':
      return node.pairs.flatMap((pair) => entriesOfPair(leaves, pair));
  }
}

function entriesOfItem(leaves: Leaves, value: Node): readonly Entry[] {
  if (value.kind === 'mapping') {
    const list = value.pairs.find(
      ({ key, value: own }) => isEntries(key.value) && own !== undefined && own.kind !== 'scalar',
    );
    if (list?.value !== undefined) {
      const date = value.pairs.find(({ key }) => /^(?:date|day)$/i.test(key.value));
      return dated(scalarOf(date?.value)?.value, entriesIn(leaves, list.value));
    }
    const only = value.pairs.length === 1 ? value.pairs[0] : undefined;
    if (only?.value?.kind === 'sequence' && eventKey(only.key.value) === undefined)
      return dated(only.key.value, entriesIn(leaves, only.value));
  }
  return [{ ...entryOf(leaves, value), ...remarksAround(leaves, value) }];
}

function entriesOfPair(leaves: Leaves, { key, value, span }: Pair): readonly Entry[] {
  const stamp = stampAtStart(leaves.text, key.text);
  if (value?.kind === 'sequence' || (value?.kind === 'mapping' && stamp?.clock === undefined))
    return dated(key.value, entriesIn(leaves, value));
  const around = { remarks: remarksOn(leaves, span), before: commentsBefore(leaves, span.start, 'entry') };
  if (value?.kind === 'mapping') return [{ ...entryOf(leaves, value), at: key.value, ...around }];
  const text = textOf(value);
  const [first = '', ...more] = text.split('\n');
  if (stamp !== undefined) return [{ ...plain({ at: key.value, text: first }), ...below(more.join('\n')), ...around }];
  return [{ ...plain({ sentence: `${key.value}: ${first}` }), ...below(more.join('\n')), ...around }];
}

function dated(day: string | undefined, [first, ...rest]: readonly Entry[]): readonly Entry[] {
  if (first === undefined) return [];
  return [{ ...first, ...(day !== undefined && { day }) }, ...rest];
}

function plain(parts: Partial<Entry>): Entry {
  return { extras: [], remarks: [], before: [], ...parts };
}

function below(more: string): Partial<Entry> {
  return more.trim() === '' ? {} : { more };
}

function remarksAround(leaves: Leaves, node: Node): Pick<Entry, 'remarks' | 'before'> {
  const span = spanOf(node);
  return { remarks: remarksOn(leaves, span), before: commentsBefore(leaves, span.start, 'entry') };
}

function unbulleted(line: string): string {
  return line.replace(/^[ \t]*[-*+•][ \t]+/, '');
}

function entryOf(leaves: Leaves, node: Node): Entry {
  if (node.kind === 'scalar') {
    const [first = '', ...more] = textOf(node).split('\n');
    return { ...plain({ sentence: first }), ...below(more.join('\n')) };
  }
  if (node.kind === 'sequence') return plain({ sentence: textOf(node) });
  const sentence = sentenceOf(leaves.text, node);
  return sentence === undefined ? keyed(leaves, node) : plain({ sentence: sentence.text });
}

const PARTS = { at: 'at', day: 'date', end: 'end', zone: 'zone', kind: 'tag', text: 'text' } as const;

function keyed(leaves: Leaves, { pairs }: Mapping): Entry {
  const found: { -readonly [K in keyof Entry]?: Entry[K] } = {};
  const extras: Labelled[] = [];
  const more: string[] = [];
  const [first] = pairs;
  const isTimed =
    first !== undefined &&
    eventKey(first.key.value) === undefined &&
    stampAtStart(leaves.text, first.key.text) !== undefined;
  const words = pairs.find(({ key }) => /^(?:event|description)$/i.test(key.value));
  for (const pair of pairs) {
    const { key, value } = pair;
    const name = eventKey(key.value);
    const part = name && PARTS[name];
    const text = textOf(value);
    const isSingle = value === undefined || value.kind === 'scalar';
    if (isTimed && pair === first) {
      found.at = key.value;
      found.text = text;
    } else if (
      part !== undefined &&
      isSingle &&
      found[part] === undefined &&
      (part !== 'text' || words === undefined || words === pair)
    ) {
      found[part] = text;
    } else if (key.value === 'more' && isSingle) more.push(text);
    else if (isSingle && !text.includes('\n')) extras.push({ label: key.value, value: text });
    else more.push(bulleted(pair));
  }
  const [line = '', ...lines] = (found.text ?? '').split('\n');
  const rest = [...lines, ...more].join('\n');
  return plain({ ...found, text: line, extras, ...below(rest) });
}
