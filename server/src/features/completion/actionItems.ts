// Completion of action items in Markdown: the next list item or table row, and the cells of a row.

import { ACTION_KEY_DOCS, ACTION_STATUSES, ACTION_TYPES } from '../../model/field-docs';
import type { ActionItem } from '../../model/postmortem';
import type { CompletionItem } from '../completion';
import { type Ask, isInSection, literal, typed } from './ask';
import { type Cell, cellsOf, headerOf } from './cells';
import { dueDays } from './dueDays';
import { kindsOf } from './eventKinds';
import { ownersIn } from './owners';
import { chosenFrom } from './values';

export function actionItems(ask: Ask): readonly CompletionItem[] {
  const { before, after } = ask.place;
  const isItem = /^\s*(?:[-*+•]|\d{1,3}[.)])[ \t]+$/.test(before) && after.trim() === '';
  const isRow = /^\s*\|[ \t]*$/.test(before) && /^[\s|]*$/.test(after);
  if (!(isItem || isRow) || !isInSection(ask, 'actions')) return [];
  return isItem ? [listItem(ask)] : rowItem(ask);
}

/** Inside a row: what the column's header asks for. */
export function cellItems(ask: Ask): readonly CompletionItem[] {
  const { before, line } = ask.place;
  if (!/^\s*\|/.test(before)) return [];
  const section = isInSection(ask, 'actions') ? 'actions' : isInSection(ask, 'timeline') ? 'timeline' : undefined;
  if (section === undefined) return [];
  const header = headerOf(ask.reading, line);
  const column = header?.[cellsOf(`${before}|`).length - 1];
  const value = before.slice(before.lastIndexOf('|') + 1).replace(/^[ \t]+/, '');
  const asked = column === undefined ? 'other' : columnOf(column);
  if (section === 'timeline') return asked === 'kind' ? kindsOf(ask, value) : [];
  switch (asked) {
    case 'owner':
      return value.startsWith('@')
        ? []
        : chosenFrom(
            ask,
            value,
            ownersIn(ask).map((name) => ({ value: `@${name}` })),
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

type Column = 'action' | 'owner' | 'due' | 'status' | 'type' | 'kind' | 'ticket' | 'other';

function columnOf({ text }: Cell): Column {
  const name = text.replace(/[*_`]/g, '').toLowerCase();
  if (/\b(?:owner|assignee|assigned|who|responsible|dri)\b/.test(name)) return 'owner';
  if (/\b(?:due|deadline|target|eta|by when)\b/.test(name)) return 'due';
  if (/\b(?:status|state)\b/.test(name)) return 'status';
  if (/\b(?:type|category)\b/.test(name)) return 'type';
  if (/\bkind\b/.test(name)) return 'kind';
  if (/\b(?:ticket|bug|issue|tracking|link)\b/.test(name)) return 'ticket';
  return /\b(?:action|task|item|what|description)\b/.test(name) ? 'action' : 'other';
}

/** As the item above is written: with a check box where it has one. */
function listItem(ask: Ask): CompletionItem {
  const above = itemAbove(ask);
  const box = above !== undefined && /^\s*(?:[-*+•]|\d{1,3}[.)])[ \t]+\[[ xX]\]/.test(lineOf(ask, above)) ? '[ ] ' : '';
  const due = literal(dueDays(ask)[0]?.value ?? 'yyyy-mm-dd');
  return {
    label: 'Action item',
    kind: 'action',
    detail: 'what, who, by when',
    documentation: `${ACTION_KEY_DOCS.action}\n\n${ACTION_KEY_DOCS.owner}`,
    replace: typed(ask, 0),
    newText: `${box}\${1:What will be done} (@\${2:${literal(ownersIn(ask)[0] ?? 'owner')}}, due \${3:${due}})$0`,
    snippet: true,
  };
}

function rowItem(ask: Ask): readonly CompletionItem[] {
  const header = headerOf(ask.reading, ask.place.line);
  if (header === undefined) return [];
  const cells = header.map((cell, index) => cellFor(ask, columnOf(cell), index + 1));
  const replace = typed(ask, 0);
  return [
    {
      label: 'Action item',
      kind: 'action',
      detail: header.map(({ text }) => text).join(', '),
      documentation: ACTION_KEY_DOCS.action,
      replace: { start: replace.start, end: replace.end + ask.place.after.length },
      newText: `${/\s$/.test(ask.place.before) ? '' : ' '}${cells.join(' | ')} |`,
      snippet: true,
    },
  ];
}

function cellFor(ask: Ask, column: Column, stop: number): string {
  const owners = ownersIn(ask);
  switch (column) {
    case 'owner':
      return `\${${stop}:@${literal(owners[0] ?? 'owner')}}`;
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

function itemAbove({ reading, place }: Ask): ActionItem | undefined {
  return reading.postmortem.actions
    .flatMap(({ items }) => items)
    .filter(({ head }) => head.start < place.span.start)
    .at(-1);
}

function lineOf({ reading }: Ask, item: ActionItem): string {
  return reading.lines.line(reading.lines.lineAt(item.head.start)).text;
}
