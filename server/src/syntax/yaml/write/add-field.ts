// Adding a field to a mapping: at the place where readers look for it, in the mapping's own style.
import { fieldName } from '../../../model/field-names';
import { FIELDS } from '../../../model/fields';
import type { Span, TextEdit } from '../../../text/span';
import type { Mapping, Pair } from '../tree';
import { scalarText } from './quote';

/**
 * The edit that adds `key: value` to the mapping in `range`, or fills the key in where it stands without a value.
 * No edit when the key has a value already.
 */
export function addField(
  source: string,
  range: Span,
  mapping: Mapping | undefined,
  key: string,
  value: string,
): TextEdit | undefined {
  const existing = mapping?.pairs.find((pair) => pair.key.value === key);
  if (existing !== undefined) return existing.value === undefined ? fillIn(source, existing, value) : undefined;
  const before = mapping === undefined ? undefined : predecessor(mapping, key);
  if (mapping?.flow === true) return intoFlow(mapping, before, `${key}: ${scalarText(value, 'flow')}`);
  const line = `${key}: ${scalarText(value, 'block')}`;
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  if (before !== undefined) {
    const at = lineEnd(source, before.span.end);
    return insert(at, `${eol}${indentOf(source, before)}${line}`);
  }
  const first = mapping?.pairs[0];
  if (first !== undefined) return insert(first.span.start, `${line}${eol}${indentOf(source, first)}`);
  const followsText = range.end > range.start && source[range.end - 1] !== '\n';
  return insert(range.end, followsText ? `${eol}${line}` : `${line}${eol}`);
}

function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function fillIn(source: string, { key }: Pair, value: string): TextEdit | undefined {
  const colon = /^[ \t]*:( ?)/.exec(source.slice(key.outer.end, key.outer.end + 8));
  if (colon === null) return undefined;
  const at = key.outer.end + colon[0].length;
  const behind = source[at] === '#' ? ' ' : '';
  return insert(at, `${colon[1] === ' ' ? '' : ' '}${scalarText(value, 'block')}${behind}`);
}

function intoFlow(mapping: Mapping, before: Pair | undefined, text: string): TextEdit {
  if (before !== undefined) return insert(before.span.end, `, ${text}`);
  return insert(mapping.span.start + 1, mapping.pairs.length === 0 ? text : `${text}, `);
}

/** The pair the new one stands behind: the last one that comes before it in the usual order of fields. */
function predecessor(mapping: Mapping, key: string): Pair | undefined {
  const rank = rankOf(key);
  const earlier = mapping.pairs.filter((pair) => {
    const other = rankOf(pair.key.value);
    return other < rank && other < FIELDS.length;
  });
  return earlier.at(-1);
}

/** Unknown keys come after all known ones. */
function rankOf(key: string): number {
  const name = fieldName(key);
  return name === undefined ? FIELDS.length : FIELDS.indexOf(name);
}

function indentOf(source: string, { span }: Pair): string {
  const lineStart = source.lastIndexOf('\n', span.start - 1) + 1;
  const before = source.slice(lineStart, span.start);
  return /^[ ]*$/.test(before) ? before : '';
}

function lineEnd(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  if (newline < 0) return source.length;
  return source[newline - 1] === '\r' && newline - 1 >= at ? newline - 1 : newline;
}
