// Zone abbreviations that stand for several zones.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/zone-ambiguous';

const page = (zone: string, line = 'The index was rebuilt.'): string =>
  [
    '# Postmortem: slow search on 3 February 2026',
    line,
    '',
    '## Timeline',
    `- 14:00 ${zone} Slow`,
    `- 14:30 ${zone} Fast`,
    '',
  ].join('\n');

const OPEN = ['IST', 'CST', 'BST'];

/** [zone, a line that says which one it is] */
const SAID: readonly (readonly [string, string])[] = [
  ['IST', 'Customers in India were affected.'],
  ['IST', 'The team in Dublin was paged.'],
  ['IST', 'It began at 08:30 UTC (IST is UTC+5:30).'],
  ['CST', 'All times are Central time.'],
  ['CST', 'The Shanghai office was closed.'],
  ['CST', 'The vendor answered at 16:00 EST.'],
  ['CST', 'It was 08:00 in Beijing.'],
  ['BST', 'The data centre in London was not affected.'],
  ['BST', 'It was 13:00 GMT.'],
];

describe('time/zone-ambiguous', () => {
  for (const zone of OPEN) {
    it(`reports ${zone}, once`, () => {
      checkRule(CODE, page(zone).replace('Slow', `Slow\n        ^^^ ${CODE}`));
      checkEveryFix(CODE, page(zone));
    });
  }

  for (const [zone, line] of SAID)
    it(`says nothing of ${zone} beside “${line}”`, () => checkRule(CODE, page(zone, line)));

  for (const zone of ['PST', 'CET', 'UTC', 'CDT', 'JST', '+05:30', 'ET'])
    it(`says nothing of ${zone}`, () => checkRule(CODE, page(zone)));

  it('says nothing of letters that are no zone', () => {
    checkRule(CODE, page('UTC', 'The BST that holds the index, a binary search tree, was 14 levels deep.'));
  });

  it('finds the zone of a heading and of metadata', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 February 2026
      ## Timeline (IST)
                   ^^^ time/zone-ambiguous: IST is read as India Standard Time (UTC+5:30), but may be Irish Standard Time (UTC+1) or Israel Standard Time (UTC+2)
      - 14:00 Slow
      - 14:30 Fast
      `,
    );
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timezone: CST
                ^^^ time/zone-ambiguous: CST is read as Central Standard Time (UTC-6), but may be China Standard Time (UTC+8)
      timeline:
        - {at: 2026-02-03 14:00, event: Slow}
        - {at: 2026-02-03 14:30, event: Fast}
      `,
    );
  });

  it('lets the author say which, wherever it is written', () => {
    assert.deepEqual(fixTitles(CODE, page('BST')), [
      'It is British Summer Time: change BST to UTC+1 in 2 places',
      'It is Bangladesh Standard Time: change BST to UTC+6 in 2 places',
    ]);
    checkFix(CODE, page('(IST)'), page('(UTC+2)'), 'It is Israel Standard Time: change IST to UTC+2 in 2 places');
  });
});
