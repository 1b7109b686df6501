// Which events are out of order, what is said of them, and which repair a careful colleague would make.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'timeline/out-of-order';

/** A timeline under a title that dates it and a heading that names its zone. */
function timeline(...lines: readonly string[]): string {
  return ['# Postmortem: slow search on 3 March 2026', '## Timeline (UTC)', ...lines, ''].join('\n');
}

describe('timeline/out-of-order', () => {
  describe('reports the fewest events that break the order', () => {
    it('one wrong time is one report, wherever it stands', () => {
      checkRule(
        CODE,
        timeline(
          '- 14:00 Search slows down',
          '- 14:13 The alert fires',
          '- 14:02 A node is restarted',
          '  ^^^^^ timeline/out-of-order: 14:02 is 11 min before the event above (14:13)',
          '- 14:30 Search is fast again',
        ),
      );
      checkRule(
        CODE,
        timeline(
          '- 16:00 Search slows down',
          '  ^^^^^ timeline/out-of-order: 16:00 is 1 h 47 m after the event below (14:13)',
          '- 14:13 The alert fires',
          '- 14:20 A node is restarted',
          '- 14:30 Search is fast again',
        ),
      );
    });

    it('names days where the times are on different ones', () => {
      checkRule(
        CODE,
        timeline(
          '- 2026-03-03 14:00 Search slows down',
          '- 2026-03-03 14:13 The alert fires',
          '- 2026-02-03 14:20 A node is restarted',
          '  ^^^^^^^^^^^^^^^^ timeline/out-of-order: 2026-02-03 14:20 is 28 d before the event above (2026-03-03 14:13)',
          '- 2026-03-03 14:30 Search is fast again',
        ),
      );
    });

    it('in tables and in YAML', () => {
      checkRule(
        CODE,
        timeline(
          '| Time | Event |',
          '|---|---|',
          '| 14:00 | Search slows down |',
          '| 14:13 | The alert fires |',
          '| 13:02 | A node is restarted |',
          '  ^^^^^ timeline/out-of-order',
          '| 14:30 | Search is fast again |',
        ),
      );
      checkRule(
        CODE,
        `
        //- search.postmortem.yaml
        title: Slow search
        timezone: UTC
        timeline:
          - at: 2026-03-03 14:00
            event: Search slows down
          - at: 2026-03-03 14:13
            event: The alert fires
          - at: 2026-03-03 13:02
                ^^^^^^^^^^^^^^^^ timeline/out-of-order: 13:02 is 1 h 11 m before the event above (14:13)
            event: A node is restarted
          - at: 2026-03-03 14:30
            event: Search is fast again
        `,
      );
    });
  });

  describe('says nothing', () => {
    const fine: Readonly<Record<string, readonly string[]>> = {
      'of equal times': ['- 14:00 Search slows down', '- 14:00 The alert fires', '- 14:00 A node is restarted'],
      'of a night': ['- 23:50 Search slows down', '- 00:10 The alert fires', '- 00:30 Search is fast again'],
      'of a page that runs newest first': [
        '- 15:00 Resolved',
        '- 14:40 Monitoring',
        '- 14:20 Identified',
        '- 14:00 Begin',
      ],
      'of approximate times that can be in order': [
        '- 14:10 Search slows down',
        '- ~14:05 The alert fires',
        '- 14:30 All well',
      ],
      'of digits left open': ['- 14:10 Search slows down', '- 14:?? The alert fires', '- 14:30 All well'],
      'of events without a time': ['- 14:10 Search slows down', '- The alert fires', '- 14:30 All well'],
      'of times in different zones that are in order': [
        '- 2026-03-03 14:10 UTC Search slows down',
        '- 2026-03-03 09:20 EST The alert fires',
        '- 2026-03-03 14:30 UTC All well',
      ],
      'of an event whose zone alone is at odds with its neighbours': [
        '- 2026-03-03 14:10 CET Search slows down',
        '- 2026-03-03 14:20 EST The alert fires',
        '- 2026-03-03 14:30 CET All well',
      ],
    };
    for (const [what, lines] of Object.entries(fine)) it(what, () => checkRule(CODE, timeline(...lines)));

    it('of two timelines that each are in order', () => {
      checkRule(
        CODE,
        timeline(
          '- 14:00 Search slows down',
          '- 14:30 Search is fast again',
          '## Timeline of the database',
          '- 13:50 A replica stops',
          '- 14:25 The replica follows again',
        ),
      );
    });
  });

  describe('prefers what a careful colleague would do', () => {
    /** [what is wrong, the lines, the number of the wrong line, what it becomes] */
    const retyped: readonly (readonly [string, readonly string[], number, string])[] = [
      ['a wrong tens digit of the hour', ['- 22:04 a', '- 22:10 b', '- 12:51 c', '- 23:05 d'], 2, '- 22:51 c'],
      ['a wrong digit of the hour', ['- 14:04 a', '- 15:03 b', '- 14:16 c', '- 15:21 d'], 2, '- 15:16 c'],
      ['pm for am', ['- 9:10 AM a', '- 9:20 PM b', '- 9:40 AM c', '- 10:00 AM d'], 1, '- 9:20 AM b'],
      ['am for pm', ['- 1:10 p.m. a', '- 1:20 a.m. b', '- 1:40 p.m. c', '- 2:00 p.m. d'], 1, '- 1:20 p.m. b'],
      ['a 12-hour dial among 24 hours', ['- 13:10 a', '- 1:20 b', '- 13:40 c', '- 14:00 d'], 1, '- 13:20 b'],
      ['digits that changed places', ['- 10:05 a', '- 10:10 b', '- 10:51 c', '- 10:20 d', '- 10:25 e'], 2, '- 10:15 c'],
      [
        'the day before',
        ['- 2026-03-03 10:32 a', '- 2026-03-03 10:40 b', '- 2026-03-02 11:04 c', '- 2026-03-03 11:38 d'],
        2,
        '- 2026-03-03 11:04 c',
      ],
      [
        'the day before, in words',
        [
          '- March 3rd, 2026, 22:32 a',
          '- March 4th, 2026, 00:40 b',
          '- March 3rd, 2026, 01:04 c',
          '- March 4th, 2026, 01:38 d',
        ],
        2,
        '- March 4th, 2026, 01:04 c',
      ],
      [
        'another month',
        ['- 2026-03-03 10:32 a', '- 2026-03-03 10:40 b', '- 2026-05-03 11:04 c', '- 2026-03-03 11:38 d'],
        2,
        '- 2026-03-03 11:04 c',
      ],
      [
        'last year',
        ['- 2026-01-03 10:32 a', '- 2026-01-03 10:40 b', '- 2025-01-03 11:04 c', '- 2026-01-03 11:38 d'],
        2,
        '- 2026-01-03 11:04 c',
      ],
    ];
    for (const [what, lines, wrong, becomes] of retyped) {
      it(`to retype ${what}`, () => {
        const before = timeline(...lines);
        checkFix(CODE, before, timeline(...lines.map((line, at) => (at === wrong ? becomes : line))));
        checkEveryFix(CODE, before);
      });
    }

    it('to move an event that only stands in the wrong place', () => {
      const before = timeline('- 14:00 a', '- 14:05 b', '- 14:13 c', '- 14:02 d', '  - with a note', '- 14:30 e');
      const after = timeline('- 14:00 a', '- 14:02 d', '  - with a note', '- 14:05 b', '- 14:13 c', '- 14:30 e');
      checkFix(CODE, before, after);
      checkEveryFix(CODE, before);
      assert.equal(fixTitles(CODE, before)[0], '* Move up: after 14:00 a');
    });

    it('to move it down, and to the very top', () => {
      checkFix(
        CODE,
        timeline('- 14:00 a', '- 15:43 b', '- 14:05 c', '- 14:13 d', '- 15:58 e'),
        timeline('- 14:00 a', '- 14:05 c', '- 14:13 d', '- 15:43 b', '- 15:58 e'),
        'Move down: after 14:13 d',
      );
      checkFix(
        CODE,
        timeline('- 14:10 a', '- 14:20 b', '- 14:01 c', '- 14:50 d'),
        timeline('- 14:01 c', '- 14:10 a', '- 14:20 b', '- 14:50 d'),
        'Move up: before 14:10 a',
      );
    });

    it('to let two lines change places rather than to doubt their minutes', () => {
      const before = timeline('- 12:30 a', '- 12:50 b', '- 12:35 c', '- 12:55 d');
      checkFix(CODE, before, timeline('- 12:30 a', '- 12:35 c', '- 12:50 b', '- 12:55 d'));
      checkEveryFix(CODE, before);
    });
  });

  describe('writes its repairs', () => {
    it('into YAML', () => {
      const yaml = (third: string): string => `
        //- search.postmortem.yaml
        title: Slow search
        timezone: UTC
        timeline:
          - at: 2026-03-03 14:00
            event: Search slows down
          - at: "2026-03-03 14:13"
            event: The alert fires
          - at: ${third}
            event: A node is restarted
          - at: 2026-03-03 14:30
            event: Search is fast again
        `;
      checkFix(CODE, yaml('2026-03-02 14:20'), yaml('2026-03-03 14:20'));
      checkFix(CODE, yaml("'2026-04-03 14:20' # ana"), yaml("'2026-03-03 14:20' # ana"));
      checkEveryFix(CODE, yaml('2026-03-03 12:20'));
    });

    it('into tables', () => {
      const table = (time: string): string =>
        timeline('| Time | Event |', '|---|---|', '| 22:04 | a |', '| 22:10 | b |', `| ${time} | c |`, '| 23:05 | d |');
      checkFix(CODE, table('12:51'), table('22:51'));
      checkEveryFix(CODE, table('12:51'));
    });

    it('so that none leaves the event where it was wrong', () => {
      for (const time of ['14:02', '04:13', '13:59', '18:20', '23:59', '00:00']) {
        checkEveryFix(CODE, timeline('- 14:00 a', '- 14:05 b', '- 14:13 c', `- ${time} d`, '- 14:30 e', '- 14:31 f'));
      }
    });

    it('likeliest first, and few of them', () => {
      assert.deepEqual(fixTitles(CODE, timeline('- 14:04 a', '- 15:03 b', '- 14:16 c', '- 15:21 d')), [
        '* Change to 15:16',
        'Move up: after 14:04 a',
      ]);
      assert.deepEqual(fixTitles(CODE, timeline('- 11:01 a', '- 11:08 b', '- 11:07 c', '- 11:50 d')), [
        '* Move up: after 11:01 a',
        'Change to 11:17',
        'Change to 11:27',
      ]);
    });

    it('saying so where the line above is the doubtful one', () => {
      const [best] = fixTitles(
        CODE,
        timeline('- 2026-03-03 10:32 a', '- 2026-05-03 11:04 b', '- 2026-03-03 11:38 c', '- 2026-03-03 11:50 d'),
      );
      assert.equal(best, '* Change to 2026-03-03 11:04');
      const [other] = fixTitles(CODE, timeline('- 2026-03-03 10:32 a', '- 2026-05-03 11:04 b', '- 2026-03-03 11:38 c'));
      assert.equal(other, '* Change 2026-05-03 11:04 to 2026-03-03 11:04');
    });

    it('and two digits of it that changed places, where others are likelier', () => {
      const before = timeline('- 15:16 a', '- 15:43 b', '- 16:21 c', '- 16:20 d', '- 16:43 e');
      assert.deepEqual(fixTitles(CODE, before), [
        '* Move up: after 15:43 b',
        'Change to 16:30',
        'Change to 16:40',
        'Change 16:21 to 16:12',
      ]);
    });

    it('so that each restores order, whichever time is wrong', () => {
      const minutes = fc.array(fc.integer({ min: 8 * 60, max: 20 * 60 - 1 }), { minLength: 6, maxLength: 9 });
      const written = (at: number): string =>
        [Math.floor(at / 60), at % 60].map((n) => String(n).padStart(2, '0')).join(':');
      const lines = fc
        .tuple(minutes, fc.nat(), fc.integer({ min: 8 * 60, max: 20 * 60 - 1 }), fc.constantFrom('', '2026-03-03 '))
        .map(([times, which, slip, date]) => {
          const ordered = [...times].sort((a, b) => a - b);
          ordered[which % ordered.length] = slip;
          return ordered.map((at) => `- ${date}${written(at)} a`);
        });
      fc.assert(
        fc.property(lines, (given) => {
          if (fixTitles(CODE, timeline(...given)).length > 0) checkEveryFix(CODE, timeline(...given));
        }),
        { numRuns: 15 },
      );
    });

    it('and the date into the text where the next day was meant', () => {
      const before = timeline('- 20:04 a', '- 20:25 b', '- 12:30 c');
      checkFix(CODE, before, timeline('- 20:04 a', '- 20:25 b', '- 2026-03-04 12:30 c'));
      checkEveryFix(CODE, before);
    });
  });
});
