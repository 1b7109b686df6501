// Ends before their starts, and the ways to put them right.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'duration/negative';

const text = (started: string, resolved: string, more = ''): string => `
  ---
  timezone: UTC
  started: ${started}
  resolved: ${resolved}${more}
  ---
  # Postmortem: slow search
  `;

describe('duration/negative', () => {
  it('reports an end before its start, with both', () => {
    checkRule(
      CODE,
      text(
        '2026-03-03 14:13',
        '2026-03-03 14:02\n            ^^^^^^^^^^^^^^^^ duration/negative: Ends 14:02, which is 11 min before it starts (14:13)',
      ),
    );
  });

  it('is content with an end at or after its start', () => {
    checkRule(CODE, text('2026-03-03 14:13', '2026-03-03 14:13'));
    checkRule(CODE, text('2026-03-03 23:13', '2026-03-04 00:13'));
    checkRule(CODE, text('2026-03-03', '2026-03-03'));
    checkRule(CODE, text('2026-03-03 23:13', '00:13'));
    checkRule(CODE, '# Postmortem: 3 March 2026\n## Timeline (UTC)\n- 23:50-00:10 a\n- 00:10-00:30 b\n');
  });

  it('offers the day after, and lets start and end change places', () => {
    const before = text('2026-03-03 21:33', '2026-03-03 02:07');
    checkFix(CODE, before, text('2026-03-03 21:33', '2026-03-04 02:07'));
    checkFix(CODE, before, text('2026-03-03 02:07', '2026-03-03 21:33'), 'Swap start and end');
    assert.equal(fixTitles(CODE, before)[0], '* Change to 2026-03-04 02:07: 4 h 34 m');
    checkEveryFix(CODE, before);
  });

  it('believes what is said of the length', () => {
    const before = text('2026-03-03 09:33', '2026-03-03 04:07', '\n  duration: 6h 34m');
    checkFix(CODE, before, text('2026-03-03 09:33', '2026-03-03 16:07', '\n  duration: 6h 34m'));
  });

  it('looks at ranges that name both days', () => {
    const range = (end: string): string =>
      `# Postmortem: slow search\n## Timeline (UTC)\n- 2026-03-03 18:00 - ${end} A replica is rebuilt\n- 2026-03-04 20:00 Search is fast again\n`;
    checkRule(CODE, range('2026-03-03 19:00'));
    checkRule(
      CODE,
      range('2026-03-02 19:00').replace('\n- 2026-03-04', `\n${' '.repeat(21)}${'^'.repeat(16)} ${CODE}\n- 2026-03-04`),
    );
    checkFix(CODE, range('2026-03-02 19:00'), range('2026-03-03 19:00'));
  });

  it('reads YAML like Markdown', () => {
    const yaml = (resolved: string): string => `
      //- search.postmortem.yaml
      timezone: UTC
      started: 2026-03-03 21:33
      resolved: ${resolved}
      `;
    checkFix(CODE, yaml('2026-03-03 02:07'), yaml('2026-03-04 02:07'));
    checkEveryFix(CODE, yaml('2026-03-03 02:07'));
  });
});
