// One incident as Markdown and as YAML, which the exports are tested with.

export const MARKDOWN = `---
id: INC-31
title: Parcels stuck at the sorting hub
severity: SEV2
timezone: UTC
---
# Parcels stuck at the sorting hub

## Summary

The **belt controller** lost its [map](https://maps.example/hub) & <b>stopped</b>.

![Belts at noon](belts.png) ![Elsewhere](https://pictures.example/x.png)

## Timeline

- 2031-05-06 08:50 — Map service restarts
- 09:00 — [started] Belts stop: "all, 12", says the hub; =SUM(A1)
- 09:07 — [detected] Hub calls & the on-call answers
- 09:40 — [mitigated] Parcels go by hand
- 09:30 — Somebody finds the empty map
- 10:15 — [resolved] Belts run again

## Action items

| Action | Owner | Due | Status | Ticket |
|---|---|---|---|---|
| Keep the last map | @belts | 2031-06-01 | open | HUB-4 |
| -1 restart a day | | | | |
`;

export const YAML = `id: INC-31
title: Parcels stuck at the sorting hub
severity: SEV2
timezone: UTC
summary: The **belt controller** lost its map & stopped.
timeline:
  - at: 2031-05-06 08:50
    event: Map service restarts
  - at: 2031-05-06 09:00
    kind: started
    event: 'Belts stop: "all, 12", says the hub; =SUM(A1)'
  - at: 2031-05-06 09:07
    kind: detected
    event: Hub calls & the on-call answers
  - at: 2031-05-06 09:40
    kind: mitigated
    event: Parcels go by hand
  - at: 2031-05-06 09:30
    event: Somebody finds the empty map
  - at: 2031-05-06 10:15
    kind: resolved
    event: Belts run again
actions:
  - action: Keep the last map
    owner: '@belts'
    due: 2031-06-01
    status: open
    ticket: HUB-4
  - action: '-1 restart a day'
`;
