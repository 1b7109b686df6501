// What counts as an action item that nobody owns, and that a list is reported once.
import { checkRule } from '../../support/rules';

const CODE = 'action/no-owner';

describe('action/no-owner', () => {
  it('reports a list once, at its first open item without an owner', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      - [x] Restart the gateway
      - [ ] Alert on the age of the key (@identity)
      - [ ] Rotate the key from a schedule
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-owner: Nobody owns this action item and 1 below it: name a person or a team
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
      | Action | Owner | Due |
      |---|---|---|
      | Alert on the age of the key | @identity | 2026-04-01 |
      | Rotate the key from a schedule | | 2026-04-01 |
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-owner: Nobody owns this action item: name a person or a team
      `,
    );
  });

  it('is content when every item has an owner, or none is open', () => {
    checkRule(CODE, '# Postmortem: a\n## Action items\n- Alert (owner: Ana)\n- Rotate: @platform\n');
    checkRule(CODE, '# Postmortem: a\n## Action items\n- [x] Alert\n- [x] Rotate\n');
    checkRule(CODE, '# Postmortem: a\n## Action items\n- ✅ Alert\n- We have added a check of the key\n');
    checkRule(CODE, '# Postmortem: a\n## Action items\n- None\n');
    checkRule(CODE, '# Postmortem: a\n## Lessons learned\n- Keys end\n');
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      actions:
        - action: Alert on the age of the key
          owner: identity
        - action: Rotate the key from a schedule
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action/no-owner
          due: 2026-04-01
      `,
    );
  });
});
