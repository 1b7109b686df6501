// The line being typed: what is found there waits until the cursor leaves it or typing pauses, and everything else is shown at once.
import assert from 'node:assert/strict';
import { createMuting, PAUSE } from '../../client/src/muting';

const A = 'file:///a.md';
const B = 'file:///b.md';

/** Findings on these lines. */
function on(...lines: readonly number[]) {
  return lines.map((line) => ({ range: { start: { line } } }));
}

/** Muting whose pauses end when the test says so. */
function controlled() {
  const settled: string[] = [];
  let waiting: (() => void) | undefined;
  const muting = createMuting(
    (uri) => settled.push(uri),
    (run, milliseconds) => {
      assert.equal(milliseconds, PAUSE);
      waiting = run;
      return () => {
        waiting = undefined;
      };
    },
  );
  const shown = (uri: string, ...lines: readonly number[]) =>
    muting.shown(uri, on(...lines)).map(({ range }) => range.start.line);
  return { muting, settled, shown, pause: () => waiting?.(), isWaiting: () => waiting !== undefined };
}

describe('the line being typed', () => {
  it('is not scolded, and the others are', () => {
    const { muting, shown } = controlled();
    assert.deepEqual(shown(A, 3, 4), [3, 4]);
    muting.typed(A, 3);
    assert.deepEqual(shown(A, 2, 3, 4), [2, 4]);
    assert.deepEqual(shown(B, 3), [3]);
  });

  it('is when typing pauses', () => {
    const { muting, settled, shown, pause, isWaiting } = controlled();
    muting.typed(A, 3);
    shown(A, 3);
    muting.typed(A, 3);
    assert.deepEqual(settled, []);
    pause();
    assert.deepEqual(settled, [A]);
    assert.deepEqual(shown(A, 3), [3]);
    assert.equal(isWaiting(), false);
  });

  it('is when the cursor leaves it, for another line or another document', () => {
    for (const [uri, line] of [
      [A, 4],
      [B, 3],
    ] as const) {
      const { muting, settled, shown } = controlled();
      muting.typed(A, 3);
      shown(A, 3);
      muting.moved(A, 3);
      assert.deepEqual(settled, []);
      muting.moved(uri, line);
      assert.deepEqual(settled, [A]);
      assert.deepEqual(shown(A, 3), [3]);
    }
  });

  it('is when typing goes on in the next one', () => {
    const { muting, settled, shown } = controlled();
    muting.typed(A, 3);
    shown(A, 3);
    muting.typed(A, 4);
    assert.deepEqual(settled, [A]);
    assert.deepEqual(shown(A, 3, 4), [3]);
  });

  it('makes nobody look again when nothing was held back', () => {
    const { muting, settled, shown, pause } = controlled();
    muting.typed(A, 3);
    shown(A, 5);
    pause();
    assert.deepEqual(settled, []);
  });
});
