// The fixtures themselves: what the markers mean, and that a wrong set of findings fails.
import { strict as assert } from 'node:assert';
import { applyFix, checkFindings, languageOf, markFindings, parseFixture } from './fixture';

describe('a fixture', () => {
  it('is its text without marker lines, with what they mark', () => {
    const fixture = parseFixture(`
      - 14:13 rolled back
      - 14:02 errors
        ^^^^^ timeline/out-of-order: 14:02 is 11 min before 14:13
              ^^^^^^ text/blame
      the end
    `);
    assert.equal(fixture.text, '- 14:13 rolled back\n- 14:02 errors\nthe end\n');
    assert.deepEqual(fixture.expected, [
      {
        span: { start: 22, end: 27 },
        line: 1,
        column: 2,
        code: 'timeline/out-of-order',
        message: '14:02 is 11 min before 14:13',
      },
      { span: { start: 28, end: 34 }, line: 1, column: 8, code: 'text/blame' },
    ]);
  });

  it('keeps a source that does not begin with a line break as it is', () => {
    assert.equal(parseFixture('  two\n one').text, '  two\n one');
  });

  it('knows cursor and selection, and counts columns without them', () => {
    const cursor = parseFixture('ab$0cd ef\n       ^^ text/blame');
    assert.equal(cursor.cursor, 2);
    assert.deepEqual(cursor.expected[0]?.span, { start: 5, end: 7 });
    assert.deepEqual(parseFixture('a$0bc$0d').selection, { start: 1, end: 3 });
  });

  it('takes its name from the first line, and the language from the name', () => {
    const fixture = parseFixture('//- disk.postmortem.yaml\nid: 1');
    assert.equal(fixture.text, 'id: 1');
    assert.equal(languageOf(fixture.name), 'yaml');
    assert.equal(languageOf('notes.txt'), 'plaintext');
    assert.equal(languageOf(parseFixture('').name), 'markdown');
  });
});

describe('checking findings', () => {
  const fixture = parseFixture('one two\n^^^ a/b: says…\n    ^^^ a/c');
  const one = { span: { start: 0, end: 3 }, code: 'a/b', message: 'says something' };
  const two = { span: { start: 4, end: 7 }, code: 'a/c', message: 'anything' };

  it('accepts exactly the expected ones, in any order', () => {
    checkFindings(fixture, [two, one]);
  });

  it('fails for a missing one, one too many, another place, another code, another message', () => {
    for (const findings of [
      [one],
      [one, two, two],
      [{ ...one, span: { start: 0, end: 2 } }, two],
      [{ ...one, code: 'a/d' }, two],
      [{ ...one, message: 'other' }, two],
    ]) {
      assert.throws(() => checkFindings(fixture, findings), assert.AssertionError);
    }
  });

  it('marks a finding beyond the end of its line with an ellipsis', () => {
    const source = 'ab\ncd';
    const text = markFindings(source, [{ span: { start: 1, end: 4 }, code: 'a/b', message: 'long' }]);
    assert.equal(text, 'ab\n ^… a/b: long\ncd');
    checkFindings(parseFixture(text), [{ span: { start: 1, end: 4 }, code: 'a/b', message: 'long' }]);
  });

  it('applies the edits of a fix to the text', () => {
    assert.equal(applyFix('14:02', [{ span: { start: 0, end: 2 }, newText: '15' }]), '15:02');
  });
});
