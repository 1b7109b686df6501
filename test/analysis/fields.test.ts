// Due dates of action items, and the values that known fields can have.
import { finds } from '../support/facts';

describe('due dates', () => {
  finds(
    'are written, or counted from the end of the incident',
    `
    # Cart outage
    ## Timeline
    - 2024-02-28 23:00 UTC [started] a
    - 00:30 [resolved] b
    ## Action items
    | Action | Owner | Due |
    |---|---|---|
    | a | ana | 2024-03-15 |
    | b | ana | March 20 |
    | c | ana | within 30 days |
    | d | ana | in 2 weeks |
    | e | ana | soon |
    | f | ana | |
    ⇒ due
    2024-03-15 → 2024-3-15
    March 20 → 2024-3-20
    within 30 days → 2024-3-30
    in 2 weeks → 2024-3-14
    soon → ?
    nothing → ?
    `,
  );
  finds(
    'of an incident in December may be in the next year',
    `
    # Cart outage on 2023-12-20
    ## Action items
    - Alert (owner: ana, due Jan 15)
    ⇒ due
    Jan 15 → 2024-1-15
    `,
  );
  finds(
    'cannot be counted when nobody knows from when',
    `
    ## Action items
    - Alert (owner: ana, within 30 days)
    ⇒ due
    within 30 days → ?
    `,
  );
});

describe('values of fields', () => {
  finds(
    'are on a scale people use',
    `
    ---
    severity: SEV-2
    status: in review
    timezone: Europe/Lisbon
    duration: 4h 12m
    started: 2024-03-05 10:00
    resolved: TBD
    ---
    ⇒ problems
    `,
  );
  finds(
    'are on the scale of a status page',
    `
    ---
    severity: partial-outage
    ---
    ⇒ problems
    `,
  );
  finds(
    'that are on none are problems, with what they may have been meant to be',
    `
    ---
    severity: SEV22
    status: drafft
    timezone: Europe/Berln
    duration: long
    started: yesterday
    ---
    ⇒ problems
    severity: SEV22 → SEV2
    status: drafft → draft
    timezone: Europe/Berln → Europe/Berlin
    duration: long → -
    started: yesterday → -
    `,
  );
  finds(
    'may say what they like in a label line',
    `
    Severity: really bad
    Status: who knows
    ⇒ problems
    `,
  );
});
