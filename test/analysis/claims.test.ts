// Durations said of the incident, and whether its own times agree; and durations that are said of something else.
import { strict as assert } from 'node:assert';
import { finds } from '../support/facts';
import { readText } from '../support/read';
import { rows } from '../support/stamps';

/** An incident with every milestone: detected after 5 minutes, mitigated after 30, resolved after 2 h 40 m. */
const TIMELINE = `
## Timeline
- 2024-03-05 14:00 UTC [started] a
- 14:05 [detected] b
- 14:09 [acknowledged] c
- 14:30 [mitigated] d
- 16:40 [resolved] e
`;

/** `text → claims` held against that incident: what it is of, and `yes`, `no` or `?`. */
function claims(title: string, table: string): void {
  describe(title, () => {
    for (const { written, meaning } of rows(table)) {
      it(`${written} → ${meaning}`, () => {
        const { facts } = readText(`# T\n## Summary\n${written}\n${TIMELINE}`);
        const found = facts.claims.map(({ said, of, agrees }) => {
          return `${said.text} ${of} ${agrees === undefined ? '?' : agrees ? 'yes' : 'no'}`;
        });
        assert.equal(found.join(' & ') || 'none', meaning);
      });
    }
  });
}

describe('a duration said of the incident', () => {
  claims(
    'by a label',
    `
    Duration: 2h 40m                    → 2h 40m total yes
    Duration: 2h 10m                    → 2h 10m total no
    **Total downtime**: 3 hours         → 3 hours total yes
    Outage length: 3h 15m               → 3h 15m total no
    Time to detect: 5 minutes           → 5 minutes detect yes
    Time to detect: 15 minutes          → 15 minutes detect no
    Time to acknowledge: 4m             → 4m acknowledge yes
    Time to mitigate: 30 min            → 30 min mitigate yes
    Time to resolve: 2h 40m             → 2h 40m resolve yes
    - **Time to resolve**: 1h 40m       → 1h 40m resolve no
    | Duration | 2h 10m |               → none
    Duration: 2h 40m (14:00–15:30 UTC, then 15:40–16:40)  → 2h 40m total yes
    Duration: 2h (10:00-11:00 UTC / 12:00-13:00 CEST)     → 2h total no
    `,
  );
  claims(
    'in words',
    `
    The outage lasted 2h 40m.                         → 2h 40m total yes
    The outage lasted about three hours.              → three hours total yes
    The outage lasted 2 hours 40 minutes 17 seconds.  → 2 hours 40 minutes 17 seconds total yes
    The outage lasted 2 hours 42 minutes 17 seconds.  → 2 hours 42 minutes 17 seconds total no
    An outage of 2 hours until a copy was up.         → 2 hours total yes
    An outage of 9 hours until a copy was up.         → 9 hours total ?
    An outage of 9 hours until 16:40.                 → 9 hours total no
    The outage lasted about six hours.                → six hours total no
    The shop was down for 2 hours and 40 minutes.     → 2 hours and 40 minutes total yes
    The shop was unavailable for 5 hours.             → 5 hours total no
    It was a 160-minute outage.                       → 160-minute total yes
    It was a 160-minute server outage.                → 160-minute total yes
    It ended, with total downtime being 2 hours.      → 2 hours total yes
    The outage lasted for a period of 2 hours.        → 2 hours total yes
    An outage of four and a half hours.               → four and a half hours total no
    It was detected within 5 minutes.                 → 5 minutes detect yes
    It was resolved within 2h 40m.                    → 2h 40m resolve yes
    Customers were unable to pay for 2h 40m.          → 2h 40m impact yes
    `,
  );
  claims(
    'is held against its own range, and nothing else',
    `
    The shop was down for 14:00 to 15:12 (72 minutes).  → none
    Duration: 14:00 to 15:12 UTC (72 minutes)           → 72 minutes total yes
    Duration: 14:00 to 15:12 UTC (2h 40m)               → 2h 40m total no
    `,
  );
  claims(
    'in whole days, by the clock or by the calendar',
    `
    Duration: 3 days (2024-03-08 14:00 → 2024-03-10 13:30 UTC) → 3 days total yes
    Duration: 2 days (2024-03-08 14:00 → 2024-03-10 13:30 UTC) → 2 days total yes
    Duration: 4 days (2024-03-08 14:00 → 2024-03-10 13:30 UTC) → 4 days total no
    Duration: 3 days (2024-03-08 23:00 → 2024-03-10 01:00 UTC) → 3 days total no
    `,
  );
  claims(
    'or is counted otherwise, and nobody can tell',
    `
    Duration: 1h 10m (support hours)          → 1h 10m total ?
    Time to resolve: 9h 20m (business hours)  → 9h 20m resolve ?
    `,
  );
  claims(
    'but not one said of something else',
    `
    Backups run every 4 hours.                          → none
    The cache has a TTL of 5 minutes.                   → none
    We page after 10 minutes of errors.                 → none
    Requests timed out after 30 seconds.                → none
    Logs are kept for 30 days.                          → none
    Another team was done 20 minutes later.             → none
    The last outage was 3 weeks ago.                    → none
    On average incidents last 4 hours.                  → none
    It could have lasted 10 hours.                      → none
    Alert us if the shop is down for 15 minutes.        → none
    The deploy took 25 minutes.                         → none
    It took Ana 25 minutes to drive home.               → none
    We lost 4 hours of data.                            → none
    The config said \`duration: 9h\`.                   → none
    "The outage lasted 9 hours," said the news.         → none
    Duration: 7 days (expires 2024-03-12)               → none
    `,
  );
});

describe('a claim', () => {
  finds(
    'in front matter is held against the window that stands beside it',
    `
    ---
    started: 2023-10-27 09:00
    resolved: 2023-10-27 13:00
    duration: 4h 15m
    ---
    ⇒ claims
    4: total 4h 15m but it is PT4H
    `,
  );
  finds(
    'agrees from a time that its own paragraph tells',
    `
    # T
    2024-03-05
    ## Summary
    At 09:30 UTC sign-ins began to fail, and
    stayed down for 45 minutes.

    The outage lasted 45 minutes.
    ## Timeline
    - 09:35 UTC [detected] a
    - 10:15 UTC [resolved] b
    ⇒ claims
    5: total 45 minutes agrees with PT45M
    7: total 45 minutes but it is PT40M
    `,
  );
  finds(
    'behind a label is no milestone, whatever time it is counted from',
    `
    # T
    - **Detection time**: ~5-6 hours (down since 09:45 UTC)
    ## Timeline
    - 2024-03-05 09:45 UTC [started] a
    - 15:00 UTC [detected] b
    ⇒ claims
    2: detect 5-6 hours agrees with PT5H15M
    `,
  );
  finds(
    'may stand among key events',
    `
    # T
    ## Key events
    - First detected: 2023-02-02 10:14
    - Resolved: 2023-02-02 12:00
    - Time to resolve: 1h 46m
    ⇒ claims
    5: resolve 1h 46m agrees with PT1H46M
    `,
  );
  finds(
    'in plans and lessons cannot contradict',
    `
    Start time: 14:00
    End time: 16:00
    ## Lessons learned
    - The outage lasted 9 hours
    ## Action items
    - Alert when it was down for 5 minutes
    ⇒ claims
    4: total 9 hours unknown
    6: total 5 minutes unknown
    `,
  );
  finds(
    'agrees with any two times of the document when words alone name the milestones',
    `
    # T
    ## Summary
    The outage lasted 45 minutes.
    ## Timeline
    - 2024-03-05 14:00 UTC The service started failing
    - 14:10 Pods restart
    - 14:55 Carts come back
    - 15:30 The service was restored
    ⇒ claims
    3: total 45 minutes agrees with PT45M
    `,
  );
  finds(
    'is of another incident where the document tells two, each with its own',
    `
    # T
    The first one was between 14:00 and 15:30 UTC on 2024-03-05: errors everywhere.
    ## Incident 1
    Duration: 1h 30m
    ### Timeline
    - 2024-03-05 14:00 UTC [started] a
    - 15:30 [resolved] b
    ## Incident 2
    Duration: 20 minutes
    ### Timeline
    - 2024-03-06 10:00 UTC a
    - 10:25 b
    ⇒ claims
    4: total 1h 30m agrees with PT1H30M
    9: total 20 minutes unknown
    `,
  );
  finds(
    'agrees with the time of day that the header gives its date',
    `
    # T
    Date/time: 2024-03-05 14:20 UTC

    Duration: 55 minutes
    ## Timeline
    ### 2024-03-05
    13:00 - release
    15:15 - carts come back
    ⇒ claims
    4: total 55 minutes agrees with PT55M
    `,
  );
  finds(
    'is unknown when there is nothing to hold it against',
    `
    # T
    ## Summary
    The outage lasted 45 minutes.
    ⇒ claims
    3: total 45 minutes unknown
    `,
  );
  finds(
    'of a fuzzy interval agrees within its bounds',
    `
    # T
    Duration: 45 minutes

    ## Timeline
    - ~2024-03-05 14:00 UTC [started] a
    - 14:35 [resolved] b
    ⇒ claims
    2: total 45 minutes agrees with PT35M
    `,
  );
});
