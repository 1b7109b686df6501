// What the repairs make of a document: fix all first, then every single fix in turn.
import { fixAll } from '../../server/src/features/codeActions';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { applyEdits } from '../../server/src/text/edits';
import { readText } from '../support/read';
import { applied } from '../support/rules';

export interface Outcome {
  /** After fix all, applied until nothing safe is left. */
  readonly safe: string;
  /** How often fix all changed the text; once is enough everywhere. */
  readonly rounds: number;
  /** Codes that fix all brought. */
  readonly brought: readonly string[];
  readonly findings: readonly Finding[];
  readonly tried: readonly Tried[];
}

export interface Tried {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly text: string;
  /** The finding is not reported any more. */
  readonly isGone: boolean;
  /** Codes of errors and warnings that the fix brought. */
  readonly brought: readonly string[];
}

const MOST_ROUNDS = 5;

/** @param name tells the syntax. */
export function repairsOf(text: string, name: string): Outcome {
  let safe = text;
  let rounds = 0;
  const before = readText(text, name).findings;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const next = applyEdits(safe, fixAll(readText(safe, name)));
    if (next === safe) break;
    safe = next;
  }
  const reading = readText(safe, name);
  const { findings } = reading;
  const tried = findings.flatMap((finding) =>
    finding.fixes.map((fix): Tried => {
      const after = applied(reading, fix);
      const left = readText(after, name).findings;
      return {
        finding,
        fix,
        text: after,
        isGone: countOf(left, finding.code) < countOf(findings, finding.code),
        brought: added(findings, left)
          .filter(isGrave)
          .map(({ code }) => code),
      };
    }),
  );
  return { safe, rounds, brought: added(before, findings).map(({ code }) => code), findings, tried };
}

function countOf(findings: readonly Finding[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

/** Findings of codes that there are more of than before. */
function added(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  return after.filter(
    ({ code }, at) =>
      countOf(after, code) > countOf(before, code) && after.findIndex((one) => one.code === code) === at,
  );
}

function isGrave({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** The groups whose findings always have a repair. */
const OF_TIME = /^(?:time|timeline|duration|date)\//;
/** Of these, what asks for something that is nowhere yet: only the author can write it. */
const ASKS = /^timeline\/(?:empty|missing-milestone|gap)$/;

export function isOfTime(code: string): boolean {
  return OF_TIME.test(code) && !ASKS.test(code);
}
