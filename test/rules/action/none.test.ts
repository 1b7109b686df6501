// Postmortems from which nothing follows, and those that are not that far or say why.
import { checkRule } from '../../support/rules';

const CODE = 'action/none';

const DONE = `## Summary
Sign-ins failed.
## Timeline
- 2026-03-03 09:00 UTC Down
- 09:47 UTC Up
## Root cause
The key had ended.
## Resolution
The key was rotated.
`;

describe('action/none', () => {
  it('marks a section that only says that there are none', () => {
    for (const words of ['None', 'N/A', 'No action items.', '- None']) {
      checkRule(
        CODE,
        `# Postmortem: a\n## Action items\n   ^^^^^^^^^^^^ action/none: No action items: say what will change…\n${words}\n`,
      );
    }
  });

  it('marks the title of a document that tells everything else', () => {
    checkRule(CODE, `# Postmortem: sign-in errors\n  ^^^^^^^^^^^^^^^^^^^^^^^^^^ action/none\n${DONE}`);
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      actions: None
      ^^^^^^^ action/none
      `,
    );
  });

  it('is content with items, with a reason, and with a section that may hold plans', () => {
    checkRule(CODE, `# Postmortem: a\n${DONE}## Action items\n- Alert on the age of the key\n`);
    checkRule(CODE, '# Postmortem: a\n## Action items\nNone: the gateway was switched off for good.\n');
    checkRule(CODE, '# Postmortem: a\n## Action items\nWe will rotate keys from a schedule from now on.\n');
    checkRule(CODE, `# Postmortem: a\n${DONE}## Future measures\nKeys are rotated from a schedule.\n`);
  });

  it('gives a draft time', () => {
    checkRule(CODE, '# Postmortem: a\n## Summary\nSign-ins fail.\n## Timeline\n- 2026-03-03 09:00 UTC Down\n');
  });
});
