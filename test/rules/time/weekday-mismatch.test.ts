// Weekdays that the dates beside them were not.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'time/weekday-mismatch';

describe('time/weekday-mismatch', () => {
  it('holds weekdays to the calendar wherever a full date stands', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search, Mon 3 March 2026
                                 ^^^^^^^^^^^^^^^^ time/weekday-mismatch: 3 March 2026 was a Tuesday, not a Monday
      ## Summary
      Search was slow on Sunday 04/03/2026 (whichever way round), and on 2026-03-05 (Friday) again.
                         ^^^^^^^^^^^^^^^^^ time/weekday-mismatch: 04/03/2026 was a Friday or a Wednesday, not a Sunday
                                                                         ^^^^^^^^^^^^^^^^^^^ time/weekday-mismatch: 2026-03-05 was a Thursday, not a Friday
      ## Timeline (UTC)
      ### Thursday, 4 March 2026
          ^^^^^^^^^^^^^^^^^^^^^^ time/weekday-mismatch
      - 14:04 Search slows down
      `,
    );
  });

  it('reports the end of a range once, also where it ends the declared window', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search
      ## Summary
      **Duration**: Tuesday, 3 March 2026, 22:04 UTC - Thursday, 4 March 2026, 02:51 UTC
                                                       ^^^^^^^^^^^^^^^^^^^^^^ time/weekday-mismatch
      `,
    );
  });

  it('is content with right ones, with either reading of a date, and with dates that say no year', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search, Tuesday 3 March 2026
      ## Summary
      Search was slow on Wed, 2026-03-04, from Tuesday 03/03/2026 to Wednesday 04/03/2026, and on Friday 03/04/2026.
      It had been slow on Monday, March 3 before. On Monday 12 of 40 nodes were replaced in 2026.
      ## Timeline (UTC)
      - 2026-03-03, Monday’s release is rolled back
      - 2026-03-04 Monday release is rolled back
      `,
    );
  });

  it('corrects the weekday, or the day where the one beside it has that weekday', () => {
    const text = (date: string): string => `# Postmortem: slow search\n## Summary\nSearch was slow on ${date}.\n`;
    checkFix(CODE, text('Mon, March 3rd, 2026'), text('Tue, March 3rd, 2026'));
    checkFix(CODE, text('Mon 03.03.2026'), text('Tue 03.03.2026'));
    checkFix(CODE, text('2026-03-03 (Monday)'), text('2026-03-02 (Monday)'), 'Change to 2026-03-02 (Monday)');
    checkFix(CODE, text('Wed, March 3rd, 2026'), text('Wed, March 4th, 2026'), 'Change to Wed, March 4th, 2026');
    assert.deepEqual(fixTitles(CODE, text('Friday 3 March 2026')), ['* Change to Tuesday']);
    checkEveryFix(CODE, text('Monday, 3 March 2026'));
  });

  it('reads YAML like Markdown', () => {
    const yaml = (date: string): string => `
      //- search.postmortem.yaml
      summary: Search was slow on ${date}.
      timeline:
        - at: 2026-03-03 14:04
          event: Search slows down
      `;
    checkFix(CODE, yaml('Monday 3 March 2026'), yaml('Tuesday 3 March 2026'));
    checkEveryFix(CODE, yaml('Monday 3 March 2026'));
  });
});
