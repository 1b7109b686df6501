// Timelines written as Markdown lists, in all the ways people write their items.
import { reads } from '../support/markdown';

describe('Markdown: timelines in lists', () => {
  reads(
    'of every marker and separator',
    `
    # T
    ## Timeline
    - 14:32 - hyphen
    - 14:33 — em dash
    - 14:34: colon
    * 1:13 PM: star
    + 14:36 plus
    1. 14:37 - one
    2) 14:38 - two
    - 14:39 | bar
    - 14:40 → arrow
    - 14:41. stop
    ⇒ timelines
    timeline in Timeline: Timeline
      14:32: hyphen
      14:33: em dash
      14:34: colon
      1:13 PM: star
      14:36: plus
      14:37: one
      14:38: two
      14:39: bar
      14:40: arrow
      14:41: stop
    `,
  );
  reads(
    'with icons and tags around the time, and a list number without its blank',
    `
    # T
    ## Timeline
    - 🕐 10:30 AM: icon
    - ⚠️ 10:31 AM - icon of two characters
    - :warning: 10:32 AM: icon by name
    - **<span style="color: red;">10:33 AM:</span>** <span style="color: blue;">styled
    - &emsp;10:34 AM: indented by hand
    - 10:35 AM <user> said so
    9.10:36 AM: its number close by

    10 - 10:37 AM: a number and a dash
    ⇒ timelines
    timeline in Timeline: Timeline
      10:30 AM: icon
      10:31 AM: icon of two characters
      10:32 AM: icon by name
      10:33 AM: styled
      10:34 AM: indented by hand
      10:35 AM: <user> said so
      10:36 AM: its number close by
      10:37 AM: a number and a dash
    `,
  );
  reads(
    'with the time between a label and the text',
    `
    # T
    ## Timeline
    - **Detection (May 3, 2025, 8:00 PM)**: alerts fired
    - **Escalation** (8:30 PM): called the storage team
    - **Fix:** 9:00 PM - restarted until 9:05 PM
    - Recovery (9:30 PM) - back
    - **Impact:** all checkouts (8:00 to 9:00)
    - **Note:** 10:15 deploys are weekly
    ⇒ timelines
    timeline in Timeline: Timeline
      May 3, 2025, 8:00 PM «Detection»: alerts fired
      8:30 PM «Escalation»: called the storage team
      9:00 PM «Fix»: restarted until 9:05 PM
      9:30 PM «Recovery»: back
    `,
  );
  reads(
    'with an item pasted behind the one before it',
    `
    # T
    ## Timeline
    - 10:50 AM: The cache was checked. - 11:00 AM: Traffic moved to the other region. - It did not help.
    - 11:30 AM: A restart at noon - 12:00 or later - was planned.
    ⇒ timelines
    timeline in Timeline: Timeline
      10:50 AM: The cache was checked.
      11:00 AM: Traffic moved to the other region. - It did not help.
      11:30 AM: A restart at noon - 12:00 or later - was planned.
    `,
  );
  reads(
    'with marks around the time',
    `
    # T
    ## Timeline
    - **12:00 UTC** - bold
    - \`14:51\` code
    - [03-26 17:40] bracket
    - (12:02) round
    - *12:08*: italic
    - __12:09__ under
    - ~~12:10~~ struck
    - [x] 12:11 ticked
    - At 3:15 PM Eastern time, sentence
    - **12:13:** colon inside
    - 12:14 - [link](http://x) text
    ⇒ timelines
    timeline in Timeline: Timeline
      12:00 UTC: bold
      14:51: code
      03-26 17:40: bracket
      12:02: round
      12:08: italic
      12:09: under
      12:10: struck
      12:11: ticked
      3:15 PM Eastern time: sentence
      12:13: colon inside
      12:14: [link](http://x) text
    `,
  );
  reads(
    'with tags and markers',
    `
    # T
    ## Timeline
    - 12:01 [detected] tag
    - 12:02 — **[resolved]** bold tag
    - 12:03 [weird] unknown tag
    - 12:04 [link](http://x)
    - **12:05** **OUTAGE BEGINS** bold
    - 12:06 - **\\<START OF OUTAGE\\>** escaped
    - 12:07 RESOLVED: upper
    - 12:08 - Issue Detected: label
    - 12:09 [rolled back](http://x) is no tag
    ⇒ timelines
    timeline in Timeline: Timeline
      12:01 [detected]: tag
      12:02 [resolved]: bold tag
      12:03 [?weird]: unknown tag
      12:04: [link](http://x)
      12:05 «OUTAGE BEGINS»: **OUTAGE BEGINS** bold
      12:06 «\\<START OF OUTAGE\\>»: **\\<START OF OUTAGE\\>** escaped
      12:07 «RESOLVED»: RESOLVED: upper
      12:08 «Issue Detected»: Issue Detected: label
      12:09: [rolled back](http://x) is no tag
    `,
  );
  reads(
    'with events that lack a time among those that have one',
    `
    # T
    ## Timeline
    - 10:00 - a
    - no time at all
    - ??:?? - left open
    - 10:10
    - 10:11 -
    ⇒ timelines
    timeline in Timeline: Timeline
      10:00: a
      no time: no time at all
      ??:??: left open
      10:10: 
      10:11: 
    `,
  );
  reads(
    'that are loose, with details below',
    `
    # T
    ## Timeline
    - 10:00 - a
      - detail
      - more of it

      A paragraph of it.

    - 10:10 - b
    ⇒ timelines
    timeline in Timeline: Timeline
      10:00: a
      10:10: b
    `,
  );
  reads(
    'nested under dates',
    `
    # T
    ## Timeline
    - 2024-03-05
      - 10:00 a
      - 10:05 b
    - 2024-03-06
      - 09:00 c
    ⇒ timelines
    timeline in Timeline: Timeline
      10:00 under 2024-03-05: a
      10:05 under 2024-03-05: b
      09:00 under 2024-03-06: c
    `,
  );
  reads(
    'pasted with bullets that are no list',
    `
    Cart lost items

    Timeline:

    • 14:32 - bullet
    • 14:33 - two
    ◦ 14:34 - circle
    â€¢ 14:35 - in the wrong encoding

    Root cause:
    A typo.
    ⇒ timelines
    timeline in Timeline: Timeline
      14:32: bullet
      14:33: two
      14:34: circle
      14:35: in the wrong encoding
    `,
  );
  reads(
    'with tabs',
    `
    # T
    ## Timeline
    -	10:00	tab
    -	10:01	- tabs
    	-	detail
    ⇒ timelines
    timeline in Timeline: Timeline
      10:00: tab
      10:01: tabs
    `,
  );
  reads(
    'that no heading announces, when most items have a time',
    `
    # T
    Some text.

    1. First
    2. Second

    - 10:00 one
    - then
    - 10:02 three
    ⇒ timelines
    timeline: 
      10:00: one
      no time: then
      10:02: three
    `,
  );
  reads(
    'of labelled times',
    `
    # T

    - **Key events**
      - First detected 2023-02-02 10:14
      - Repaired: 2023-02-02 11:00
      - Resolved: 2023-02-02 12:00

    - **Impact**: many
    ⇒ timelines
    key-events: 
      2023-02-02 10:14 «First detected»: First detected
      2023-02-02 11:00 «Repaired»: Repaired
      2023-02-02 12:00 «Resolved»: Resolved
    `,
  );
});
