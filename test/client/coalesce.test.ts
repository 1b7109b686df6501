// One run at a time; what is asked meanwhile becomes one more run.
import assert from 'node:assert/strict';
import { coalesce } from '../../client/src/coalesce';

/** Work that ends when the test says so. */
function controlled() {
  const ends: { resolve(): void; reject(reason: Error): void }[] = [];
  const failures: unknown[] = [];
  const request = coalesce(
    () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })),
    (reason) => failures.push(reason),
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { ends, failures, request, settled };
}

describe('asking for runs', () => {
  it('runs at once', () => {
    const { ends, request } = controlled();
    request();
    assert.equal(ends.length, 1);
  });

  it('runs once more for everything that was asked during a run', async () => {
    const { ends, request, settled } = controlled();
    request();
    request();
    request();
    assert.equal(ends.length, 1);
    ends[0]?.resolve();
    await settled();
    assert.equal(ends.length, 2);
    ends[1]?.resolve();
    await settled();
    assert.equal(ends.length, 2);
  });

  it('runs again when asked after the last run', async () => {
    const { ends, request, settled } = controlled();
    request();
    ends[0]?.resolve();
    await settled();
    request();
    assert.equal(ends.length, 2);
  });

  it('tells of a failure and goes on', async () => {
    const { ends, failures, request, settled } = controlled();
    request();
    request();
    ends[0]?.reject(new Error('gone'));
    await settled();
    assert.equal(failures.length, 1);
    assert.equal(ends.length, 2);
  });
});
