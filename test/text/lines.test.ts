// The line index: where lines begin and end, whatever ends them.
import { strict as assert } from 'node:assert';
import { lineIndex } from '../../server/src/text/lines';

/** Every line of the text, `|` at both ends of its content and its terminator behind. */
function shown(text: string): readonly string[] {
  const index = lineIndex(text);
  return Array.from({ length: index.count }, (_, line) => {
    const content = index.line(line);
    assert.equal(text.slice(content.span.start, content.span.end), content.text);
    const full = index.fullSpan(line);
    assert.equal(full.start, content.span.start);
    return `|${content.text}|${JSON.stringify(text.slice(content.span.end, full.end)).slice(1, -1)}`;
  });
}

describe('lines', () => {
  const cases: readonly (readonly [text: string, ...lines: string[]])[] = [
    ['', '||'],
    ['a', '|a|'],
    ['a\nb', '|a|\\n', '|b|'],
    ['a\n', '|a|\\n', '||'],
    ['a\r\nb\r\n', '|a|\\r\\n', '|b|\\r\\n', '||'],
    ['a\rb', '|a|\\r', '|b|'],
    ['a\r\r\nb', '|a|\\r', '||\\r\\n', '|b|'],
    ['a\n\rb', '|a|\\n', '||\\r', '|b|'],
    ['\n\n', '||\\n', '||\\n', '||'],
    ['\r\n', '||\\r\\n', '||'],
    ['\ufeffa\nb', '|\ufeffa|\\n', '|b|'],
    ['a\u2028b\u0085c\fd', '|a\u2028b\u0085c\fd|'],
    ['a 😀\nb', '|a 😀|\\n', '|b|'],
  ];
  for (const [text, ...lines] of cases) {
    it(`of ${JSON.stringify(text)} are ${lines.length}`, () => assert.deepEqual(shown(text), lines));
  }

  it('cover the text without gaps', () => {
    for (const [text] of cases) {
      const index = lineIndex(text);
      let at = 0;
      for (let line = 0; line < index.count; line++) {
        assert.equal(index.fullSpan(line).start, at);
        at = index.fullSpan(line).end;
      }
      assert.equal(at, text.length);
    }
  });

  it('beyond the last one are empty, at the end', () => {
    const index = lineIndex('ab\ncd');
    assert.deepEqual(index.line(7), { text: '', span: { start: 5, end: 5 } });
    assert.deepEqual(index.fullSpan(7), { start: 5, end: 5 });
  });
});

describe('positions', () => {
  it('and offsets lead to each other', () => {
    for (const text of ['', 'a\nbc\n\nd', 'a\r\nbc\r\n', '😀\r😀\n']) {
      const index = lineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const position = index.positionAt(offset);
        const insideCrLf = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(index.offsetAt(position), insideCrLf ? offset - 1 : offset, JSON.stringify([text, offset]));
        assert.equal(index.lineAt(offset), position.line);
      }
    }
  });

  it('count UTF-16 units', () => assert.deepEqual(lineIndex('😀x').positionAt(2), { line: 0, character: 2 }));

  it('outside of the text mean its nearest place', () => {
    const index = lineIndex('ab\ncd');
    assert.deepEqual(index.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 0, character: -1 }), 0);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
  });
});
