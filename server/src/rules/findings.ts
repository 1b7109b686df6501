// The findings of a document as everybody shows them: the rules run, severities settled, and what comments switch off left out.
import type { Facts } from '../analysis/facts';
import { severityFor } from '../config/effective';
import type { RuleSettings } from '../config/settings';
import type { Suppression } from '../model/suppression';
import type { LineIndex } from '../text/lines';
import type { Finding, Rule } from './rule';
import { runRules, severityOf } from './run';
import { severitiesIn } from './severities';
import { suppress } from './suppress';

/** What findings depend on besides the facts. */
export interface Manners {
  readonly rules: readonly Rule[];
  /** What the settings say of rules; the later ones win, and what the document says of itself wins over all. */
  readonly settings: readonly RuleSettings[];
  readonly suppressions: readonly Suppression[];
  readonly lines: LineIndex;
}

/** In document order. */
export function findingsOf(facts: Facts, { rules, settings, suppressions, lines }: Manners): readonly Finding[] {
  const { history, postmortem } = facts;
  const own = history.keep(severitiesIn, [postmortem.fields], () => severitiesIn(postmortem, rules));
  const said = [...settings, own.settings];
  const found = runRules(facts, rules, said);
  if (suppressions.length === 0 && own.findings.length === 0) return found;
  const run = rules.filter((rule) => severityOf(rule, said) !== 'off' && rule.looksBeyond !== true);
  const { findings, remarks } = suppress(found, suppressions, lines, { all: rules, run });
  const added = [...own.findings, ...remarks].flatMap((finding) => settled(finding, said));
  return [...findings, ...added].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function settled(finding: Finding, settings: readonly RuleSettings[]): readonly Finding[] {
  const severity = severityFor(finding.code, settings) ?? finding.severity;
  return severity === 'off' ? [] : [{ ...finding, severity }];
}
