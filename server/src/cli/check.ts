// `postmortem check`: prints the findings of each postmortem.
import type { Severity } from '../rules/rule';
import type { CheckFormat } from './findings';
import { jsonArray, jsonLines, type Printer } from './formats';
import { type Outcome, visitPostmortems } from './postmortems';
import { prettyPrinter } from './pretty';
import { type Counts, NO_FINDINGS, SEVERITIES, sumOf } from './shown';
import { type ExitCode, type Terminal, wantsColour } from './terminal';

export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly stdinFilename: string;
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: Severity | 'never';
}

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const colour = wantsColour(terminal);
  const printer = printerOf(options.format, colour, terminal);
  const job = { command: 'check', format: options.format, colour } as const;
  let counts = NO_FINDINGS;
  const outcome = await visitPostmortems(paths, options.stdinFilename, job, terminal, (shown) => {
    counts = sumOf(counts, shown.counts);
    for (const record of shown.records) printer.print(record);
  });
  printer.end({ ...outcome, counts });
  if (!outcome.complete) return 2;
  return isReached(options.failOn, counts) ? 1 : 0;
}

/** Whether something was found that is at least so grave. */
function isReached(least: CheckOptions['failOn'], counts: Counts): boolean {
  return least !== 'never' && SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1).some((each) => counts[each] > 0);
}

function printerOf(
  format: CheckFormat,
  colour: boolean,
  terminal: Terminal,
): Printer<Outcome & { readonly counts: Counts }> {
  if (format === 'pretty') return prettyPrinter(colour, terminal);
  return format === 'json' ? jsonArray(terminal) : jsonLines(terminal);
}
