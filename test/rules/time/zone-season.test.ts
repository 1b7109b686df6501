// Zone abbreviations on dates of the other half of the year.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/zone-season';

/** [a time with a zone that does not go with its date, what the clocks there showed] */
const WRONG: readonly (readonly [string, string])[] = [
  ['2026-07-14 09:04 PST', 'Pacific time was PDT (UTC−7)'],
  ['2026-01-14 09:04 PDT', 'Pacific time was PST (UTC−8)'],
  ['2026-07-14 09:04 EST', 'Eastern time was EDT (UTC−4)'],
  ['2026-12-14 09:04 EDT', 'Eastern time was EST (UTC−5)'],
  ['2026-07-14 09:04 CST', 'Central time was CDT (UTC−5)'],
  ['2026-07-14 09:04 CET', 'Central European time was CEST (UTC+2)'],
  ['2026-03-28 09:04 CEST', 'Central European time was CET (UTC+1)'],
  ['2026-01-14 09:04 BST', 'British time was GMT (UTC)'],
  ['2026-07-14 09:04 AEDT', 'Sydney time was AEST (UTC+10)'],
  ['2026-01-14 09:04 NZST', 'New Zealand time was NZDT (UTC+13)'],
];

const RIGHT = [
  '2026-01-14 09:04 PST',
  '2026-07-14 09:04 PDT',
  '2026-07-14 09:04 PT',
  '2026-03-30 09:04 CEST',
  '2026-07-14 09:04 MST',
  '2026-01-14 09:04 AEST',
  '2026-01-14 09:04 GMT',
  '2026-07-14 09:04 GMT',
  '2026-07-14 09:04 UTC',
  '2026-07-14 09:04 WAT',
  '2026-07-14 09:04 IST',
  '2026-07-14 09:04 JST',
];

const text = (...times: readonly string[]): string =>
  ['# Postmortem: slow search', '## Timeline', ...times.map((time, at) => `- ${time} Event ${at}`), ''].join('\n');

describe('time/zone-season', () => {
  for (const [time, shown] of WRONG) {
    it(`reports ${time}`, () => {
      const zone = time.slice(17);
      checkRule(CODE, text(time).replace('Event 0', `Event 0\n${' '.repeat(19)}${'^'.repeat(zone.length)} ${CODE}`));
      assert.ok(
        fixTitles(CODE, text(time)).some((title) =>
          title.includes(`${zone} to ${shown.split(' (')[0]?.split(' ').at(-1)}`),
        ),
      );
    });
  }

  for (const time of RIGHT) it(`says nothing of ${time}`, () => checkRule(CODE, text(time)));

  it('says nothing where no date is known', () => {
    checkRule(CODE, '# Postmortem: slow search\n## Timeline\n- 09:04 PST a\n- 09:20 PST b\n');
  });

  it('reports a document once, and changes every place that is wrong', () => {
    const july = '2026-07-14 09:04 PST';
    checkRule(
      CODE,
      text(july, '2026-07-14 09:20 PST').replace(
        'Event 0',
        `Event 0\n                   ^^^ ${CODE}: PST is UTC−8, but on 2026-07-14 Pacific time was PDT (UTC−7)`,
      ),
    );
    checkFix(CODE, text(july, '2026-07-14 09:20 PST'), text('2026-07-14 09:04 PDT', '2026-07-14 09:20 PDT'));
    checkFix(
      CODE,
      text(july, '2026-07-14 09:20 PST'),
      text('2026-07-14 09:04 PT', '2026-07-14 09:20 PT'),
      'Change PST to PT in 2 places, right all year',
    );
    checkEveryFix(CODE, text(july, '2026-07-14 09:20 PST'));
  });

  it('leaves the dates alone that the abbreviation goes with', () => {
    const both = text('2026-10-31 09:04 PDT', '2026-11-02 09:20 PDT');
    checkFix(CODE, both, text('2026-10-31 09:04 PDT', '2026-11-02 09:20 PST'));
  });

  it('finds the abbreviation where it is said once for all times', () => {
    const lines = (zone: string): string =>
      `# Postmortem: slow search on 14 July 2026\n## Timeline (${zone})\n- 09:04 a\n- 09:20 b\n`;
    checkRule(CODE, lines('PST').replace(')\n', `)\n             ^^^ ${CODE}\n`));
    checkFix(CODE, lines('PST'), lines('PDT'));
    const yaml = (zone: string): string => `
      //- search.postmortem.yaml
      title: Slow search
      timezone: ${zone}
      timeline:
        - at: 2026-07-14 09:04
          event: Search slows down
      `;
    checkFix(CODE, yaml('PST'), yaml('PDT'));
  });
});
