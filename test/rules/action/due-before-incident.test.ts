// Due dates from before the incident, and dates that cannot tell.
import { checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'action/due-before-incident';

const list = (item: string): string => `# Postmortem: sign-in errors on 28 December 2025\n## Action items\n- ${item}\n`;

const FINE = [
  'Rotate the key by 2025-12-28',
  'Rotate the key by 15 January',
  'Rotate the key (due: 01/02/2025)',
  '[x] Rotate the key by 2025-01-15',
  'Rotate the key within 30 days',
];

describe('action/due-before-incident', () => {
  it('marks a day before everything that is told', () => {
    checkRule(
      CODE,
      `
      # Postmortem: sign-in errors on 28 December 2025
      ## Action items
      - Rotate the key by 2025-01-15
                          ^^^^^^^^^^ action/due-before-incident: 2025-01-15 is before the incident of 2025-12-28: correct the day
      `,
    );
  });

  it('offers the first year that fits, in the spelling of the date', () => {
    checkFix(CODE, list('Rotate the key (due: January 15, 2025)'), list('Rotate the key (due: January 15, 2026)'));
    checkFix(CODE, list('Rotate the key by 2024-12-31'), list('Rotate the key by 2025-12-31'));
  });

  it('offers nothing where no year near by fits', () => {
    const source = list('Rotate the key by 2015-01-15');
    checkRule(CODE, `${source.trimEnd()}\n                    ^^^^^^^^^^ action/due-before-incident\n`);
    if (fixTitles(CODE, source).length > 0) throw new Error('it offers a year at random');
  });

  it('reads YAML like Markdown', () => {
    checkRule(
      CODE,
      `
      //- a.postmortem.yaml
      title: Sign-in errors
      started: 2025-12-28 14:00 UTC
      actions:
        - action: Rotate the key
          due: 2025-01-15
               ^^^^^^^^^^ action/due-before-incident
      `,
    );
  });

  it('is silent where nothing tells when the incident was', () => {
    checkRule(CODE, '# Postmortem: sign-in errors\n## Action items\n- Rotate the key by 2025-01-15\n');
  });

  for (const text of FINE) it(`says nothing of: ${text}`, () => checkRule(CODE, list(text)));
});
