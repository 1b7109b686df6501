// Scrolling that we caused is not reported back.
import assert from 'node:assert/strict';
import { createEcho } from '../../client/src/preview/echo';

describe('telling our scrolling from the reader’s', () => {
  it('is the reader’s when we did not scroll', () => {
    assert.equal(createEcho().caused(10), false);
  });

  it('is ours when it arrives where we sent it', () => {
    const echo = createEcho();
    echo.expect(40, 10);
    assert.equal(echo.caused(40), true);
  });

  it('is ours in every step of a smooth scroll', () => {
    const echo = createEcho();
    echo.expect(40, 10);
    assert.deepEqual(
      [15, 28, 39, 40].map((line) => echo.caused(line)),
      [true, true, true, true],
    );
  });

  it('is the reader’s again as soon as it moves away', () => {
    const echo = createEcho();
    echo.expect(40, 10);
    echo.caused(40);
    assert.equal(echo.caused(42), false);
    assert.equal(echo.caused(40), false);
  });

  it('does not swallow the reader’s scrolling when ours changed nothing', () => {
    const echo = createEcho();
    echo.expect(40, 40);
    assert.equal(echo.caused(41), false);
  });

  it('stops short when the end of the document stops it', () => {
    const echo = createEcho();
    echo.expect(100, 10);
    assert.equal(echo.caused(80), true);
    assert.equal(echo.caused(70), false);
  });
});
