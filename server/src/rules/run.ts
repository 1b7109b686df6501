// Runs rules over facts.
import type { Facts } from '../analysis/facts';
import { severityFor } from '../config/effective';
import type { RuleSettings, RuleSeverity } from '../config/settings';
import type { Finding, Report, Rule, Severity } from './rule';
import { isAsSeen, type Seen, watched } from './watched';

/**
 * Every finding of the rules, in document order; findings at one place keep the order of the rules.
 * @param settings how grave their findings are, where it is not what the rules say; the later ones win.
 */
export function runRules(
  facts: Facts,
  rules: readonly Rule[],
  settings: readonly RuleSettings[] = [],
): readonly Finding[] {
  const { history } = facts;
  const severities = history.keep(severityOf, [rules, ...settings], () =>
    rules.map((rule) => severityOf(rule, settings)),
  );
  const found = rules.map((rule, slot) => {
    const severity = severities[slot];
    return severity === 'off' ? [] : history.map(toFinding, reportsOf(rule, facts), [rule, severity], slot);
  });
  return history.keep(runRules, found, () =>
    found.flat().sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
}

/** How grave the findings of a rule are meant to be; undefined where that is left to the rule. */
export function severityOf(rule: Rule, settings: readonly RuleSettings[]): RuleSeverity | undefined {
  return severityFor(rule.code, settings) ?? (rule.offByDefault ? 'off' : undefined);
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

function toFinding(report: Report, rule: Rule, severity: Severity | undefined): Finding {
  return {
    ...report,
    code: rule.code,
    severity: severity ?? report.severity ?? rule.severity,
    fixes: report.fixes ?? [],
    related: report.related ?? [],
  };
}
