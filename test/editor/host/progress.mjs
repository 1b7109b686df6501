// Says on standard output what is being done and how long it took, so that nobody waits before a silent terminal.

const HEARTBEAT_SECONDS = 5;

/**
 * Announces `title`, does the work, and says how many seconds it took or that it did not succeed. The work may speak for
 * itself meanwhile.
 *
 * @template T
 * @param {string} title what is being done, as "Building the extension"
 * @param {() => T | Promise<T>} work
 * @param {(result: T) => boolean} [succeeded] whether what it gave is a success; without it, all that is no error is one
 * @returns {Promise<T>} what the work gave; its error is passed on
 */
export async function step(title, work, succeeded = () => true) {
  const seconds = stopwatch();
  console.log(`• ${title} …`);
  try {
    const result = await work();
    console.log(`${succeeded(result) ? '✓' : '✗'} ${title} (${seconds()} s)`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds()} s)`);
    throw error;
  }
}

/**
 * The same for long work that says nothing itself: a line every few seconds shows that it goes on.
 *
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export function silentStep(title, work) {
  return step(title, async () => {
    const seconds = stopwatch();
    const heartbeat = setInterval(() => console.log(`  ${title}: ${seconds()} s so far`), HEARTBEAT_SECONDS * 1000);
    try {
      return await work();
    } finally {
      clearInterval(heartbeat);
    }
  });
}

/** @returns {() => string} seconds since now, with one decimal */
function stopwatch() {
  const start = performance.now();
  return () => ((performance.now() - start) / 1000).toFixed(1);
}
