// The window, the milestones and the metrics between them.
import { finds } from '../support/facts';

describe('the declared window', () => {
  finds(
    'is in fields, which take from each other what they do not say',
    `
    Start time: 2024-03-05 23:10 UTC
    End time: 01:20
    ⇒ window
    window 2024-03-05T23:10Z … 2024-03-06T01:20Z
    `,
  );
  finds(
    'is in front matter',
    `
    ---
    timezone: America/Los_Angeles
    started: 2023-10-27 09:00
    resolved: 2023-10-27 13:00
    ---
    # T
    ⇒ window
    window 2023-10-27T09:00-07:00 … 2023-10-27T13:00-07:00
    `,
  );
  finds(
    'is a range in the duration',
    `
    Duration: 2024-03-05 14:00 to 15:12 UTC
    ⇒ window
    window 2024-03-05T14:00Z … 2024-03-05T15:12Z
    `,
  );
  finds(
    'is where it started and where it ended',
    `
    Duration: The outage started at 11:45 AM and was resolved by 12:45 PM UTC.
    ⇒ window
    window T11:45Z … T12:45Z
    `,
  );
  finds(
    'is told so in a sentence',
    `
    # T
    ## Summary
    The outage lasted about 2 hours, starting at 3:00 PM and ending at 5:00 PM EDT on April 10, 2024.
    ⇒ window
    window 2024-04-10T15:00-04:00 … 2024-04-10T17:00-04:00
    `,
  );
  finds(
    'is not in a sentence that tells of something else',
    `
    # T
    ## Summary
    The incident began during an upgrade. The upgrade window was 6 AM to 10 AM UTC for staging. All is well.
    ⇒ window
    window ? … ?
    `,
  );
  finds(
    'is not where two other things happened',
    `
    # T
    ## Summary
    The incident review started at 11:45 AM UTC; the release of 12:45 PM UTC has the fix.
    ⇒ window
    window ? … ?
    `,
  );
  finds(
    'is a range in a sentence about the outage',
    `
    # T
    ## Summary
    On 2024-03-05 the shop was down from 2:00 PM to 3:12 PM PST.
    ⇒ window
    window 2024-03-05T14:00-08:00 … 2024-03-05T15:12-08:00
    `,
  );
  finds(
    'is a range that says between, with its date behind it',
    `
    # T
    ## Summary
    The shop was down between 23:00 and 01:00 UTC on 2024-03-05.
    ⇒ window
    window 2024-03-05T23:00Z … 2024-03-06T01:00Z
    `,
  );
  finds(
    'is not a range in a sentence about something else',
    `
    # T
    ## Summary
    The backup of 2024-03-05 ran from 2:00 PM to 3:12 PM PST.
    ## Action items
    - The shop was down from 14:00 to 15:00, look into it
    ⇒ window
    window ? … ?
    `,
  );
  finds(
    'may be known at one end only',
    `
    Start time: 2024-03-05 14:00
    ⇒ window
    window 2024-03-05T14:00 … ?
    `,
  );
});

describe('milestones', () => {
  finds(
    'are declared, tagged or marked before they are told',
    `
    Start time: 2024-03-05 14:00 UTC
    ## Timeline
    - 2024-03-05 13:50 UTC The service started failing
    - 14:05 An alert fired
    - 14:07 [detected] by ana
    - 14:09 Ana acknowledged the page
    - 14:30 Rolled back to 4.1
    - 14:40 OUTAGE ENDS
    - 14:50 The service was restored
    ⇒ milestones
    started 2024-03-05T14:00Z
    detected 2024-03-05T14:07Z
    acknowledged 2024-03-05T14:09Z by words
    mitigated 2024-03-05T14:30Z by words
    resolved 2024-03-05T14:40Z
    `,
  );
  finds(
    'are the first told, and the last told recovery',
    `
    ## Timeline
    - 2024-03-05 14:05 UTC An alert fired
    - 14:06 Another alert fired
    - 14:30 The service was restored
    - 14:40 The service was restored again, fully restored
    ⇒ milestones
    detected 2024-03-05T14:05Z by words
    resolved 2024-03-05T14:40Z by words
    `,
  );
});

describe('metrics', () => {
  finds(
    'are the intervals between milestones, with their formula',
    `
    ## Timeline
    - 2024-03-05 14:00 UTC [started] a
    - 14:05 [detected] b
    - 14:09 [acknowledged] c
    - 14:30 [mitigated] d
    - 16:40 [resolved] e
    ⇒ metrics
    timeToDetect PT5M = detected − started
    timeToAcknowledge PT4M = acknowledged − detected
    timeToMitigate PT30M = mitigated − started
    timeToResolve PT2H40M = resolved − started
    impactDuration PT2H40M = resolved − started
    `,
  );
  finds(
    'have bounds where a time is fuzzy',
    `
    ## Timeline
    - ~2024-03-05 14:00 UTC [started] a
    - 14:05 [detected] b
    - 14:3? [mitigated] d
    ⇒ metrics
    timeToDetect PT5M (PT0M…PT15M) = detected − started
    timeToMitigate PT30M (PT20M…PT49M) = mitigated − started
    impactDuration PT30M (PT20M…PT49M) = mitigated − started
    `,
  );
  finds(
    'are measured over midnight, a clock change and two zones',
    `
    ## Timeline
    - 2024-03-09 23:30 PT [started] a
    - 2024-03-10 03:30 PT [detected] b
    - 2024-03-10 11:30 UTC [resolved] c
    ⇒ metrics
    timeToDetect PT3H = detected − started
    timeToResolve PT4H = resolved − started
    impactDuration PT4H = resolved − started
    `,
  );
  finds(
    'are unknown, not negative, and not between a day and a clock',
    `
    ## Timeline
    - 2024-03-05 14:00 UTC [detected] a
    - 2024-03-05 14:10 UTC [started] b
    - 2024-03-06 [resolved] c
    ⇒ metrics
    `,
  );
});
