// `postmortem inspect`: prints what is understood of each postmortem.
import type { Choice } from './files';
import { jsonArray, jsonLines } from './formats';
import { visitPostmortems } from './postmortems';
import type { ExitCode, Terminal } from './terminal';

export const INSPECT_FORMATS = ['json', 'ndjson'] as const;

export interface InspectOptions extends Choice {
  readonly format: (typeof INSPECT_FORMATS)[number];
}

export async function inspect(
  paths: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const printer = options.format === 'json' ? jsonArray(terminal) : jsonLines(terminal);
  const job = { command: 'inspect' } as const;
  const outcome = await visitPostmortems(paths, options, job, terminal, ({ records }) => {
    for (const record of records) printer.print(record);
  });
  printer.end(outcome);
  return outcome.complete ? 0 : 2;
}
