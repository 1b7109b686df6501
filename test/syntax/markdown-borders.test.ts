// Where an event ends and something else begins: details below it, claims beside it, tables without a head, pasted bullets.
import { reads } from '../support/markdown';

describe('Markdown: what is an event', () => {
  reads(
    'are labelled times, not labelled durations',
    `
    # T
    ## Key events
    - First detected: 2023-02-02 10:14
    - Resolved: 2023-02-02 12:00
    - Time to resolve: 1h 46m
    ⇒ timelines
    key-events in Key events: Key events
      2023-02-02 10:14 «First detected»: First detected
      2023-02-02 12:00 «Resolved»: Resolved
    `,
  );
  reads(
    'are nested items with a time, not the details beside them',
    `
    # T
    ## Timeline
    - 10:00 - a
      - detail one
      - 10:02 nested
      - detail two
    - 10:10 - b
    ⇒ timelines
    timeline in Timeline: Timeline
      10:00: a
      10:02: nested
      10:10: b
    `,
  );
  reads(
    'is the head of a table that has none',
    `
    # T
    ## Timeline
    | 16:54 | first |
    |---|---|
    | 16:55 | more |
    ⇒ timelines
    timeline in Timeline: Timeline
      16:54: first
      16:55: more
    `,
  );
  reads(
    'is a dash that was pasted as a bullet',
    `
    Cart lost items

    Timeline:

    • 14:32 - bullet
    – 14:36 - dash
    ⇒ timelines
    timeline in Timeline: Timeline
      14:32: bullet
      14:36: dash
    `,
  );
  reads(
    'is not in quotes, fences and comments',
    `
    # T
    > ## Timeline
    > - 10:00 quoted
    > - 10:01 quoted

    ## Timeline
    - 10:05 real

    \`\`\`
    - 10:20 fenced
    \`\`\`

    <!-- - 10:40 comment -->
    <!--
    - 10:45 comment
    -->
    ⇒ timelines
    timeline in Timeline: Timeline
      10:05: real
    `,
  );
});

describe('Markdown: markers', () => {
  reads(
    'stand in parentheses, at the head or behind the text',
    `
    # T
    ## Timeline
    - 12:07 - (**outage starts**) in the cart
    - 12:20 traffic drops (**outage ends**)
    ⇒ timelines
    timeline in Timeline: Timeline
      12:07 «outage starts»: (**outage starts**) in the cart
      12:20 «outage ends»: traffic drops (**outage ends**)
    `,
  );
});

describe('Markdown: action items', () => {
  reads(
    'stand in a table with owners beside a list that says it outright',
    `
    # T
    ## Action items
    - Fix it
    ## Follow-ups
    | Action | Owner | Due |
    |---|---|---|
    | Canary | @st | 2024-05-01 |
    ⇒ actions
    actions:
      Fix it
    actions:
      Canary, owner @st, due 2024-05-01
    `,
  );
});
