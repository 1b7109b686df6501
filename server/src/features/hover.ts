// textDocument/hover: a time, a duration said of the incident, a heading, a key, a kind; and why a finding's rule exists.

import type { Reading } from '../reading';
import { RULES } from '../rules';
import { contains, type Span } from '../text/span';
import { hoverClaim } from './hover/claim';
import { hoverName } from './hover/name';
import { hoverTime } from './hover/time';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands at `offset`, followed by the reasons of the rules that report something there; undefined where nothing is known. */
export function hover(reading: Reading, offset: number): Hover | undefined {
  const main = hoverTime(reading, offset) ?? hoverClaim(reading, offset) ?? hoverName(reading, offset);
  const findings = reading.findings.filter(({ span }) => contains(span, offset));
  const codes = [...new Set(findings.map(({ code }) => code))];
  const reasons = codes.flatMap((code) => {
    const rule = RULES.find((candidate) => candidate.code === code);
    return rule === undefined ? [] : [`**${rule.code}** — ${rule.why}`];
  });
  const span = main?.span ?? findings[0]?.span;
  if (span === undefined) return undefined;
  const parts = [...(main === undefined ? [] : [main.markdown]), ...reasons];
  return parts.length === 0 ? undefined : { span, markdown: parts.join('\n\n---\n\n') };
}
