// From YAML to the manuscript: each key is a field, a section, a timeline or a list of action items.

import { fieldName } from '../../../model/field-names';
import type { Chapter, Manuscript, Part } from '../../../model/manuscript';
import { SECTION_DOCS } from '../../../model/section-docs';
import { sectionName } from '../../../model/section-names';
import { lineIndex } from '../../../text/lines';
import { isField } from '../lower/document';
import { groupOf } from '../lower/field';
import { isEntries, isNote, isTimelineNote } from '../lower/keys';
import { parse } from '../parse';
import { isNull, type Mapping, type Node, type Pair, scalarOf } from '../tree';
import { yaml } from '../yaml';
import { entriesIn } from './events';
import { commentsBefore, commentsBehindKey, type Leaves, remarksOn } from './leaves';
import { tasksIn } from './task-items';
import { bulleted, textOf } from './texts';

/** Undefined for a text that cannot be read, or is no mapping. @param text the document, its lines ended by line feeds. */
export function readManuscript(text: string): Manuscript | undefined {
  const { root, problems } = parse(text, { start: 0, end: text.length });
  if (root?.kind !== 'mapping' || problems.length > 0) return undefined;
  const lines = lineIndex(text);
  const leaves: Leaves = { text, lines, suppressions: yaml.suppressions(text, lines) };
  const title = titleOf(root);
  const isKept = title !== undefined && !startsWithHeading(root);
  const fields = fieldPairs(root).filter((pair) => !isKept || pair !== title);
  const sections = sectionPairs(root);
  return {
    metadata: fields.map((pair) => metadataOf(leaves, pair, root.flow)).join(''),
    fields: [],
    ...(isKept && { title: scalarOf(title.value)?.value ?? '' }),
    chapters: sections.map((pair) => chapterOf(leaves, pair)),
  };
}

/** A preamble with a heading of its own needs the title where it is. */
function startsWithHeading({ pairs }: Mapping): boolean {
  return pairs.some((pair) => isPreamble(pair) && /^# /.test(scalarOf(pair.value)?.value ?? ''));
}

function isPreamble({ key }: Pair): boolean {
  return key.value === 'preamble';
}

function titleOf({ pairs }: Mapping): Pair | undefined {
  return pairs.find(({ key, value }) => fieldName(key.value) === 'title' && (scalarOf(value)?.value ?? '') !== '');
}

/** The pairs that are fields, and those that group some. */
function fieldPairs({ pairs }: Mapping): readonly Pair[] {
  return pairs.filter((pair) => isFieldGroup(pair) || (groupOf(pair) === undefined && isField(pair)));
}

function isFieldGroup(pair: Pair): boolean {
  return groupOf(pair)?.pairs.every((inner) => groupOf(inner) === undefined && isField(inner)) === true;
}

function sectionPairs({ pairs }: Mapping): readonly Pair[] {
  return pairs.flatMap((pair) => {
    const group = groupOf(pair);
    if (isFieldGroup(pair) || (group === undefined && isField(pair))) return [];
    return group === undefined ? [pair] : sectionPairs(group);
  });
}

/** A field as it stands, with the comments on its line and the lines before it. */
function metadataOf({ text, lines }: Leaves, { span, key, value }: Pair, flow: boolean): string {
  if (flow)
    return `${key.value}: ${value === undefined ? '' : text.slice(span.start, span.end).replace(/^[^:]*:\s*/, '')}\n`;
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(Math.max(span.start, span.end - 1))];
  let from = first;
  while (from > 0 && /^[ \t]*#/.test(lines.line(from - 1).text)) from--;
  const indent = span.start - lines.startOf(first);
  return Array.from({ length: last - from + 1 }, (_, at) => {
    const line = lines.line(from + at).text;
    return `${line.slice(Math.min(indent, /^ */.exec(line)?.[0].length ?? 0))}\n`;
  }).join('');
}

function chapterOf(leaves: Leaves, pair: Pair): Chapter {
  const { key, value } = pair;
  const canonical = sectionName(key.value);
  const head = commentsBefore(leaves, pair.span.start, 'key').map(
    (remark): Part => ({ kind: 'text', text: `<!-- ${remark} -->` }),
  );
  const named = { ...(!isPreamble(pair) && { title: headingOf(key.value) }), ...(canonical && { canonical }) };
  const said = joinedComments(leaves, pair);
  if (canonical === 'timeline')
    return { ...named, parts: [...head, ...said, ...timelineParts(leaves, value)], chapters: [] };
  if (canonical === 'actions')
    return { ...named, parts: [...head, ...said, ...actionParts(leaves, value)], chapters: [] };
  const guidance = value === undefined || isNullNode(value) ? said.map((part) => commented(part)) : [];
  return { ...named, parts: [...head, ...guidance, ...textParts(leaves, value)], chapters: innerOf(leaves, value) };
}

/** What comments behind a key say, as one text. */
function joinedComments(leaves: Leaves, pair: Pair): readonly Part[] {
  const text = commentsBehindKey(leaves, pair).join(', ');
  return text === '' ? [] : [{ kind: 'text', text }];
}

function commented(part: Part): Part {
  return part.kind === 'text' ? { kind: 'text', text: `<!-- ${part.text} -->` } : part;
}

function isNullNode(node: Node): boolean {
  return node.kind === 'scalar' && isNull(node);
}

/** `rootCause` is “Root cause”, `timeline 2` is “Timeline 2”; a key with blanks in it that has no meaning of its own is a heading already. */
export function headingOf(key: string): string {
  const canonical = sectionName(key);
  const usual = canonical && SECTION_DOCS[canonical];
  if (usual && (usual.key === key || NESTED.has(key))) return usual.title;
  const more = /^([a-z]\w*) (\d{1,2})$/.exec(key);
  if (more !== null) return `${headingOf(more[1] ?? '')} ${more[2]}`;
  if ((/\s/.test(key) && canonical === undefined) || !/^[a-z]/.test(key)) return key;
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NESTED: ReadonlySet<string> = new Set(['wentWell', 'wentPoorly', 'lucky']);

function timelineParts(leaves: Leaves, value: Node | undefined): readonly Part[] {
  if (value?.kind === 'scalar') return textParts(leaves, value);
  if (value?.kind === 'sequence')
    return [{ kind: 'timeline', role: 'timeline', context: [], entries: entriesIn(leaves, value) }];
  if (value === undefined) return [];
  const notes = value.pairs.filter(({ key, value: own }) => isTimelineNote(key.value) && own?.kind === 'scalar');
  const list = value.pairs.find(
    ({ key, value: own }) => isEntries(key.value) && own !== undefined && own.kind !== 'scalar',
  );
  const behind = value.pairs.filter((pair) => pair !== list && !notes.includes(pair) && list !== undefined);
  const entries =
    list?.value === undefined
      ? entriesIn(leaves, { ...value, pairs: value.pairs.filter((pair) => !notes.includes(pair)) })
      : entriesIn(leaves, list.value);
  return [
    ...notes.flatMap((pair) => notePart(leaves, pair)),
    { kind: 'timeline', role: 'timeline', context: [], entries },
    ...behind.flatMap((pair) => textPart(leaves, pair)),
  ];
}

/** A note is said as it is; a zone or a day needs its key to be understood. */
function notePart(leaves: Leaves, pair: Pair): readonly Part[] {
  const isPlain = /^(?:notes?|comment|description)$/i.test(pair.key.value);
  const value = scalarOf(pair.value)?.value ?? '';
  return isPlain ? textParts(leaves, pair.value) : [{ kind: 'text', text: `${headingOf(pair.key.value)}: ${value}` }];
}

function textPart(leaves: Leaves, pair: Pair): readonly Part[] {
  if (pair.key.value === 'afterwards') return textParts(leaves, pair.value);
  return [{ kind: 'text', text: bulleted(pair, leaves) }];
}

function actionParts(leaves: Leaves, value: Node | undefined): readonly Part[] {
  if (value === undefined || value.kind === 'scalar') return textParts(leaves, value);
  const notes =
    value.kind === 'mapping'
      ? value.pairs.filter(({ key, value: own }) => isNote(key.value) && own?.kind === 'scalar')
      : [];
  const rest =
    value.kind === 'mapping' ? { ...value, pairs: value.pairs.filter((pair) => !notes.includes(pair)) } : value;
  const tasks = tasksIn(leaves, rest);
  return [
    ...notes.flatMap((pair) => textParts(leaves, pair.value)),
    ...(tasks.length > 0 ? [{ kind: 'actions', tasks } as const] : []),
  ];
}

/** What a section says beside its own sections. */
function textParts(leaves: Leaves, value: Node | undefined): readonly Part[] {
  if (value?.kind === 'mapping') {
    const own = value.pairs.filter((pair) => !isInner(pair));
    return own.flatMap((pair): readonly Part[] => {
      if (isNote(pair.key.value) && pair.value?.kind !== 'mapping') return textParts(leaves, pair.value);
      return [{ kind: 'text', text: bulleted(pair, leaves) }];
    });
  }
  const text = textOf(value);
  const remarks = value?.kind === 'scalar' ? remarksOn(leaves, value.outer).map((remark) => ` <!-- ${remark} -->`) : [];
  return text === '' ? [] : [{ kind: 'text', text: text + remarks.join('') }];
}

function isInner({ key }: Pair): boolean {
  return sectionName(key.value) !== undefined;
}

function innerOf(leaves: Leaves, value: Node | undefined): readonly Chapter[] {
  if (value?.kind !== 'mapping') return [];
  return value.pairs.filter(isInner).map((pair) => chapterOf(leaves, pair));
}
