// Hindsight about people, and the many sentences with "should have" that are none.
import { checkRule } from '../../support/rules';

const CODE = 'text/counterfactual';

/** Wishes, expectations of things, conditions and quotations. */
const FINE = [
  'The alert should have fired at 14:00.',
  'The records that should have failed the check were published.',
  'We should have an alert on the age of the key.',
  'We should have automated tests for the rotation.',
  'We should have dedicated capacity for it.',
  'We should have better dashboards.',
  'All servers should have logging turned on.',
  'Every team should have access to the page.',
  'What we should have done is told in the lessons of another incident.',
  'Support asked: “You should have noticed it.”',
  'The page says `we should have noticed`.',
  '> We should have noticed.',
  'The deploy of the team should have been blocked.',
  'The developer’s laptop should have been locked.',
];

describe('text/counterfactual', () => {
  it('marks what people did not do', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      ## Root cause
      We should have noticed it, and the on-call engineer should have called for help.
      ^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual: “We should have noticed” did not happen: say…
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual
      - Somebody ought to have rotated the key before March.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual
      - This should have been caught in review.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual
      - We shouldn't have deployed on a Friday; the reviewer should not have been alone.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text/counterfactual
      `,
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      title: Full disk
      rootCause: The alert should have fired, and we should have seen the graph
                                                  ^^^^^^^^^^^^^^^^^^^ text/counterfactual
      `,
    );
  });

  for (const text of FINE) {
    it(`says nothing of: ${text}`, () => checkRule(CODE, `# Postmortem: full disk\n## Root cause\n${text}\n`));
  }
});
