// Action items without an end, and those that begin alike but say where they end.
import { checkRule } from '../../support/rules';

const CODE = 'action/vague';

const FINE = [
  'Improve the alert so that it fires within 5 minutes',
  'Improve alerting (OPS-12)',
  'Improve alerting, see [the plan](https://example.org/plan)',
  'Improve the `rotate-keys` job',
  'Consider raising the limit of open connections on every replica of the database',
  'Betterment of the queue is measured weekly',
  'Alert on the age of the key',
  'Investigate why the replica lagged',
  'Lookup tables are cached',
];

describe('action/vague', () => {
  it('marks what has no end', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      - Be more careful
        ^^^^^^^^^^^^^^^ action/vague: “Be more careful” has no end: say what will exist when this is done
      - [ ] Look into caching (@ana, by 2026-06-01)
            ^^^^^^^^^ action/vague
      - We should improve monitoring
                  ^^^^^^^ action/vague
      - [x] Improve monitoring
      `,
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      actions:
        - action: Improve monitoring
                  ^^^^^^^ action/vague
        - action: Explore other databases
          type: investigate
      `,
    );
  });

  for (const text of FINE) {
    it(`says nothing of: ${text}`, () => checkRule(CODE, `# Postmortem: a\n## Action items\n- ${text}\n`));
  }
});
