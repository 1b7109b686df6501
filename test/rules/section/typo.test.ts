// Misspelt headings, and headings that only look like it.
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'section/typo';

const FINE = [
  'Impacto',
  'Chronologie',
  'Résolution',
  'Resolucion',
  'Contents',
  'Content',
  'Revolution',
  'Reactions',
  'Options',
  'Direction',
  'Selection',
  'Migration',
  'Diagnoses',
  'Protection',
  'Discovery',
  'Rules',
  'Lines',
  'Facts',
  'Root cause',
  'Root causes',
  'Timelines',
  'Lesson learned',
  'Improvement',
  'Conclusion',
  '14:05 Detention of requests',
];

describe('section/typo', () => {
  it('marks the misspelt word of a heading', () => {
    checkRule(
      CODE,
      `
      # Postmortem: full disk
      ## Sumary
         ^^^^^^ section/typo: “Sumary” looks like “summary”: correct the spelling
      A disk filled up.
      ## Resoltuion
         ^^^^^^^^^^ section/typo
      The disk was emptied.
      ## 3. Lessons Lerned
                    ^^^^^^ section/typo: “3. Lessons Lerned” looks like “lessons learned”: correct the spelling
      Disks fill up.
      `,
    );
  });

  it('keeps the case and everything around the word', () => {
    const text = (heading: string): string => `# Postmortem: full disk\n## ${heading}\nA disk filled up.\n`;
    checkFix(CODE, text('**2. Acton Items** ✅'), text('**2. Action Items** ✅'), 'Change to Action');
    checkFix(CODE, text('ROOT CASUE'), text('ROOT CAUSE'));
    checkFix(CODE, text('Apendix'), text('Appendix'));
    checkFix(CODE, text('Tiemline'), text('Timeline'));
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- disk.postmortem.yaml
      title: Full disk
      resoluton: |
      ^^^^^^^^^ section/typo: “resoluton” looks like “resolution”: correct the spelling
        The disk was emptied
        by hand.
      `,
    );
  });

  for (const heading of FINE) {
    it(`says nothing of: ${heading}`, () =>
      checkRule(CODE, `# Postmortem: full disk\n## ${heading}\nA disk filled up.\n`));
  }
});
