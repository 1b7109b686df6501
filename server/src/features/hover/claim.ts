// Hover on a duration said of the incident: what the document's own times make of it.
import type { Claim, MetricName } from '../../analysis/facts';
import type { Reading } from '../../reading';
import { contains } from '../../text/span';
import { humanDuration } from '../../time/duration';
import { showMoment } from '../../time/show';
import type { Hover } from '../hover';
import { code } from '../words';

export function hoverClaim({ facts }: Reading, offset: number): Hover | undefined {
  const claim = facts.claims.find(({ said }) => contains(said, offset));
  if (claim === undefined) return undefined;
  const { said, against } = claim;
  const lines = [`Says **${said.text.trim()}**, ${verdict(claim)}`];
  if (against !== undefined) {
    const { from, to, ms } = against;
    lines.push(`${showMoment(from.moment)} → ${showMoment(to.moment)} is **${humanDuration(ms)}**`);
  }
  const metric = facts.metrics.find(({ name }) => name === METRIC_OF[claim.of]);
  if (metric !== undefined) {
    const value = metric.bounds?.map(humanDuration).join(' to ') ?? humanDuration(metric.value);
    lines.push(`${NAMES[claim.of]} = ${code(metric.formula)} = ${value}`);
  }
  return { span: { start: said.start, end: said.end }, markdown: lines.join('  \n') };
}

function verdict({ agrees }: Claim): string {
  if (agrees === undefined) return 'which the times in this document can neither confirm nor contradict.';
  return agrees ? 'which agrees with the times.' : 'which the times contradict.';
}

const METRIC_OF: Readonly<Partial<Record<Claim['of'], MetricName>>> = {
  total: 'impactDuration',
  impact: 'impactDuration',
  detect: 'timeToDetect',
  acknowledge: 'timeToAcknowledge',
  mitigate: 'timeToMitigate',
  resolve: 'timeToResolve',
};

const NAMES: Readonly<Record<Claim['of'], string>> = {
  total: 'Impact duration',
  impact: 'Impact duration',
  detect: 'Time to detect',
  acknowledge: 'Time to acknowledge',
  mitigate: 'Time to mitigate',
  resolve: 'Time to resolve',
  repair: 'Time to repair',
  unclear: 'Duration',
};
