// `postmortem check`: prints the findings of each postmortem; with --fix, those that are left.
import type { Choice } from './files';
import type { CheckFormat } from './findings';
import { jsonArray, jsonLines, junitSuites, type Printer, sarifLog } from './formats';
import type { CheckJob } from './look';
import { visitPostmortems } from './postmortems';
import { prettyPrinter, type Sum } from './pretty';
import { ruleOf } from './ruleOf';
import { type FailOn, type Fixed, fails, NO_FINDINGS, SEVERITIES, sumOf } from './shown';
import { type ExitCode, Refusal, type Terminal, wantsColour } from './terminal';

export interface CheckOptions extends Choice {
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  /** The codes that are looked for; none stands for all. */
  readonly rule: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, failOn, fixDryRun = false } = options;
  const fix = fixDryRun ? 'not written' : options.fix ? 'written' : undefined;
  // A fixed text has standard output for itself.
  const shown = fix === 'written' && paths.includes('-') ? { ...terminal, stdout: terminal.stderr } : terminal;
  const colour = wantsColour(shown);
  const rules = codesOf(options.rule);
  const printer = fixDryRun ? SILENT : printerOf(format, colour, shown);
  const job: CheckJob = { command: 'check', format, colour, failOn, rules, ...(fix && { fix }) };
  const sum = await checkAll(paths, options, job, terminal, printer.print);
  printer.end(sum);
  if (!sum.complete) return 2;
  return SEVERITIES.some((each) => sum.counts[each] > 0 && fails(each, failOn)) ? 1 : 0;
}

/** Refuses a code that no rule has. */
export function codesOf(codes: readonly string[]): readonly string[] {
  return codes.map((code) => ruleOf(code).code);
}

/** Checks, and fixes where the job says so. Writes fixed standard input, or the differences that are not written to files. */
export async function checkAll(
  paths: readonly string[],
  choice: Choice,
  job: CheckJob,
  terminal: Terminal,
  print: (record: string) => void,
  tell: (fixed: Fixed) => void = () => {},
): Promise<Sum> {
  const fixesStdin = job.fix === 'written' && paths.includes('-');
  if (fixesStdin && paths.length > 1) throw new Refusal('- is fixed by itself: its text goes to standard output');
  const diff = job.fix === 'not written' ? (await import('./diff')).diffOf : undefined;
  let counts = NO_FINDINGS;
  const fixed = { places: 0, postmortems: 0 };
  const outcome = await visitPostmortems(paths, choice, job, terminal, (shown) => {
    counts = sumOf(counts, shown.counts);
    if (fixesStdin) terminal.stdout.write(shown.fixed?.after ?? '');
    if (shown.fixed !== undefined && shown.fixed.places > 0) {
      fixed.places += shown.fixed.places;
      fixed.postmortems++;
      if (diff !== undefined) terminal.stdout.write(diff(shown.fixed));
      tell(shown.fixed);
    }
    for (const record of shown.records) print(record);
  });
  return { ...outcome, counts, fixed };
}

const SILENT: Printer<Sum> = { print() {}, end() {} };

function printerOf(format: CheckFormat, colour: boolean, terminal: Terminal): Printer<Sum> {
  if (format === 'pretty') return prettyPrinter(colour, terminal);
  if (format === 'json') return jsonArray(terminal);
  if (format === 'sarif') return sarifLog(terminal);
  return format === 'junit' ? junitSuites(terminal) : jsonLines(terminal);
}
