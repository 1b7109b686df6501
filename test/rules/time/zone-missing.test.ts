// Documents that nowhere say the zone of their times.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/zone-missing';

describe('time/zone-missing', () => {
  it('reports the document once, at the heading over its times', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
         ^^^^^^^^ time/zone-missing: No time zone is said for these times: say it once, for example “All times are UTC”
      - 14:00 Search slows down
      - 14:30 Search is fast again
      ## Timeline of the database
      - 14:02 A replica stops
      - 14:20 The replica follows again
      `,
    );
  });

  const said: Readonly<Record<string, string>> = {
    'in the heading': '## Timeline (UTC)\n- 14:00 a\n- 14:30 b',
    'in a sentence': 'All times are UTC.\n## Timeline\n- 14:00 a\n- 14:30 b',
    'beside a time': '## Timeline\n- 14:00 UTC a\n- 14:30 b',
    'in a header cell': '## Timeline\n| Time (CET) | Event |\n|---|---|\n| 14:00 | a |\n| 14:30 | b |',
    'as an offset': '## Timeline\n- 2026-03-03T14:00:00+01:00 a\n- 2026-03-03T14:30:00+01:00 b',
  };
  for (const [where, text] of Object.entries(said)) {
    it(`says nothing when the zone is said ${where}`, () => checkRule(CODE, `# Postmortem: 3 March 2026\n${text}\n`));
  }

  it('says nothing where capitals behind each time can be a zone that nobody knows', () => {
    checkRule(CODE, '# Postmortem: a\n## Timeline\n2024-03-05 14:04 WTC: down\n2024-03-05 14:20 TC: up\n');
  });

  it('says nothing where there is no time of day', () => {
    checkRule(CODE, '# Postmortem: slow search\n## Timeline\n- 2026-03-03 a\n- 2026-03-04 b\n');
    checkRule(CODE, '# Postmortem: slow search\n## Summary\nSearch was slow.\n');
  });

  it('offers UTC as one answer, and takes none for granted', () => {
    const lines = '# Postmortem: slow search on 3 March 2026\n## Timeline\n- 14:00 a\n- 14:30 b\n';
    checkFix(CODE, lines, `---\ntimezone: UTC\n---\n\n${lines}`, 'All times are UTC: add the field “timezone: UTC”');
    assert.ok(fixTitles(CODE, lines).every((title) => /^All times are .+: add the field “timezone: .+”$/.test(title)));
    checkEveryFix(CODE, lines);
    const yaml = (head: string): string => `
      //- search.postmortem.yaml
      title: Slow search${head}
      timeline:
        - at: 2026-03-03 14:00
          event: Search slows down
        - at: 2026-03-03 14:30
          event: Search is fast again
      `;
    checkFix(CODE, yaml(''), yaml('\n      timezone: UTC'), 'All times are UTC: add the field “timezone: UTC”');
  });
});
