// What may stand around the time that a line begins with.
import { reads } from '../support/markdown';

describe('Markdown: times at the head of a line', () => {
  reads(
    'said once more on another clock',
    `
    # T
    ## Timeline
    - **14:32 UTC / 07:32 PDT**: stops
    - 14:33 UTC (16:33 CEST) - looks
    - 14:34-14:40 UTC / 07:34-07:40 PDT: waits
    - 14:34 UTC / 3 hosts: down
    ⇒ timelines
    timeline in Timeline: Timeline
      14:32 UTC: stops
      14:33 UTC: looks
      14:34-14:40 UTC: waits
      14:34 UTC: / 3 hosts: down
    `,
  );
  reads(
    'of a list too far to the right',
    '\n    # T\n    ## Timeline (in PT)\n        - 2pm Ana asks\n        - 2:08pm Bo looks\n    ⇒ timelines\n    timeline in Timeline (in PT): Timeline (in PT)\n      2pm: Ana asks\n      2:08pm: Bo looks\n    ',
  );
  reads(
    'of a table with a column for each of two clocks',
    `
    # T
    ## Timeline
    | NZST | UTC | Event |
    |---|---|---|
    | 2024-06-17 09:46 | 2024-06-16 21:46 | export fails |
    | 2024-06-18 17:00 | — | report |
    ⇒ timelines
    timeline in Timeline: Timeline | NZST | UTC | Event
      2024-06-17 09:46: export fails
      2024-06-18 17:00: report
    `,
  );
  reads(
    'of a list one of whose items comments on the incident',
    `
    # T
    ## Timeline
    - 14:32 - queue stops
    - **Impact**: no orders went out
    - Ana looks at the dashboard
    - 14:40 - queue runs
    ⇒ timelines
    timeline in Timeline: Timeline
      14:32: queue stops
      no time: Ana looks at the dashboard
      14:40: queue runs
    `,
  );
  reads(
    'with the braces of a template around the time, and a range that opens with between',
    `
    # T
    ## Timeline
    - {{ 14:32 }} filled in
    - {{ 2024-03-05 between 14:33 and 14:40 }} a while
    - Between 2024-03-06 to 2024-03-08: days
    - Between 14:41 and 14:42 - a minute
    ⇒ timelines
    timeline in Timeline: Timeline
      14:32: filled in
      2024-03-05 between 14:33 and 14:40: a while
      2024-03-06 to 2024-03-08: days
      14:41 and 14:42: a minute
    `,
  );
});
