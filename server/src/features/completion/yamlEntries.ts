// Completion inside YAML lists: the next event or action item, the keys an entry lacks, and the values of its keys.

import { ACTION_KEY_DOCS, ACTION_STATUSES, ACTION_TYPES, EVENT_KEY_DOCS } from '../../model/field-docs';
import { withoutRoom } from '../../text/layout';
import type { Span } from '../../text/span';
import type { CompletionItem } from '../completion';
import { type Ask, inThisOrder, isInSection, literal, typed } from './ask';
import { dueDays } from './dueDays';
import { kindsOf } from './eventKinds';
import { aboveCursor, nextTimes } from './nextTimes';
import { ownersIn } from './owners';
import { chosenFrom } from './values';

export function yamlEntryItems(ask: Ask): readonly CompletionItem[] {
  const { before, after } = ask.place;
  const list = isInSection(ask, 'timeline') ? 'event' : isInSection(ask, 'actions') ? 'action' : undefined;
  if (list === undefined || !/^\s*(?:["'\]}]\s*)?$/.test(after)) return [];
  if (/^\s*-[ \t]+[\d~]*$/.test(before)) return list === 'event' ? nextEvents(ask) : nextAction(ask);
  const value = /^\s+(?:-[ \t]+)?(\w+):[ \t]+(?![ \t])["']?([^"']*)$/.exec(before);
  if (value !== null) return valuesOf(ask, list, (value[1] ?? '').toLowerCase(), value[2] ?? '');
  const key = /^\s+(?:-[ \t]+)?([A-Za-z]*)$/.exec(before);
  return key === null ? [] : missingKeys(ask, list, key[1] ?? '');
}

/** With the keys of the entry above, in their order. */
function nextEvents(ask: Ask): readonly CompletionItem[] {
  const above = aboveCursor(ask);
  if (above === undefined) return [];
  const keys = above.event === undefined ? ['at', 'event'] : keysIn(ask, above.event.span);
  const start = /(?<![\d~])[\d~]*$/.exec(ask.place.before)?.[0] ?? '';
  const dash = dashOf(ask, above.event?.span);
  if (dash === 'another list') return [];
  const found = nextTimes(ask, above).map((time): CompletionItem => {
    let stop = 1;
    const lines = keys.map((key, index) => {
      if (index === 0) return `${key}: ${time.snippet}`;
      stop += 1;
      return `  ${key}: $${stop}`;
    });
    return {
      label: time.text,
      kind: 'event',
      detail: time.detail,
      documentation: 'The next event of the timeline, with the keys of the one above.',
      ...entry(ask, dash, start, keys.length > 0 ? lines : [`${time.snippet} $0`], time.text),
      snippet: true,
    };
  });
  return inThisOrder(found, 'a');
}

function nextAction(ask: Ask): readonly CompletionItem[] {
  const above = ask.reading.postmortem.actions
    .flatMap(({ items }) => items)
    .filter(({ head }) => head.start < ask.place.span.start)
    .at(-1);
  const dash = dashOf(ask, above?.span);
  if (dash === 'another list') return [];
  const written = above === undefined ? [] : keysIn(ask, above.span);
  const keys = written.length > 0 ? written : ['action', 'type', 'owner', 'due', 'status'];
  const lines = keys.map((key, index) => `${index === 0 ? '' : '  '}${key}: ${actionStop(ask, key, index + 1)}`);
  return [
    {
      label: 'Action item',
      kind: 'action',
      detail: keys.join(', '),
      documentation: ACTION_KEY_DOCS.action,
      ...entry(ask, dash, '', lines, 'Action item'),
      snippet: true,
    },
  ];
}

/** Where the dash before the cursor belongs: where it is, at the indentation of its siblings, or in a list within an entry. */
type Dash = 'here' | 'another list' | { readonly indent: string };

/** A line that is begun below an entry starts under its keys; a dash there is meant for the list of the entry. */
function dashOf({ reading, place }: Ask, above: Span | undefined): Dash {
  if (above === undefined) return 'here';
  const { lines } = reading;
  const indent = DASH.exec(lines.line(lines.lineAt(above.start)).text)?.[1];
  const own = DASH.exec(place.before)?.[1] ?? '';
  if (indent === undefined || own.length <= indent.length) return 'here';
  let line = place.line - 1;
  while (line > 0 && lines.line(line).text.trim() === '') line--;
  const previous = lines.line(line).text;
  const isInside = /:\s*$/.test(previous) || DASH.exec(previous)?.[1] === own;
  return isInside ? 'another list' : { indent };
}

const DASH = /^(\s*)-(?:\s|$)/;

/** The edit that writes an entry: behind the dash, or with a dash of its own at the right place. */
function entry(
  ask: Ask,
  dash: Exclude<Dash, 'another list'>,
  start: string,
  lines: readonly string[],
  label: string,
): Pick<CompletionItem, 'replace' | 'newText' | 'filterText'> {
  if (dash === 'here') {
    return { replace: typed(ask, start.length), newText: lines.join('\n'), filterText: `${start}${label}` };
  }
  const { before } = ask.place;
  const newText = lines.map((line, index) => `${dash.indent}${index === 0 ? '- ' : ''}${line}`).join('\n');
  return { replace: typed(ask, before.length), newText, filterText: `${before}${label}` };
}

function actionStop(ask: Ask, key: string, stop: number): string {
  switch (key) {
    case 'due':
      return `\${${stop}:${literal(dueDays(ask)[0]?.value ?? '')}}`;
    case 'status':
      return `\${${stop}:open}`;
    case 'type':
      return `\${${stop}|${ACTION_TYPES.map(({ value }) => value).join(',')}|}`;
    default:
      return `$${stop}`;
  }
}

function valuesOf(ask: Ask, list: 'event' | 'action', key: string, value: string): readonly CompletionItem[] {
  if (list === 'event') {
    if (key === 'kind') return kindsOf(ask, value);
    const above = key === 'at' || key === 'time' ? aboveCursor(ask) : undefined;
    return above === undefined
      ? []
      : chosenFrom(
          ask,
          value,
          nextTimes(ask, above).map(({ text, detail }) => ({ value: text, detail })),
        );
  }
  switch (key) {
    case 'owner':
      return chosenFrom(
        ask,
        value.replace(/^@/, ''),
        ownersIn(ask).map((name) => ({ value: name })),
      );
    case 'due':
      return chosenFrom(ask, value, dueDays(ask));
    case 'status':
      return chosenFrom(ask, value, ACTION_STATUSES);
    case 'type':
      return chosenFrom(ask, value, ACTION_TYPES);
    default:
      return [];
  }
}

function missingKeys(ask: Ask, list: 'event' | 'action', start: string): readonly CompletionItem[] {
  const docs: Readonly<Record<string, string>> = list === 'event' ? EVENT_KEY_DOCS : ACTION_KEY_DOCS;
  const present = siblingKeys(ask);
  const items = Object.entries(docs)
    .filter(([key]) => !present.has(key))
    .map(
      ([key, means]): CompletionItem => ({
        label: key,
        kind: 'field',
        documentation: means,
        replace: typed(ask, start.length),
        newText: `${key}: `,
        snippet: false,
      }),
    );
  return inThisOrder(items, 'a');
}

/** The keys of an entry that is written as a mapping over several lines; none for any other entry. */
function keysIn(ask: Ask, span: { readonly start: number; readonly end: number }): readonly string[] {
  const lines = withoutRoom(ask.reading.document.text.slice(span.start, span.end)).split(/\r\n|\r|\n/);
  const keys = lines.map((line) => /^\s*(?:-[ \t]+)?([A-Za-z]\w*):(?:\s|$)/.exec(line)?.[1]);
  return keys[0] === undefined ? [] : keys.filter((key): key is string => key !== undefined);
}

/** The keys of the entry that the cursor is in: up to its dash, and down to the next one. */
function siblingKeys({ reading, place }: Ask): ReadonlySet<string> {
  const { lines } = reading;
  const isDash = (line: number) => /^\s*-(?:\s|$)/.test(lines.line(line).text);
  const isInside = (line: number) => /^\s/.test(lines.line(line).text);
  let first = place.line;
  while (first > 0 && !isDash(first) && isInside(first)) first--;
  let last = place.line;
  while (last + 1 < lines.count && !isDash(last + 1) && isInside(last + 1)) last++;
  const keys = new Set<string>();
  for (let line = first; line <= last; line++) {
    const key = line === place.line ? undefined : /^\s*(?:-[ \t]+)?(\w+):/.exec(lines.line(line).text)?.[1];
    if (key !== undefined) keys.add(key);
  }
  return keys;
}
