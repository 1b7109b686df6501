// Sorting a timeline: every line is kept, and every event still means the time it meant.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readText } from '../support/read';
import { checkRefactoring, offered, titles } from '../support/refactor';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, style, walls } from '../support/timelines';

describe('sorting the timeline', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      'moves events with what belongs to them, and leaves equal times as they stand',
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      - 2026-03-03 10:20 third
        - its detail
      - 2026-03-03 10:00 first

      - 2026-03-03 10:10 second, a
      - 2026-03-03 10:10 second, b

      The end.
      `,
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      - 2026-03-03 10:00 first
      - 2026-03-03 10:10 second, a

      - 2026-03-03 10:10 second, b
      - 2026-03-03 10:20 third
        - its detail

      The end.
      `,
    ],
    [
      'leaves day headings where they are',
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      ### 3 March 2026
      - 23:50 two
      - 23:40 one
      ### 4 March 2026
      - 00:20 four
      - 00:10 three
      `,
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      ### 3 March 2026
      - 23:40 one
      - 23:50 two
      ### 4 March 2026
      - 00:10 three
      - 00:20 four
      `,
    ],
    [
      'keeps the numbers of a list in their order',
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      9. 10:20 three
         - detail
      10. 10:00 one
      11. 10:10 two
      `,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (UTC)
      9. 10:00 one
      10. 10:10 two
      11. 10:20 three
          - detail
      `,
    ],
    [
      'sorts the rows of a table',
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
      | Time (UTC) | Event |
      |---|---|
      | 10:20 | three |
      | 10:00 | one |
      | 10:10 | two |
      `,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
      | Time (UTC) | Event |
      |---|---|
      | 10:00 | one |
      | 10:10 | two |
      | 10:20 | three |
      `,
    ],
    [
      'sorts YAML, comments included',
      `
      //- search.postmortem.yaml
      title: Slow search
      timezone: UTC
      timeline:
        # All of it.
        - at: 2026-03-03 10:20
          event: three
        - {at: 2026-03-03 10:00, event: one}
        # the alert
        - at: 2026-03-03 10:10 # on the minute
          event: two
      impact: none
      `,
      `
      //- search.postmortem.yaml
      title: Slow search
      timezone: UTC
      timeline:
        # All of it.
        - {at: 2026-03-03 10:00, event: one}
        # the alert
        - at: 2026-03-03 10:10 # on the minute
          event: two
        - at: 2026-03-03 10:20
          event: three
      impact: none
      `,
    ],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => checkRefactoring('sortTimeline', before, after));
  }

  const refused: readonly (readonly [why: string, lines: string])[] = [
    ['it is sorted', '- 10:00 one\n- 10:10 two\n'],
    ['a time is unknown', '- 10:20 two\n- 10:00 one\n- ??:?? somewhen\n'],
    ['a time cannot be read', '- 10:20 two\n- 10:4+ PM odd\n- 10:00 one\n'],
    ['an event counts from the one above', '- 10:20 two\n- +5 min three\n- 10:00 one\n'],
    [
      'an event belongs under another day',
      '### 3 March 2026\n- 23:50 two\n- 2026-03-04 00:05 three\n### 2 March 2026\n- 10:00 one\n',
    ],
  ];
  for (const [why, lines] of refused) {
    it(`is not offered where ${why}`, () => {
      assert.deepEqual(titles('sortTimeline', `# Postmortem: search on 3 March 2026\n## Timeline (UTC)\n${lines}`), []);
    });
  }

  it('is offered at the timeline and its heading, and not elsewhere', () => {
    const at = (place: string): number =>
      titles(
        'sortTimeline',
        '# Postmortem: search on 3 March 2026\n## Summary\nSlow.\n## Timeline (UTC)\n- 10:20 two\n- 10:00 one\n'.replace(
          place,
          `${place}$0`,
        ),
      ).length;
    assert.deepEqual(['Slow', 'Timeline', '10:20'].map(at), [0, 1, 1]);
  });

  const shuffled = walls.chain((all) => fc.shuffledSubarray([...all], { minLength: all.length }));
  const writers = [
    ['Markdown', 'a.postmortem.md', asMarkdown],
    ['YAML', 'a.postmortem.yaml', asYaml],
  ] as const;
  for (const [syntax, name, write] of writers) {
    it(`keeps every line of any ${syntax}, and sorts it`, () => {
      let sorted = 0;
      fc.assert(
        fc.property(shuffled, style, (all, how) => {
          const text = write(all, { ...how, dated: how.dated === 'first' ? 'every' : how.dated });
          // Every day may have a list or table of its own, each of which is sorted for itself.
          const offers = offered('sortTimeline', text, name);
          let result = text;
          for (const _ of offers) result = offered('sortTimeline', result, name)[0]?.text() ?? 'none is offered';
          if (offers.length === 0) return;
          sorted++;
          const lines = (of: string): readonly string[] =>
            of
              .replace(/^\d+\. /gm, '')
              .split('\n')
              .sort();
          assert.deepEqual(lines(result), lines(text));
          assert.deepEqual(offered('sortTimeline', result, name), []);
          const [timeline] = readText(result, name).facts.timelines;
          const axes = timeline?.events.map(({ moment }) => moment?.axis ?? Number.NaN) ?? [];
          const sign = timeline?.order === 'descending' ? -1 : 1;
          assert.deepEqual(
            axes,
            [...axes].sort((a, b) => sign * (a - b)),
            result,
          );
        }),
        runs(60),
      );
      assert.ok(sorted > 0, `${sorted} could be sorted`);
    });
  }
});
