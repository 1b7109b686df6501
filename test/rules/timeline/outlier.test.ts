// Events that a wrong year or month has put far from the others.
import { strict as assert } from 'node:assert';
import { readText } from '../../support/read';
import { checkEveryFix, checkFix, checkRule } from '../../support/rules';

const CODE = 'timeline/outlier';

const timeline = (...times: readonly string[]): string =>
  `# Postmortem: slow search\n## Timeline (UTC)\n${times.map((time) => `- ${time} Search is slow\n`).join('')}`;

function found(text: string): readonly string[] {
  return readText(text)
    .findings.filter(({ code }) => code === CODE)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('timeline/outlier', () => {
  it('reports the old year at the beginning and a later month at the end', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      - 2025-01-11 14:04 Search slows down
        ^^^^^^^^^^ timeline/outlier: 2025-01-11 is 365 days before the next event (2026-01-11), and only the year differs
      - 2026-01-11 14:10 The on-call is paged
      - 2026-01-11 14:20 Search is fast again
      - 2026-02-11 15:00 The incident is closed
        ^^^^^^^^^^ timeline/outlier: 2026-02-11 is 31 days after the event before it (2026-01-11), and only the month differs
      `,
    );
  });

  it('corrects every date that has the slip, in its style', () => {
    const before = timeline(
      'Jan 11, 2025 14:04',
      'Jan 11, 2025 14:05',
      'Jan 11, 2026 14:10',
      'Jan 11, 2026 14:20',
      '14:30',
    );
    checkFix(
      CODE,
      before,
      timeline('Jan 11, 2026 14:04', 'Jan 11, 2026 14:05', 'Jan 11, 2026 14:10', 'Jan 11, 2026 14:20', '14:30'),
    );
    checkEveryFix(CODE, before);
    const headed = (day: string): string =>
      `# Slow search\n## Timeline (UTC)\n### ${day}\n- 23:04 a\n- 23:10 b\n### 2026-01-12\n- 00:10 c\n- 00:20 d\n- 00:30 e\n`;
    checkFix(CODE, headed('2025-01-11'), headed('2026-01-11'));
  });

  it('is information where it may be chance', () => {
    assert.deepEqual(found(timeline('2026-02-11 09:00', '2026-03-11 22:10', '2026-03-11 22:20', '2026-03-11 22:30')), [
      'information: 2026-02-11 is 28 days before the next event (2026-03-11), and only the month differs',
    ]);
  });

  it('is information where something was issued for a year', () => {
    const text = timeline('2025-03-11 22:04', '2026-03-11 22:10', '2026-03-11 22:20', '2026-03-11 22:30');
    assert.equal(found(text)[0]?.slice(0, 8), 'warning:');
    assert.equal(found(text.replace('Search is slow', 'The certificate is issued'))[0]?.slice(0, 12), 'information:');
  });

  it('is content with preparations, reviews, long timelines, and with what is out of order', () => {
    assert.deepEqual(found(timeline('2026-01-05 14:04', '2026-03-11 14:10', '2026-03-11 14:20')), []);
    assert.deepEqual(found(timeline('2026-03-11 14:10', '2026-03-11 14:20', '2026-04-20 14:30')), []);
    assert.deepEqual(found(timeline('2025-03-11', '2026-03-11')), []);
    assert.deepEqual(
      found(timeline('2026-01-11 10:00', '2026-02-11 10:00', '2026-03-11 10:00', '2026-04-11 10:00')),
      [],
    );
    assert.deepEqual(found(timeline('2026-03-11 14:10', '2025-03-11 14:20', '2026-03-11 14:30')), []);
  });

  it('reads YAML like Markdown', () => {
    const yaml = (year: string): string => `
      //- search.postmortem.yaml
      timezone: UTC
      timeline:
        - at: ${year}-01-11 14:04
          event: Search slows down
        - at: 2026-01-11 14:10
          event: The on-call is paged
        - at: 2026-01-11 14:30
          event: Search is fast again
      `;
    checkFix(CODE, yaml('2025'), yaml('2026'));
    checkEveryFix(CODE, yaml('2025'));
  });
});
