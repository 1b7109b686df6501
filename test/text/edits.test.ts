// Text edits: applied together, in any order, and never over each other.
import { strict as assert } from 'node:assert';
import { applyEdits, withoutOverlaps } from '../../server/src/text/edits';
import { contains, meets, slice, span, type TextEdit } from '../../server/src/text/span';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: span(start, end), newText });

describe('edits', () => {
  const cases: readonly (readonly [title: string, edits: readonly TextEdit[], after: string])[] = [
    ['none', [], '0123456789'],
    ['a replacement', [edit(2, 4, 'ab')], '01ab456789'],
    ['a deletion', [edit(0, 3, '')], '3456789'],
    ['insertions at both ends', [edit(10, 10, '>'), edit(0, 0, '<')], '<0123456789>'],
    ['several, in any order', [edit(8, 9, 'y'), edit(1, 2, 'x'), edit(5, 5, '-')], '0x234-567y9'],
    ['of growing and shrinking texts', [edit(0, 1, 'long'), edit(1, 9, '')], 'long9'],
    ['that touch', [edit(2, 4, 'a'), edit(4, 6, 'b')], '01ab6789'],
    ['insertions at one place, in their order', [edit(5, 5, 'a'), edit(5, 5, 'b')], '01234ab56789'],
    ['an insertion before a replacement at its start', [edit(5, 7, 'r'), edit(5, 5, 'i')], '01234ir789'],
    ['an overlap: the one that starts first wins', [edit(3, 6, 'late'), edit(1, 4, 'early')], '0early456789'],
    ['an insertion inside a replacement is lost', [edit(1, 9, '-'), edit(4, 4, 'x')], '0-9'],
  ];
  for (const [title, edits, after] of cases) {
    it(`apply: ${title}`, () => assert.equal(applyEdits('0123456789', edits), after));
  }

  it('that can be applied together are what is left of them', () => {
    const [a, b, c] = [edit(4, 6, 'a'), edit(5, 7, 'b'), edit(7, 8, 'c')];
    assert.deepEqual(withoutOverlaps([c, b, a]), [a, c]);
  });
});

describe('spans', () => {
  it('meet when they share a character or touch', () => {
    const middle = span(3, 6);
    const others = [span(0, 2), span(0, 3), span(4, 4), span(6, 8), span(7, 8)];
    assert.deepEqual(
      others.map((other) => meets(middle, other)),
      [false, true, true, true, false],
    );
    assert.deepEqual(
      others.map((other) => meets(other, middle)),
      [false, true, true, true, false],
    );
  });

  it('contain their ends', () => {
    assert.deepEqual(
      [2, 3, 6, 7].map((offset) => contains(span(3, 6), offset)),
      [false, true, true, false],
    );
  });

  it('carry their characters', () => assert.deepEqual(slice('abcdef', span(2, 4)), { text: 'cd', span: span(2, 4) }));
});
