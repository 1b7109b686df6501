// `postmortem fix`: applies the safe fixes, and says what it did.
import { checkAll, codesOf } from './check';
import type { Choice } from './files';
import type { CheckJob } from './look';
import { counted, SEVERITIES } from './shown';
import { type ExitCode, printable, type Terminal } from './terminal';

export interface FixOptions extends Choice {
  readonly dryRun?: boolean;
  readonly rule: readonly string[];
}

/** Findings that are left do not make it fail: `postmortem check` tells them. */
export async function fix(paths: readonly string[], options: FixOptions, terminal: Terminal): Promise<ExitCode> {
  const mode = options.dryRun ? 'not written' : 'written';
  const rules = codesOf(options.rule);
  const job: CheckJob = { command: 'check', format: 'ndjson', colour: false, failOn: 'never', rules, fix: mode };
  const speaks = mode === 'written' && !paths.includes('-');
  const sum = await checkAll(
    paths,
    options,
    job,
    terminal,
    () => {},
    ({ file, places }) => {
      if (speaks) terminal.stdout.write(`${printable(file)}: fixed ${counted(places, 'place')}\n`);
    },
  );
  if (speaks) {
    const left = SEVERITIES.reduce((count, severity) => count + sum.counts[severity], 0);
    const done = sum.fixed.places > 0 ? `Fixed ${counted(sum.fixed.places, 'place')}` : 'Nothing to fix';
    const rest = left > 0 ? `; ${counted(left, 'finding')} left, which \`postmortem check\` shows` : '';
    terminal.stdout.write(`${done} in ${counted(sum.postmortems, 'postmortem')}${rest}\n`);
  }
  return sum.complete ? 0 : 2;
}
