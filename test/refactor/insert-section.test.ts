// Inserting a missing section: in the usual order, as deep as its neighbour, and read as a section that waits for its author.
import { strict as assert } from 'node:assert';
import { SECTION_DOCS } from '../../server/src/model/section-docs';
import { readText } from '../support/read';
import { checkRefactoring, offered, titles } from '../support/refactor';

const IMPACT = SECTION_DOCS.impact.guidance;
const ACTIONS = SECTION_DOCS.actions.guidance;

describe('inserting a missing section', () => {
  const cases: readonly (readonly [title: string, section: string, before: string, after: string])[] = [
    [
      'behind the one that usually comes before it',
      'Impact',
      '# Postmortem: search\n\n### Summary\n\nSlow.\n\n### Timeline\n\n- 10:00 errors\n',
      `# Postmortem: search\n\n### Summary\n\nSlow.\n\n### Impact\n\n<!-- ${IMPACT} -->\n\n### Timeline\n\n- 10:00 errors\n`,
    ],
    [
      'before the first that comes after it, with blank lines where there are none',
      'Impact',
      '# Postmortem: search\nSlow.\n## Timeline\n- 10:00 errors\n',
      `# Postmortem: search\nSlow.\n\n## Impact\n\n<!-- ${IMPACT} -->\n\n## Timeline\n- 10:00 errors\n`,
    ],
    [
      'at the end, whether or not the last line ends',
      'Action items',
      '# Postmortem: search\n## Timeline\n- 10:00 errors',
      `# Postmortem: search\n## Timeline\n- 10:00 errors\n\n## Action items\n\n<!-- ${ACTIONS} -->\n`,
    ],
    [
      'in YAML, under its key',
      'Impact',
      '//- a.postmortem.yaml\ntitle: Search\nsummary: |\n  Slow.\n\n  Very.\n\n# the clock\ntimeline:\n  - at: 10:00\n    event: errors\n',
      `//- a.postmortem.yaml\ntitle: Search\nsummary: |\n  Slow.\n\n  Very.\nimpact: # ${IMPACT}\n\n# the clock\ntimeline:\n  - at: 10:00\n    event: errors\n`,
    ],
    [
      'in YAML behind the last key',
      'Action items',
      '//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - at: 10:00\n    event: errors\n',
      `//- a.postmortem.yaml\ntitle: Search\ntimeline:\n  - at: 10:00\n    event: errors\nactions: # ${ACTIONS}\n`,
    ],
  ];
  for (const [title, section, before, after] of cases) {
    it(title, () => checkRefactoring('insertSection', before, after, `Insert the section “${section}”`));
  }

  it('offers the usual ones at a blank line or a heading, and all by name', () => {
    const text = '# Postmortem: search\n\n## Summary\nSlow.\n## What went well\nThe alert.\n';
    const at = (place: string): readonly string[] => titles('insertSection', text.replace(place, `${place}$0`));
    assert.deepEqual(
      at('## Summary').map((title) => /“(.*)”/.exec(title)?.[1]),
      ['Impact', 'Timeline', 'Root cause', 'Resolution', 'Action items'],
    );
    assert.equal(at('search\n').length, 5);
    assert.deepEqual(at('Slow'), []);
    assert.ok(titles('insertSection', text).length > 10);
  });

  it('leaves every section waiting for its author', () => {
    for (const name of ['a.postmortem.md', 'a.postmortem.yaml']) {
      const text = name.endsWith('md')
        ? '# Postmortem: search\n## Summary\nSlow.\n'
        : 'title: Search\nsummary: Slow.\n';
      for (const { title, text: result } of offered('insertSection', text, name)) {
        const { sections } = readText(result(), name).postmortem;
        const added = sections.filter(({ canonical }) => canonical !== 'summary');
        assert.deepEqual(
          added.map(({ content }) => content),
          ['guidance'],
          title,
        );
      }
    }
  });
});
