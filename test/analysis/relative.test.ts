// Times that count from another one, and dates that lack a year.
import { strict as assert } from 'node:assert';
import { inspection } from '../../server/src/export/inspect';
import { readText } from '../support/read';

function at(...lines: readonly string[]): readonly (string | null)[] {
  return inspection(readText(lines.join('\n')), 'x').timeline.map((event) => event.at);
}

describe('Relative times', () => {
  it('count from the line that says T+0 and its time of day', () => {
    assert.deepEqual(
      at(
        '# Postmortem: search, 14 May 2024',
        '## Timeline (UTC)',
        '- T+0 (09:12): down',
        '- T+3m: alert',
        '- T+1h05: up',
      ),
      ['2024-05-14T09:12:00Z', '2024-05-14T09:15:00Z', '2024-05-14T10:17:00Z'],
    );
  });

  it('count from the declared start', () => {
    assert.deepEqual(
      at(
        '---',
        'started: 2024-05-14 09:12 UTC',
        '---',
        '# Postmortem: search',
        '## Timeline',
        '- T+0: down',
        '- T+15 min: up',
      ),
      ['2024-05-14T09:12:00Z', '2024-05-14T09:27:00Z'],
    );
  });
});

describe('Dates without a year', () => {
  it('order the events and leave the date unknown', () => {
    const text = ['# Postmortem: search', '## Timeline (UTC)', '- May 14, 23:50 down', '- May 15, 00:10 up'];
    assert.deepEqual(at(...text), ['T23:50:00Z', 'T00:10:00Z']);
    assert.deepEqual(readText(text.join('\n')).findings, []);
  });
});

describe('A declared window', () => {
  it('opens a sentence that says from when to when, and runs over midnight', () => {
    const { window } = inspection(
      readText(
        '# Postmortem: search\n\n## Summary\n\nBetween 22:40 and 00:15 UTC on 2024-02-10, search dropped one event in eight.\n',
      ),
      'x',
    );
    assert.deepEqual(window, { start: '2024-02-10T22:40:00Z', end: '2024-02-11T00:15:00Z' });
  });
});
