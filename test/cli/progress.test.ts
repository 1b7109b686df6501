// The bar on a terminal: only when work takes longer than a moment, and gone when it ends.
import { strict as assert } from 'node:assert';
import { progress } from '../../server/src/cli/progress';
import type { Terminal } from '../../server/src/cli/terminal';

describe('the progress of a long run', () => {
  const realNow = Date.now;
  let now = 0;
  let drawn: string[] = [];
  beforeEach(() => {
    [now, drawn] = [0, []];
    Date.now = () => now;
  });
  afterEach(() => {
    Date.now = realNow;
  });

  function terminal(isTTY: boolean): Terminal {
    const output = { isTTY, write: (text: string) => drawn.push(text) };
    return { stdin: nothing(), stdout: output, stderr: output, env: {}, cwd: () => '/' };
  }

  function run(isTTY: boolean, times: readonly number[]): void {
    const bar = progress(terminal(isTTY), times.length);
    for (const [at, time] of times.entries()) {
      now = time;
      bar.at(at + 1);
    }
    bar.end();
  }

  it('is shown after a second, grows, and is wiped away', () => {
    run(true, [500, 1100, 1150, 1300]);
    const bars = drawn.map((text) => text.replace('\r\u001b[K', ''));
    assert.deepEqual(bars, [`${'█'.repeat(12)}${'░'.repeat(12)} 2 of 4 files`, `${'█'.repeat(24)} 4 of 4 files`, '']);
  });

  it('is not shown for work that is soon done, nor where no terminal is', () => {
    run(true, [100, 200, 900]);
    run(false, [1000, 2000, 3000]);
    assert.deepEqual(drawn, []);
  });
});

async function* nothing(): AsyncIterable<string> {}
