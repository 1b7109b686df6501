// Front matter: the fields between the fences, with offsets into the whole document, and fields added to them.
import { strict as assert } from 'node:assert';
import { readFields, writeField } from '../../server/src/syntax/yaml/frontmatter';
import { applyEdits } from '../../server/src/text/edits';
import type { Span } from '../../server/src/text/span';
import { assertSpansFit } from '../support/dump';

/** What lies between the first two lines that are `---`. */
function between(source: string): Span {
  const start = source.indexOf('---') + (source.includes('---\r\n') ? 5 : 4);
  return { start, end: source.indexOf('---', start) };
}

describe('Front matter', () => {
  it('is read as fields at their places in the document', () => {
    const source = '---\r\nid: INC-1\r\nservices: [a, "b c"]\r\nnested: {x: 1}\r\n---\r\n# Title\r\nid: no\r\n';
    const { fields, problems } = readFields(source, between(source));
    assertSpansFit(source, fields);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      fields.map(({ name, value, items }) => [name, value.text, items.map(({ text }) => text)]),
      [
        ['id', 'INC-1', []],
        ['services', '[a, "b c"]', ['a', 'b c']],
        [undefined, '{x: 1}', []],
      ],
    );
  });

  it('tells what cannot be read, and reads the rest', () => {
    const source = '---\ntitle: One: two\nseverity\nstatus: draft\ntags: [a\n---\n';
    const { fields, problems } = readFields(source, between(source));
    assertSpansFit(source, problems);
    assert.deepEqual(
      fields.map(({ name, value }) => [name, value.text]),
      [
        ['title', 'One: two'],
        ['status', 'draft'],
        ['tags', '[a'],
      ],
    );
    assert.deepEqual(
      problems.map(({ span }) => source.slice(span.start, span.end)),
      ['One: two', 'severity', 'a'],
    );
  });

  for (const [name, before, after] of [
    ['an empty block', '---\n---\nText\n', '---\ntimezone: UTC\n---\nText\n'],
    ['the usual order', '---\nid: 1\nstarted: x\n---\n', '---\nid: 1\ntimezone: UTC\nstarted: x\n---\n'],
    ['the beginning', '---\r\nstarted: x\r\n---\r\n', '---\r\ntimezone: UTC\r\nstarted: x\r\n---\r\n'],
    ['the end', '---\nid: 1\n# note\n---\n', '---\nid: 1\ntimezone: UTC\n# note\n---\n'],
  ] as const) {
    it(`takes a new field in ${name}`, () => {
      assert.equal(applyEdits(before, [writeField(before, between(before), 'timezone', 'UTC')]), after);
    });
  }
});
