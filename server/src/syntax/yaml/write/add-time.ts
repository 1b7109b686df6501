// Giving a time to an event that has none: under the key, or in front of the text, as the other events of its list have theirs.
import type { ModelEdit } from '../../../model/edit';
import type { Event } from '../../../model/postmortem';
import type { TextEdit } from '../../../text/span';
import { eventKey } from '../lower/keys';
import { sentenceOf } from '../lower/sentence';
import { type Mapping, type Node, spanOf } from '../tree';
import { eolOf, insertion, lineStartOf, valueBehind } from './edits';
import { type Entries, entriesAround, scalarAround } from './locate';
import { type Place, scalarText } from './quote';
import { rewrite } from './rewrite';

type AddTime = Extract<ModelEdit, { kind: 'add-time' }>;

export function addTime(source: string, root: Node | undefined, edit: AddTime): readonly TextEdit[] {
  const entries = entriesAround(root, edit.event.span.start);
  if (entries === undefined) return [];
  const value = entries.values[entries.spans.findIndex((span) => span.start === edit.event.span.start)];
  if (value?.kind === 'mapping' && sentenceOf(source, value) !== undefined) {
    return [insertion(value.span.start, edit.text + separatorOf(source, edit))];
  }
  if (value?.kind === 'mapping') return [intoMapping(source, value, entries, edit.text)];
  const found = scalarAround(root, edit.event.text.span);
  if (found === undefined) return [];
  const key = timeIsKey(entries);
  if (key && value?.kind === 'scalar') return [insertion(value.outer.start, `${keyText(edit.text)}: `)];
  return rewrite(source, found, [insertion(edit.event.text.span.start, edit.text + separatorOf(source, edit))]);
}

function intoMapping(source: string, mapping: Mapping, entries: Entries, text: string): TextEdit {
  const place: Place = mapping.flow ? 'flow' : 'block';
  const value = scalarText(text, place);
  const existing = mapping.pairs.find(({ key }) => eventKey(key.value) === 'at');
  if (existing?.value !== undefined) return { span: spanOf(existing.value), newText: value };
  const filled = existing && valueBehind(source, existing.key, value);
  if (filled !== undefined) return filled;
  const line = `${keyOf(entries)}: ${value}`;
  const { start } = mapping.pairs[0]?.span ?? mapping.span;
  if (mapping.flow) return insertion(mapping.span.start + 1, mapping.pairs.length === 0 ? line : `${line}, `);
  return insertion(start, `${line}${eolOf(source)}${' '.repeat(start - lineStartOf(source, start))}`);
}

/** The key under which the first of the other events has its time. */
function keyOf({ values }: Entries): string {
  const keys = values.flatMap((value) => (value?.kind === 'mapping' ? value.pairs.map(({ key }) => key) : []));
  return keys.find((key) => eventKey(key.value) === 'at')?.value ?? 'at';
}

/** Whether the list reads `- 14:32: what happened`, where the time is a key. */
function timeIsKey({ values }: Entries): boolean {
  const mappings = values.filter((value) => value?.kind === 'mapping');
  return (
    mappings.length > 0 &&
    mappings.every((value) => value.pairs.length === 1 && /^\d/.test(value.pairs[0]?.key.value ?? ''))
  );
}

function keyText(text: string): string {
  return scalarText(text, 'block');
}

/** What stands between time and text in the first event that has both on one line. */
function separatorOf(source: string, { timeline }: AddTime): string {
  const gaps = timeline.events.flatMap((event) => gapOf(source, event));
  return gaps[0] ?? ' — ';
}

function gapOf(source: string, { stamp, text }: Event): readonly string[] {
  if (
    stamp === undefined ||
    stamp.end >= text.span.start ||
    lineStartOf(source, stamp.end) !== lineStartOf(source, text.span.start)
  ) {
    return [];
  }
  const gap = source.slice(stamp.end, text.span.start);
  return /^[ \t]*(?:[-–—|:,]+[ \t]*)?$/.test(gap) ? [gap] : [];
}
