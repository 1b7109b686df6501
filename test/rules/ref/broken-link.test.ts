// Links within the document that miss their heading by a letter or two.
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'ref/broken-link';

const text = (link: string, heading = 'Root cause'): string =>
  `# Postmortem: full disk\nSee ${link} for more.\n## ${heading}\nA disk filled up.\n`;

describe('ref/broken-link', () => {
  it('marks the anchor of a link that misses its heading', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      - See [the cause](#root-causes).
                        ^^^^^^^^^^^^ ref/broken-link: No heading of this document is #root-causes: correct the link
      ## Root cause
      A disk filled up.
      `,
    );
  });

  it('leads it to the heading', () => {
    checkFix(CODE, text('[why](#rot-cause)'), text('[why](#root-cause)'), 'Change to #root-cause');
    checkFix(CODE, text('[why](#what-faild)', 'What failed?'), text('[why](#what-failed)', 'What failed?'));
  });

  it('takes the names that site generators give', () => {
    for (const link of ['[why](#root-cause)', '[why](#Root-Cause)', '[why](#rootcause)', '[why](#root_cause)']) {
      checkRule(CODE, text(link));
    }
    checkRule(CODE, text('[why](#root-cause-1)'));
    checkRule(CODE, text('[why](#die-st%C3%B6rung)', 'Die Störung'));
    checkRule(CODE, text('[why](#wat)', 'Root cause {#wat}'));
  });

  it('is silent where another tool may put the anchor, about other documents, and about code', () => {
    checkRule(CODE, text('[why](#details)'));
    checkRule(CODE, text('[why](other.md#root-causes)'));
    checkRule(CODE, text('`[why](#root-causes)`'));
    checkRule(CODE, text('[why](#100%)'));
    checkRule(CODE, text('<a id="root-causes"></a>[why](#root-causes)'));
    checkRule(CODE, `${text('[why](#root-causs)')}## Root caust\nIt did.\n`);
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      title: Full disk
      summary: See [how](#resoluton)
                         ^^^^^^^^^^ ref/broken-link
      resolution: The disk was emptied
      `,
    );
  });
});
