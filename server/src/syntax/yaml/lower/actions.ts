// Action items: mappings with an owner and a due date, plain sentences, or lists grouped by type.
import type { ActionItem } from '../../../model/postmortem';
import type { Span, Text } from '../../../text/span';
import { findTimestamps } from '../../../time/read';
import { type Mapping, type Node, type Pair, type Scalar, scalarOf, spanOf } from '../tree';
import { addLine, addProse, addProseOf, type Draft, type ProsePlace } from './draft';
import { type ActionKey, actionKey, isEntries, isNote } from './keys';
import { sentenceOf } from './sentence';

/** The action list of a section, if its value holds any item, and the prose in it. */
export function lowerActions(draft: Draft, value: Node | undefined, section: number): void {
  const items = itemsOf(draft, value, { role: 'item', section }, undefined);
  if (items.length > 0 || value?.kind === 'sequence') draft.actions.push({ section, items });
}

function itemsOf(
  draft: Draft,
  node: Node | undefined,
  place: ProsePlace,
  group: Text | undefined,
): readonly ActionItem[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'scalar':
      return fromLines(draft, node, place);
    case 'sequence':
      return node.items.flatMap(({ span, value }) => {
        if (value?.kind === 'scalar') return fromSentence(draft, span, value, place, group);
        return value?.kind === 'mapping' ? [fromMapping(draft, span, value, place, group)] : [];
      });
    case 'mapping':
      return node.pairs.flatMap((pair) => fromPair(draft, pair, place));
  }
}

/** `prevent: [ … ]` groups items by type; `STO-12: what to do` names one; a note is none. */
function fromPair(draft: Draft, { key, value, span }: Pair, place: ProsePlace): readonly ActionItem[] {
  if (isNote(key.value) && value?.kind === 'scalar') {
    addProse(draft, value, { ...place, role: 'paragraph' });
    return [];
  }
  if (value?.kind === 'sequence') return itemsOf(draft, value, place, isEntries(key.value) ? undefined : key.text);
  if (value?.kind === 'mapping') return [fromMapping(draft, span, value, place, undefined)];
  return value === undefined ? [] : fromSentence(draft, span, value, place, undefined);
}

function fromMapping(
  draft: Draft,
  span: Span,
  mapping: Mapping,
  place: ProsePlace,
  group: Text | undefined,
): ActionItem {
  const whole = sentenceOf(draft.source, mapping);
  if (whole !== undefined && mapping.pairs.every(({ key }) => actionKey(key.value) === undefined)) {
    addLine(draft, whole, place);
    return sentence(span, whole.span, whole, group);
  }
  const parts = partsOf(mapping);
  const main =
    parts.text ?? mapping.pairs.find(({ key, value }) => actionKey(key.value) === undefined && scalarOf(value));
  for (const pair of mapping.pairs) {
    addProseOf(draft, pair.value, pair === main ? place : { ...place, role: 'field' });
  }
  const text = textOf(draft, main) ?? { text: '', span: { start: mapping.span.end, end: mapping.span.end } };
  const type = textOf(draft, parts.type) ?? group;
  const status = textOf(draft, parts.status);
  const done = scalarOf(parts.done?.value)?.value ?? status?.text;
  return {
    span,
    head: text.text === '' ? firstLine(draft, mapping.span) : firstLine(draft, text.span),
    text,
    ...optional('owner', said(textOf(draft, parts.owner))),
    ...optional('due', said(textOf(draft, parts.due))),
    ...optional('status', status),
    ...optional('ticket', textOf(draft, parts.ticket)),
    ...optional('type', type),
    ...(done !== undefined && { done: DONE.test(done) }),
  };
}

function fromSentence(
  draft: Draft,
  span: Span,
  scalar: Scalar,
  place: ProsePlace,
  group: Text | undefined,
): readonly ActionItem[] {
  if (scalarOf(scalar) === undefined) return [];
  addProse(draft, scalar, place);
  return [sentence(span, scalar.lines[0]?.span ?? scalar.outer, scalar.text, group)];
}

/** Each line of a block of text that begins with a bullet is an item. */
function fromLines(draft: Draft, scalar: Scalar, place: ProsePlace): readonly ActionItem[] {
  const bullets = scalar.lines.filter(({ text }) => BULLET.test(text));
  addProse(draft, scalar, bullets.length > 0 ? place : { ...place, role: 'paragraph' });
  return bullets.map((line) => {
    const text = from(line, BULLET.exec(line.text)?.[0].length ?? 0);
    return sentence(line.span, text.span, text, undefined);
  });
}

function sentence(span: Span, head: Span, whole: Text, group: Text | undefined): ActionItem {
  const box = CHECKBOX.exec(whole.text);
  const text = from(whole, box?.[0].length ?? 0);
  const due = DUE.exec(text.text);
  const date = due === null ? undefined : findTimestamps(text.text.slice(due.index)).find((stamp) => stamp.date);
  return {
    span,
    head,
    text,
    ...optional('owner', matched(text, OWNER)),
    ...optional('due', date && due ? cut(text, due.index + date.start, due.index + date.end) : undefined),
    ...optional('ticket', matched(text, TICKET)),
    ...optional('type', group),
    ...(box !== null && { done: box[1] !== ' ' }),
  };
}

const BULLET = /^(?:[-*+•]|\d{1,2}[.)])[ \t]+/;
const CHECKBOX = /^\[([ xX])\][ \t]+/;
const OWNER = /(?<![\w.])(@[\w][\w/-]*)|\b(?:owner|assignee): *([\w@][\w@/ -]*[\w])/i;
const DUE = /\b(?:due|by|until|before|deadline)\b/i;
const TICKET = /\b([A-Z][A-Z0-9]{1,9}-\d{1,7})\b|(?<![\w/])(#\d{1,7})\b/;
const DONE = /\b(?:done|closed|completed?|finished|fixed|resolved)\b|^(?:yes|true|x)$|^\[x\]|✅|✔/i;

/** A dash, `TBD` or `none` says that nothing is said. */
const UNSAID = /^(?:[-–—?.]+|n\/?a|tbd|tba|none|nobody|unassigned)$/i;

function partsOf({ pairs }: Mapping): Partial<Record<ActionKey, Pair>> {
  const parts: Partial<Record<ActionKey, Pair>> = {};
  for (const pair of pairs) {
    const key = actionKey(pair.key.value);
    if (key !== undefined && parts[key] === undefined) parts[key] = pair;
  }
  return parts;
}

/** What a pair says; undefined when it says nothing. */
function textOf(draft: Draft, pair: Pair | undefined): Text | undefined {
  const value = pair?.value;
  if (value === undefined) return undefined;
  if (value.kind === 'scalar') return value.value.trim() === '' ? undefined : value.text;
  const span = spanOf(value);
  return { text: draft.source.slice(span.start, span.end), span };
}

function said(text: Text | undefined): Text | undefined {
  return text === undefined || UNSAID.test(text.text.trim()) ? undefined : text;
}

function optional<K extends string>(key: K, text: Text | undefined): Partial<Record<K, Text>> {
  const found: Partial<Record<K, Text>> = {};
  if (text !== undefined) found[key] = text;
  return found;
}

function matched(text: Text, pattern: RegExp): Text | undefined {
  const match = pattern.exec(text.text);
  const word = match?.[1] ?? match?.[2];
  if (match === null || word === undefined) return undefined;
  const at = match.index + match[0].lastIndexOf(word);
  return cut(text, at, at + word.length);
}

function from(text: Text, at: number): Text {
  return cut(text, at, text.text.length);
}

function cut({ text, span }: Text, start: number, end: number): Text {
  return { text: text.slice(start, end), span: { start: span.start + start, end: span.start + end } };
}

function firstLine({ source }: Draft, { start, end }: Span): Span {
  const line = /^[^\r\n]*/.exec(source.slice(start, end))?.[0] ?? '';
  return { start, end: start + line.trimEnd().length };
}
