// Which line of the source is at which height of the preview.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Anchor, lineAtTop, scrollMap, topOfLine } from '../../../client/webview/scroll';

const at = (line: number, top: number): Anchor => ({ line, top });

describe('scrolling between source and preview', () => {
  it('meets at the top, at every element and at the end', () => {
    const map = scrollMap([at(10, 400), at(20, 500)], 30, 1000);
    assert.deepEqual(
      [0, 10, 20, 30].map((line) => topOfLine(line, map)),
      [0, 400, 500, 1000],
    );
  });

  it('goes evenly from one element to the next, by fractions of a line', () => {
    const map = scrollMap([at(10, 400), at(20, 500)], 30, 1000);
    assert.equal(topOfLine(12.5, map), 425);
    assert.equal(lineAtTop(425, map), 12.5);
  });

  it('stays within the page for lines and heights beyond it', () => {
    const map = scrollMap([at(10, 400)], 30, 1000);
    assert.equal(topOfLine(99, map), 1000);
    assert.equal(topOfLine(-1, map), 0);
    assert.equal(lineAtTop(5000, map), 30);
    assert.equal(lineAtTop(-10, map), 0);
  });

  it('passes over elements that name a line far from where they stand', () => {
    const overview = at(80, 50);
    const noteAtTheEnd = at(5, 900);
    const map = scrollMap([overview, at(10, 200), at(20, 400), at(30, 600), noteAtTheEnd], 100, 1000);
    assert.deepEqual(map, [at(0, 0), at(10, 200), at(20, 400), at(30, 600), at(100, 1000)]);
  });

  it('takes one of several elements at the same height or for the same line', () => {
    const map = scrollMap([at(10, 200), at(11, 200), at(12, 300), at(12, 330), at(20, 400)], 30, 1000);
    const goesDown = (from: keyof Anchor) => map.every((anchor, n) => anchor[from] > (map[n - 1]?.[from] ?? -1));
    assert.ok(goesDown('line'), JSON.stringify(map));
    assert.ok(goesDown('top'), JSON.stringify(map));
    assert.equal(topOfLine(20, map), 400);
  });

  it('answers for an empty document', () => {
    const map = scrollMap([], 1, 600);
    assert.equal(topOfLine(0, map), 0);
    assert.equal(lineAtTop(0, map), 0);
  });

  it('comes back to the line it started from, whatever the page', () => {
    const anchors = fc.array(fc.record({ line: fc.nat(200), top: fc.nat(5000) }));
    fc.assert(
      fc.property(anchors, fc.double({ min: 0, max: 200, noNaN: true }), (found, line) => {
        const map = scrollMap(found, 200, 5000);
        assert.ok(Math.abs(lineAtTop(topOfLine(line, map), map) - line) < 1e-6);
      }),
    );
  });

  it('never goes up when the source goes down', () => {
    const anchors = fc.array(fc.record({ line: fc.nat(200), top: fc.nat(5000) }));
    fc.assert(
      fc.property(anchors, fc.nat(200), fc.nat(200), (found, a, b) => {
        const map = scrollMap(found, 200, 5000);
        assert.ok(topOfLine(Math.min(a, b), map) <= topOfLine(Math.max(a, b), map));
      }),
    );
  });
});
