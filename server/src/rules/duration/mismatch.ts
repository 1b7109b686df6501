// duration/mismatch: a typed duration that the document's own times contradict.
import type { Claim } from '../../analysis/facts';
import { respellDuration } from '../../time/respell-duration';
import type { Report, Rule } from '../rule';
import { lengthOf, said, saidTogether } from '../wording';

export const mismatch: Rule = {
  code: 'duration/mismatch',
  severity: 'warning',
  summary: 'A duration that is said of the incident does not fit its times.',
  why:
    'Durations typed by hand go wrong more often than any other number in a postmortem, and they are the ones that get ' +
    'reported onwards. One is held against the interval its label names, else against every interval between milestones, ' +
    'with the precision it was written with; it is reported only when nothing fits.',
  example: {
    bad: [
      '---',
      'timezone: UTC',
      'started: 2026-03-03 09:33',
      'resolved: 2026-03-03 16:07',
      'duration: 6h 27m',
      '          ^^^^^^ duration/mismatch: Says 6h 27m; 09:33 → 16:07 is 6 h 34 m',
      '---',
      '# Postmortem: sign-in errors',
      '',
    ].join('\n'),
    good: [
      '---',
      'timezone: UTC',
      'started: 2026-03-03 09:33',
      'resolved: 2026-03-03 16:07',
      'duration: 6h 34m',
      '---',
      '# Postmortem: sign-in errors',
      '',
    ].join('\n'),
  },
  check(facts, report) {
    for (const claim of facts.claims) {
      const finding = claim.agrees === false ? findingFor(claim) : undefined;
      if (finding !== undefined) report(finding);
    }
  },
};

function findingFor({ said: claim, against }: Claim): Report | undefined {
  if (against === undefined || against.ms < 0) return undefined;
  const { from, to, ms } = against;
  const [start, end] = saidTogether(from, to);
  const text = respellDuration(claim.text, ms);
  return {
    span: { start: claim.start, end: claim.end },
    message: `Says ${claim.text}; ${start} → ${end} is ${lengthOf(ms)}`,
    related: [
      { span: from.stamp, message: `From ${said(from)}` },
      { span: to.stamp, message: `To ${said(to)}` },
    ],
    fixes: [
      {
        title: `Change to ${text}`,
        edits: [{ kind: 'replace', span: { start: claim.start, end: claim.end }, text }],
        preferred: true,
        safe: false,
      },
    ],
  };
}
