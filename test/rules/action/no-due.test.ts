// What counts as an action item that is due at no time, and that a list is reported once.
import { checkRule } from '../../support/rules';

const CODE = 'action/no-due';

const FINE = [
  'Rotate the key by 2026-06-01',
  'Rotate the key (due: 1 June 2026)',
  'Rotate the key within 30 days',
  'Rotate the key in Q3',
  'Rotate the key next sprint',
  'Rotate the key (OPS-12)',
  'Rotate the key ([ticket](https://example.org/12))',
  '[x] Rotate the key',
  '~~Rotate the key~~',
];

describe('action/no-due', () => {
  it('reports a list once, at its first open item without a day', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      - [x] Restart the gateway
      - [ ] Alert on the age of the key by 2026-06-01
      - [ ] Rotate the key from a schedule
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-due: This action item and 1 below it are not due at any time: name a day
      - [ ] Rehearse the rotation
      `,
    );
  });

  it('looks into tables', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      | Action | Owner | Due | Status |
      |---|---|---|---|
      | Alert on the age of the key | @identity | 2026-06-01 | open |
      | Rotate the key from a schedule | @platform | | open |
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-due: This action item is not due at any time: name a day
      | Print the key | @platform | | won't do |
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
        - action: Alert on the age of the key
          due: 2026-06-01
        - action: Rotate the key from a schedule
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-due
          owner: platform
        - action: Rehearse the rotation
          ticket: OPS-12
      `,
    );
  });

  it('takes an identifier within the list for no ticket', () => {
    checkRule(CODE, '# Postmortem: a\n## Action items\n- AI-1: Rotate the key\n  ^^^^^^^^^^^^^^^^^^^^ action/no-due\n');
  });

  for (const text of FINE) {
    it(`says nothing of: ${text}`, () => checkRule(CODE, `# Postmortem: a\n## Action items\n- ${text}\n`));
  }
});
