// The action items of a Markdown postmortem as tasks of a manuscript.
import type { Labelled, Task } from '../../../model/manuscript';
import type { ActionItem } from '../../../model/postmortem';
import type { Text } from '../../../text/span';
import {
  dedented,
  isWithin,
  linesOf,
  type Pages,
  remarksOn,
  TAKEN,
  tableRow,
  unescaped,
  withoutSuppressions,
} from './pages';

/** Gives each action item its lines. */
export function placeTasks(pages: Pages): void {
  for (const item of pages.postmortem.actions.flatMap(({ items }) => items)) {
    const { first, last } = linesOf(pages, item.span);
    const row = tableRow(pages, first);
    for (const line of row?.header ?? []) pages.owners[line] = TAKEN;
    const task = row === undefined ? sentence(pages, item, first, last) : rowTask(pages, item, row.cells, first);
    for (let line = first; line <= last; line++) pages.owners[line] = { kind: 'task', task };
  }
}

const NAMES = ['type', 'owner', 'due', 'status', 'ticket'] as const;

function rowTask(
  pages: Pages,
  item: ActionItem,
  cells: NonNullable<ReturnType<typeof tableRow>>['cells'],
  line: number,
): Task {
  const known: readonly (readonly [string, Text | undefined])[] = [
    ['action', item.text],
    ...NAMES.map((name) => [name, item[name]] as const),
  ];
  const parts = known.flatMap(([label, text]): readonly Labelled[] =>
    text === undefined || text.text.trim() === '' ? [] : [{ label, value: unescaped(text.text) }],
  );
  const rest = cells.filter(
    ({ text, ...cell }) => text !== '' && !known.some(([, part]) => part && isWithin(part.span, cell)),
  );
  return {
    parts: [...parts, ...rest.map(({ header, text }) => ({ label: header, value: text }))],
    remarks: remarksOn(pages, line, line),
  };
}

function sentence(pages: Pages, { head, done }: ActionItem, first: number, last: number): Task {
  const line = pages.lines.line(first);
  const words = withoutSuppressions(
    pages.text.slice(head.start, Math.min(line.span.end, Math.max(head.end, line.span.end))),
  ).trim();
  const box = done === undefined || /^\[[ xX]\]/.test(words) ? '' : done ? '[x] ' : '[ ] ';
  const below = Array.from({ length: last - first }, (_, at) => pages.lines.line(first + 1 + at).text);
  const more = dedented(below);
  return { sentence: box + words, parts: [], ...(more !== '' && { more }), remarks: remarksOn(pages, first, last) };
}
