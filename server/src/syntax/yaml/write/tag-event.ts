// Saying which kind an event is: under the key of its entry, or as a tag in front of the words where the entry is a text.
import type { Kind } from '../../../model/kinds';
import type { Event } from '../../../model/postmortem';
import type { TextEdit } from '../../../text/span';
import { eventKey } from '../lower/keys';
import type { Mapping, Node } from '../tree';
import { eolOf, insertion, lineEndOf, lineStartOf, valueBehind } from './edits';
import { entriesAround, scalarAround } from './locate';
import { rewrite } from './rewrite';

export function tagEvent(source: string, root: Node | undefined, event: Event, kind: Kind): readonly TextEdit[] {
  if (event.tag !== undefined) {
    const { span } = event.tag.word;
    const found = scalarAround(root, span);
    return found === undefined ? [] : rewrite(source, found, [{ span, newText: kind }]);
  }
  const entries = entriesAround(root, event.span.start);
  const value = entries?.values[entries.spans.findIndex((span) => span.start === event.span.start)];
  if (value?.kind === 'mapping') {
    const edit = intoMapping(source, value, kind);
    if (edit !== undefined) return [edit];
  }
  const found = scalarAround(root, event.text.span);
  return found === undefined ? [] : rewrite(source, found, [insertion(event.text.span.start, `[${kind}] `)]);
}

/** Behind what happened where that is one line, else before it. */
function intoMapping(source: string, mapping: Mapping, kind: Kind): TextEdit | undefined {
  const existing = mapping.pairs.find(({ key }) => eventKey(key.value) === 'kind');
  if (existing !== undefined) return existing.value === undefined ? valueBehind(source, existing.key, kind) : undefined;
  const event = mapping.pairs.find(({ key }) => eventKey(key.value) === 'text');
  if (event === undefined) return undefined;
  if (mapping.flow) return insertion(event.span.end, `, kind: ${kind}`);
  const { start, end } = event.span;
  const indent = ' '.repeat(start - lineStartOf(source, start));
  const isOneLine = event.value?.kind === 'scalar' && event.value.style !== 'block' && lineEndOf(source, start) >= end;
  return isOneLine
    ? insertion(lineEndOf(source, end), `${eolOf(source)}${indent}kind: ${kind}`)
    : insertion(start, `kind: ${kind}${eolOf(source)}${indent}`);
}
