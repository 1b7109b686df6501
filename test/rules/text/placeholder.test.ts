// What a template left to be filled in, and what only looks like it.
import { checkRule } from '../../support/rules';

const CODE = 'text/placeholder';

const FINE = [
  'See [the dashboard](https://example.org/d) and [the ticket][1].',
  'The cause is known [1], [2] and was fixed [sic].',
  '- [ ] Alert on the age of the key\n- [x] Rotate the key',
  'The metric `[Your Name]` and `<name>` are code.',
  'Somebody wrote “[Your Name]” into the form.',
  '```\nowner: TBD\nname: <your name>\n```',
  'The rate of 5XX and 4xx answers grew, XXL orders failed.',
  'Ticket OPS-123 [Resolved], severity [SEV2], [redacted] by legal.',
  '<details><summary>Time line</summary></details>',
  'The route /users/<id> and List<name> answered.',
  'Times are written as YYYY-MM-DD and HH:MM.',
  'We tidied the TODO list and the TODO comments in the code.',
  'Dates (YYYY-MM-DD) are in UTC.',
  'The template asks for a [time zone] in its fields.',
  'Labels {{ $labels.instance }} and $HOME stay as they are.',
];

describe('text/placeholder', () => {
  it('marks what a template left in brackets', () => {
    checkRule(
      CODE,
      `
      # Postmortem: [Incident Title]
                    ^^^^^^^^^^^^^^^^ text/placeholder: “[Incident Title]” is still to be filled in
      **Prepared by:** [Your Name/Team Name]
                       ^^^^^^^^^^^^^^^^^^^^^ text/placeholder
      **Approved by:** [Manager's Name]
                       ^^^^^^^^^^^^^^^^ text/placeholder

      ## Summary
      For [X minutes], {{insert number of users}} could not sign in on [date].
          ^^^^^^^^^^^ text/placeholder
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ text/placeholder
                                                                       ^^^^^^ text/placeholder
      Written by <your name>.
                 ^^^^^^^^^^^ text/placeholder
      `,
    );
  });

  it('marks TBD and capital X where a value belongs', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Summary
      The number of users is TBD, about XX% of all, for XX minutes.
                             ^^^ text/placeholder: “TBD” is still to be filled in
                                        ^^^ text/placeholder
                                                        ^^ text/placeholder
      ## Impact
      TODO
      ^^^^ text/placeholder
      `,
    );
  });

  it('marks the times a template left open, and mentions those that somebody did', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors on 3 March 2026
      ## Timeline (UTC)
      - HH:MM First errors
        ^^^^^ text/placeholder: “HH:MM” is still to be filled in
      - 14:?? The first report, minute unknown
      - ??:?? Somebody restarts the server
        ^^^^^ text/placeholder: “??:??” leaves the time open: fill it in when it is known
      - ~14:30 All well
      `,
    );
  });

  it('mentions the times that dashes leave open in a table', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Timeline (UTC)
      | When             | What                            |
      |------------------|---------------------------------|
      | 2026-03-03 14:04 | First errors                    |
      | 2026-03-03 --:-- | Somebody restarts the server    |
                   ^^^^^ text/placeholder: “--:--” leaves the time open: fill it in when it is known
      | --:--            | Somebody restarts it once more  |
        ^^^^^ text/placeholder
      | 2026-03-03 14:30 | All well                        |
      `,
    );
  });

  it('marks a section that holds only guidance', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Impact
         ^^^^^^ text/placeholder: “Impact” holds only the template’s guidance: fill it in, or leave it out
      <!-- Who was affected, and how? -->
      ## Root cause
      A key had ended.
      `,
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      authors: [TBD]
                ^^^ text/placeholder
      summary: About XX minutes without sign-in
                     ^^ text/placeholder
      timeline:
        - at: HH:MM
              ^^^^^ text/placeholder
          event: First errors
        - at: 2026-03-03 14:20 UTC
          event: All well
      `,
    );
  });

  for (const text of FINE) {
    it(`says nothing of: ${text.replaceAll('\n', ' ↵ ')}`, () =>
      checkRule(CODE, `# Postmortem: sign-in errors\n## Summary\n${text}\n`));
  }

  it('takes the format in a heading or a table header for what it is', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors on 3 March 2026
      ## Timeline (HH:MM, UTC)
      | Time (HH:MM) | Event |
      |---|---|
      | 14:02 | First errors |
      | 14:20 | All well |
      `,
    );
  });
});
