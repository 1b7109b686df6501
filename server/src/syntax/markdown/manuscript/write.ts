// From the manuscript to Markdown: front matter, headings, events as a list, action items as a table or a list.

import type { Chapter, Entry, Labelled, Manuscript, Part } from '../../../model/manuscript';
import { inOneLine } from '../../../text/trim';
import { tasksText } from './task-lines';

/** The document, its lines ended by line feeds. */
export function writeManuscript({ metadata, fields, title, chapters }: Manuscript): string {
  const stated = fields.map(({ label, value }) => `${label}: ${plain(value)}\n`).join('');
  const front = metadata + stated === '' ? [] : [`---\n${metadata}${stated}---`];
  const heading = title === undefined ? [] : [`# ${oneLine(title)}`];
  const [first, ...rest] = chapters;
  const opening = first === undefined ? [] : chapterBlocks(first, 2);
  const isBare = first !== undefined && first.title === undefined;
  const body = isBare ? [...heading, ...opening] : [...heading, ...opening];
  const blocks = [...body, ...rest.flatMap((chapter) => chapterBlocks(chapter, 2))];
  const text = `${blocks.join('\n\n')}\n`;
  return front.length === 0 ? text : `${front.join('')}\n${text}`;
}

function chapterBlocks({ title, parts, chapters }: Chapter, level: number): readonly string[] {
  return [
    ...(title === undefined ? [] : [`${'#'.repeat(level)} ${oneLine(title)}`]),
    ...parts.flatMap((part) => partBlocks(part, level)),
    ...chapters.flatMap((chapter) => chapterBlocks(chapter, level + 1)),
  ];
}

function partBlocks(part: Part, level: number): readonly string[] {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'fields':
      return [part.fields.map(({ label, value }) => `- **${label}:** ${plain(value)}`).join('\n')];
    case 'actions':
      return [tasksText(part.tasks)];
    case 'timeline':
      return eventBlocks(part.entries, level);
  }
}

/**
 * Days are headings over the events that they date. In a list, what stands below a time alone would be its words: such events are
 * headings, too.
 */
function eventBlocks(entries: readonly Entry[], level: number): readonly string[] {
  const isList = !entries.some(
    ({ text, sentence, more }) => text === '' && sentence === undefined && more !== undefined,
  );
  const deeper = entries.some(({ day }) => day !== undefined) ? 2 : 1;
  const blocks: string[] = [];
  let list: string[] = [];
  const flush = (): void => {
    if (list.length > 0) blocks.push(list.join('\n'));
    list = [];
  };
  for (const entry of entries) {
    if (entry.day !== undefined) {
      flush();
      blocks.push(`${'#'.repeat(level + 1)} ${oneLine(entry.day)}`);
    }
    if (isList) list.push(...entryLines(entry));
    else blocks.push(...entryHeading(entry, level + deeper));
  }
  flush();
  return blocks;
}

function entryHeading(entry: Entry, level: number): readonly string[] {
  const { before, remarks, extras, more } = entry;
  const comments = remarks.map((remark) => ` <!-- ${remark} -->`).join('');
  const named = extras.map(({ label, value }) => `- ${label}: ${plain(value)}`).join('\n');
  return [
    ...before.map((remark) => `<!-- ${remark} -->`),
    `${'#'.repeat(level)} ${oneLine(entry.sentence ?? wordsOf(entry))}${comments}`,
    ...(more === undefined ? [] : [more]),
    ...(named === '' ? [] : [named]),
  ];
}

function entryLines(entry: Entry): readonly string[] {
  const { before, remarks, extras, more } = entry;
  const words = entry.sentence ?? wordsOf(entry);
  const comments = remarks.map((remark) => ` <!-- ${remark} -->`).join('');
  const below = [
    ...(more === undefined ? [] : more.split('\n')),
    ...extras.map(({ label, value }) => `- ${label}: ${plain(value)}`),
  ];
  return [
    ...before.map((remark) => `<!-- ${remark} -->`),
    `- ${oneLine(words)}${comments}`,
    ...below.map((line) => (line === '' ? '' : `  ${line}`)),
  ];
}

/** `2026-03-03 14:00–14:20 UTC — [detected] An alert` */
function wordsOf({ date, at, end, zone, tag, text = '' }: Entry): string {
  const range = end === undefined || end === '' ? at : `${at ?? ''}–${end}`;
  const time = [date, range, zone].filter((part) => part !== undefined && part !== '').join(' ');
  const words = [...(tag === undefined || tag === '' ? [] : [`[${tag}]`]), text].join(' ').trim();
  if (words === '') return time;
  return time === '' ? words : `${time} — ${words}`;
}

function plain(value: Labelled['value']): string {
  return typeof value === 'string' ? oneLine(value) : value.join(', ');
}

function oneLine(text: string): string {
  return inOneLine(text, ' ');
}
