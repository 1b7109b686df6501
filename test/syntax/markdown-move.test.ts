// Events moved within a Markdown timeline, with everything that belongs to them and nothing else.
import { type Edits, eventNamed, writes } from '../support/markdown';

function move(word: string, place: 'before' | 'after', anchor: string): Edits {
  return (model) => [
    { kind: 'move-event', ...eventNamed(model, word), place, anchor: eventNamed(model, anchor).event },
  ];
}

describe('Markdown: moving an event', () => {
  const cases: readonly (readonly [title: string, before: string, edits: Edits, after: string])[] = [
    [
      'up in a tight list, with what belongs to it',
      `
      ## Timeline
      - 10:00 one
      - 10:20 three
        - detail
          more
      - 10:10 two
        - its detail
      `,
      move('two', 'after', 'one'),
      `
      ## Timeline
      - 10:00 one
      - 10:10 two
        - its detail
      - 10:20 three
        - detail
          more
      `,
    ],
    [
      'down in a tight list',
      `
      ## Timeline
      - 10:20 three
        - detail
      - 10:00 one
      - 10:10 two

      The end.
      `,
      move('three', 'after', 'two'),
      `
      ## Timeline
      - 10:00 one
      - 10:10 two
      - 10:20 three
        - detail

      The end.
      `,
    ],
    [
      'before the first',
      `
      ## Timeline
      - 10:10 two
      - 10:00 one
      ## Impact
      `,
      move('one', 'before', 'two'),
      `
      ## Timeline
      - 10:00 one
      - 10:10 two
      ## Impact
      `,
    ],
    [
      'in a loose list, which stays loose',
      `
      ## Timeline

      - 10:00 one

      - 10:20 three

        A paragraph.

      - 10:10 two

      ## Impact
      `,
      move('two', 'after', 'one'),
      `
      ## Timeline

      - 10:00 one

      - 10:10 two

      - 10:20 three

        A paragraph.

      ## Impact
      `,
    ],
    [
      'to the end of a text whose last line has no end',
      `\n## Timeline\n- 10:10 two\n- 10:00 one`,
      move('two', 'after', 'one'),
      `\n## Timeline\n- 10:00 one\n- 10:10 two`,
    ],
    [
      'from there to the beginning',
      `\n## Timeline\n- 10:10 two\n- 10:00 one`,
      move('one', 'before', 'two'),
      `\n## Timeline\n- 10:00 one\n- 10:10 two`,
    ],
    [
      'as a row of a table',
      `
      ## Timeline
      | Time | Event |
      |------|-------|
      | 10:20 | three |
      | 10:00 | one |
      | 10:10 | two |

      The end.
      `,
      move('three', 'after', 'two'),
      `
      ## Timeline
      | Time | Event |
      |------|-------|
      | 10:00 | one |
      | 10:10 | two |
      | 10:20 | three |

      The end.
      `,
    ],
    [
      'as a heading with its text',
      `
      ## Timeline
      ### 10:00 one
      First.

      ### 10:20 three
      Third.

      - detail

      ### 10:10 two
      Second.

      ## Impact
      `,
      move('two', 'after', 'one'),
      `
      ## Timeline
      ### 10:00 one
      First.

      ### 10:10 two
      Second.

      ### 10:20 three
      Third.

      - detail

      ## Impact
      `,
    ],
    [
      'as a line of a paragraph, with the lines that go on',
      `
      ## Timeline
      10:00 one
      10:20 three
      goes on
      10:10 two
      `,
      move('two', 'after', 'one'),
      `
      ## Timeline
      10:00 one
      10:10 two
      10:20 three
      goes on
      `,
    ],
    [
      'past a day heading, which stays where it is',
      `
      ## Timeline
      ### 2024-03-05
      - 23:00 one
      - 2024-03-06 02:00 three

      ### 2024-03-06
      - 01:00 two
      - 04:00 four
      `,
      move('three', 'after', 'two'),
      `
      ## Timeline
      ### 2024-03-05
      - 23:00 one

      ### 2024-03-06
      - 01:00 two
      - 2024-03-06 02:00 three
      - 04:00 four
      `,
    ],
    [
      'in a nested list',
      `
      - **Key events**
        - First detected: 10:10
        - Started: 10:00
        - Resolved: 10:20
      - **Impact**: many
      `,
      move('Started', 'before', 'First'),
      `
      - **Key events**
        - Started: 10:00
        - First detected: 10:10
        - Resolved: 10:20
      - **Impact**: many
      `,
    ],
  ];
  for (const [title, before, edits, after] of cases) it(title, () => writes(before, edits, after));
});
