// Identifiers of action items that come twice, and what may come twice.
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'action/duplicate-id';

describe('action/duplicate-id', () => {
  it('marks the second of two items with one identifier', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      - **A1**: Alert on the age of the key
      - **A2**: Rotate the key from a schedule
      - **A1**: Rehearse the rotation
          ^^ action/duplicate-id: A1 is another action item already: give this one an identifier of its own
      `,
    );
  });

  it('looks into tables', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Action items
      | ID | Action | Owner |
      |---|---|---|
      | AI-01 | Alert on the age of the key | @ana |
      | AI-01 | Rotate the key from a schedule | @ana |
        ^^^^^ action/duplicate-id
      `,
    );
  });

  it('gives the second one the next free number, as wide as the others', () => {
    const list = (id: string): string =>
      `# Postmortem: a\n## Action items\n- AI-01: Alert\n- AI-07: Rotate\n- ${id}: Rehearse\n`;
    checkFix(CODE, list('AI-01'), list('AI-08'), 'Change to AI-08');
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      actions:
        - "AI-1: Alert on the age of the key"
        - "AI-1: Rotate the key from a schedule"
           ^^^^ action/duplicate-id
      `,
    );
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      actions:
        - id: AI-1
          action: Alert on the age of the key
        - id: AI-1
              ^^^^ action/duplicate-id
          action: Rotate the key from a schedule
      `,
    );
  });

  it('lets a ticket have several items, and an item be listed twice', () => {
    checkRule(CODE, '# Postmortem: a\n## Action items\n- OPS-12: Alert\n- OPS-12: Rotate\n');
    checkRule(CODE, '# Postmortem: a\n## Action items\n- AI-1: Alert on age\n- AI-1: alert on **age**\n');
    checkRule(CODE, '# Postmortem: a\n## Action items\n- A1 pages are printed\n- A1 pages are cut\n');
  });
});
