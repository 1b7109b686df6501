// `postmortem check`: prints the findings of each postmortem.
import { type FindingRecord, findingRecord } from '../export/findings';
import type { Finding, Severity } from '../rules/rule';
import { jsonArray, jsonLines, type Printer } from './formats';
import { type Found, type Outcome, visitPostmortems } from './postmortems';
import { prettyPrinter } from './pretty';
import type { ExitCode, Terminal } from './terminal';

export const CHECK_FORMATS = ['pretty', 'json', 'ndjson'] as const;
export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

export interface CheckOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly stdinFilename: string;
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: (typeof FAIL_ON)[number];
}

/** Prints the findings of one postmortem after another, and what is to be said at the end. */
export interface CheckPrinter {
  print(found: Found): void;
  end(outcome: Outcome): void;
}

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const printer = printerOf(options.format, terminal);
  let failed = false;
  const outcome = await visitPostmortems(paths, options.stdinFilename, terminal, (found) => {
    failed ||= found.reading.findings.some((finding) => isAtLeast(finding, options.failOn));
    printer.print(found);
  });
  printer.end(outcome);
  if (!outcome.complete) return 2;
  return failed ? 1 : 0;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function isAtLeast({ severity }: Finding, least: CheckOptions['failOn']): boolean {
  return least !== 'never' && RANK[severity] <= RANK[least];
}

function printerOf(format: CheckOptions['format'], terminal: Terminal): CheckPrinter {
  switch (format) {
    case 'pretty':
      return prettyPrinter(terminal);
    case 'json':
      return recordPrinter(jsonArray(terminal));
    case 'ndjson':
      return recordPrinter(jsonLines(terminal));
  }
}

function recordPrinter(printer: Printer<FindingRecord>): CheckPrinter {
  return {
    print({ reading, file }) {
      for (const finding of reading.findings) printer.print(findingRecord(reading, finding, file));
    },
    end: () => printer.end(),
  };
}
