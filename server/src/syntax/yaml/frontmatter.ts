// Front matter: the YAML between the fences of a Markdown document, read as fields, and added to.
import type { Field, Problem } from '../../model/postmortem';
import type { Span, TextEdit } from '../../text/span';
import { blocksOf } from './blocks';
import { fieldsOf } from './lower/field';
import { parse, parseKey } from './parse';
import { addField } from './write/add-field';

/**
 * The fields of the YAML in `range`, which lies between the fences and excludes them. Offsets are into `source`.
 * What cannot be read becomes a problem; the fields that could be are still there.
 */
export function readFields(
  source: string,
  range: Span,
): { readonly fields: readonly Field[]; readonly problems: readonly Problem[] } {
  const trees = blocksOf(source, range).map(({ span }) => parseKey(source, span));
  return {
    fields: trees.flatMap(({ root }) => (root?.kind === 'mapping' ? fieldsOf(source, root) : [])),
    problems: trees.flatMap(({ problems }) => problems),
  };
}

/**
 * The edit that adds a field to the YAML in `range`, between the fences of the front matter.
 * A key that has a value already is left alone: the edit is then empty.
 */
export function writeField(source: string, range: Span, key: string, value: string): TextEdit {
  const { root } = parse(source, range);
  const mapping = root?.kind === 'mapping' ? root : undefined;
  const nothing: TextEdit = { span: { start: range.start, end: range.start }, newText: '' };
  return addField(source, range, mapping, key, value) ?? nothing;
}
