// Timelines whose milestones are tagged, but for the end.
import { strict as assert } from 'node:assert';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'timeline/missing-milestone';

const OPEN = ['- 14:00 [started] Search slows down', '- 14:05 [detected] The alert pages the on-call'];
const LAST = '- 14:30 Searching takes no longer than yesterday';

const page = (head: readonly string[], ...lines: readonly string[]): string =>
  ['# Postmortem: slow search on 3 March 2026', ...head, '## Timeline (UTC)', ...lines, ''].join('\n');

const SAID: readonly (readonly [string, string])[] = [
  ['a tag', page([], ...OPEN, '- 14:30 [resolved] Searching takes no longer than yesterday')],
  [
    'a tag on an event without a time',
    page([], ...OPEN, LAST, '- [resolved] Searching takes no longer than yesterday'),
  ],
  ['another milestone of the end', page([], ...OPEN, '- 14:30 [mitigated] Half of the traffic goes elsewhere')],
  ['a word of its own for it', page([], ...OPEN, '- 14:30 [all over] Searching takes no longer than yesterday')],
  ['the words of an event', page([], ...OPEN, '- 14:30 The incident is resolved')],
  ['a field', page(['**Resolved:** 14:30 UTC'], ...OPEN, LAST)],
  ['a field that cannot be read', page(['**Resolved:** in the afternoon'], ...OPEN, LAST)],
  ['a duration', page(['**Duration:** 30 minutes'], ...OPEN, LAST)],
  ['a sentence', page(['', 'Search was slow until 14:30 UTC.', ''], ...OPEN, LAST)],
  ['its status, that it goes on', page(['**Status:** investigating'], ...OPEN, LAST)],
];

describe('timeline/missing-milestone', () => {
  it('reports the tag of the start, once', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
      | Time (UTC) | Event |
      |---|---|
      | 13:20 | [triggered] The index is rolled out |
      | 14:00 | [started] Search slows down |
                 ^^^^^^^ timeline/missing-milestone: This is when it started, but nothing says when it was over: tag that event with [resolved]
      | 14:05 | [detected] The alert pages the on-call |
      `,
    );
  });

  it('reports it in YAML', () => {
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timezone: UTC
      timeline:
        - at: 2026-03-03 14:05
          kind: detected
                ^^^^^^^^ timeline/missing-milestone: This is when it was detected, but nothing says when it was over…
          event: The alert pages the on-call
        - at: 2026-03-03 14:30
          event: Searching takes no longer than yesterday
      `,
    );
  });

  for (const [what, text] of SAID) it(`says nothing where ${what} says it`, () => checkRule(CODE, text));

  it('says nothing of a timeline that tags no milestones', () => {
    checkRule(CODE, page([], '- 14:00 Search slows down', LAST));
    checkRule(CODE, page([], '- 14:00 **Outage begins** on all nodes', LAST));
  });

  it('offers the last events, and takes none for granted', () => {
    const text = page([], ...OPEN, '- 14:20 The index is replaced', LAST);
    assert.deepEqual(fixTitles(CODE, text), [
      'Over at 2026-03-03 14:30 (Searching takes no longer than yesterday): add the field “resolved: 2026-03-03 14:30”',
      'Over at 2026-03-03 14:20 (The index is replaced): add the field “resolved: 2026-03-03 14:20”',
    ]);
    checkEveryFix(CODE, text);
    const zoned = text.replaceAll('- 14:', '- 2026-03-03 14:').replaceAll(/(14:\d\d)/g, '$1 CET');
    checkFix(
      CODE,
      zoned,
      `---\nresolved: 2026-03-03 14:30 CET\n---\n\n${zoned}`,
      'Over at 2026-03-03 14:30 (Searching takes no longer than yesterday): add the field “resolved: 2026-03-03 14:30 CET”',
    );
  });
});
