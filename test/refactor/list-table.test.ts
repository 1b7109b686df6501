// A timeline as a table and as a list: what the events say is the same, and so is everything around them.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readText } from '../support/read';
import { checkRefactoring, offered, titles } from '../support/refactor';
import { runs } from '../support/runs';
import { asMarkdown, style, walls } from '../support/timelines';

describe('writing a timeline in the other shape', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      'makes a table of a list, with tags and bars',
      '# Postmortem: search\n## Timeline (UTC)\nAll of it:\n- **10:00** — [started] a | b fails\n\n- 10:05: **Alert** pages\n<!-- all -->\n',
      '# Postmortem: search\n## Timeline (UTC)\nAll of it:\n\n| Time | Event |\n|---|---|\n| **10:00** | [started] a \\| b fails |\n| 10:05 | **Alert** pages |\n\n<!-- all -->\n',
    ],
    [
      'makes a list of a table, and keeps the zone that its header says',
      '# Postmortem: search\n## Timeline\n| Date | Time (UTC) | What |\n|---|:--|---|\n| 2026-03-03 | 10:00 | `a \\| b` fails |\n|| 10:05 | [resolved] over |\n\nThe end.\n',
      '# Postmortem: search\n## Timeline\n- 2026-03-03 10:00 UTC — `a | b` fails\n- 10:05 UTC — [resolved] over\n\nThe end.\n',
    ],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => checkRefactoring('listTable', before, after));
  }

  const refused: readonly (readonly [why: string, lines: string])[] = [
    ['an event has sub-items', '- 10:00 one\n  - its detail\n- 10:05 two\n'],
    ['day headings stand between events', '### 3 March 2026\n- 23:50 one\n### 4 March 2026\n- 00:10 two\n'],
    ['an event has no time', '- 10:00 one\n- two\n- 10:05 three\n'],
    [
      'a table has more columns than a list can say',
      '| Time | Event | By |\n|---|---|---|\n| 10:00 | one | ana |\n| 10:05 | two | |\n',
    ],
    [
      'a row only dates those below it',
      '| Time | Event |\n|---|---|\n| 3 March 2026 | |\n| 10:00 | one |\n| 10:05 | two |\n',
    ],
  ];
  for (const [why, lines] of refused) {
    it(`is not offered where ${why}`, () => {
      assert.deepEqual(titles('listTable', `# Postmortem: search\n## Timeline (UTC)\n${lines}`), []);
    });
  }

  it('is not offered in YAML', () => {
    assert.deepEqual(titles('listTable', '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - 10:00 one\n'), []);
  });

  it('and back keeps the model, whatever the timeline looks like', () => {
    const name = 'a.postmortem.md';
    const told = (text: string): unknown =>
      readText(text, name).facts.timelines.map(({ events }) =>
        events.map(({ event, moment }) => [event.text.text, moment?.axis, moment?.instant]),
      );
    let reshaped = 0;
    fc.assert(
      fc.property(walls, style, (all, how) => {
        const text = asMarkdown(all, { ...how, shape: how.shape === 'table' ? 'table' : 'list' });
        const [there] = offered('listTable', text, name);
        if (there === undefined) return;
        const other = there.text();
        assert.deepEqual(told(other), told(text), other);
        const [back] = offered('listTable', other, name);
        assert.ok(back, other);
        assert.deepEqual(told(back.text()), told(text), other);
        reshaped++;
      }),
      runs(40),
    );
    assert.ok(reshaped > 0, `${reshaped} were reshaped`);
  });
});
