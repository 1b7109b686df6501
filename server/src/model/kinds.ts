// The kinds of timeline events: the incident response vocabulary that tags, markers and words lead to.
export const KINDS = [
  'triggered',
  'started',
  'detected',
  'acknowledged',
  'declared',
  'escalated',
  'investigating',
  'identified',
  'mitigated',
  'resolved',
  'monitoring',
  'communicated',
  'closed',
  'other',
] as const;

export type Kind = (typeof KINDS)[number];
