// Totals against the parts that the document gives.
import { strict as assert } from 'node:assert';
import { readText } from '../../support/read';
import { checkFix, checkRule } from '../../support/rules';

const CODE = 'duration/sum';

function found(text: string): readonly string[] {
  return readText(text)
    .findings.filter(({ code }) => code === CODE)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const table = (total: string): string => `
  # Postmortem: slow search on 3 March 2026
  | Metric | Time |
  |---|---|
  | Time To Detect | 4 minutes |
  | Time To Resolve | 6 hours, 14 minutes |
  | Total Downtime | ${total} |
  ## Timeline (UTC)
  - 09:16 Search slows down
  - 09:20 The on-call looks at the graphs
  - 15:34 Search is as fast as ever
  `;

describe('duration/sum', () => {
  it('reports a total that is longer than its parts', () => {
    checkFix(CODE, table('6 hours, 28 minutes'), table('6 hours, 18 minutes'));
    assert.deepEqual(found(table('6 hours, 28 minutes').replace(/^ {2}/gm, '')), [
      'warning: Says 6 hours, 28 minutes; time to detect (4 minutes) and to resolve (6 hours, 14 minutes) make 6 h 18 m',
    ]);
  });

  it('is content with either way to count', () => {
    checkRule(CODE, table('6 hours, 18 minutes'));
    checkRule(CODE, table('6 hours, 14 minutes'));
    checkRule(CODE, table('about 6 hours'));
  });

  it('leaves room for what was done between detection and the beginning of the repair', () => {
    const list = (found: string): string =>
      [
        '# Postmortem: slow search on 3 March 2026',
        'Total duration: 47 minutes',
        `- Time to detect: 23 minutes (${found})`,
        '- Time to resolve: 7 minutes (14:40 → 14:47 UTC)',
        '',
      ].join('\n');
    assert.deepEqual(found(list('14:00 → 14:23 UTC')), []);
    assert.deepEqual(found(list('14:10 → 14:33 UTC')), []);
    assert.equal(found(list('14:17 → 14:40 UTC')).length, 1);
  });

  it('adds up durations without times, too, unless they are told apart or rounded', () => {
    const list = (total: string): string =>
      `# Postmortem: slow search\n- Time to detect: 4 minutes\n- Time to resolve: 40 minutes\n- Total downtime: ${total}\n`;
    assert.equal(found(list('54 minutes')).length, 1);
    assert.deepEqual(found(list('44 minutes')), []);
    assert.deepEqual(found(list('about 45 minutes')), []);
    assert.deepEqual(found(list('30 minutes')), []);
    assert.deepEqual(found(list('54 minutes').replace('- Time to r', '- Time to diagnose: 10 minutes\n$&')), []);
    assert.deepEqual(
      found(list('54 minutes').replace('- Total', `${'Searches waited for each other. '.repeat(20)}\n\nTotal`)),
      [],
    );
  });

  it('counts what is written between them, and not how far apart it is laid out', () => {
    const text = [
      '## Noticed',
      'Time to detect: 4 minutes',
      '',
      '## Who',
      '- Team: Core',
      '- Owner: ana',
      '',
      '## Over',
    ];
    const all = [
      '# Postmortem: slow search',
      ...text,
      'Time to resolve: 40 minutes',
      '',
      '## All',
      'Total downtime: 54 minutes',
    ];
    assert.equal(found(all.join('\n\n')).length, 1);
  });

  const outages = (total: string): string =>
    [
      '# Postmortem: slow search in March 2026',
      '## Summary',
      `Search was slow for a cumulative ${total}.`,
      '- Duration: 2026-03-03 09:00 to 10:00 UTC (60 minutes)',
      '- Duration: 2026-03-05 09:00 to 09:30 UTC (30 minutes)',
      '',
    ].join('\n');

  it('adds up outages that are told one by one, and warns when all of them are told', () => {
    assert.deepEqual(found(outages('downtime of 4 hours in two outages')), [
      'warning: Says 4 hours; the 2 outages told one by one make 1 h 30 m',
    ]);
    assert.deepEqual(found(outages('downtime of 4 hours across five incidents')), [
      'information: Says 4 hours; the 2 outages told one by one make 1 h 30 m',
    ]);
    assert.deepEqual(found(outages('downtime of 90 minutes in two outages')), []);
  });
});
