// Times that are spelled otherwise than their siblings.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/style-mixed';

const timeline = (...times: readonly string[]): string =>
  `# Postmortem: slow search on 3 March 2026\n## Timeline (UTC)\n${times.map((time) => `- ${time} Search is slow\n`).join('')}`;

describe('time/style-mixed', () => {
  it('reports a dot, a letter or nothing where the siblings have a colon', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 2026-03-03 14:04 Search slows down
      - 2026-03-03 14.10 The on-call is paged
                   ^^^^^ time/style-mixed: “14.10” has no colon, as the other times do: 14:10
      - 2026-03-03 1415: One replica is restarted
                   ^^^^ time/style-mixed: “1415” has no colon, as the other times do: 14:15
      - 2026-03-03 14:30 Search is fast again
      `,
    );
    checkFix(CODE, timeline('14:04', '14.10', '14:12'), timeline('14:04', '14:10', '14:12'));
    checkFix(CODE, timeline('14:04', '14h10', '14:12'), timeline('14:04', '14:10', '14:12'));
    checkFix(CODE, timeline('2:04 pm', '2.10 pm', '2:12 pm'), timeline('2:04 pm', '2:10 pm', '2:12 pm'));
  });

  it('reports a time without am or pm among times that have it', () => {
    const before = timeline('06:00 AM', '06:35 AM', '07:40', '08:00 AM');
    checkRule(
      CODE,
      before.replace(
        '07:40 Search is slow\n',
        `07:40 Search is slow\n  ^^^^^ ${CODE}: “07:40” says neither am nor pm, as the other times do\n`,
      ),
    );
    checkFix(CODE, before, timeline('06:00 AM', '06:35 AM', '07:40 AM', '08:00 AM'));
    checkFix(CODE, timeline('1:00pm', '1:35pm', '14:40', '3:00pm'), timeline('1:00pm', '1:35pm', '2:40pm', '3:00pm'));
    checkEveryFix(CODE, before);
  });

  it('lets the author choose where both halves of the day fit', () => {
    assert.deepEqual(fixTitles(CODE, timeline('6:00 AM', '6:35 AM', '7:40', '11:00 PM')), [
      'Change to 7:40 AM',
      'Change to 7:40 PM',
    ]);
  });

  it('reports am or pm among times of a 24-hour clock', () => {
    const before = timeline('14:00', '14:35', '3:40 PM', '16:00');
    checkFix(CODE, before, timeline('14:00', '14:35', '15:40', '16:00'));
    assert.deepEqual(fixTitles(CODE, before), ['* Change to 15:40']);
  });

  it('is content with a style that the timeline keeps to, and where no style prevails', () => {
    for (const times of [
      ['14.04', '14.10', '14.15', '14.20'],
      ['1404', '1410', '1415'],
      ['14:04', '14.10', '14.15'],
      ['2:04 PM', '2:10 PM', '2:15 PM', '3 PM', 'noon'],
      ['14:04', '14:10:22', '14:15', '14:20'],
      ['9:04', '9:10', '9:15 AM', '9:20'],
      ['2:04 PM', '14:10', '2:15 PM', '14:20'],
    ]) {
      checkRule(CODE, timeline(...times));
    }
  });

  it('leaves to others what is out of order or cannot be', () => {
    checkRule(CODE, timeline('14:04', '14:10', '13.15', '14:20', '14:30'));
    checkRule(CODE, timeline('2:04 PM', '2:10 PM', '25:15', '2:20 PM', '2:30 PM'));
  });

  it('reads YAML like Markdown', () => {
    const yaml = (time: string): string => `
      //- search.postmortem.yaml
      timezone: UTC
      timeline:
        - at: 2026-03-03 14:04
          event: Search slows down
        - at: 2026-03-03 ${time}
          event: The on-call is paged
        - at: 2026-03-03 14:30
          event: Search is fast again
      `;
    checkFix(CODE, yaml('14.10'), yaml('14:10'));
    checkEveryFix(CODE, yaml('1410'));
  });
});
