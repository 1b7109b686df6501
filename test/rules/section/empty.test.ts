// Which sections count as empty.
import { checkRule } from '../../support/rules';

const CODE = 'section/empty';

describe('section/empty', () => {
  it('marks a known section without content', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Impact

         ^^^^^^ section/empty
      ## Root cause
         ^^^^^^^^^^ section/empty: “Root cause” is empty: fill it in, or leave it out
      `.replace('\n\n         ^', '\n         ^'),
    );
  });

  it('leaves alone headings that others stand under, unknown ones, and ones with any content', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors
      ## Lessons learned
      ### What went well
      The alert came first.
      ## Notes
      ## Impact
      None
      ## Timeline (UTC)
      - 2026-03-03 14:02 First errors
      ## Supporting information
      ![graph](graph.png)
      ## Root cause
      \`\`\`
      expired key
      \`\`\`
      `,
    );
  });

  it('leaves alone a timeline whose events are headings as high as its own', () => {
    checkRule(CODE, '# Postmortem: a\n## Timeline\n## Detected: May 10, 2024, 9:00 AM UTC\nAn alert.\n');
  });

  it('leaves alone a sentence that begins like a section', () => {
    checkRule(CODE, 'Search is slow\n\nThe root cause was a typo.\n\nTimeline\n10:05 Slow\n10:20 Fast\n');
  });

  it('reads plain text and YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      impact:
      ^^^^^^ section/empty
      rootCause: A key had ended
      `,
    );
  });
});
