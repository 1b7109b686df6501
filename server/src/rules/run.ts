// Runs rules over facts.
import type { Facts } from '../analysis/facts';
import type { Finding, Rule } from './rule';

/** Every finding of the rules, in document order; findings at one place keep the order of the rules. */
export function runRules(facts: Facts, rules: readonly Rule[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    rule.check(facts, (report) => {
      findings.push({
        ...report,
        code: rule.code,
        severity: report.severity ?? rule.severity,
        fixes: report.fixes ?? [],
        related: report.related ?? [],
      });
    });
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
