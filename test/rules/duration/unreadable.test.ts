// Durations behind a label that cannot be read.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'duration/unreadable';

const page = (line: string, ...times: readonly string[]): string =>
  [
    '# Postmortem: slow search on 3 March 2026',
    line,
    '',
    '## Timeline (UTC)',
    ...times.map((at) => `- ${at} Event at ${at}`),
    '',
  ].join('\n');

/** [a value, what may be meant] */
const UNREAD: readonly (readonly [string, readonly string[]])[] = [
  ['90', ['90 minutes', '90 hours']],
  ['about 90', ['90 minutes', '90 hours']],
  ['1', ['1 minute', '1 hour']],
  ['1:30', ['1h 30m', '1m 30s']],
  ['4 horus', ['4 hours']],
  ['12 minuets', ['12 minutes']],
  ['1 huor', ['1 hour']],
  ['3 dayss', ['3 days']],
];

const READABLE = [
  '90 minutes',
  '1h30',
  '1 hr 30 min',
  '01:30:00',
  'several hours',
  'ongoing',
  'unknown',
  'N/A',
  '14:00 to 15:30',
  'from 14:00 UTC to 15:30 UTC',
  '2026-03-03',
  'TBD',
  '90 requests',
  '5 errors per minute',
];

describe('duration/unreadable', () => {
  for (const [value, meant] of UNREAD) {
    it(`reports ${value}`, () => {
      const text = page(`**Duration:** ${value}`);
      checkRule(CODE, text.replace(`${value}\n`, `${value}\n${' '.repeat(14)}${'^'.repeat(value.length)} ${CODE}\n`));
      assert.deepEqual(
        fixTitles(CODE, text).map((title) => title.replace('* ', '')),
        meant.map((length) => `Change to ${length}`),
      );
      checkEveryFix(CODE, text);
    });
  }

  for (const value of READABLE) {
    it(`says nothing of ${value}`, () => {
      checkRule(CODE, page(`**Duration:** ${value}`));
      checkRule(CODE, page(`**Time to resolve:** ${value}`));
    });
  }

  it('says nothing of other labels', () => {
    checkRule(CODE, page('**Customers:** 90'));
    checkRule(CODE, page('**Start Time:** 1:30'));
    checkRule(CODE, page('**Duration:**'));
  });

  it('reads the labels of each interval, in metadata too', () => {
    checkRule(
      CODE,
      `
      ---
      time_to_detect: 12
                      ^^ duration/unreadable: “12” says no unit: write it like 4h 12m
      ---
      # Postmortem: slow search on 3 March 2026
      ## Impact
      - **Time to resolve:** 1:30
                             ^^^^ duration/unreadable: “1:30” may be 1 h 30 m or 1 m 30 s: write it like 4h 12m
      `,
    );
  });

  it('leaves the duration of the metadata to its schema, as far as that reports it', () => {
    checkRule(CODE, '//- slow.postmortem.yaml\ntitle: Slow search\nduration: 90\ntimeline: []\n');
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      duration: "1:30"
                 ^^^^ duration/unreadable
      impact: Slow
      `,
    );
  });

  it('prefers what the times of the incident bear out', () => {
    const text = (value: string): string =>
      page(`**Duration:** ${value}`, '14:00 [started]', '15:30 [resolved]').replaceAll(/ Event at [^\n]+/g, ' Search');
    assert.deepEqual(fixTitles(CODE, text('1:30')), [
      '* Change to 1h 30m, as the times of the incident say',
      'Change to 1m 30s',
    ]);
    checkFix(CODE, text('90'), text('90 minutes'));
    assert.deepEqual(fixTitles(CODE, text('80')), ['Change to 80 minutes', 'Change to 80 hours']);
  });
});
