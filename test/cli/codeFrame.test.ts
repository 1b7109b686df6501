// The marked line of a finding.
import { strict as assert } from 'node:assert';
import { codeFrame } from '../../server/src/cli/codeFrame';
import type { Reading } from '../../server/src/reading';
import { lineIndex } from '../../server/src/text/lines';
import { parseFixture } from '../support/fixture';

/** Marks the selection of a fixture, and shows the frame as a terminal does. */
function framed(source: string): string {
  const { text, selection } = parseFixture(source);
  assert.ok(selection);
  const document = { uri: 'file:///a.md', languageId: 'markdown', version: 1, text };
  const { number, line, underline } = codeFrame({ document, lines: lineIndex(text) } as Reading, selection);
  return `${number} ${line}\n${' '.repeat(number.length)} ${underline}`;
}

describe('a code frame', () => {
  const cases: Readonly<Record<string, readonly [source: string, shown: string]>> = {
    'underlines what is meant': ['one\nab $0cd$0 ef', '2 ab cd ef\n     ^^'],
    'puts one caret where nothing is selected': ['ab$0$0', '1 ab\n    ^'],
    'keeps tabs before the carets': ['\ta\t$0b$0', '1 \ta\tb\n  \t \t^'],
    'counts wide characters as two columns': ['- 障害 $0発生$0', '1 - 障害 発生\n         ^^^^'],
    'counts an emoji as two columns': ['🔥 $0a$0', '1 🔥 a\n     ^'],
    'marks the first line of several': ['a $0b\nc$0 d', '1 a b\n    ^'],
    'leaves a byte order mark out': ['\uFEFF$0a$0b', '1 ab\n  ^'],
    'makes control characters visible': ['\u001b[31m $0a$0\r', '1 ·[31m a\n        ^'],
  };
  for (const [what, [source, shown]] of Object.entries(cases)) {
    it(what, () => assert.equal(framed(source), shown));
  }

  it('cuts long lines around what is meant', () => {
    const shown = framed(`${'a'.repeat(500)}$0${'b'.repeat(300)}$0${'c'.repeat(500)}`);
    const [line = '', underline = ''] = shown.split('\n');
    assert.ok(line.length <= 130, `${line.length} columns`);
    assert.match(line, /^1 …a+b+…/);
    assert.equal(underline.indexOf('^'), line.indexOf('b'));
    assert.equal(underline.lastIndexOf('^') <= line.length, true);
  });

  it('never cuts a surrogate pair in two', () => {
    for (let length = 57; length < 64; length++) {
      assert.doesNotMatch(framed(`${'🔥'.repeat(length)}$0x$0${'🔥'.repeat(99)}`), /\p{Surrogate}/u);
    }
  });
});
