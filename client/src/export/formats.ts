// The formats that a postmortem can be exported to as a file, as the user chooses among them; the server knows them by name.

export interface FileFormat {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Behind the name of the document: `.events.csv`. */
  readonly suffix: string;
  /** Read in a browser rather than in an editor. */
  readonly isPage?: true;
}

export const FILE_FORMATS: readonly FileFormat[] = [
  { name: 'html', label: 'Web page', description: 'one HTML file to mail or print', suffix: '.html', isPage: true },
  { name: 'csv', label: 'Events as CSV', description: 'a table for spreadsheets', suffix: '.events.csv' },
  {
    name: 'csv-actions',
    label: 'Action items as CSV',
    description: 'a table for spreadsheets',
    suffix: '.actions.csv',
  },
  { name: 'mermaid', label: 'Mermaid Gantt chart', description: 'the timeline, drawn by GitHub', suffix: '.mmd' },
  { name: 'json', label: 'JSON', description: 'everything that is understood, as data', suffix: '.json' },
];

/** `2026-03-14-outage.html` for `/incidents/2026-03-14-outage.postmortem.md`. */
export function fileNameFor(path: string, { suffix }: Pick<FileFormat, 'suffix'>): string {
  const name = path.split('/').at(-1) ?? '';
  const stem = name.replace(/(?:\.postmortem)?\.(?:md|markdown|ya?ml|txt)$/i, '');
  return `${stem === '' ? 'postmortem' : stem}${suffix}`;
}
