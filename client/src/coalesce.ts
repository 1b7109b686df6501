// At most one run at a time, and after it one more for everything that was asked meanwhile: the newest wins, without delay.

/**
 * @param work what to run; it reads what is newest when it starts.
 * @param failed told when a run rejects; later runs go on.
 * @returns asks for a run.
 */
export function coalesce(work: () => Promise<void>, failed: (reason: unknown) => void): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work().catch(failed);
    } while (again);
    running = false;
  };
  return () => {
    again = true;
    if (!running) void run();
  };
}
