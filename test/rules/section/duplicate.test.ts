// Sections that come twice, and those that may.
import { checkRule } from '../../support/rules';

const CODE = 'section/duplicate';

describe('section/duplicate', () => {
  it('marks the second of two beside each other, whatever its case and number', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      ## 2. Root cause
      A disk filled up.
      ## Lessons learned
      Disks fill up.
      ## 5. Root Cause
         ^^^^^^^^^^^^^ section/duplicate: “5. Root Cause” stands here a second time: put both together, or name this one otherwise
      It really did.
      `,
    );
  });

  it('lets each part of a document have its own', () => {
    checkRule(CODE, '# Postmortem: a\n## Monday\n### Impact\n1 %\n## Tuesday\n### Impact\n2 %\n');
    checkRule(CODE, '# Postmortem: a\n## Impact\n1 %\n### Impact\n2 %\n');
  });

  it('lets two headings mean the same, and headings of the author’s own come back', () => {
    checkRule(CODE, '# Postmortem: a\n## Summary\nA disk.\n## What happened\nIt filled up.\n');
    checkRule(CODE, '# Postmortem: a\n## Notes\nA disk.\n## Notes\nIt filled up.\n');
    checkRule(CODE, '# Postmortem: a\n## Timeline\n- 10:00 UTC a\n## Timeline\n- 12:00 UTC b\n');
  });

  it('lets a label come back that has no sections around it', () => {
    checkRule(
      CODE,
      `
      Postmortem: hot disk

      Issue summary

      Root cause:
      A disk filled up.

      Root cause and resolution

      Root cause:
      Logs were never rotated.

      `,
    );
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      title: Full disk
      impact: 1 % of writes failed
      rootCause: A disk filled up
      impact: 2 % of reads failed
      ^^^^^^ section/duplicate
      `,
    );
  });
});
