// What a postmortem can be exported as: the one list of formats, for the editor and the command line.
import type { Reading } from '../reading';
import { actionsCsv, eventsCsv } from './csv';
import { gantt } from './gantt';
import { inspection } from './inspect';
import type { Pictures } from './page/body';
import { htmlPage, picturesOf } from './page/page';
import { markdownText } from './rich/markdown';
import { richText } from './rich/rich';

export interface Format {
  /** What the user calls it: `html`, `csv-actions`. */
  readonly name: string;
  /** What a file of the format is called behind the document's name: `.html`, `.actions.csv`. */
  readonly suffix: string;
  /** The file begins with a byte order mark, by which spreadsheets know that it is UTF-8. */
  readonly marked?: true;
  /** The addresses of the pictures that the export shows, as the document gives them. */
  readonly pictures?: (reading: Reading) => readonly string[];
  /** @param given what is known besides the document. */
  readonly write: (reading: Reading, given: Given) => string;
}

export interface Given {
  /** The document's file as the output names it. */
  readonly file: string;
  readonly pictures?: Pictures;
  /** Whether findings are told, where the format can. */
  readonly remarks?: boolean;
}

export const FORMATS: readonly Format[] = [
  { name: 'html', suffix: '.html', pictures: picturesOf, write: htmlPage },
  {
    name: 'json',
    suffix: '.json',
    write: (reading, { file }) => `${JSON.stringify(inspection(reading, file), undefined, 2)}\n`,
  },
  { name: 'csv', suffix: '.events.csv', marked: true, write: eventsCsv },
  { name: 'csv-actions', suffix: '.actions.csv', marked: true, write: actionsCsv },
  { name: 'mermaid', suffix: '.mmd', write: gantt },
  { name: 'markdown', suffix: '.shared.md', write: markdownText },
  { name: 'rich-text', suffix: '.fragment.html', write: richText },
];

export function formatOf(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
