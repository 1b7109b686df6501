// Adding an action item behind the last one of its list: under the key that the others have theirs under, or as a text.
import type { ActionItem } from '../../../model/postmortem';
import type { TextEdit } from '../../../text/span';
import { actionKey } from '../lower/keys';
import type { Node } from '../tree';
import { eolOf, insertion, lineEndOf, lineStartOf } from './edits';
import { entriesAround } from './locate';
import { scalarText } from './quote';

export function addAction(source: string, root: Node | undefined, last: ActionItem, text: string): readonly TextEdit[] {
  const { start } = last.span;
  const entries = entriesAround(root, start);
  const at = entries?.spans.findIndex((span) => span.start === start) ?? -1;
  const [span, value] = [entries?.spans[at], entries?.values[at]];
  if (entries === undefined || span === undefined || value === undefined) return [];
  if (entries.of !== 'list' || entries.flow || at !== entries.spans.length - 1) return [];
  const key = value.kind === 'mapping' ? value.pairs.find((pair) => actionKey(pair.key.value) === 'text') : undefined;
  if (value.kind === 'sequence' || (value.kind === 'mapping' && key === undefined)) return [];
  const indent = ' '.repeat(start - lineStartOf(source, start));
  const words = scalarText(text, 'block');
  const entry = key === undefined ? words : `${key.key.value}: ${words}`;
  const end = lineEndOf(source, source.slice(0, span.end).trimEnd().length);
  return [insertion(end, `${eolOf(source)}${indent}- ${entry}`)];
}
