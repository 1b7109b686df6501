// What a document lacks, and what stands for it.
import { checkRule } from '../../support/rules';

const CODE = 'section/missing';

describe('section/missing', () => {
  it('names what is missing, once, at the title', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ section/missing: No section tells why it happened: add a section “Root cause”
      ## Summary
      Sign-ins failed.
      ## Timeline
      - 2026-03-03 09:00 UTC Down
      ## Lessons learned
      Keys end.
      `,
    );
  });

  it('misses the timeline where no events are told', () => {
    const text = '## Impact\n12 % of sign-ins failed.\n## Root cause\nThe key had ended.\n## Resolution\nRotated.\n';
    checkRule(
      CODE,
      `# Postmortem: a\n  ^^^^^^^^^^^^^ section/missing: No section tells when it happened: add a section “Timeline”\n${text}`,
    );
    checkRule(CODE, `# Postmortem: a\n- 2026-03-03 09:00 UTC Down\n- 2026-03-03 09:47 UTC Up\n${text}`);
  });

  it('takes other names, and a paragraph above the first heading', () => {
    const rest = '## Timeline\n- 2026-03-03 09:00 UTC Down\n## Lessons learned\nKeys end.\n';
    for (const cause of ['Contributing factors', 'Five whys', 'What caused it', 'The underlying bug', 'Analysis']) {
      checkRule(CODE, `# Postmortem: a\n## Impact\n12 %.\n${rest}## ${cause}\nThe key had ended.\n`);
    }
    checkRule(CODE, `# Postmortem: a\nSign-ins failed for an hour.\n${rest}## Root cause\nThe key had ended.\n`);
  });

  it('finds a sentence that explains, or a paragraph under another heading', () => {
    const rest = '## Timeline\n- 2026-03-03 09:00 UTC Down because of load\n## Lessons learned\nKeys end.\n';
    checkRule(CODE, `# Postmortem: a\n## Impact\n12 %.\n## Summary\nSign-ins failed due to a key.\n${rest}`);
    checkRule(CODE, `# Postmortem: a\n## Owner: Ana\nSign-ins failed.\n${rest}## Root cause\nThe key had ended.\n`);
    checkRule(
      CODE,
      `# Postmortem: a\n  ^^^^^^^^^^^^^ section/missing\n## Impact\n12 %.\n## Summary\nSign-ins failed.\n${rest}`,
    );
  });

  it('leaves notes without such headings alone', () => {
    checkRule(CODE, '# Postmortem: a\nThe key had ended at noon. We rotated it.\n');
    checkRule(
      CODE,
      '# Postmortem: a\n## What happened\nThe key had ended.\n## Timeline\n- 2026-03-03 09:00 UTC Down\n',
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
             ^^^^^^^^^^^^^^ section/missing
      summary: Sign-ins failed
      timeline:
        - at: 2026-03-03 09:00 UTC
          event: Down
      resolution: The key was rotated
      `,
    );
  });
});
