// Items of a timeline whose time and telling stand apart: on lines below, in an item beside, within a sentence.
import { reads } from '../support/markdown';

describe('Markdown: timelines in lists of items', () => {
  reads(
    'under the labels of its steps',
    `
    Postmortem: break-in

    Timeline:

    Detection:

    - 2:00 PM (UTC): An alert fired.

    Misleading paths:

    - A broken disk.

    Escalation:

    - 2:30 PM (UTC): The incident went to the security team.

    Resolution:

    - 3:00 PM (UTC): The hole was closed.

    Root cause:

    - 4:00 PM (UTC) is when the log begins.
    ⇒ timelines
    timeline in Timeline: Timeline
      2:00 PM (UTC): An alert fired.
      2:30 PM (UTC): The incident went to the security team.
      3:00 PM (UTC): The hole was closed.
    `,
  );
  reads(
    'below a date that says what the times are',
    `
    # T
    ## Timeline
    2015-10-21 (*all times UTC*)

    - 14:51 a
    - 14:53 b
    ⇒ timelines
    timeline in Timeline: Timeline
      14:51 under 2015-10-21: a
      14:53 under 2015-10-21: b
    `,
  );
  reads(
    'below a line in bold that names the day, unless it is told itself',
    `
    # T
    ## Timeline
    **April 13, 2026 — the break-in**

    1. 19:18 a
    2. 19:40 b

    **April 14, 2026: the keys are revoked**

    **April 15, 2026: the machines are stopped**
    ⇒ timelines
    timeline in Timeline: Timeline
      19:18 under April 13, 2026: a
      19:40 under April 13, 2026: b
      April 14, 2026 under April 13, 2026: the keys are revoked**
      April 15, 2026 under April 13, 2026: the machines are stopped**
    `,
  );
  reads(
    'or of headings as high as its own, with a label and a time',
    `
    # T
    ## Timeline
    ## Issue detected: May 10, 2024, 9:00 AM (PST)
    An alert fired.
    ## Impact
    Few noticed.
    ⇒ timelines
    timeline in Timeline: Timeline
      May 10, 2024, 9:00 AM (PST) «Issue detected»: Issue detected
    `,
  );
  reads(
    'whose items tell on the lines below their time',
    `
    # T
    ## Timeline
    - **2:00 PM UTC:**
      Memory runs out.

      It had grown all day.
    - 2:10 PM
      - **Mitigated** by a restart
      - and a bigger machine
    - 2:20 PM UTC
    ⇒ timelines
    timeline in Timeline: Timeline
      2:00 PM UTC: Memory runs out.
      2:10 PM «Mitigated»: **Mitigated** by a restart
      2:20 PM UTC: 
    `,
  );
  reads(
    'that name steps, of which one has a time and what happened beside it',
    `
    # T
    ## Timeline
    - **Detection:**
      - March 5, 2024, 15:30 UTC
      - A latency alert fired.
    - **Escalation:**
      - Went to the database team.
    ⇒ timelines
    timeline in Timeline: Timeline | **Detection:**
      March 5, 2024, 15:30 UTC: A latency alert fired.
    `,
  );
  reads(
    'whose sentences say when',
    `
    # T
    ## Timeline
    - The outage was first detected on March 5, 2024, at 09:00 AM by an alert.
    - By 09:15 AM, the host was out of rotation.
    - First checks of the cache started at 09:30 AM, on all hosts.
    - Ana rolled back the release that was deployed at 08:10 AM without a test.
    ⇒ timelines
    timeline in Timeline: Timeline
      March 5, 2024, at 09:00 AM: The outage was first detected on March 5, 2024, at 09:00 AM by an alert.
      09:15 AM: the host was out of rotation.
      09:30 AM: First checks of the cache started at 09:30 AM, on all hosts.
      no time: Ana rolled back the release that was deployed at 08:10 AM without a test.
    `,
  );
  reads(
    'that are steps with a label, some of which say when',
    `
    # T
    ## Timeline
    - Issue detection: The issue was detected at 9:00 AM (GMT) by an alert.
    - Actions taken: We looked at the logs since 8:00 AM.
    - **Resolution**: At 11:30 AM (GMT), the rule was removed.
    ⇒ timelines
    key-events in Timeline: Timeline
      9:00 AM (GMT) «Issue detection»: Issue detection: The issue was detected at 9:00 AM (GMT) by an alert.
      11:30 AM (GMT) «Resolution»: **Resolution**: At 11:30 AM (GMT), the rule was removed.
    `,
  );
  reads(
    'whose labels stand over sentences that say when',
    `
    # T
    ## Timeline
    - Detection time:
      The issue was first reported on 10/04/2024 at 2:00 PM.
    - Detection method:
      A customer called.
    ⇒ timelines
    timeline in Timeline: Timeline | Detection time:
      10/04/2024 at 2:00 PM: The issue was first reported on 10/04/2024 at 2:00 PM.
    `,
  );
});
