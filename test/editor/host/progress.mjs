// Says on standard output what is being done and how long it took, so that nobody waits before a silent terminal.

const HEARTBEAT_SECONDS = 5;

/**
 * Announces `title`, does the work, and says how many seconds it took or that it did not succeed.
 *
 * @template T
 * @param {string} title what is being done, as "Building the extension"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>} what the work gave; its error is passed on
 */
export async function step(title, work) {
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  console.log(`• ${title} …`);
  const heartbeat = setInterval(() => console.log(`  ${title}: ${seconds()} s so far`), HEARTBEAT_SECONDS * 1000);
  try {
    const result = await work();
    console.log(`✓ ${title} (${seconds()} s)`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds()} s)`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
