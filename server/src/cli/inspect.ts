// `postmortem inspect`: prints what is understood of each postmortem.
import { type Inspection, inspection } from '../export/inspect';
import { jsonArray, jsonLines } from './formats';
import { visitPostmortems } from './postmortems';
import type { ExitCode, Terminal } from './terminal';

export const INSPECT_FORMATS = ['json', 'ndjson'] as const;

export interface InspectOptions {
  readonly format: (typeof INSPECT_FORMATS)[number];
  readonly stdinFilename: string;
}

export async function inspect(
  paths: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const printer = options.format === 'json' ? jsonArray<Inspection>(terminal) : jsonLines<Inspection>(terminal);
  const { complete } = await visitPostmortems(paths, options.stdinFilename, terminal, ({ reading, file }) => {
    printer.print(inspection(reading, file));
  });
  printer.end();
  return complete ? 0 : 2;
}
