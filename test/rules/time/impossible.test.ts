// Clocks and dates that do not exist.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/impossible';

const timeline = (...lines: readonly string[]): string =>
  ['# Postmortem: slow search on 3 March 2026', '## Timeline (UTC)', ...lines, ''].join('\n');

describe('time/impossible', () => {
  it('reports clocks and dates that do not exist', () => {
    checkRule(
      CODE,
      timeline(
        '- 2026-02-28 14:00 Search slows down',
        '- 2026-02-30 14:10 The alert fires',
        '  ^^^^^^^^^^ time/impossible: 2026-02-30 is no day of the calendar: did you mean 2026-02-28?',
        '- 2026-03-01 14:72 A node is restarted',
        '             ^^^^^ time/impossible: 14:72 is no time of day: did you mean 14:12?',
        '- 2026-03-01 16:30 Search is fast again',
      ),
    );
    checkRule(
      CODE,
      timeline(
        '- 1:10 PM Search slows down',
        '- 13:55 PM Search is fast again',
        '  ^^^^^^^^ time/impossible: 13 is an hour of the 24-hour clock and goes without PM: did you mean 13:55?',
      ),
    );
  });

  it('looks at the ends of ranges', () => {
    checkRule(
      CODE,
      timeline(
        '- 10:00 to 10:75 Search slows down',
        '           ^^^^^ time/impossible: 10:75 is no time of day: did you mean 10:15?',
        '- 11:00 to 24:00 Search is fast again, though 11:30 - 5:90 is an odd score',
      ),
    );
  });

  it('offers what can have been meant', () => {
    const half = (time: string): string => timeline('- 1:10 PM Search slows down', `- ${time} Search is fast again`);
    checkFix(CODE, half('13:55 PM'), half('13:55'));
    checkFix(CODE, half('13:55 PM'), half('1:55 PM'), 'Change to 1:55 PM');
    checkEveryFix(CODE, half('13:55 PM'));
    checkEveryFix(CODE, timeline('- 14:00 Search slows down', '- 14:72 Search is fast again'));
  });

  it('offers first what fits between the events above and below, and keeps am and pm', () => {
    const text = timeline('- 2:40 PM Search slows down', '- 2:72 PM It is down', '- 2:50 PM Search is fast again');
    assert.deepEqual(fixTitles(CODE, text), ['* Change to 2:42 PM', 'Change to 2:12 PM', 'Change to 2:52 PM']);
    const wide = timeline('- 13:34 Search slows down', '- 14:70 It is down', '- 15:05 Search is fast again');
    assert.equal(fixTitles(CODE, wide).length, 7);
    const newestFirst = timeline('- 14:50 c', '- 14:48 b', '- 14:74 b', '- 14:40 a');
    assert.equal(fixTitles(CODE, newestFirst)[0], '* Change to 14:47');
    const dates = timeline('- 2026-03-05 14:40 a', '- 2026-30-05 14:45 b', '- 2026-03-05 14:50 c');
    assert.equal(fixTitles(CODE, dates)[0], '* Change to 2026-03-05');
  });

  it('lets the author leave open what nothing tells', () => {
    const odd = (day: string): string => timeline('- 2026-03-01 14:00 a', `- ${day} 14:30 b`, '- 2026-03-01 14:50 c');
    checkFix(CODE, odd('2026-00-00'), odd('2026-??-??'), 'Mark as unknown: 2026-??-??');
  });

  it('knows leap years, midnight and leap seconds', () => {
    checkRule(
      CODE,
      '# Postmortem\n## Timeline (UTC)\n- 2024-02-29 23:59:60 a\n- 2024-02-29 24:00 b\n- 2024-03-01 00:01 c\n',
    );
  });
});
