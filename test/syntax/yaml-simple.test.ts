// The YAML that is read without the library gives the tree that the library gives.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseWithLibrary } from '../../server/src/syntax/yaml/parse';
import { readSimple } from '../../server/src/syntax/yaml/simple';
import { runs } from '../support/runs';

const VALUES = [
  ...['word', 'two words', '10:04', '2024-03-05T10:00Z', 'null', '~', '"q: #, x"', "'s: #'", "''", '""'],
  ...['[a, b c]', '[]', '[ "x" , y ]', 'é', '(x) [y]', '$1', 'x#y', 'x"y', '7'],
];
const KEYS = ['key', 'some key', 'key-x', '_k', 'null', 'at'];

/** What changes the meaning of what it stands beside. */
const MARKS = [
  ...[
    '[a,]',
    '[a, [b]]',
    '[a: b]',
    '{a: b}',
    '#',
    ' # c',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '-',
    '- ',
    '? ',
    '%',
    '@',
    '`',
    ',',
  ],
  ...[':', ': ', '"a\\n"', "'it''s'", '"', "'", '[', ']', '...', '---', '<<', '\t', '\r', '\x07', '\x85', '\u00a0'],
  ...['\u2028', '\ufeff', '\uffff', '😀', '\ud83d', '\\', 'k'.repeat(1100)],
];

const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: seldom, weight: 1 });

const value = often(fc.constantFrom('', ...VALUES), fc.constantFrom(...MARKS));
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', ' '),
    fc.constantFrom('', '', '- ', '-  '),
    often(fc.constantFrom(...KEYS.map((key) => `${key}:`), ''), fc.constantFrom(...MARKS)),
    fc.constantFrom(' ', ' ', '  ', ''),
    value,
    often(fc.constantFrom('', ' ', ' # c'), fc.constantFrom(...MARKS)),
  )
  .map((parts) => parts.join(''));

describe('YAML: simple', function () {
  this.timeout(60_000);

  it('is read as the library reads it, wherever in a document it stands', () => {
    let simple = 0;
    const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n'));
    const numRuns = Math.max(runs(4000).numRuns, 500);
    fc.assert(
      fc.property(text, fc.constantFrom('', '---\n'), fc.boolean(), ([lines, end], above, isLast) => {
        const yaml = lines.join(end) + (isLast ? '' : end);
        const source = above + yaml + (isLast ? '' : '---\n');
        const range = { start: above.length, end: above.length + yaml.length };
        const root = readSimple(source, range);
        if (root === undefined) return;
        simple++;
        assert.deepEqual({ root, problems: [] }, parseWithLibrary(source, range));
      }),
      { numRuns },
    );
    assert.ok(simple > numRuns / 20, `${simple} of ${numRuns} are simple`);
  });

  for (const yaml of [
    'title: Checkout outage # the name\n',
    'authors: [alice, "bob b"]\r\n\r\n',
    '  - at: 2024-08-14T15:45:00Z\n    event: "support paged the owner of the CDN"\n',
    '- 10:10 — Alert\n# a comment\n',
    'impact:\n  error rate: 37.4\n  teams:\n  - a\n  - b: c\n    d:\n',
  ]) {
    it(`is ${JSON.stringify(yaml)}`, () => {
      const range = { start: 0, end: yaml.length };
      assert.deepEqual({ root: readSimple(yaml, range), problems: [] }, parseWithLibrary(yaml, range));
    });
  }
});
