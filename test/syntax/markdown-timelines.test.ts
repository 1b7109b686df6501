// Timelines written as lines, in HTML, and under headings.
import { reads } from '../support/markdown';

describe('Markdown: timelines in lines', () => {
  reads(
    'of one paragraph, or of several',
    `
    # T
    ## Timeline
    14:44 - first<br>
    14:45 - second<br>
    14:46 - third
    goes on
    14:47 - fourth

    14:48 a paragraph of its own

    **14:49** bold. It
    goes on, too.
    ⇒ timelines
    timeline in Timeline: Timeline
      14:44: first<br>
      14:45: second<br>
      14:46: third
      14:47: fourth
      14:48: a paragraph of its own
      14:49: bold. It
    `,
  );
  reads(
    'that breaks divide, wherever the text was wrapped',
    `
    # T
    ## Timeline
    ### 2024-03-05
    14:44 - the queue
    stops<br> 14:45 - first ticket.<br> 14:51 -
    the worker is restarted<br>and the queue<br>moves<br> ??:?? - cache is warm
    ### 2024-03-06
    09:10 - closed<br>
    ⇒ timelines
    timeline in Timeline: Timeline
      14:44 under 2024-03-05: the queue
      14:45 under 2024-03-05: first ticket.
      14:51 under 2024-03-05: the worker is restarted<br>and the queue<br>moves
      ??:?? under 2024-03-05: cache is warm
      09:10 under 2024-03-06: closed<br>
    `,
  );
  reads(
    'under a heading that says at length what the times are',
    `
    # T
    ## Timeline (all times UTC) 05 Mar 2024 - 06 Mar 2024. All of them are approximate, some more
    2024-03-05 14:44 - first

    2024-03-06 14:45 - second
    ⇒ timelines
    timeline in Timeline (all times UTC) 05 Mar 2024 - 06 Mar 2024. All of them are approximate, some more: Timeline (all times UTC) 05 Mar 2024 - 06 Mar 2024. All of them are approximate, some more
      2024-03-05 14:44 under 05 Mar 2024 - 06 Mar 2024: first
      2024-03-06 14:45 under 05 Mar 2024 - 06 Mar 2024: second
    `,
  );
  reads(
    'that are labels',
    `
    # T
    ## Timeline
    First detected: 10:00
    Mitigated: 10:20
    Resolved: 10:40
    ⇒ timelines
    key-events in Timeline: Timeline
      10:00 «First detected»: First detected
      10:20 «Mitigated»: Mitigated
      10:40 «Resolved»: Resolved
    `,
  );
  reads(
    'under dates of their own',
    `
    # T
    ## Timeline
    2024-01-10
    - 14:00 - a

    **2024-01-11**

    - 14:00 - b

    *Friday, January 12*
    - 14:00 - c
    ⇒ timelines
    timeline in Timeline: Timeline
      14:00 under 2024-01-10: a
      14:00 under 2024-01-11: b
      14:00 under Friday, January 12: c
    `,
  );
  reads(
    'with labels of their own between them',
    `
    Cart lost items

    Timeline:

    10:00 AM: a

    Wrong turns:

    We looked at the network.

    10:30 AM: b

    Root cause:
    A typo at 9:00 AM.
    ⇒ timelines
    timeline in Timeline: Timeline
      10:00 AM: a
      10:30 AM: b
    `,
  );
});

describe('Markdown: timelines in HTML', () => {
  reads(
    'of items, paragraphs and headings',
    `
    <h1 align="center">Search was slow</h1>
    <p>On 3 May 2025 search took half a minute.</p>

    <h2>Timeline:</h2>
    <!-- times from
    the pager -->
    <ul>
    <li><strong>10:30 AM:</strong>the index was full</li>
    <li>10:45 AM - <b>paged</b> the owner</li>
    </ul>
    <p>&emsp;:small_blue_diamond:11:05 AM UTC: it answered again</p>

    <h2>Lessons</h2>
    Alert on disks.
    ⇒ title timelines
    title: Search was slow
    timeline in Timeline:: Timeline:
      10:30 AM: the index was full
      10:45 AM: <b>paged</b> the owner
      11:05 AM UTC: it answered again
    `,
  );
  reads(
    'and in Markdown that stands right behind it',
    `
    # T
    <p align="center">
    <img src="graph.png" width="100%">
    </p>
    - **Duration:** 2 hours
    > <p>quoted</p>

    - a
      <p>in an item</p>

    <script>
    const at = '10:00';
    </script>
    ⇒ fields
    duration (Duration): 2 hours
    `,
  );
});
