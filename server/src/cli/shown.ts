// What is to be printed about one postmortem.
import type { Severity } from '../rules/rule';

export interface Shown {
  readonly records: readonly string[];
  /** How many findings there are of each severity. */
  readonly counts: Counts;
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
