// The document that the protocol tests edit: one event stands before the one above it.

export const QUEUE = `---
id: INC-2031-0042
title: Checkout queue stalled
severity: SEV2
status: draft
timezone: UTC
---

# Checkout queue stalled

## Timeline

- 2031-04-08 10:00 — [started] Workers stop taking jobs
- 10:12 — [detected] Queue age alert fires
- 10:05 — [mitigated] Old release restored
- 10:40 — [resolved] Queue drained

## Action items

- [ ] Alert on queue age before customers notice (@payments, due 2031-05-01)
`;

/** The same incident in YAML, with the same event out of order. */
export const QUEUE_YAML = `id: INC-2031-0042
title: Checkout queue stalled
severity: SEV2
timezone: UTC
timeline:
  - at: 2031-04-08 10:00
    event: Workers stop taking jobs
    kind: started
  - at: 2031-04-08 10:12
    event: Queue age alert fires
    kind: detected
  - at: 2031-04-08 10:05
    event: Old release restored
    kind: mitigated
  - at: 2031-04-08 10:40
    event: Queue drained
    kind: resolved
actions:
  - action: Alert on queue age before customers notice
    owner: '@payments'
    due: 2031-05-01
`;
