// Many files are looked at by several threads at once. Each takes the next file that nobody took; this one prints in order.
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Target } from './files';
import { type Job, type Looked, looker } from './look';
import type { Terminal } from './terminal';

/** What a thread is told when it starts. */
export interface Work {
  readonly targets: readonly Target[];
  readonly job: Job;
  readonly cwd: string;
}

/** What the threads share: the first target that nobody took, and the first that is not printed yet. */
export type Places = Int32Array<SharedArrayBuffer>;

export interface Given extends Work {
  readonly places: Places;
}

export interface Answer {
  readonly at: number;
  readonly looked: Looked;
}

/** How many threads pay besides this one: each has to start, and then to become fast. */
export function threadsFor(targets: readonly Target[], { thread }: Terminal): number {
  if (thread === undefined || targets.some(({ by }) => by === 'stdin')) return 0;
  const cores = Math.min(availableParallelism(), MOST);
  return Math.max(0, Math.min(cores, Math.floor(targets.length / FILES_EACH)) - 1);
}

const FILES_EACH = 100;
const MOST = 8;

/** Calls `take` with what is to be said of each target, in their order. */
export async function lookTogether(
  work: Work,
  threads: number,
  { thread = '' }: Terminal,
  take: (looked: Looked) => void,
): Promise<void> {
  const look = looker(work.job, work.cwd);
  const places: Places = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const ready = new Map<number, Looked>();
  let printed = 0;
  let failed = false;
  let wake = (): void => {};
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(thread, { workerData: { ...work, places } satisfies Given });
    worker.on('message', ({ at, looked }: Answer) => {
      if (at >= printed) ready.set(at, looked);
      wake();
    });
    // What a thread took with it is looked at here.
    worker.on('error', () => {
      failed = true;
      wake();
    });
    return worker;
  });

  while (printed < work.targets.length) {
    const looked = ready.get(printed);
    if (looked !== undefined) {
      take(looked);
      ready.delete(printed++);
      release(places, printed);
      continue;
    }
    const at = failed ? printed : takeNext(places, work.targets.length);
    const target = at === undefined ? undefined : work.targets[at];
    if (at === undefined || target === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    } else {
      ready.set(at, look(target));
      // Lets in what the others have finished meanwhile.
      await setImmediate();
    }
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
}

/** The work of a thread besides the first: `answer` hears of every target that it took. */
export function helpLooking({ targets, job, cwd, places }: Given, answer: (answer: Answer) => void): void {
  const look = looker(job, cwd);
  for (;;) {
    const at = Atomics.add(places, TAKEN, 1);
    const target = targets[at];
    if (target === undefined) return;
    waitUntilNear(places, at);
    answer({ at, looked: look(target) });
  }
}

const TAKEN = 0;
const PRINTED = 1;
/** How far the threads may run ahead of what is printed: what they found waits in memory. */
const AHEAD = 256;

/** Undefined when all are taken, or those that are not are too far ahead. */
function takeNext(places: Places, count: number): number | undefined {
  const next = Atomics.load(places, TAKEN);
  if (next >= count || next >= Atomics.load(places, PRINTED) + AHEAD) return undefined;
  const at = Atomics.add(places, TAKEN, 1);
  return at < count ? at : undefined;
}

function release(places: Places, printed: number): void {
  Atomics.store(places, PRINTED, printed);
  Atomics.notify(places, PRINTED);
}

function waitUntilNear(places: Places, at: number): void {
  for (;;) {
    const printed = Atomics.load(places, PRINTED);
    if (at < printed + AHEAD) return;
    Atomics.wait(places, PRINTED, printed);
  }
}
