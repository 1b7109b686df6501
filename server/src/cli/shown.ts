// What is to be printed about one postmortem.
import type { Severity } from '../rules/rule';

export interface Shown {
  readonly records: readonly string[];
  /** How many findings there are of each severity. */
  readonly counts: Counts;
  /** What was fixed before that, where fixing was asked for. */
  readonly fixed?: Fixed;
}

/** A text before and after; the same where there was nothing to fix. */
export interface Fixed {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly places: number;
}

export type Counts = Readonly<Record<Severity, number>>;

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const NO_FINDINGS: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

export function sumOf(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    information: a.information + b.information,
    hint: a.hint + b.hint,
  };
}

export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;

/** The mildest severity that makes the exit code 1. */
export type FailOn = (typeof FAIL_ON)[number];

/** Whether a finding of that severity makes the exit code 1. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

export function counted(count: number, noun: string): string {
  if (noun === 'information') return `${count} information`;
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
