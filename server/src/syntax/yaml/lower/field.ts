// Fields: a key and its value in the model's terms.

import { fieldName } from '../../../model/field-names';
import type { Field } from '../../../model/postmortem';
import { sectionName } from '../../../model/section-names';
import { RULES_KEY } from '../../../model/suppression';
import { slice, type Text } from '../../../text/span';
import { readDuration } from '../../../time/duration';
import { isNull, type Mapping, type Pair, scalarsOf, spanOf } from '../tree';

/** The fields of a mapping; those of a mapping that only groups them (`incident: {id: …}`) stand beside the others. */
export function fieldsOf(source: string, mapping: Mapping): readonly Field[] {
  return mapping.pairs.flatMap((pair) => {
    const group = groupOf(pair);
    return group === undefined ? [fieldOf(source, pair)] : fieldsOf(source, group);
  });
}

export function fieldOf(source: string, { key, value }: Pair): Field {
  const name = fieldName(key.value);
  return {
    ...(name === undefined ? {} : { name }),
    label: key.text,
    value: valueText(source, value, key.outer.end),
    items: value?.kind === 'sequence' ? scalarsOf(value).map(({ text }) => text) : [],
    ...(key.value === RULES_KEY &&
      value?.kind === 'mapping' && { entries: value.pairs.map((pair) => entry(source, pair)) }),
    origin: 'metadata',
  };
}

function entry(source: string, { key, value }: Pair): { readonly key: Text; readonly value: Text } {
  return { key: key.text, value: valueText(source, value, key.outer.end) };
}

/** A key that says how long something took: the field, or one that nobody knows with nothing but a length of time. */
export function isDuration({ key, value }: Pair): boolean {
  const name = fieldName(key.value);
  if (name !== undefined || sectionName(key.value) !== undefined) return name === 'duration';
  if (value?.kind !== 'scalar') return false;
  const { text } = value.text;
  return readDuration(text, 0)?.end === text.length;
}

/** The mapping of a pair that only groups fields: its own key says nothing about the incident. */
export function groupOf({ key, value }: Pair): Mapping | undefined {
  return value?.kind === 'mapping' && GROUPS.has(key.value.toLowerCase()) ? value : undefined;
}

const GROUPS: ReadonlySet<string> = new Set([
  'incident',
  'incident_report',
  'postmortem',
  'post-mortem',
  'metadata',
  'meta',
  'info',
  'details',
  'times',
  'dates',
]);

/** An absent value stands, empty, behind the colon of its key. */
function valueText(source: string, value: Pair['value'], keyEnd: number): Field['value'] {
  if (value?.kind === 'scalar')
    return isNull(value) ? { text: '', span: { start: value.outer.start, end: value.outer.start } } : value.text;
  if (value !== undefined) return slice(source, spanOf(value));
  const colon = /^[ \t]*:[ \t]?/.exec(source.slice(keyEnd, keyEnd + 8))?.[0] ?? '';
  const at = keyEnd + colon.length;
  return { text: '', span: { start: at, end: at } };
}
