// Action items in Markdown: a table where they have an owner, a due date or anything else of a column; a list otherwise.

import type { Labelled, Task } from '../../../model/manuscript';
import { inOneLine } from '../../../text/trim';

export function tasksText(tasks: readonly Task[]): string {
  const hasParts = tasks.some(({ parts }) => parts.length > 0);
  const hasLines = tasks.some(({ more }) => more !== undefined);
  if (!hasParts) return tasks.flatMap(itemLines).join('\n');
  return hasLines && tasks.every(({ parts }) => parts.every(({ label }) => label === 'action'))
    ? tasks.flatMap((task) => itemLines({ ...task, sentence: partOf(task, 'action') })).join('\n')
    : table(tasks);
}

function itemLines({ sentence = '', more, remarks }: Task): readonly string[] {
  const comments = remarks.map((remark) => ` <!-- ${remark} -->`).join('');
  const below = more === undefined ? [] : more.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return [`- ${sentence}${comments}`, ...below];
}

const FIRST = ['action', 'type', 'owner', 'due', 'status', 'ticket'];
/** What columns are called so that each is found by its name, and by no other's. */
const TITLES: Readonly<Record<string, string>> = { done: 'Done' };

function table(tasks: readonly Task[]): string {
  const labels = new Set(tasks.flatMap(({ parts }) => parts.map(({ label }) => label)));
  const columns = [
    'action',
    ...FIRST.slice(1).filter((label) => labels.has(label)),
    ...[...labels].filter((label) => !FIRST.includes(label)),
  ];
  const more = tasks.some((task) => task.more !== undefined) ? ['more'] : [];
  const all = [...columns, ...more];
  const rows = tasks.map((task) => all.map((label) => cell(partOf(task, label))));
  const titles = all.map((label) => TITLES[label] ?? label.charAt(0).toUpperCase() + label.slice(1));
  const widths = titles.map((title, at) => Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[], remarks: readonly string[] = []): string => {
    const comments = remarks.map((remark) => ` <!-- ${remark} -->`).join('');
    return `| ${cells.map((one, at) => (at === cells.length - 1 ? one + comments : one).padEnd(widths[at] ?? 0)).join(' | ')} |`;
  };
  return [
    line(titles),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rows.map((row, at) => line(row, tasks[at]?.remarks)),
  ].join('\n');
}

function partOf(task: Task, label: string): string {
  if (label === 'more') return task.more ?? '';
  if (label === 'action' && task.sentence !== undefined) return task.sentence;
  const value: Labelled['value'] = task.parts.find((part) => part.label === label)?.value ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}

/** A bar would end the cell, and a line break the row. */
function cell(text: string): string {
  return inOneLine(text.replaceAll('|', '\\|'), '<br>');
}
