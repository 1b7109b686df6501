// Timelines whose headings are days or times.
import { reads } from '../support/markdown';

describe('Markdown: timelines under headings', () => {
  reads(
    'with dates',
    `
    # T
    ## Timeline
    ### 2023-03-26
    - 14:00 - a
    - 15:00 - b

    ### March 27
    - 01:00 - c
    ⇒ timelines
    timeline in Timeline: Timeline
      14:00 under 2023-03-26: a
      15:00 under 2023-03-26: b
      01:00 under March 27: c
    `,
  );
  reads(
    'with dates, where a list that a sentence introduces is no list of events',
    `
    # T
    ## Timeline
    ### 2023-03-26
    Ana lands a change that does this:

    1. It opens a file
    1. It closes it

    ### 2023-03-27
    - a fix lands
    ⇒ timelines
    timeline in Timeline: Timeline
      2023-03-26: ${''}
      no time under 2023-03-27: a fix lands
    `,
  );
  reads(
    'with days of its own level',
    `
    # T
    ## Timeline
    _All times in EEST_
    ## May 12
    ### 20:15
    a
    ### 00:40
    b
    ## 13 May 2024
    14:30
    c

    14:50 d
    ## 2024-05-14: what we do now
    e
    ⇒ timelines
    timeline in Timeline: Timeline | _All times in EEST_
      20:15 under May 12: ${''}
      00:40 under May 12: ${''}
      14:30 under 13 May 2024: c
      14:50 under 13 May 2024: d
    `,
  );
  reads(
    'and sentences below them that tell more of the same time',
    `
    # T
    ## Timeline
    ### 2024-03-05 Search
    between ~16:00 and ~17:15, search was slow.
    ### 15:12
    At 15:10 it began.
    ### 15:20
    a
    ⇒ timelines
    timeline in Timeline: Timeline
      15:12 under 2024-03-05: ${''}
      15:20 under 2024-03-05: ${''}
    `,
  );
  reads(
    'of a level that goes up halfway',
    `
    # T
    ## Timeline
    ### 2023-03-26 14:00 a
    ### 14:10
    b
    ## 14:20
    c
    ### 14:30 d
    ## 5 hosts
    e
    ⇒ timelines
    timeline in Timeline: Timeline
      2023-03-26 14:00: a
      14:10: ${''}
      14:20: ${''}
      14:30: d
    `,
  );
  reads(
    'that are events themselves',
    `
    # T
    ## Timeline
    ### Sep 27 2017 13:06
    It broke.

    More text.
    ### ~16:05:00
    Fixed.
    ### 17:00 - Retro
    Done.
    ## Root cause
    x
    ⇒ timelines
    timeline in Timeline: Timeline
      Sep 27 2017 13:06: 
      ~16:05:00: 
      17:00: Retro
    `,
  );
  reads(
    'that only divide them',
    `
    # T
    ## Timeline
    All times are UTC.

    - 10:00 a

    ### Aftermath
    - 11:00 b

    ## Timeline of the recovery
    - 13:00 d
    ⇒ timelines
    timeline in Timeline: Timeline | All times are UTC.
      10:00: a
      11:00: b
    timeline in Timeline of the recovery: Timeline of the recovery
      13:00: d
    `,
  );
});
