// Completion of an event's kind: `[detected]` after the time, the milestones that the timeline lacks first.
import { KIND_DOCS } from '../../model/kind-docs';
import { KINDS, type Kind } from '../../model/kinds';
import { findTimestamps } from '../../time/read';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, typed } from './ask';
import { aboveCursor } from './nextTimes';

export function kindTagItems(ask: Ask): readonly CompletionItem[] {
  const { before, after } = ask.place;
  const tag = /(?:^|[\s|])(\[[a-z]*)?$/i.exec(before);
  if (tag === null || !isAfterTime(before.slice(0, before.length - (tag[1] ?? '').length))) return [];
  if (aboveCursor(ask) === undefined && !isOnEvent(ask)) return [];
  const closing = after.startsWith(']') ? 1 : 0;
  const length = (tag[1] ?? '').length;
  return kindsOf(ask).map((item) => ({
    ...item,
    label: `[${item.label}]`,
    newText: `[${item.label}]${closing === 0 && /^\s/.test(after) ? '' : ' '}`,
    replace: { start: ask.place.offset - length, end: ask.place.offset + closing },
  }));
}

/** The kinds as bare words, for a `kind:` key or a column of kinds. */
export function kindsOf(ask: Ask, word = ''): readonly CompletionItem[] {
  const items = ordered(ask).map(
    (kind): CompletionItem => ({
      label: kind,
      kind: 'kind',
      documentation: KIND_DOCS[kind],
      replace: typed(ask, word.length),
      newText: kind,
      snippet: false,
    }),
  );
  return inThisOrder(items, 'k');
}

function ordered({ reading, place }: Ask): readonly Kind[] {
  const used = new Set(
    reading.facts.timelines
      .flatMap(({ events }) =>
        events.filter(({ event }) => event.span.end < place.span.start || event.span.start > place.span.end),
      )
      .map(({ kind }) => kind),
  );
  return [...KINDS.filter((kind) => !used.has(kind)), ...KINDS.filter((kind) => used.has(kind))];
}

/** Only marks and separators stand between the line's time and the cursor. */
function isAfterTime(before: string): boolean {
  if (before.length > 200 || !/^\s*(?:[-*+•|]|\d)/.test(before)) return false;
  const [stamp] = findTimestamps(before);
  if (stamp?.clock === undefined) return false;
  return (
    /^[\s|*_`~[(•+-]*(?:\d{1,3}[.)][ \t]+)?$/.test(before.slice(0, stamp.start)) &&
    /^[\s*_`\])|:.,–—>-]*$/.test(before.slice(stamp.end))
  );
}

function isOnEvent({ reading, place }: Ask): boolean {
  return reading.postmortem.timelines.some(({ events }) =>
    events.some(({ head }) => head.start <= place.offset && place.span.start <= head.start),
  );
}
