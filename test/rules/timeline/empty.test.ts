// Timelines that were begun and hold nothing.
import { checkRule } from '../../support/rules';

const CODE = 'timeline/empty';

const section = (...lines: readonly string[]): string =>
  ['# Postmortem: slow search on 3 March 2026', '## Timeline', ...lines, '## Impact', 'Search was slow.', ''].join(
    '\n',
  );

const FILLED: readonly (readonly [string, readonly string[]])[] = [
  ['a row', ['| Time | Event |', '|---|---|', '| 14:00 | Search slows down |']],
  ['a row without a time', ['| Time | Event |', '|---|---|', '| | Search slows down |']],
  ['a place where it is told', ['See the [notes of the call](https://example.org/notes).']],
  ['code', ['```', '14:00 Search slows down', '```']],
  ['a story', ['Search slowed down, and after a restart it was fast again.']],
  ['parts of its own', ['### Monday', '- 14:00 Search slows down']],
  ['a table that happens to have one row of headers', ['| Restart | All nodes |', '|---|---|']],
];

describe('timeline/empty', () => {
  it('reports a table without rows', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Sequence of events
         ^^^^^^^^^^^^^^^^^^ timeline/empty: “Sequence of events” has a table without rows: write down what happened when
      | **Date** | Time (UTC) | What happened | Links |
      |---|---|---|---|
      `,
    );
  });

  for (const [what, lines] of FILLED) it(`says nothing of ${what}`, () => checkRule(CODE, section(...lines)));

  it('leaves a section with nothing in it to section/empty', () => checkRule(CODE, section()));

  it('leaves a YAML list with nothing in it to section/empty', () => {
    checkRule(
      CODE,
      `
      //- slow.postmortem.yaml
      title: Slow search
      timeline: []
      impact: Search was slow
      `,
    );
  });
});
