// Model edits written into Markdown: the text before, the edit, the text after. What no edit names stays byte for byte.
import type { CivilDate, Clock } from '../../server/src/time/civil';
import { type Edits, eventNamed, writes } from '../support/markdown';

function setTime(word: string, to: { date?: CivilDate; clock?: Clock }): Edits {
  return (model) => {
    const { event, timeline } = eventNamed(model, word);
    const siblings = timeline.events.flatMap(({ stamp }) => (stamp === undefined ? [] : [stamp]));
    return event.stamp === undefined ? [] : [{ kind: 'set-time', stamp: event.stamp, to, siblings }];
  };
}

function addTime(word: string, text: string): Edits {
  return (model) => [{ kind: 'add-time', ...eventNamed(model, word), text }];
}

const addField =
  (key: string, value: string): Edits =>
  () => [{ kind: 'add-field', key, value }];
const at = (hour: number, minute: number): Clock => ({ hour, minute, second: 0, millisecond: 0 });

describe('Markdown: setting a time', () => {
  const before = `
    # T
    ## Timeline
    - **2024-03-05 10:00 UTC** - one
    - \`9:05 PM\`: two
    - 10:20 — three
    - 10:3x four

    | When | What |
    |---|---|
    | 10:40 | five |
    `;
  it('rewrites the part that changes, in its own style, whatever stands around', () => {
    writes(
      before,
      (model, source) => [
        ...setTime('one', { date: { year: 2024, month: 3, day: 6 } })(model, source),
        ...setTime('two', { clock: at(9, 5) })(model, source),
        ...setTime('three', { clock: at(22, 10) })(model, source),
        ...setTime('four', { clock: at(11, 30) })(model, source),
        ...setTime('five', { clock: at(11, 40) })(model, source),
      ],
      before
        .replace('03-05', '03-06')
        .replace('9:05 PM', '9:05 AM')
        .replace('10:20', '22:10')
        .replace('10:3x', '11:3x')
        .replace('10:40', '11:40'),
    );
  });

  it('puts a date where none was', () => {
    writes(
      `
      # T
      ## Timeline
      - 2024-03-05 23:50 - one
      - 00:10 - two
      `,
      setTime('two', { date: { year: 2024, month: 3, day: 6 } }),
      `
      # T
      ## Timeline
      - 2024-03-05 23:50 - one
      - 2024-03-06 00:10 - two
      `,
    );
  });
});

describe('Markdown: replacing characters', () => {
  it('changes exactly these', () => {
    const replace: Edits = (_, source) => {
      const start = source.indexOf('slow');
      return [{ kind: 'replace', span: { start, end: start + 4 }, text: 'down | out' }];
    };
    writes('\n# T\n\nIt was slow.  \nVery slow.\n', replace, '\n# T\n\nIt was down | out.  \nVery slow.\n');
  });
});

describe('Markdown: adding a time', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    ['with the siblings’ separator', '- 10:00 — one\n- two\n', '- 10:00 — one\n- ??:?? — two\n'],
    ['with the siblings’ marks', '- **10:00**: one\n- two\n', '- **10:00**: one\n- **??:??**: two\n'],
    ['in brackets', '- [10:00] one\n- two\n', '- [10:00] one\n- [??:??] two\n'],
    [
      'in its column',
      '| Time | Event |\n|---|---|\n| 10:00 | one |\n| | two |\n',
      '| Time | Event |\n|---|---|\n| 10:00 | one |\n| ??:?? | two |\n',
    ],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => writes(`\n## Timeline\n${before}`, addTime('two', '??:??'), `\n## Timeline\n${after}`));
  }
});

describe('Markdown: adding a field', () => {
  it('goes to the end of the front matter', () => {
    writes(
      '\n---\nid: INC-1\n---\n# T\n',
      addField('severity', 'SEV2'),
      '\n---\nid: INC-1\nseverity: SEV2\n---\n# T\n',
    );
  });

  it('makes front matter where there is none, behind a byte order mark', () => {
    writes('\n# T\n', addField('severity', 'SEV2'), '\n---\nseverity: SEV2\n---\n\n# T\n');
    writes('\ufeff# T\n', addField('severity', 'SEV2'), '\ufeff---\nseverity: SEV2\n---\n\n# T\n');
  });

  it('fills empty front matter', () => {
    writes('\n---\n---\n# T\n', addField('severity', 'SEV2'), '\n---\nseverity: SEV2\n---\n# T\n');
  });
});
