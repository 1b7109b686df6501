// Local times that the clocks showed twice.
import { strict as assert } from 'node:assert';
import { readText } from '../../support/read';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/ambiguous';

const page = (date: string, zone: string, ...times: readonly string[]): string =>
  [
    `# Postmortem: slow search on ${date}`,
    `## Timeline (${zone})`,
    ...times.map((at, no) => `- ${at} Event ${no}`),
    '',
  ].join('\n');

/** [date, zone, a clock of that night, how the two are called] */
const TWICE: readonly (readonly [string, string, string, string])[] = [
  ['2026-11-01', 'Pacific time', '01:30', 'first in PDT and again in PST'],
  ['2026-11-01', 'ET', '01:00', 'first in EDT and again in EST'],
  ['2026-10-25', 'Europe/Berlin', '02:59', 'first in CEST and again in CET'],
  ['2026-10-25', 'Europe/London', '01:15', 'first in BST and again in GMT'],
  ['2026-04-05', 'Australia/Sydney', '02:10', 'first in UTC+11 and again in UTC+10'],
];

/** [what, zone, times of 1 November 2026, none of which is left open] */
const DECIDED: readonly (readonly [string, string, readonly string[]])[] = [
  ['the hour before', 'ET', ['00:59', '03:00']],
  ['the hour after', 'ET', ['02:00', '03:00']],
  ['a zone that keeps its time', 'America/Phoenix', ['01:30']],
  ['a zone that says which', 'EST', ['01:30', '03:00']],
  ['a zone at the time that says which', 'ET', ['00:30 EDT', '01:30 EST', '03:00 EST']],
  ['about one time', 'ET', ['00:30', '~01:30', '03:00']],
  ['a time that must be the first', 'ET', ['00:30', '01:30', '01:00 EST', '03:00']],
  ['a time that must be the second', 'ET', ['01:10 EST', '01:30', '03:00']],
];

describe('time/ambiguous', () => {
  for (const [date, zone, clock, names] of TWICE) {
    it(`reports ${clock} of ${date} in ${zone}`, () => {
      const text = page(date, zone, clock);
      checkRule(
        CODE,
        text.replace(
          'Event 0',
          `Event 0\n  ^^^^^ ${CODE}: ${clock} came twice on ${date}, ${names}: say which one is meant`,
        ),
      );
      checkEveryFix(CODE, text);
    });
  }

  for (const [what, zone, times] of DECIDED)
    it(`says nothing of ${what}`, () => checkRule(CODE, page('2026-11-01', zone, ...times)));

  it('says nothing where date or zone are not known', () => {
    checkRule(CODE, '# Postmortem: slow search\n## Timeline (ET)\n- 01:30 Slow\n- 03:40 Fast\n');
    checkRule(CODE, '# Postmortem: slow search on 1 November 2026\n## Timeline\n- 01:30 Slow\n- 03:40 Fast\n');
  });

  it('reports a night once', () => {
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timezone: Europe/Berlin
      timeline:
        - {at: 2026-10-25 01:50, event: Search slows down}
        - {at: 2026-10-25 02:10, event: The alert pages the on-call}
               ^^^^^^^^^^^^^^^^ time/ambiguous: 02:10 came twice on 2026-10-25, first in CEST and again in CET: say which one is meant
        - {at: 2026-10-25 02:40, event: The index is rebuilt}
        - {at: 2026-10-25 04:40, event: Search is fast again}
      `,
    );
  });

  it('offers both, and takes neither for granted', () => {
    const text = (first: string, second: string): string => page('2026-11-01', 'ET', '00:50', first, second, '04:00');
    assert.deepEqual(fixTitles(CODE, text('01:10', '01:40')), [
      'Write EDT at 2 times: the first',
      'Write EST at 2 times: the second',
    ]);
    checkFix(CODE, text('01:10', '01:40'), text('01:10 EST', '01:40 EST'), 'Write EST at 2 times: the second');
    checkFix(CODE, text('01:10', '2 AM'), text('01:10 EDT', '2 AM'), 'Write EDT: the first');
  });

  it('says it behind a range for both of its ends', () => {
    const text = (range: string): string => page('2026-11-01', 'ET', '00:50', range, '04:00');
    checkFix(CODE, text('01:10-01:40'), text('01:10-01:40 EST'), 'Write EST: the second');
    checkEveryFix(CODE, text('1:10 AM – 1:40 AM'));
  });

  it('goes with an order that the second one makes right', () => {
    const codes = (...times: readonly string[]): readonly string[] =>
      readText(page('2026-11-01', 'ET', ...times)).findings.map(({ code }) => code);
    assert.ok(!codes('00:50', '01:10', '01:50', '01:20', '02:30').includes('timeline/out-of-order'));
    assert.ok(codes('00:50', '02:10', '01:20', '02:30').includes('timeline/out-of-order'));
  });
});
