// What is read out of a Markdown postmortem besides its timelines: fields, actions and prose.
import { reads } from '../support/markdown';

describe('Markdown: fields', () => {
  reads(
    'are label lines, items and rows of two cells',
    `
    # T

    **Severity**: SEV1
    **Status:** Resolved
    Owner: ana
    Duration: 2h
    - **Start Time**: 10:00
    - End time: 12:00
    Not a field: x
    https://example.com/x

    | Incident | INC-7 |
    |---|---|
    | Lead | bo |
    | Total downtime | 2 h |
    ⇒ fields
    severity (Severity): SEV1
    status (Status): Resolved
    authors (Owner): ana
    duration (Duration): 2h
    started (Start Time): 10:00
    resolved (End time): 12:00
    ? (Lead): bo
    duration (Total downtime): 2 h
    `,
  );
  reads(
    'are not in quotes, fences, comments and action items',
    `
    # T
    > Severity: SEV1

    \`\`\`
    Severity: SEV2
    \`\`\`
    <!-- Severity: SEV3 -->
    ## Action items
    - Fix it
      - Owner: ana
    ⇒ fields
    `,
  );
});

describe('Markdown: action items', () => {
  reads(
    'in lists',
    `
    # T
    ## Action items
    - [ ] Fix it (owner: @ana, due 2024-04-01) ABC-12
    - [x] Done it
    - ~~Struck~~
    - Alert sooner
      - Owner: cy
      - Due: within 30 days
    1. Numbered @dev #12
    ⇒ actions
    actions:
      [ ] Fix it (owner: @ana, due 2024-04-01) ABC-12, owner @ana, due 2024-04-01, ticket ABC-12
      [x] Done it
      [x] ~~Struck~~
      Alert sooner, owner cy, due within 30 days
      Numbered @dev #12, owner @dev, ticket #12
    `,
  );
  reads(
    'in lists within a list that names their sets',
    `
    # T
    ## Corrective measures
    - **Improvements/Fixes:**
      - Alert sooner
    - Tasks to address the issue:
      1. Add a canary
    - Rotate the logs:
      - Owner: cy
    ⇒ actions
    actions:
      Alert sooner
      Add a canary
      Rotate the logs:, owner cy
    `,
  );
  reads(
    'in tables',
    `
    # T
    ## Follow-ups
    | Action | Owner | Due | Status | Ticket | Type |
    |---|---|---|---|---|---|
    | Canary | @st | 2024-05-01 | open | ST-1 | prevent |
    | No one | - | TBD | done | | |
    ⇒ actions
    actions:
      [ ] Canary, owner @st, due 2024-05-01, status open, ticket ST-1, type prevent
      [x] No one, status done
    `,
  );
});

describe('Markdown: prose', () => {
  reads(
    'is every line once, with what is not prose blanked',
    `
    ---
    title: Cart
    ---
    # Heading
    ## Summary
    It \`broke\` at [night](http://x).
    And *went* on. <!-- hidden -->

    - item
      more of it
    > said "so"

    | a | b |
    |---|---|
    | c | |

    \`\`\`
    code
    \`\`\`
    ⇒ prose
    title: Heading
    heading in Summary: Summary
    paragraph in Summary: It         at  night           .
    paragraph in Summary: And  went  on.                
    item in Summary: item
    item in Summary: more of it
    quote in Summary: said     
    cell in Summary: a
    cell in Summary: b
    cell in Summary: c
    `,
  );
});
