// What metadata lacks, and which documents are not asked for any.
import { checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'meta/missing';

describe('meta/missing', () => {
  it('names what is missing, once, at the first field of the incident', () => {
    checkRule(
      CODE,
      `
      ---
      layout: post
      id: INC-12
      ^^ meta/missing: Nothing says how severe it was, on which day it was and whom to ask: add \`severity\`, \`date\` and \`authors\`
      status: draft
      services: [gateway]
      ---
      # Postmortem: full disk
      `,
    );
  });

  it('looks at label lines too', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      **Status:** final
        ^^^^^^ meta/missing: Nothing says how severe it was: add \`severity\`
      **Started:** 2026-03-03 14:00 UTC
      **Resolved:** 2026-03-03 14:40 UTC
      **Authors:** Ana
      `,
    );
  });

  it('offers severities to choose from, where there is metadata to add to', () => {
    const text = (more: string): string =>
      `---\nid: INC-12\n${more}status: final\nstarted: 2026-03-03 14:00 UTC\nauthors: [ana]\n---\n# Postmortem: full disk\n`;
    const added = `---\nid: INC-12\nseverity: SEV2\nstatus: final\nstarted: 2026-03-03 14:00 UTC\nauthors: [ana]\n---\n# Postmortem: full disk\n`;
    checkFix(CODE, text(''), added, 'Add severity: SEV2');
    const titles = fixTitles(CODE, text(''));
    if (titles.some((title) => title.startsWith('*'))) throw new Error('only the author knows which');
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      id: INC-12
      ^^ meta/missing: Nothing says how severe it was: add \`severity\`
      status: draft
      started: 2026-03-03 14:00 UTC
      authors: [ana]
      `,
    );
  });

  it('counts what stands elsewhere', () => {
    const front = '---\nid: INC-12\nstatus: final\nservices: [gateway]\n---\n';
    checkRule(CODE, `${front}# Postmortem: full disk on 3 March 2026\nA SEV2 told by Ana.\n## Authors\n- Ana\n`);
  });

  it('takes the owners of action items for people to ask', () => {
    const front = '---\nid: INC-12\nseverity: SEV2\nstarted: 2026-03-03 14:00 UTC\n---\n# Postmortem: full disk\n';
    checkRule(CODE, `${front}## Action items\n- Alert before the disk is full (@storage)\n`);
    checkRule(CODE, front.replace('id: INC-12\n', 'id: INC-12\n^^ meta/missing: Nothing says whom…\n'));
  });

  it('asks nothing of documents without such metadata', () => {
    checkRule(CODE, '# Postmortem: full disk\nA disk filled up.\n');
    checkRule(CODE, '---\ntitle: Full disk\ndate: 2026-03-03\ntags: [disk]\nauthors: [ana]\n---\nA disk filled up.\n');
    checkRule(
      CODE,
      '---\nstarted: 2026-03-03 14:00 UTC\nresolved: 2026-03-03 14:40 UTC\nduration: 40m\n---\nA disk.\n',
    );
  });
});
