// Runs rules over facts.
import type { Facts } from '../analysis/facts';
import type { Finding, Report, Rule } from './rule';
import { isAsSeen, type Seen, watched } from './watched';

/** Every finding of the rules, in document order; findings at one place keep the order of the rules. */
export function runRules(facts: Facts, rules: readonly Rule[]): readonly Finding[] {
  const { history } = facts;
  const found = rules.map((rule, slot) => history.map(toFinding, reportsOf(rule, facts), [rule], slot));
  return history.keep(runRules, found, () =>
    found.flat().sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
}

/** What a rule reported about the facts that it saw. */
interface Reported {
  readonly seen: Seen;
  readonly reports: readonly Report[];
}

/** What the rule reports; what it reported last time, when all that it looked at is as it was. */
function reportsOf(rule: Rule, facts: Facts): readonly Report[] {
  return facts.history.revise<Reported>(rule, (last) => {
    if (last !== undefined && isAsSeen(facts, last.seen)) return last;
    const reports: Report[] = [];
    const { facts: watchedFacts, seen } = watched(facts);
    rule.check(watchedFacts, (report) => reports.push(report));
    return { seen, reports };
  }).reports;
}

function toFinding(report: Report, rule: Rule): Finding {
  return {
    ...report,
    code: rule.code,
    severity: report.severity ?? rule.severity,
    fixes: report.fixes ?? [],
    related: report.related ?? [],
  };
}
