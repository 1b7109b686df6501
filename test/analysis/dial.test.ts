// Clocks without am/pm on a 12-hour dial.
import { strict as assert } from 'node:assert';
import { showClock, showDay } from '../../server/src/time/show';
import { readText } from '../support/read';

function times(...lines: readonly string[]): { readonly at: string; readonly found: readonly string[] } {
  const { facts, findings } = readText(
    `# Postmortem: slow search on 3 March 2026\n\n## Timeline (UTC)\n\n${lines.join('\n')}\n`,
  );
  const at = facts.timelines
    .flatMap(({ events }) =>
      events.map(({ moment }) => moment && `${showDay(moment.wall).slice(8)} ${showClock(moment.wall)}`),
    )
    .join(', ');
  return { at, found: findings.map(({ code }) => code) };
}

describe('A 12-hour dial without am/pm', () => {
  it('goes on into the afternoon where only that keeps the order', () => {
    const { at, found } = times(
      '- 9:05 down',
      '- 11:40 cause found',
      '- 12:15 fix begins',
      '- 1:05 fix done',
      '- 2:30 up',
    );
    assert.equal(at, '03 09:05, 03 11:40, 03 12:15, 03 13:05, 03 14:30');
    assert.deepEqual(found, []);
  });

  it('takes the half of the day from the lines that say it', () => {
    const { at, found } = times('- 1:45 PM down', '- 2:30 cause found', '- 3:15 PM up');
    assert.equal(at, '03 13:45, 03 14:30, 03 15:15');
    assert.deepEqual(found, []);
  });

  it('passes midnight', () => {
    assert.equal(times('- 10:50 PM down', '- 11:40 cause found', '- 12:10 up').at, '03 22:50, 03 23:40, 04 00:10');
  });

  it('leaves a slip a slip', () => {
    const { found } = times('- 9:05 down', '- 9:40 cause found', '- 9:10 fix begins', '- 9:55 up');
    assert.deepEqual(found, ['timeline/out-of-order']);
  });

  it('is none where any line shows a 24-hour clock', () => {
    const { found } = times(
      '- 09:05 down',
      '- 11:40 cause found',
      '- 12:15 fix begins',
      '- 1:05 fix done',
      '- 14:30 up',
    );
    assert.ok(found.includes('timeline/out-of-order'));
  });
});
