// Completion of metadata: the keys that are still missing, and the values of the known ones.
import { FIELD_DOCS } from '../../model/field-docs';
import { fieldName } from '../../model/field-names';
import { FIELDS, type FieldName } from '../../model/fields';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, typed } from './ask';
import { valuesOf } from './values';

/** In front matter, and at the left margin of a YAML document. */
export function fieldItems(ask: Ask): readonly CompletionItem[] {
  const { before, after } = ask.place;
  const key = /^[\w-]*$/.exec(before)?.[0];
  if (key !== undefined && after.trim() === '') return missingKeys(ask, key);
  return labelledValues(ask, /^(\w(?:[\w -]*[\w-])?)[ \t]*:[ \t]+(["']?)(.*)/);
}

/** After a label of the text: `**Severity:** SE`. */
export function labelItems(ask: Ask): readonly CompletionItem[] {
  return labelledValues(ask, /^\s*(?:[-*+•]\s+)?(?:\*\*|__)?(\w[\w ]*?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]+()(\S*)$/);
}

function missingKeys(ask: Ask, key: string): readonly CompletionItem[] {
  const present = new Set(
    ask.reading.postmortem.fields.filter(({ origin }) => origin === 'metadata').map(({ name }) => name),
  );
  const items = FIELDS.filter((name) => !present.has(name)).map((name): CompletionItem => {
    const { means, example } = FIELD_DOCS[name];
    return {
      label: name,
      kind: 'field',
      detail: example,
      documentation: `${means}\n\nFor example \`${name}: ${example}\`.`,
      replace: typed(ask, key.length),
      newText: `${name}: `,
      snippet: false,
    };
  });
  return inThisOrder(items, 'a');
}

function labelledValues(ask: Ask, pattern: RegExp): readonly CompletionItem[] {
  const match = pattern.exec(ask.place.before);
  if (match === null) return [];
  const [, label = '', , value = ''] = match;
  const name: FieldName | undefined = fieldName(label);
  return name === undefined ? [] : valuesOf(ask, name, value);
}
