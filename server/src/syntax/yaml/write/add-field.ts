// Adding a field to a mapping: at the place where readers look for it, in the mapping's own style.
import { fieldName } from '../../../model/field-names';
import { FIELDS } from '../../../model/fields';
import type { Span, TextEdit } from '../../../text/span';
import { isNull, type Mapping, type Pair } from '../tree';
import { eolOf, indentBefore, insertion, lineEndOf, valueBehind } from './edits';
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
  if (existing !== undefined)
    return fillIn(source, existing, scalarText(value, mapping?.flow === true ? 'flow' : 'block'));
  const before = mapping === undefined ? undefined : predecessor(mapping, key);
  if (mapping?.flow === true) return intoFlow(mapping, before, `${key}: ${scalarText(value, 'flow')}`);
  const line = `${key}: ${scalarText(value, 'block')}`;
  const eol = eolOf(source);
  if (before !== undefined) {
    const at = lineEndOf(source, before.span.end);
    return insertion(at, `${eol}${indentBefore(source, before.span.start)}${line}`);
  }
  const first = mapping?.pairs[0];
  if (first !== undefined) return insertion(first.span.start, `${line}${eol}${indentBefore(source, first.span.start)}`);
  const followsText = range.end > range.start && source[range.end - 1] !== '\n';
  return insertion(range.end, followsText ? `${eol}${line}` : `${line}${eol}`);
}

/** Only where the key says nothing yet: no value, or `~`. */
function fillIn(source: string, { key, value }: Pair, text: string): TextEdit | undefined {
  if (value === undefined) return valueBehind(source, key, text);
  return value.kind === 'scalar' && isNull(value) ? { span: value.outer, newText: text } : undefined;
}

function intoFlow(mapping: Mapping, before: Pair | undefined, text: string): TextEdit {
  if (before !== undefined) return insertion(before.span.end, `, ${text}`);
  return insertion(mapping.span.start + 1, mapping.pairs.length === 0 ? text : `${text}, `);
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
