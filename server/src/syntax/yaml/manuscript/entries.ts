// Events as entries of a list in YAML: keys where each part has one, a line where the sentence is one.
import { type Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Entry, Labelled, Part } from '../../../model/manuscript';
import { eventKey } from '../lower/keys';
import { block, scalar } from './nodes';

export function isTimeline(part: Part): part is Extract<Part, { kind: 'timeline' }> {
  return part.kind === 'timeline';
}

export function entryNode(entry: Entry): Node {
  const { before, remarks, sentence, more } = entry;
  const node = sentence !== undefined && more === undefined ? scalar(sentence) : entryMap(entry);
  if (before.length > 0) node.commentBefore = before.map((remark) => ` ${remark}`).join('\n');
  const comment = remarks.map((remark) => ` ${remark}`).join(' #');
  if (comment === '') return node;
  if (node instanceof YAMLMap && more === undefined) node.flow = true;
  // What is found may stand in any line of an entry that has several.
  if (node instanceof YAMLMap && more !== undefined) {
    for (const { key, value } of node.items) {
      if (value instanceof Scalar && key instanceof Scalar && key.value !== 'more') value.comment = comment;
    }
  } else node.comment = comment;
  return node;
}

function entryMap({ date, label, at, end, zone, tag, text, sentence, extras, more }: Entry): YAMLMap<Scalar, Node> {
  const map = new YAMLMap<Scalar, Node>();
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined) map.items.push(new Pair(new Scalar(key), scalar(value)));
  };
  put('date', date);
  put('at', label === undefined ? at : undefined);
  put('end', end);
  put('timezone', zone);
  put('kind', tag);
  put('event', text ?? sentence);
  const [named, unnamed] = splitBy(extras, ({ label }) => label !== '' && eventKey(label) === undefined);
  for (const { label, value } of [...named, ...namedLines(more)]) put(label, joined(value));
  const lines = unnamed.map(({ label, value }) => `- ${label}: ${joined(value)}`);
  const below = [...lines, ...(more !== undefined && namedLines(more).length === 0 ? [more] : [])].join('\n');
  if (below !== '') map.items.push(new Pair(new Scalar('more'), below.includes('\n') ? block(below) : scalar(below)));
  return map;
}

/** Lines such as `- by: support`, which a key of its own says. */
export function namedLines(more: string | undefined): readonly Labelled[] {
  const lines = more?.split('\n') ?? [];
  const named = lines.map((line) => /^- ([a-z][\w -]{0,30}): (\S.*)$/.exec(line));
  const isNamed = named.every((line) => line !== null && eventKey(line[1] ?? '') === undefined && line[1] !== 'more');
  const labels = new Set(named.map((line) => line?.[1]));
  if (!isNamed || labels.size < named.length) return [];
  return named.map((line) => ({ label: line?.[1] ?? '', value: line?.[2] ?? '' }));
}

function joined(value: Labelled['value']): string {
  return typeof value === 'string' ? value : value.join(', ');
}

function splitBy<T>(all: readonly T[], isIn: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isIn), all.filter((one) => !isIn(one))];
}
