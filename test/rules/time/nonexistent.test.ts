// Local times that the clocks skipped.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/nonexistent';

const page = (date: string, zone: string, ...times: readonly string[]): string =>
  [
    `# Postmortem: slow search on ${date}`,
    `## Timeline (${zone})`,
    ...times.map((at, no) => `- ${at} Event ${no}`),
    '',
  ].join('\n');

/** [date, zone, a clock of that night, from when to when the clocks went] */
const SKIPPED: readonly (readonly [string, string, string, string])[] = [
  ['2026-03-08', 'Pacific time', '02:30', '02:00 to 03:00'],
  ['2026-03-08', 'ET', '02:00', '02:00 to 03:00'],
  ['2026-03-29', 'Europe/Berlin', '02:59', '02:00 to 03:00'],
  ['2026-03-29', 'Europe/London', '01:15', '01:00 to 02:00'],
  ['2026-10-04', 'Australia/Sydney', '02:10', '02:00 to 03:00'],
  ['2026-10-04', 'Australia/Lord_Howe', '02:20', '02:00 to 02:30'],
  ['2026-09-06', 'America/Santiago', '00:30', '00:00 to 01:00'],
];

/** [date, zone, a clock that was shown] */
const SHOWN: readonly (readonly [string, string, string])[] = [
  ['2026-03-08', 'Pacific time', '01:59'],
  ['2026-03-08', 'Pacific time', '03:00'],
  ['2026-03-09', 'Pacific time', '02:30'],
  ['2026-03-08', 'PST', '02:30'],
  ['2026-03-08', 'UTC', '02:30'],
  ['2026-03-08', 'America/Phoenix', '02:30'],
  ['2026-03-08', 'Europe/Berlin', '02:30'],
  ['2026-03-29', 'Asia/Tokyo', '02:30'],
  ['2026-11-01', 'Pacific time', '01:30'],
  ['2026-03-08', 'Pacific time', '~02:30'],
  ['2026-03-08', 'Pacific time', '02:30 UTC'],
  ['2026-03-08', 'Pacific time', '14:30'],
];

describe('time/nonexistent', () => {
  for (const [date, zone, clock, went] of SKIPPED) {
    it(`reports ${clock} of ${date} in ${zone}`, () => {
      const text = page(date, zone, clock);
      checkRule(
        CODE,
        text.replace(
          'Event 0',
          `Event 0\n  ^^^^^ ${CODE}: ${clock} was on no clock there on ${date}: they went from ${went}`,
        ),
      );
      checkEveryFix(CODE, text);
    });
  }

  for (const [date, zone, clock] of SHOWN)
    it(`says nothing of ${clock} of ${date} in ${zone}`, () => checkRule(CODE, page(date, zone, clock)));

  it('says nothing where date or zone are not known', () => {
    checkRule(CODE, '# Postmortem: slow search\n## Timeline (Pacific time)\n- 02:30 Slow\n- 03:40 Fast\n');
    checkRule(CODE, '# Postmortem: slow search on 8 March 2026\n## Timeline\n- 02:30 Slow\n- 03:40 Fast\n');
  });

  it('reports a night once, and repairs all of it', () => {
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timezone: America/New_York
      started: 2026-03-08 02:10
               ^^^^^^^^^^^^^^^^ time/nonexistent: 02:10 was on no clock there on 2026-03-08: they went from 02:00 to 03:00
      timeline:
        - {at: 2026-03-08 02:10, event: Search slows down}
        - {at: 2026-03-08 02:40, event: The index is rebuilt}
        - {at: 2026-03-08 04:40, event: Search is fast again}
      `,
    );
    const text = (first: string, second: string): string => page('2026-03-08', 'ET', '01:50', first, second, '04:00');
    checkFix(CODE, text('02:10', '02:40'), text('03:10', '03:40'));
    checkFix(CODE, text('2:10 AM', '2:40 AM'), text('2:10 AM EST', '2:40 AM EST'), 'Say that it is EST');
    assert.deepEqual(fixTitles(CODE, text('02:10', '02:40')), [
      '* Change to 03:10, and 1 other time by as much, what the clocks showed then',
      'Say that it is EST',
      'Change to 01:10, and 1 other time by as much',
    ]);
  });

  it('names an offset where the zone has no short name', () => {
    assert.deepEqual(fixTitles(CODE, page('2026-09-06', 'America/Santiago', '00:30')).slice(1, 2), [
      'Say that it is UTC-4',
    ]);
  });
});
