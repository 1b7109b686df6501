// Dates that are not written: carried forward, over midnight, from headings, and from wherever the document says when it was.
import { finds } from '../support/facts';

describe('a date that an event does not name', () => {
  finds(
    'is that of the event before',
    `
    ## Timeline
    - 2024-03-05 10:00 a
    - 10:05 b
    - 2024-03-07 09:00 c
    - 09:30 d
    ⇒ events
    2: 2024-03-05T10:00
    3: 2024-03-05T10:05 date
    4: 2024-03-07T09:00
    5: 2024-03-07T09:30 date
    `,
  );
  finds(
    'is the next day when the clock falls back by half a day or more',
    `
    ## Timeline
    - 2024-02-28 22:10 a
    - 23:50 b
    - 00:10 c
    - 06:00 d
    - 18:00 e
    - 05:00 f
    ⇒ events
    2: 2024-02-28T22:10
    3: 2024-02-28T23:50 date
    4: 2024-02-29T00:10 date
    5: 2024-02-29T06:00 date
    6: 2024-02-29T18:00 date
    7: 2024-03-01T05:00 date
    `,
  );
  finds(
    'stays when the clock falls back by less, which is a slip',
    `
    ## Timeline
    - 2024-03-05 10:00 a
    - 10:20 b
    - 10:10 c
    - 10:30 d
    ⇒ events
    2: 2024-03-05T10:00
    3: 2024-03-05T10:20 date
    4: 2024-03-05T10:10 date misplaced
    5: 2024-03-05T10:30 date
    `,
  );
  finds(
    'stays when one line falls back by half a day and the next goes on as before',
    `
    ## Timeline
    - 2024-03-05 13:40 a
    - 13:50 b
    - 01:55 c
    - 14:00 d
    ⇒ events
    2: 2024-03-05T13:40
    3: 2024-03-05T13:50 date
    4: 2024-03-05T01:55 date misplaced
    5: 2024-03-05T14:00 date
    `,
  );
  finds(
    'is the next day when the declared window says so, however little the clock falls back',
    `
    Start time: 2024-03-05 18:00
    End time: 2024-03-06 12:00
    ## Timeline
    - 2024-03-05 18:00 a
    - 10:00 b
    - 12:00 c
    ⇒ events
    4: 2024-03-05T18:00
    5: 2024-03-06T10:00 date
    6: 2024-03-06T12:00 date
    `,
  );
  finds(
    'stays when one line falls back and the next, a day on, would lie behind the declared end',
    `
    From 2024-03-05 09:04 to 2024-03-05 23:55 UTC search was slow.
    ## Timeline
    - 2024-03-05 07:46 a
    - 09:04 b
    - 00:05 c
    - 16:35 d
    - 23:55 e
    ⇒ events
    3: 2024-03-05T07:46Z zone
    4: 2024-03-05T09:04Z date zone
    5: 2024-03-05T00:05Z date zone misplaced
    6: 2024-03-05T16:35Z date zone
    7: 2024-03-05T23:55Z date zone
    `,
  );
  finds(
    'is one day on when the line says next day',
    `
    ## Timeline
    - 2024-03-05 20:00 a
    - 21:00 (+1 day) b
    - 22:00 c
    ⇒ events
    2: 2024-03-05T20:00
    3: 2024-03-06T21:00 date
    4: 2024-03-06T22:00 date
    `,
  );
  finds(
    'is that of the heading, the line or the row above',
    `
    # T
    ## Timeline
    ### 2024-03-05
    - 10:00 a
    - 11:00 b
    ### March 6
    - 09:00 c

    ## Timeline of the rest
    2024-03-08
    - 10:00 d

    ## Timeline of the table
    | Time | Event |
    |---|---|
    | 2024-03-09 | |
    | 10:00 | e |
    ⇒ events
    4: 2024-03-05T10:00 date
    5: 2024-03-05T11:00 date
    7: 2024-03-06T09:00 date
    11: 2024-03-08T10:00 date
    17: 2024-03-09T10:00 date
    `,
  );
  finds(
    'takes a year that is missing from the event before, over New Year too',
    `
    ## Timeline
    - 2023-12-31 23:00 a
    - Jan 1 00:30 b
    - Jan 2 10:00 c
    ⇒ events
    2: 2023-12-31T23:00
    3: 2024-01-01T00:30
    4: 2024-01-02T10:00
    `,
  );
  finds(
    'stays open when nothing says it, and the days are counted still',
    `
    ## Timeline
    - 23:50 a
    - 00:10 b
    ⇒ events
    2: T23:50
    3: T00:10
    `,
  );
  finds(
    'of a range is that of its start, or the day after',
    `
    ## Timeline
    - 2024-03-05 23:00-23:30 a
    - 23:50-00:10 b
    - 2024-03-06 01:00 - 2024-03-08 02:00 c
    ⇒ events
    2: 2024-03-05T23:00 … 2024-03-05T23:30
    3: 2024-03-05T23:50 … 2024-03-06T00:10 date
    4: 2024-03-06T01:00 … 2024-03-08T02:00
    `,
  );
  finds(
    'counts from the start, or from the event before',
    `
    ## Timeline
    - 2024-03-05 23:50 UTC started
    - T+15m a
    - +5 min b
    - 10 minutes later, c
    - T+0 d
    ⇒ events
    2: 2024-03-05T23:50Z
    3: 2024-03-06T00:05Z date zone
    4: 2024-03-06T00:10Z date zone
    5: 2024-03-06T00:20Z date zone
    6: 2024-03-05T23:50Z date zone misplaced
    `,
  );
  finds(
    'is none for a time that cannot be read or is left open',
    `
    ## Timeline
    - 2024-03-05 10:00 a
    - ??:?? b
    - 10:4+ PM c
    - 25:61 d
    - no time
    - 10:30 e
    ⇒ events
    2: 2024-03-05T10:00
    3: ?
    4: ?
    5: ?
    6: ?
    7: 2024-03-05T10:30 date
    `,
  );
});

describe('half a time', () => {
  finds(
    'says nothing: a good clock beside a date that is impossible or open stays unread',
    `
    ## Timeline
    - 2024-03-05 10:00 a
    - 2024-02-30 10:00 b
    - 2024-05-?? 10:00 c
    - 13:55 PM d
    ⇒ events
    2: 2024-03-05T10:00
    3: ?
    4: ?
    5: 2024-03-05T13:55 date
    `,
  );
});

describe('the date the document starts from', () => {
  const body = '## Timeline\n    - 10:00 a\n';
  const says = (where: string, text: string, expected: string): void =>
    finds(where, `\n    ${text}${body}    ⇒ events\n    ${expected}\n    `);

  says('is the declared start', 'Start time: 2024-03-05 09:00\n    Date: 2023-01-01\n    ', '4: 2024-03-05T10:00 date');
  says('or the end of a declared window', 'End time: 2024-03-05 12:00\n    ', '3: 2024-03-05T10:00 date');
  says(
    'or a range in the summary',
    '# T\n    ## Summary\n    It was down from 2024-03-05 09:00 to 11:00 UTC.\n    ',
    '5: 2024-03-05T10:00Z date zone',
  );
  says(
    'or front matter',
    '---\n    date: 2024-03-05\n    ---\n    # Cart 2023-01-01\n    ',
    '6: 2024-03-05T10:00 date',
  );
  says('or a label line', 'Date: March 5th, 2024\n    ', '3: 2024-03-05T10:00 date');
  says('or the title', '# Cart outage, 2024-03-05\n    ', '3: 2024-03-05T10:00 date');
  says('or the file name', '//- 2024-03-05-cart.postmortem.md\n    ', '2: 2024-03-05T10:00 date');
  says('or the file name without hyphens', '//- 20240305_cart.postmortem.md\n    ', '2: 2024-03-05T10:00 date');
  says('or the text', '# T\n    ## Summary\n    On March 5, 2024 carts were lost.\n    ', '5: 2024-03-05T10:00 date');
  says(
    'but not the day the page was written',
    '# T\n    Published: 2024-04-01\n\n    Last updated 2024-04-02\n    ',
    '6: T10:00',
  );
  says('nor the plans for afterwards', '## Action items\n    - Fix by 2024-04-01\n    ', '4: T10:00');

  finds(
    'may be just a year, for dates that have none',
    `
    # Cart outage of 2024
    ## Timeline
    - March 5, 10:00 a
    ⇒ events
    3: 2024-03-05T10:00
    `,
  );
  finds(
    'or a year in the head of a table',
    `
    # Cart outage
    ## Timeline
    | Date (2024) | Event |
    |---|---|
    | March 5, 10:00 | a |
    ⇒ events
    5: 2024-03-05T10:00
    `,
  );
});
