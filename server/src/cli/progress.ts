// A line of progress on a terminal, once the work takes longer than a moment.
import type { Terminal } from './terminal';

export interface Progress {
  /** @param done how many of the files are finished. */
  at(done: number): void;
  end(): void;
}

export function progress({ stderr }: Terminal, total: number): Progress {
  const begun = Date.now();
  let next = begun + PATIENCE_MS;
  let drawn = false;
  return {
    at(done) {
      if (!stderr.isTTY || Date.now() < next) return;
      next = Date.now() + REDRAW_MS;
      drawn = true;
      const filled = Math.round((done / total) * WIDTH);
      stderr.write(`${CLEAR}${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total} files`);
    },
    end() {
      if (drawn) stderr.write(CLEAR);
    },
  };
}

const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const WIDTH = 24;
const CLEAR = '\r\u001b[K';
