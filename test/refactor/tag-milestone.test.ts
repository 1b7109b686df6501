// Tagging a milestone: the event under the cursor says which one it is, as its syntax says that.
import { strict as assert } from 'node:assert';
import { checkRefactoring, titles } from '../support/refactor';

const detected = 'Tag this event as detected';

describe('tagging a milestone', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      'puts a tag in front of the words',
      '# Postmortem: search\n## Timeline (UTC)\n- 10:00 — first errors\n- 10:05 — the alert$0 pages\n',
      '# Postmortem: search\n## Timeline (UTC)\n- 10:00 — first errors\n- 10:05 — [detected] the alert pages\n',
    ],
    [
      'puts it into the cell of a table',
      '# Postmortem: search\n## Timeline (UTC)\n| Time | Event |\n|---|---|\n| 10:00 | errors |\n| 10:05 | alert$0 |\n',
      '# Postmortem: search\n## Timeline (UTC)\n| Time | Event |\n|---|---|\n| 10:00 | errors |\n| 10:05 | [detected] alert |\n',
    ],
    [
      'replaces the tag that is there',
      '# Postmortem: search\n## Timeline (UTC)\n- 10:00 — [started] the alert$0 pages\n- 10:10 — all well\n',
      '# Postmortem: search\n## Timeline (UTC)\n- 10:00 — [detected] the alert pages\n- 10:10 — all well\n',
    ],
    [
      'adds the key in YAML',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - at: 10:00\n    event: alert$0 pages # early\n    by: ana\n  - at: 10:05\n    event: over\n',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - at: 10:00\n    event: alert pages # early\n    kind: detected\n    by: ana\n  - at: 10:05\n    event: over\n',
    ],
    [
      'adds it in front of a text of several lines, and inside braces',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - {at: 10:00, event: alert$0}\n  - at: 10:05\n    event: over\n',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - {at: 10:00, event: alert, kind: detected}\n  - at: 10:05\n    event: over\n',
    ],
    [
      'tags the text of an entry that is one',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - 10:00 — alert$0 pages\n  - 10:05 — over\n',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - 10:00 — [detected] alert pages\n  - 10:05 — over\n',
    ],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => checkRefactoring('tagMilestone', before, after, detected));
  }

  it('offers first what the words suggest, and nothing that another event is', () => {
    const found = titles(
      'tagMilestone',
      '# Postmortem: search\n## Timeline (UTC)\n- 10:00 — [started] errors\n- 10:09 — Alert pages$0 the on-call\n',
    );
    assert.equal(found[0], detected);
    assert.ok(!found.includes('Tag this event as started'));
  });

  it('is not offered away from events', () => {
    assert.deepEqual(titles('tagMilestone', '# Postmortem: search$0\n## Timeline (UTC)\n- 10:00 — errors\n'), []);
  });
});
