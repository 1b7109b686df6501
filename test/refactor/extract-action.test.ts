// Extracting an action item: one more item, written as the last one is, and nothing else.
import { strict as assert } from 'node:assert';
import { refactorings } from '../../server/src/refactor';
import { applyEdits } from '../../server/src/text/edits';
import { parseFixture } from '../support/fixture';
import { readText } from '../support/read';

/** The text after the selection was added; undefined where that is not offered. */
function extracted(source: string): string | undefined {
  const { name, text, selection } = parseFixture(source);
  assert.ok(selection);
  const about = { reading: readText(text, name), range: selection, reread: (other: string) => readText(other, name) };
  const [offer] = refactorings(about, (kind) => (kind === 'refactor.extract.actionItem' ? 'range' : undefined));
  return offer && applyEdits(text, offer.edits());
}

describe('extracting an action item', () => {
  const prose = '# Postmortem: search\n## Summary\nWe should $0add an alert | page$0 first.\n## Action items\n';
  const cases: readonly (readonly [title: string, before: string, item: string, behind: string])[] = [
    ['adds a list item, not done', `${prose}- [x] Fix it @ana\n`, '- [ ] add an alert | page\n', ''],
    [
      'counts on',
      `${prose}1. Fix it\n2. Test it\n   twice\n\n## Lessons\n`,
      '3. add an alert | page\n',
      '\n## Lessons\n',
    ],
    [
      'adds a row',
      `${prose}| Ticket | Action | Owner |\n|---|---|---|\n| A-1 | Fix it | @ana |\n`,
      '| | add an alert \\| page | |\n',
      '',
    ],
    [
      'adds an entry in YAML',
      '//- a.postmortem.yaml\nsummary: We should $0add an alert | page$0 first.\nactions:\n  - task: Fix it\n    owner: ana\nlessons: None\n',
      '  - task: add an alert | page\n',
      'lessons: None\n',
    ],
    ['begins the list under its heading', prose, '\n- add an alert | page\n', ''],
    [
      'leaves guidance where it is',
      `${prose}\n<!-- What will change? -->\n\n## Questions\nNone.\n`,
      '\n- add an alert | page\n',
      '\n## Questions\nNone.\n',
    ],
    [
      'begins the list under its key',
      '//- a.postmortem.yaml\nsummary: We should $0add an alert: page$0 first.\nactions:\nlessons: None\n',
      "  - 'add an alert: page'\n",
      'lessons: None\n',
    ],
    [
      'makes the section that is missing',
      '# Postmortem: search\n## Summary\nWe should $0add an alert$0 first.\n## Appendix\nNone.\n',
      '\n## Action items\n\n- add an alert\n\n',
      '## Appendix\nNone.\n',
    ],
    [
      'makes the key that is missing',
      '//- a.postmortem.yaml\nsummary: We should $0add an alert$0 first.\nappendix: None\n',
      'actions:\n  - add an alert\n',
      'appendix: None\n',
    ],
  ];
  for (const [title, before, item, behind] of cases) {
    it(title, () => {
      const { text } = parseFixture(before);
      assert.equal(extracted(before), text.slice(0, text.length - behind.length) + item + behind);
    });
  }

  it('is not offered for nothing, for several lines and where the items are told otherwise', () => {
    assert.equal(extracted(`${prose.replace('$0add an alert | page$0', '$0a$0')}- Fix it\n`), undefined);
    assert.equal(
      extracted(`${prose.replace(' first.', ' fi\nrst.').replace('page$0', 'page').replace('rst', 'rst$0')}- Fix it\n`),
      undefined,
    );
    assert.equal(extracted(`${prose}We will see.\n`), undefined);
  });
});
