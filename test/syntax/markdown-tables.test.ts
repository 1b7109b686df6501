// Timelines written as tables: which columns hold the time, and what the rows are.
import { reads } from '../support/markdown';

describe('Markdown: timelines in tables', () => {
  reads(
    'with bars around, and a zone in the header',
    `
    # T
    ## Timeline
    | Time (UTC) | Event |
    |---|---|
    | 2021-03-31 12:06 | a |
    | 12:10 | **RESOLVED** b |
    | | |
    | | no time |
    | ??:?? | left open |
    ⇒ timelines
    timeline in Timeline: Timeline | Time (UTC) | Event
      2021-03-31 12:06: a
      12:10 «RESOLVED»: **RESOLVED** b
      no time: no time
      ??:??: left open
    `,
  );
  reads(
    'without bars around, and an escaped one inside',
    `
    # T
    ## Timeline
    Time (PT) | Event | Who
    ---|---|---
    10:00 | a | ana
    11:00 | b \\| c | bo
    ⇒ timelines
    timeline in Timeline: Timeline | Time (PT) | Event | Who
      10:00: a
      11:00: b \\| c
    `,
  );
  reads(
    'with rows that are dates',
    `
    # T
    ## Timeline
    | Time | Event |
    |:--|:--|
    | **2024-03-05** | |
    | 10:00 | a |
    | 2024-03-06 | |
    | 09:00 | b |
    ⇒ timelines
    timeline in Timeline: Timeline | Time | Event
      10:00 under 2024-03-05: a
      09:00 under 2024-03-06: b
    `,
  );
  reads(
    'with the time in another column',
    `
    # T
    ## Timeline
    | Event | When | Who |
    |---|---|---|
    | Deployed | 10:00 | ana |
    | Broke | 10:05 | bo |
    ⇒ timelines
    timeline in Timeline: Timeline | When | Event | Who
      10:00: Deployed
      10:05: Broke
    `,
  );
  reads(
    'that no heading announces, when the header names the time',
    `
    # T

    | Time | What |
    |---|---|
    | 10:00 | a |
    | 10:01 | b |

    | Size | Count |
    |---|---|
    | 10:00 | 3 |
    | 11:00 | 4 |
    ⇒ timelines
    timeline: Time | What
      10:00: a
      10:01: b
    `,
  );
  reads(
    'with dates in a column beside the one with weekdays',
    `
    # T
    ## Timeline
    | Day | Date (2021) | Time (PT) | Event |
    |---|---|---|---|
    | Wed | March 3 | 10:00 | a |
    | Thu | March 4 | 09:00 | d |
    ⇒ timelines
    timeline in Timeline: Timeline | Time (PT) | Day | Date (2021) | Event
      10:00 on March 3: a
      09:00 on March 4: d
    `,
  );
});
