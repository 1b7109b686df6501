// Misspelt keys, and the many keys of other tools.
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'meta/unknown-key';

const FINE = [
  ...['layout', 'slug', 'draft', 'weight', 'stats', 'starred', 'stage', 'series', 'toc', 'permalink', 'affected'],
  ...['last_reviewed_on', 'review_in', 'resolvedWhen', 'section', 'informational', 'states', 'period_ms', 'titles'],
  ...['resolver', 'statuses', 'service_tier', 'image', 'lang', 'price', 'import', 'timeout', 'table'],
];

describe('meta/unknown-key', () => {
  it('marks a key that is nearly a known one', () => {
    checkRule(
      CODE,
      `
      ---
      Severty: SEV2
      ^^^^^^^ meta/unknown-key: \`Severty\` looks like \`Severity\`: correct the spelling
      start_tmie: 2026-03-03 14:00 UTC
      ^^^^^^^^^^ meta/unknown-key: \`start_tmie\` looks like \`start_time\`: correct the spelling
      ---
      # Postmortem: full disk
      `,
    );
  });

  it('corrects the key and keeps how it is written', () => {
    const text = (key: string): string => `---\n${key}: 40m\n---\n# Postmortem: full disk\n`;
    checkFix(CODE, text('duraton'), text('duration'));
    checkFix(CODE, text('impact-duraton'), text('impact-duration'));
  });

  it('knows the keys of a YAML postmortem', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      title: Full disk
      sumary: A disk filled up
      ^^^^^^ meta/unknown-key: \`sumary\` looks like \`summary\`: correct the spelling
      severity: SEV2
      `,
    );
  });

  it('leaves a key beside the field itself alone', () => {
    checkRule(CODE, '---\nseverity: SEV2\nseverit_: high\nseverety: 3\n---\n# Postmortem: full disk\n');
  });

  for (const key of FINE) {
    it(`says nothing of: ${key}`, () => checkRule(CODE, `---\n${key}: x\n---\n# Postmortem: full disk\n`));
  }
});
