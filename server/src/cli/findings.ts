// The findings of one postmortem in the format that was asked for.
import { findingRecord } from '../export/findings';
import type { Reading } from '../reading';
import type { Finding } from '../rules/rule';
import { prettyFinding } from './pretty';
import { type Counts, NO_FINDINGS, type Shown, sumOf } from './shown';

export const CHECK_FORMATS = ['pretty', 'json', 'ndjson'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export function presentFindings(format: CheckFormat, colour: boolean): (reading: Reading, file: string) => Shown {
  const show = format === 'pretty' ? prettyFinding(colour) : record;
  return (reading, file) => ({
    records: reading.findings.map((finding) => show(reading, file, finding)),
    counts: countsOf(reading.findings),
  });
}

function record(reading: Reading, file: string, finding: Finding): string {
  return JSON.stringify(findingRecord(reading, finding, file));
}

function countsOf(findings: readonly Finding[]): Counts {
  return findings.reduce((sum, { severity }) => sumOf(sum, { ...NO_FINDINGS, [severity]: 1 }), NO_FINDINGS);
}
