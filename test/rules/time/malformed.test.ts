// Times that cannot be read or are spelled oddly, and house styles that are none of both.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/malformed';

const timeline = (...lines: readonly string[]): string =>
  ['# Postmortem: slow search on 3 March 2026', '## Timeline (UTC)', ...lines, ''].join('\n');

describe('time/malformed', () => {
  it('reports a time that cannot be read, and one that is spelled oddly', () => {
    checkRule(
      CODE,
      timeline(
        '- 2026-03-03 14:00 Search slows down',
        '- 22026-03-03 14:10 The alert fires',
        '  ^^^^^^^^^^^ time/malformed: “22026-03-03” cannot be read as a date or a time: did you mean 2026-03-03?',
        '- 2026-03-03 14:2+ A node is restarted',
        '             ^^^^^ time/malformed: “14:2+” cannot be read as a date or a time: write it as 14:05 or 2:05 PM',
        '- 2026-03-03 14:30 Search is fast again',
      ),
    );
    checkRule(
      CODE,
      timeline(
        '- 6:10 AM Search slows down',
        '- 6: 35 AM Search is fast again',
        '  ^^^^^^^^ time/malformed: “6: 35 AM” is an unusual spelling of 6:35 AM',
      ),
    );
  });

  it('repairs the spelling without a question, and offers what the digits may have been', () => {
    const oddly = timeline('- 6:10 AM Search slows down', '- 6: 35 AM Search is fast again');
    checkFix(CODE, oddly, timeline('- 6:10 AM Search slows down', '- 6:35 AM Search is fast again'));
    checkEveryFix(CODE, oddly);
    const long = (year: string): string =>
      timeline('- 2020-01-15 14:00 a', `- ${year}-01-15 14:10 b`, '- 2020-01-15 14:20 c');
    checkFix(CODE, long('20202'), long('2020'));
  });

  it('reads YAML like Markdown', () => {
    const yaml = (time: string): string => `
      //- search.postmortem.yaml
      title: Slow search on 3 March 2026
      timezone: UTC
      timeline:
        - at: 6:10 AM
          event: Search slows down
        - at: "${time}"
          event: Search is fast again
      `;
    checkFix(CODE, yaml('6: 35 AM'), yaml('6:35 AM'));
  });

  it('looks for mistyped times in running text where am or pm shows that they are times', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search
      ## Summary
      On 3 March 2026 search was slow from 08:00 PM to 09:4+ PM UTC.
                                                       ^^^^^^^^ time/malformed
      The ratio was 3:1+ and the score 2:1.
      `,
    );
  });

  it('lets the author leave open what only those who were there can know', () => {
    const lines = (time: string): string => timeline('- 4:02 PM a', `- ${time} b`, '- 5:02 PM c');
    checkFix(CODE, lines('4:4+ PM'), lines('4:4? PM'), 'Mark as unknown: 4:4? PM');
    const start = (time: string): string => timeline('- 14:02 a', `- ${time} b`, '- 15:02 c');
    checkFix(CODE, start('14:+4'), start('??:??'), 'Mark as unknown: ??:??');
    checkEveryFix(CODE, lines('4:4+ PM'));
    const close = timeline('- 14:41 a', '- 14:4+ b', '- 14:43 c');
    const unknown = 'Mark as unknown: 14:4?';
    assert.deepEqual(fixTitles(CODE, close), ['Change to 14:41', 'Change to 14:42', 'Change to 14:43', unknown]);
    assert.deepEqual(fixTitles(CODE, close.replace('14:43', '15:00')), [unknown]);
    assert.deepEqual(fixTitles(CODE, timeline('- 15:02 a', '- 15:8+ b', '- 15:10 c')), ['Mark as unknown: ??:??']);
    assert.deepEqual(fixTitles(CODE, timeline('- 15:02 a', '- 15:+4 b', '- 15:10 c')), [
      '* Change to 15:04',
      'Mark as unknown: ??:??',
    ]);
  });

  it('looks at the ends of ranges', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      - Duration: 70 minutes (10:00 to 11:1+)
                                       ^^^^^ time/malformed
      ## Timeline (UTC)
      - 10:00 - 10:3+ Search slows down, 10:30 to 11:05 it is down, and 10:45 - 2:1 is the score
                ^^^^^ time/malformed
      - 11:10 until 11:20: search is fast again
      `,
    );
  });

  it('looks at what stands behind the labels of the window', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      Start Time: 09:00 UTC
      End Time: 09:4+ UTC
                ^^^^^ time/malformed
      Resolved by: 2:1 vote
      `,
    );
  });

  it('takes a spelling that the whole document keeps to for its style', () => {
    checkRule(CODE, timeline('- 6: 10 AM a', '- 6: 20 AM b', '- 6: 35 AM c'));
    checkRule(CODE, timeline('- 14.00 a', '- 14.20 b', '- 14.35 c'));
    checkRule(CODE, timeline('- 1400 a', '- 1420 b', '- 14h35 c', '- ~14:40 d', '- 14:5x e', '- noon f'));
  });
});
