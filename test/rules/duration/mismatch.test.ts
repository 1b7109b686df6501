// Durations that the times contradict: what is said of them, and how the right one is written.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'duration/mismatch';

const text = (duration: string, resolved = '2026-03-03 16:07'): string => `
  ---
  timezone: UTC
  started: 2026-03-03 09:33
  resolved: ${resolved}
  duration: ${duration}
  ---
  # Postmortem: slow search
  `;

describe('duration/mismatch', () => {
  it('shows what is said and what the times say', () => {
    checkRule(CODE, text('6h 27m\n            ^^^^^^ duration/mismatch: Says 6h 27m; 09:33 → 16:07 is 6 h 34 m'));
    checkRule(
      CODE,
      text(
        '6h 27m\n            ^^^^^^ duration/mismatch: Says 6h 27m; 2026-03-03 09:33 → 2026-03-04 16:07 is 1 d 6 h 34 m',
        '2026-03-04 16:07',
      ),
    );
  });

  it('is content with what is right as precisely as it is said', () => {
    for (const duration of [
      '6h 34m',
      '6 hours and 34 minutes',
      '394 minutes',
      'about 6.5 hours',
      'about 7 hours',
      '6:34',
    ]) {
      checkRule(CODE, text(duration));
    }
  });

  it('writes the right length in the words of the claim', () => {
    for (const [wrong, right] of [
      ['6h 27m', '6h 34m'],
      ['4 hours', '6 hours and 34 minutes'],
      ['5 hours and 15 minutes', '6 hours and 34 minutes'],
      ['2 hours 5 min', '6 hours 34 min'],
      ['90 minutes', '394 minutes'],
    ] as const) {
      checkFix(CODE, text(wrong), text(right));
      checkEveryFix(CODE, text(wrong));
    }
  });

  it('doubts the date instead where the claim is right without one slip in it', () => {
    const before = text('6h 34m', '2026-05-03 16:07');
    checkFix(CODE, before, text('6h 34m'));
    assert.equal(fixTitles(CODE, before)[0], '* Change 2026-05-03 16:07 to 2026-03-03: then it is 6h 34m');
    checkEveryFix(CODE, before);
  });

  it('reads YAML like Markdown', () => {
    const yaml = (duration: string): string => `
      //- search.postmortem.yaml
      timezone: UTC
      started: 2026-03-03 09:33
      resolved: 2026-03-03 16:07
      duration: ${duration}
      `;
    checkFix(CODE, yaml('"4 hours" # roughly'), yaml('"6 hours and 34 minutes" # roughly'));
  });

  it('holds a sentence about the outage against the times', () => {
    checkFix(
      CODE,
      text('6h 34m').replace('slow search\n', 'slow search\n  ## Summary\n  The outage lasted 4 hours.\n'),
      text('6h 34m').replace(
        'slow search\n',
        'slow search\n  ## Summary\n  The outage lasted 6 hours and 34 minutes.\n',
      ),
    );
  });
});
