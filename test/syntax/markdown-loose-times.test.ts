// Timelines that no heading announces, and those in the fence below their heading.
import { reads } from '../support/markdown';

describe('Markdown: timelines that nothing announces', () => {
  reads(
    'headings that begin with a time of day',
    `
    # Search is slow
    ## 10:05 Queries hang
    Ana sees it.
    ## 10:20 Bo rolls back
    ## 10:31 Fast again
    ## Root cause
    ⇒ timelines
    timeline: 
      10:05: Queries hang
      10:20: Bo rolls back
      10:31: Fast again
    `,
  );
  reads(
    'no timeline of two such headings, or of headings that are a date',
    `
    # Search is slow
    ## 10:05 Queries hang
    ## 10:20 Bo rolls back
    ## 2026-03-03 Review
    ⇒ timelines
    `,
  );
  reads(
    'a paragraph all of whose lines begin with a time, below the names of its columns',
    `
    # Search is slow
    ## What we saw
    Time (CET)\tStep
    10:05\tQueries hang
    10:20\tBo rolls back
    10:31\tFast again
    ⇒ timelines
    timeline in What we saw: Time (CET)\tStep
      10:05: Queries hang
      10:20: Bo rolls back
      10:31: Fast again
    `,
  );
  reads(
    'the lines below the names of their columns, whatever the paragraph says above',
    `
    # Search is slow
    ## What we saw
    Two nodes were down. The table tells the rest.
    Time (GMT + 1)\tStep
    10:05AM\tQueries hang
    10:20AM\tBo rolls back
    10:31AM\tFast again
    ⇒ timelines
    timeline in What we saw: Time (GMT + 1)\tStep
      10:05AM: Queries hang
      10:20AM: Bo rolls back
      10:31AM: Fast again
    `,
  );
  reads(
    'the events of one line, which a full time and a colon begin',
    `
    # Search is slow
    ## Timeline
    11:19 AM: Push begins 11:26 AM: Queries hang 11:54 AM: Bo rolls back to 11:19 AM
    ⇒ timelines
    timeline in Timeline: Timeline
      11:19 AM: Push begins
      11:26 AM: Queries hang
      11:54 AM: Bo rolls back to 11:19 AM
    `,
  );
  reads(
    'no timeline of a paragraph that tells of times among other things',
    `
    # Search is slow
    ## What we saw
    The export runs at night.
    10:05 is when it should end.
    10:20 is when it ended.
    10:31 is when we looked.
    ⇒ timelines
    `,
  );
});

describe('Markdown: a fence below the heading of a timeline', () => {
  reads(
    'holds its events where nothing else does',
    `
    # Search is slow
    ## Timeline (UTC)
    \`\`\`
    10:05  queries hang
           in all regions
    10:20  Bo rolls back
    10:31  fast again
    \`\`\`
    ⇒ timelines
    timeline in Timeline (UTC): Timeline (UTC)
      10:05: queries hang
      10:20: Bo rolls back
      10:31: fast again
    `,
  );
  reads(
    'is a quotation beside a list, and a log where machines speak',
    `
    # Search is slow
    ## Timeline
    - 10:05 queries hang
    \`\`\`
    10:06 the export begins
    10:07 the export ends
    \`\`\`
    ## Timeline of the export
    \`\`\`
    10:06 [INFO] begins
    10:07 [ERROR] out of memory
    \`\`\`
    ⇒ timelines
    timeline in Timeline: Timeline
      10:05: queries hang
    `,
  );
});

describe('Markdown: timelines in other languages', () => {
  reads(
    'by heading and header of the table',
    `
    # Panne
    ## Chronologie
    | Heure | Quoi |
    |---|---|
    | 11h40 | alerte |
    # Zeitverlauf
    - 11:40 Uhr: Alarm
    - 12 Uhr - Ruhe
    ⇒ timelines
    timeline in Chronologie: Chronologie | Heure | Quoi
      11h40: alerte
    timeline in Zeitverlauf: Zeitverlauf
      11:40 Uhr: Alarm
      12 Uhr: Ruhe
    `,
  );
});

describe('Markdown: events in unusual lines', () => {
  reads(
    'with the bullet inside the emphasis, or a time at the end of the first sentence',
    `
    # T
    ## Timeline
    **•\t10:05 PDT:** queries hang

    - 10:20: Bo rolls back
    - Bo told the search team at 10:25. They had seen it too.
    - 10:31: fast again
    ⇒ timelines
    timeline in Timeline: Timeline
      10:05 PDT: queries hang
      10:20: Bo rolls back
      10:25: Bo told the search team at 10:25. They had seen it too.
      10:31: fast again
    `,
  );
  reads(
    'one behind the other in one line',
    `
    # T
    ## Timeline
    10:05 UTC: queries hang. 10:20 UTC: Bo rolls back, 3 of 4 done. 10:31 UTC: fast again.
    10:40: 3 of 4 regions. 10:45 was the limit.
    ⇒ timelines
    timeline in Timeline: Timeline
      10:05 UTC: queries hang.
      10:20 UTC: Bo rolls back, 3 of 4 done.
      10:31 UTC: fast again.
      10:40: 3 of 4 regions. 10:45 was the limit.
    `,
  );
  reads(
    'an open day and its clock as one time, though it ends like a question',
    `
    # T
    ## Timeline
    - 2026-05-04 10:05 — queries hang
    - 2026-05-?? 10:20 — Bo rolls back
    ⇒ timelines
    timeline in Timeline: Timeline
      2026-05-04 10:05: queries hang
      2026-05-?? 10:20: Bo rolls back
    `,
  );
  reads(
    'a milestone without a colon',
    `
    # T
    ## Timeline
    Detected at 2026-03-03 10:05
    Everybody was back at 10:40
    ⇒ timelines
    timeline in Timeline: Timeline
      2026-03-03 10:05 «Detected»: Detected
    `,
  );
  reads(
    'a fence whose first lines say the day and the zone',
    `
    # Search is slow
    ## Timeline
    \`\`\`
    2026-03-03, all times UTC
    ─────────────────────────
    10:05  ┃ Queries hang
      more and more of them
    10:20  ┃ Bo rolls back
    10:31  ┃ Fast again
    2026-03-04 ┃ The index is rebuilt
    \`\`\`
    ⇒ timelines
    timeline in Timeline: Timeline | 2026-03-03, all times UTC | ─────────────────────────
      10:05 under 2026-03-03: Queries hang
      10:20 under 2026-03-03: Bo rolls back
      10:31 under 2026-03-03: Fast again
      2026-03-04 under 2026-03-03: The index is rebuilt
    `,
  );
  reads(
    'numbered headings that end in their time',
    `
    # Search is slow
    ## Timeline
    ### 1. Queries hang (2026-03-03 10:05)
    Ana sees it.
    ### 2. Bo rolls back (10:20-10:31)
    ⇒ timelines
    key-events in Timeline: Timeline
      2026-03-03 10:05 «Queries hang»: Queries hang
      10:20-10:31 «Bo rolls back»: Bo rolls back
    `,
  );
  reads(
    'a time that something was before, and a label with an arrow',
    `
    # Search is slow
    ## Timeline
    - Before 10:05: the index was moved
    - **Index 1 → 2** (10:05): moved back
    ⇒ timelines
    timeline in Timeline: Timeline
      10:05: the index was moved
      10:05 «Index 1 → 2»: moved back
    `,
  );
});
