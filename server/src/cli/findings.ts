// The findings of one postmortem in the format that was asked for.
import { type FindingRecord, findingRecord } from '../export/findings';
import { githubCommand } from '../export/github';
import { junitSuite } from '../export/junit';
import { sarifResult } from '../export/sarif';
import type { Reading } from '../reading';
import { RULES } from '../rules';
import type { Finding } from '../rules/rule';
import { prettyFinding } from './pretty';
import { type Counts, type FailOn, fails, NO_FINDINGS, type Shown, sumOf } from './shown';

export const CHECK_FORMATS = ['pretty', 'json', 'ndjson', 'sarif', 'github', 'junit'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface Presentation {
  readonly format: CheckFormat;
  readonly colour: boolean;
  readonly failOn: FailOn;
}

export type Present = (reading: Reading, file: string, findings: readonly Finding[]) => Shown;

export function presentFindings(presentation: Presentation): Present {
  const records = recordsIn(presentation);
  return (reading, file, findings) => ({ records: records(reading, file, findings), counts: countsOf(findings) });
}

function recordsIn({ format, colour, failOn }: Presentation): (...shown: Parameters<Present>) => readonly string[] {
  if (format === 'pretty') {
    const show = prettyFinding(colour);
    return (reading, file, findings) => findings.map((finding) => show(reading, file, finding));
  }
  if (format === 'junit') {
    return (reading, file, findings) => {
      const found = findings.map((finding) => findingRecord(reading, finding, file));
      return [junitSuite(file, found, ({ severity }) => fails(severity, failOn))];
    };
  }
  const show = SHOWN_AS[format];
  return (reading, file, findings) => findings.map((finding) => show(findingRecord(reading, finding, file)));
}

const SHOWN_AS = {
  json: (record: FindingRecord) => JSON.stringify(record),
  ndjson: (record: FindingRecord) => JSON.stringify(record),
  sarif: (record: FindingRecord) => sarifResult(record, RULES),
  github: githubCommand,
};

function countsOf(findings: readonly Finding[]): Counts {
  return findings.reduce((sum, { severity }) => sumOf(sum, { ...NO_FINDINGS, [severity]: 1 }), NO_FINDINGS);
}
