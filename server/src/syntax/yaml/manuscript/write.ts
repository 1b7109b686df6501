// From the manuscript to YAML: fields and sections as keys, events and action items as lists. The `yaml` package does the quoting.
import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { fieldName } from '../../../model/field-names';
import type { Chapter, Entry, Labelled, Manuscript, Part, Task } from '../../../model/manuscript';
import { SECTION_DOCS } from '../../../model/section-docs';
import { sectionName } from '../../../model/section-names';
import { parse } from '../parse';
import { entryNode, isTimeline } from './entries';
import { block, list, scalar } from './nodes';
import { taskNode } from './tasks';

/** The document, its lines ended by line feeds. */
export function writeManuscript({ metadata, fields, title, chapters }: Manuscript): string {
  const used = new Set(keysIn(metadata));
  const root = new YAMLMap<Scalar, Node>();
  const put = (key: string, node: Node | null, comment?: string): void => {
    let own = key;
    for (let count = 2; used.has(own); count++) own = `${key} ${count}`;
    used.add(own);
    const name = new Scalar(own);
    if (root.items.length > 0) name.spaceBefore = true;
    root.items.push(new Pair(name, node ?? emptyNode(comment)));
  };
  if (title !== undefined) put('title', scalar(title));
  for (const field of [...fields, ...chapters.flatMap(outerFields)]) put(field.label, fieldNode(field));
  for (const chapter of chapters) for (const [key, node] of entriesOfChapter(chapter)) put(key, node);
  for (const [at, { key }] of root.items.entries()) if (at === 0 || isShort(root, at)) key.spaceBefore = false;
  const document = new Document(root);
  const body = root.items.length === 0 ? '' : document.toString(STYLE);
  const gap = metadata !== '' && body !== '' && !isShort(root, 0) ? '\n' : '';
  return metadata === '' || metadata.endsWith('\n') ? metadata + gap + body : `${metadata}\n${gap}${body}`;
}

export const STYLE = { lineWidth: 0, singleQuote: true, nullStr: '', flowCollectionPadding: false } as const;

/** Fields stand together; what takes more than a line stands apart. */
function isShort(root: YAMLMap<Scalar, Node>, at: number): boolean {
  const isField = (index: number): boolean => {
    const { key, value } = root.items[index] ?? {};
    const name = String(key?.value);
    const isKnown = fieldName(name) !== undefined || sectionName(name) === undefined;
    return isKnown && (value instanceof YAMLSeq || (value instanceof Scalar && value.type !== 'BLOCK_LITERAL'));
  };
  return isField(at) && (at === 0 || isField(at - 1));
}

function emptyNode(comment?: string): Scalar {
  const node = new Scalar(null);
  if (comment !== undefined) node.comment = ` ${comment}`;
  return node;
}

function keysIn(metadata: string): readonly string[] {
  const { root } = parse(metadata, { start: 0, end: metadata.length });
  return root?.kind === 'mapping' ? root.pairs.map(({ key }) => key.value) : [];
}

/** Known fields may stand anywhere in the text: they become keys of the document, but for those of a section that holds fields. */
function outerFields(chapter: Chapter): readonly Labelled[] {
  const own = holdsFields(chapter) ? [] : chapter.parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []));
  return [...own, ...chapter.chapters.flatMap(outerFields)];
}

/** A section such as “Incident details” keeps its fields. */
function holdsFields({ title, canonical, parts }: Chapter): boolean {
  const mayHold = canonical === undefined || canonical === 'summary' || canonical === 'impact';
  return title !== undefined && mayHold && !parts.some(({ kind }) => kind === 'timeline' || kind === 'actions');
}

function fieldNode({ value }: Labelled): Node {
  if (typeof value === 'string') return value === '' ? emptyNode() : scalar(value);
  const items = list(value.map((item) => scalar(item)));
  items.flow = true;
  return items;
}

type Keyed = readonly (readonly [key: string, node: Node | null])[];

/** A chapter's own key, and one for each further timeline or list of action items in it. */
function entriesOfChapter(chapter: Chapter): Keyed {
  const { title, canonical, parts, chapters } = chapter;
  const timelines = parts.filter(isTimeline);
  const tasks = parts.flatMap((part) => (part.kind === 'actions' ? part.tasks : []));
  const key = title === undefined ? 'preamble' : keyOf(title, canonical);
  const [first, ...others] = timelines;
  const inner = chapters.flatMap(entriesOfChapter);
  if (canonical === 'timeline' && first !== undefined) {
    const more = others.map((one, at) => [`${key} ${at + 2}`, timelineNode(one, [], [])] as const);
    return [[key, timelineNode(first, ...around(parts, first))], ...more, ...tasksUnder(tasks), ...inner];
  }
  const apart = timelines.map((one) => [APART[one.role], timelineNode(one, [], [])] as const);
  if (canonical === 'actions' && tasks.length > 0) return [[key, tasksNode(tasks, textsOf(parts))], ...apart, ...inner];
  return [...sectionUnder(key, chapter), ...apart, ...tasksUnder(tasks)];
}

/** Timelines that stand in other sections. */
const APART = { timeline: 'events', 'key-events': 'key events' } as const;

function tasksUnder(tasks: readonly Task[]): Keyed {
  return tasks.length === 0 ? [] : [['tasks', tasksNode(tasks, [])]];
}

/** The texts before a timeline, and those behind it. */
function around(parts: readonly Part[], timeline: Part): readonly [readonly string[], readonly string[]] {
  const at = parts.indexOf(timeline);
  return [textsOf(parts.slice(0, at)), textsOf(parts.slice(at + 1))];
}

function textsOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []));
}

function sectionUnder(key: string, chapter: Chapter): Keyed {
  const { title, canonical, parts, chapters } = chapter;
  const text = textsOf(parts).join('\n\n');
  const fields = holdsFields(chapter) ? parts.flatMap((part) => (part.kind === 'fields' ? part.fields : [])) : [];
  if (chapters.length === 0 && fields.length === 0) {
    if (text === '') return title === undefined ? [] : [[key, canonical === undefined ? new YAMLMap() : null]];
    return [[key, textNode(text, canonical !== undefined)]];
  }
  const map = new YAMLMap<Scalar, Node>();
  if (text !== '') map.items.push(new Pair(new Scalar('note'), textNode(text, true)));
  for (const field of fields) map.items.push(new Pair(new Scalar(field.label), fieldNode(field)));
  const apart: (readonly [string, Node | null])[] = [];
  for (const [inner, node] of chapters.flatMap(entriesOfChapter)) {
    const isPart = !['timeline', 'actions'].includes(sectionName(inner) ?? '');
    if (isPart) map.items.push(new Pair(new Scalar(inner), node ?? emptyNode()));
    else apart.push([inner, node]);
  }
  return [[key, map], ...apart];
}

/** A list of short items, a line, or a block of text. */
function textNode(text: string, mayBePlain: boolean): Node {
  const lines = text.split('\n');
  const items = lines.map((line) => /^[-*] (?!\[[ xX]\])(\S.*)$/.exec(line)?.[1]);
  if (mayBePlain && items.every((item) => item !== undefined)) {
    return list(items.map((item) => scalar(item ?? '')));
  }
  return mayBePlain && lines.length === 1 ? scalar(text) : block(text);
}

/** The key that a heading stands for; the heading itself where it says more than that. */
function keyOf(title: string, canonical: Chapter['canonical']): string {
  if (canonical === undefined) return title;
  const usual = SECTION_DOCS[canonical];
  if (title.toLowerCase() !== usual.title.toLowerCase()) return title;
  return usual.key ?? NESTED[canonical] ?? title;
}

const NESTED: Readonly<Partial<Record<NonNullable<Chapter['canonical']>, string>>> = {
  'went-well': 'wentWell',
  'went-poorly': 'wentPoorly',
  lucky: 'lucky',
};

function timelineNode(
  { entries, context, role }: Extract<Part, { kind: 'timeline' }>,
  before: readonly string[],
  behind: readonly string[],
): Node {
  const events = eventsNode(entries, role);
  const notes = [...context];
  if (before.length === 0 && behind.length === 0 && events instanceof YAMLSeq) {
    if (notes.length > 0) events.commentBefore = notes.map((note) => ` ${note}`).join('\n');
    return events;
  }
  const map = new YAMLMap<Scalar, Node>();
  if (notes.length > 0) map.commentBefore = notes.map((note) => ` ${note}`).join('\n');
  if (before.length > 0) map.items.push(new Pair(new Scalar('note'), textNode(before.join('\n\n'), true)));
  if (events instanceof YAMLMap) map.items.push(...(events.items as Pair<Scalar, Node>[]));
  else map.items.push(new Pair(new Scalar('events'), events));
  if (behind.length > 0) map.items.push(new Pair(new Scalar('afterwards'), block(behind.join('\n\n'))));
  return map;
}

/** A few labelled times are keys; everything else is a list, in which a day holds the events under it. */
function eventsNode(entries: readonly Entry[], role: 'timeline' | 'key-events'): YAMLSeq | YAMLMap {
  const isLabelled = entries.every(({ label, at, more, remarks }) => label && at && !more && remarks.length === 0);
  if (role === 'key-events' && isLabelled) {
    const map = new YAMLMap<Scalar, Node>();
    for (const { label = '', at = '' } of entries) map.items.push(new Pair(new Scalar(label), scalar(at)));
    return map;
  }
  const all: Node[] = [];
  let day: YAMLSeq<Node> | undefined;
  for (const entry of entries) {
    if (entry.day !== undefined) {
      day = list([]);
      const map = new YAMLMap<Scalar, Node>();
      map.items.push(new Pair(new Scalar(entry.day), day));
      all.push(map);
    }
    (day?.items ?? all).push(entryNode(entry));
  }
  return list(all);
}

function tasksNode(tasks: readonly Task[], texts: readonly string[]): Node {
  const items = list(tasks.map(taskNode));
  if (texts.length === 0) return items;
  const map = new YAMLMap<Scalar, Node>();
  map.items.push(new Pair(new Scalar('note'), textNode(texts.join('\n\n'), true)));
  map.items.push(new Pair(new Scalar('items'), items));
  return map;
}
