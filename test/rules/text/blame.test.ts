// Wordings that stop at a person, and the many harmless ones that look alike.
import { checkRule } from '../../support/rules';

const CODE = 'text/blame';

/** Texts that say what happened without stopping at a person. */
const FINE = [
  'The pod failed to start because its image was gone.',
  'The deploy job failed to acquire the lock and forgot the old one.',
  'The engineer’s laptop failed to connect.',
  'Changes made by the engineers failed to apply.',
  'A certificate request from the on-call engineer failed to reach the server.',
  'The operator failed to reconcile the resource.',
  'The agent failed to register.',
  'The developer portal failed to load.',
  'The team dashboard failed to refresh.',
  'This was not human error.',
  'The cause lies in the tooling rather than human error.',
  'If an engineer forgot the flag, nothing would tell.',
  'When someone forgets the flag, the script goes on.',
  'Support wrote: “the engineer forgot to renew it”.',
  'The page says `human error` in its title.',
  'See [the human factors](https://example.org/human-error) of this incident.',
  'The postmortem is blameless; `git blame` shows the change.',
  'A neglected queue grew until the disk was full.',
  'The @acme/parser package failed to install.',
  '> The engineer failed to notice.',
  'We failed to notice for two hours.',
];

describe('text/blame', () => {
  it('marks human error wherever it is given as a cause', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      ## Root cause
      A disk filled up, made worse by human error in the clean-up.
                                      ^^^^^^^^^^^ text/blame: “human error” is where the inquiry starts: say what made the mistake possible
      - Human mistakes during the rotation
        ^^^^^^^^^^^^^^ text/blame
      `,
    );
  });

  it('marks a person of whom it is told what they did not do', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      ## Root cause
      The on-call engineer failed to notice the alert.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ text/blame: “on-call engineer failed to” is…
      The DBA had forgotten to renew the lease, and someone didn't bother to ask.
          ^^^^^^^^^^^^^^^^^^^^ text/blame
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ text/blame
      @ana forgot the flag.
      ^^^^^^^^^^^ text/blame
      He neglected to write it down; a careless change followed.
      ^^^^^^^^^^^^^^^ text/blame
                                       ^^^^^^^^ text/blame
      `,
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      title: Full disk
      rootCause: Human error while the disk was cleaned
                 ^^^^^^^^^^^ text/blame
      timeline:
        - at: 2026-03-03 14:00 UTC
          event: The clean-up job failed to start
        - at: 2026-03-03 14:20 UTC
          event: The on-call engineer forgot to restart it
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ text/blame
      `,
    );
  });

  for (const text of FINE) {
    it(`says nothing of: ${text}`, () => checkRule(CODE, `# Postmortem: full disk\n## Root cause\n${text}\n`));
  }
});
