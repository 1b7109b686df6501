// Events that are told twice.

import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'timeline/duplicate';

const list = (...lines: readonly string[]): string =>
  ['# Postmortem: slow search on 3 March 2026', '## Timeline (UTC)', ...lines, ''].join('\n');

/** Lines of a timeline in which nothing is told twice, however alike they are. */
const APART: readonly (readonly [string, readonly string[]])[] = [
  ['the same words at another time', ['- 14:00 The index is rebuilt', '- 14:20 The index is rebuilt']],
  ['other words at one time', ['- 14:00 Node 3 is restarted', '- 14:00 Node 4 is restarted']],
  ['two of one day', ['- 2026-03-02 The index is rebuilt', '- 2026-03-02 The index is rebuilt']],
  ['two of about one time', ['- ~14:00 The index is rebuilt', '- ~14:00 The index is rebuilt']],
  ['one word', ['- 14:00 Restart', '- 14:00 Restart']],
  [
    'two milestones',
    ['- 14:00 [detected] The alert pages the on-call', '- 14:00 [acknowledged] The alert pages the on-call'],
  ],
  ['ranges that end apart', ['- 14:00-14:10 The index is rebuilt', '- 14:00-14:20 The index is rebuilt']],
  ['no time', ['- 14:00 Search slows down', '- The index is rebuilt', '- The index is rebuilt']],
  [
    'details of their own',
    ['- 14:00 The index is rebuilt', '  - on node 3', '- 14:00 The index is rebuilt', '  - on node 4'],
  ],
];

describe('timeline/duplicate', () => {
  it('reports the second one, whatever stands between them at the same time', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
      | Time (UTC) | Event |
      |---|---|
      | 14:00 | Search slows down on all nodes |
      | 14:05 | The alert pages the on-call |
      | 14:05 | A customer writes |
      | 14:05 | The alert pages the on-call. |
        ^^^^^ timeline/duplicate: The same is told above, also at 14:05: “The alert pages the on-call.”
      | 14:30 | Search is fast again |
      `,
    );
  });

  it('knows one instant in two zones', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search
      ## Timeline
      - 2026-03-03 14:00 UTC The index is rebuilt
      - 2026-03-03 15:00 CET The index is rebuilt
        ^^^^^^^^^^^^^^^^^^^^ timeline/duplicate: The same is told above, also at 14:00: “The index is rebuilt”
      - 2026-03-03 14:30 UTC Search is fast again
      `,
    );
  });

  for (const [what, lines] of APART) it(`says nothing of ${what}`, () => checkRule(CODE, list(...lines)));

  it('says nothing of key events that the timeline tells again', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Key events
      - First detected: 14:05 The alert pages the on-call
      - Resolved: 14:30 Search is fast again
      ## Timeline (UTC)
      - 14:05 The alert pages the on-call
      - 14:30 Search is fast again
      `,
    );
  });

  it('takes out a line, with what belongs to it, and nothing else', () => {
    const first = ['- 14:00 — The index is rebuilt', '  - on node 3', ''];
    const last = ['- 14:30 — Search is fast again'];
    checkFix(CODE, list(...first, ...first, ...last), list(...first, ...last));
    checkFix(CODE, list(...last, ...last), list(...last));
  });

  it('takes out a row and a YAML entry', () => {
    const table = (...rows: readonly string[]): string => list('| Time | Event |', '|---|---|', ...rows);
    checkFix(
      CODE,
      table('| 14:00 | The index is rebuilt |', '| 14:00 | The index is rebuilt |'),
      table('| 14:00 | The index is rebuilt |'),
    );
    const yaml = (...entries: readonly string[]): string =>
      [
        '//- slow.postmortem.yaml',
        '',
        'title: Slow search',
        'timezone: UTC',
        'timeline:',
        ...entries,
        'impact: Slow',
        '',
      ]
        .join('\n')
        .replace('\n\n', '\n');
    const entry = ['  - at: 2026-03-03 14:00 # by the clock of the index', '    event: The index is rebuilt'];
    const end = ['  - {at: 2026-03-03 14:30, event: Search is fast again}'];
    checkFix(CODE, yaml(...entry, ...entry, ...end), yaml(...entry, ...end));
    checkFix(CODE, yaml(...entry, ...end, ...end), yaml(...entry, ...end));
    checkEveryFix(CODE, yaml(...entry, ...entry, ...end));
  });

  it('says what it does', () => {
    assert.deepEqual(fixTitles(CODE, list('- 14:00 The index is rebuilt', '- 14:00 The index is rebuilt')), [
      '* Remove the second one',
    ]);
  });
});
