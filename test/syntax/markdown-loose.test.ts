// Timelines without a heading: status pages and chat logs.
import { strict as assert } from 'node:assert';
import { inspection } from '../../server/src/export/inspect';
import { readText } from '../support/read';

function events(...lines: readonly string[]): readonly string[] {
  return inspection(readText(lines.join('\n')), 'x').timeline.map(({ at, kind, text }) => `${at} ${kind}: ${text}`);
}

describe('A status page', () => {
  it('has its times above what they tell', () => {
    assert.deepEqual(
      events(
        '# Search is slow',
        '',
        '2026-03-03 15:20 UTC',
        '',
        'Search is fast again.',
        '',
        '---',
        '',
        '2026-03-03 14:02 UTC',
        '',
        'Queries wait for seconds.',
      ),
      ['2026-03-03T15:20:00Z other: Search is fast again.', '2026-03-03T14:02:00Z other: Queries wait for seconds.'],
    );
  });

  it('has its times below what they tell', () => {
    assert.deepEqual(
      events(
        '# Search is slow, March 2026',
        '',
        '**Resolved** - Search is fast again.',
        'Mar 3, 15:20 UTC',
        '',
        '**Investigating** - Queries wait for seconds.',
        'Mar 3, 14:02 UTC',
      ),
      [
        '2026-03-03T15:20:00Z resolved: **Resolved** - Search is fast again.',
        '2026-03-03T14:02:00Z investigating: **Investigating** - Queries wait for seconds.',
      ],
    );
  });
});

describe('A chat log in a fence', () => {
  const chat = [
    '```',
    '[10:32 AM] jane: search hangs',
    '[10:35 AM] bo: rolling back',
    '[10:51 AM] jane: fast again',
    '```',
  ];

  it('is the timeline where there is no other', () => {
    assert.deepEqual(events('# Postmortem of 3 March 2026: slow search', '', ...chat), [
      '2026-03-03T10:32:00 other: jane: search hangs',
      '2026-03-03T10:35:00 other: bo: rolling back',
      '2026-03-03T10:51:00 other: jane: fast again',
    ]);
  });

  it('stays a quotation beside a timeline', () => {
    assert.equal(
      events('# Postmortem of 3 March 2026', '## Timeline', '- 10:30 down', '- 10:51 up', '', ...chat).length,
      2,
    );
  });

  it('is none where machines speak', () => {
    const log = ['```', '10:32:01 ERROR: out of memory', '10:32:02 INFO: restarting', '10:32:05 info: ready', '```'];
    assert.deepEqual(events('# Postmortem of 3 March 2026', '', ...log), []);
  });
});
