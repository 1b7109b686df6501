// Milestones whose tags and fields contradict each other.
import { strict as assert } from 'node:assert';
import { readText } from '../../support/read';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'timeline/milestone-order';

const page = (head: readonly string[], ...lines: readonly string[]): string =>
  ['# Postmortem: slow search on 3 March 2026', ...head, '## Timeline (UTC)', ...lines, ''].join('\n');

const FINE: readonly (readonly [string, string])[] = [
  ['milestones in order', page([], '- 14:00 [started] Slow', '- 14:05 [detected] Paged', '- 14:30 [resolved] Fast')],
  ['two at one time', page([], '- 14:00 [detected] Paged', '- 14:00 [started] Slow', '- 14:30 [resolved] Fast')],
  ['what may be in order, as the times are about', page([], '- ~14:00 [detected] Paged', '- 14:05 [started] Slow')],
  [
    'what was noticed when it was over',
    page([], '- 14:00 [started] Slow', '- 14:10 [resolved] Fast', '- 18:00 [detected] Seen in the graphs'),
  ],
  [
    'a second incident',
    page(
      [],
      '- 14:00 [started] Slow',
      '- 14:05 [detected] Paged',
      '- 15:00 [started] Slow again',
      '- 15:01 [detected] Paged',
    ),
  ],
  ['words', page([], '- 14:00 The alert fired', '- 14:05 The outage began', '- 14:30 The issue was resolved')],
  ['markers', page([], '- 14:00 **Alerted:** Paged', '- 14:05 **Start of the rollback:** on node 3')],
  [
    'an event out of order, which is reported as that',
    page([], '- 14:10 [started] Slow', '- 14:05 [detected] Paged', '- 14:20 Looked at', '- 14:30 [resolved] Fast'),
  ],
  ['a day', page(['**Started:** 2026-03-03'], '- 14:05 [detected] Paged')],
];

describe('timeline/milestone-order', () => {
  it('reports a start behind everything else as an error, once', () => {
    const text = `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
      | Time (UTC) | Event |
      |---|---|
      | 14:00 | [detected] The alert pages the on-call |
      | 14:05 | [acknowledged] The on-call looks at it |
      | 14:10 | [started] Search slows down |
                 ^^^^^^^ timeline/milestone-order: Started 14:10, which is 10 min after it was detected (14:00)
      | 14:30 | [resolved] Search is fast again |
      `;
    checkRule(CODE, text);
    const { findings } = readText(page([], '- 14:00 [detected] Paged', '- 14:05 [started] Slow'));
    assert.deepEqual(
      findings.filter(({ code }) => code === CODE).map(({ severity }) => severity),
      ['error'],
    );
  });

  it('reports others as warnings', () => {
    const text = page([], '- 14:00 [acknowledged] Answered', '- 14:05 [detected] Paged');
    assert.deepEqual(
      readText(text)
        .findings.filter(({ code }) => code === CODE)
        .map(({ severity }) => severity),
      ['warning'],
    );
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 14:00 [started] Slow
      - 14:20 [resolved] Fast
      - 14:30 [mitigated] Less slow
               ^^^^^^^^^ timeline/milestone-order: Mitigated 14:30, which is 10 min after it was resolved (14:20)
      `,
    );
  });

  it('holds fields against tags', () => {
    checkRule(
      CODE,
      `
      ---
      started: 2026-03-03 16:00
               ^^^^^^^^^^^^^^^^ timeline/milestone-order: Started 16:00, which is 1 h 55 m after it was detected (14:05)
      ---
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      - 14:05 [detected] The alert pages the on-call
      - 14:30 The index is replaced
      `,
    );
  });

  it('reads kinds of YAML', () => {
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timezone: UTC
      timeline:
        - {at: 2026-03-03 14:00, kind: detected, event: The alert pages the on-call}
        - {at: 2026-03-03 14:05, kind: started, event: Search slows down}
                                       ^^^^^^^ timeline/milestone-order
      `,
    );
  });

  it('holds fields against each other', () => {
    const text = `
      //- slow.postmortem.yaml
      timezone: UTC
      started: 2026-03-03 14:00
      mitigated: 2026-03-03 16:30
                 ^^^^^^^^^^^^^^^^ timeline/milestone-order: Mitigated 16:30, which is 30 min after it was resolved (16:00)
      resolved: 2026-03-03 16:00
      `;
    checkRule(CODE, text);
    checkEveryFix(CODE, text);
  });

  for (const [what, text] of FINE) it(`says nothing of ${what}`, () => checkRule(CODE, text));

  it('leaves two fields that contradict each other to duration/negative', () => {
    checkRule(CODE, page(['**Started:** 16:00', '**Resolved:** 14:00'], '- 13:00 Index rolled out'));
  });

  it('swaps the tags where the times are in order', () => {
    const yaml = (first: string, second: string): string =>
      [
        '//- slow.postmortem.yaml',
        'timezone: UTC',
        'timeline:',
        `  - at: 2026-03-03 14:00\n    kind: ${first}\n    event: The alert pages the on-call`,
        `  - at: 2026-03-03 14:05\n    kind: ${second}\n    event: Search slows down`,
        '',
      ].join('\n');
    checkFix(CODE, yaml('detected', 'started'), yaml('started', 'detected'));
    checkEveryFix(CODE, page([], '- 14:00 [detected] Paged', '- 14:05 [started] Slow'));
  });

  it('offers the slip that a field may be', () => {
    const text = page(
      ['**Started:** 2026-03-03 16:00 UTC'],
      '- 14:05 [detected] Paged',
      '- 14:30 The index is replaced',
    );
    assert.deepEqual(fixTitles(CODE, text), [
      'Change started to 2026-03-03 14:00 UTC: 5 min before detected',
      'Change started to 2026-03-03 13:00 UTC: 1 h 05 m before detected',
    ]);
  });
});
