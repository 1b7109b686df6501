// The frame of a Markdown postmortem: its headings and sections, its front matter.
import { reads } from '../support/markdown';

describe('Markdown: headings', () => {
  reads(
    'with hashes, closed or not',
    `
    # Cart lost items

    ## Timeline ##
    - 10:00 a
    ### Later
    - 11:00 b
    ## Root cause:
    A typo.
    #Not one
    ⇒ title sections
    title: Cart lost items
    ## Timeline → timeline (filled)
    ### Later → ? in Timeline (filled)
    ## Root cause: → root-cause (filled)
    `,
  );
  reads(
    'underlined',
    `
    Cart lost items
    ===============

    Timeline
    --------
    - 10:00 a

    Lessons learned
    ---
    Two lines
    above a rule
    ---
    ⇒ title sections timelines
    title: Cart lost items
    ## Timeline → timeline (filled)
    ## Lessons learned → lessons (filled)
    timeline in Timeline: Timeline
      10:00: a
    `,
  );
  reads(
    'in bold',
    `
    **Summary**

    It broke.

    **Timeline:**

    - 10:00 a

    **Action items**

    - Fix it

    **10:30** is no heading, and **nor is this**.
    ⇒ title sections timelines
    ####### Summary → summary (filled)
    ####### Timeline → timeline (filled)
    ####### Action items → actions (filled)
    timeline in Timeline: Timeline
      10:00: a
    `,
  );
  reads(
    'as plain labels, where there are no others',
    `
    Cart lost items

    Timeline:

    10:00 - a
    10:05 - b

    Root cause:
    A typo.

    Impact
    Nobody could pay.
    ⇒ title sections timelines
    title: Cart lost items
    ######## Timeline → timeline (filled)
    ######## Root cause → root-cause (filled)
    ######## Impact → impact (filled)
    timeline in Timeline: Timeline
      10:00: a
      10:05: b
    `,
  );
  reads(
    'as plain lines below a title that is the only one with a hash',
    `
    # The cart lost items

    Issue Summary
    Duration: 5 minutes
    Timeline
    10:00 - a
    10:05 - b
    Root Cause.
    A typo.
    ⇒ title sections timelines
    title: The cart lost items
    ######## Issue Summary → summary (filled)
    ######## Timeline → timeline (filled)
    ######## Root Cause. → root-cause (filled)
    timeline in Timeline: Timeline
      10:00: a
      10:05: b
    `,
  );
  reads(
    'with their blank forgotten, unless they are tags',
    `
    #Postmortem: the cart lost items

    ##Timeline
    10:00 - a

    #devops
    #disks are cheap

    ##Root cause:
    A typo.
    ⇒ title sections timelines
    title: Postmortem: the cart lost items
    ## Timeline → timeline (filled)
    ## Root cause → root-cause (filled)
    timeline in Timeline: Timeline
      10:00: a
    `,
  );
  reads(
    'behind icons, with a subtitle, where there are no others',
    `
    Postmortem report: the cart lost items 🛒

    🚨 Summary:
    🕒 Duration: 5 minutes

    🕵️ The timeline: a hunt

    -10:00 AM: a
    - 10:05 AM: b

    🔍 Root cause: one typo

    🧩 A typo: nobody saw it.
    ⇒ title fields sections timelines
    title: Postmortem report: the cart lost items 🛒
    duration (Duration): 5 minutes
    ######## 🚨 Summary → summary (filled)
    ######## 🕵️ The timeline: a hunt → timeline (filled)
    ######## 🔍 Root cause: one typo → root-cause (filled)
    timeline in 🕵️ The timeline: a hunt: 🕵️ The timeline: a hunt
      10:00 AM: a
      10:05 AM: b
    `,
  );
  reads(
    'but no plain labels where there are others',
    `
    # Cart

    We saw this:
    - a

    ## Impact
    Nobody could pay, because:
    - b
    ⇒ title sections
    title: Cart
    ## Impact → impact (filled)
    `,
  );
  reads(
    'with what is filled, only guidance, or empty',
    `
    # T
    ## Summary
    <!-- say what happened -->
    ## Impact
    [Describe the impact]
    ## Root cause
    TBD
    ## Resolution

    ## Lessons
    ### What went well
    - alerts
    ### What went poorly
    ⇒ sections
    ## Summary → summary (guidance)
    ## Impact → impact (guidance)
    ## Root cause → root-cause (guidance)
    ## Resolution → resolution (empty)
    ## Lessons → lessons (filled)
    ### What went well → went-well in Lessons (filled)
    ### What went poorly → went-poorly in Lessons (empty)
    `,
  );
});

describe('Markdown: front matter', () => {
  reads(
    'is read as YAML, and its title is the title',
    `
    ---
    title: Cart
    severity: SEV2 # high
    services: [cart, pay]
    ---
    # Heading
    ## Summary
    x
    ⇒ title fields sections
    title: Cart
    title (title): Cart
    severity (severity): SEV2
    services (services): [cart, pay] [cart | pay]
    ## Summary → summary (filled)
    `,
  );
  reads(
    'that is not closed is a problem, and its lines are labels',
    `
    ---
    severity: SEV2

    # Heading
    ⇒ title fields problems
    title: Heading
    severity (severity): SEV2
    problem at «---»: The front matter that opens here has no closing \`---\` line: add one.
    `,
  );
  reads(
    'in TOML',
    `
    +++
    title = "Cart"
    severity = 'SEV2' # high
    +++
    # Heading
    ⇒ title fields
    title: Cart
    title (title): Cart
    severity (severity): SEV2
    `,
  );
  reads(
    'is none when a rule opens the document',
    `
    ---

    # Rule on top
    ⇒ title fields problems
    title: Rule on top
    `,
  );
  reads(
    'may be empty',
    `
    ---
    ---
    # Heading
    ⇒ title fields problems
    title: Heading
    `,
  );
});
