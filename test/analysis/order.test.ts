// Which events are out of order: the fewest, each timeline by itself, fuzzy times by their bounds.
import { strict as assert } from 'node:assert';
import { misplaced } from '../../server/src/analysis/order';
import type { Moment } from '../../server/src/time/moment';
import { finds } from '../support/facts';

const moment = (axis: number, spread = 0): Moment => ({
  axis,
  wall: axis,
  dated: true,
  day: false,
  earliest: -spread,
  latest: spread,
  approx: spread > 0,
});

describe('out of order', () => {
  const cases: readonly (readonly [written: string, ...wrong: number[]])[] = [
    [''],
    ['1'],
    ['1 2 2 3'],
    ['1 5 2 3', 1],
    ['3 1 2', 0],
    ['1 2 9 3 4 5', 2],
    ['1 8 9 2 3 4', 1, 2],
    ['2 1', 1],
    ['5 5 4 4', 2, 3],
    ['1 ? 2 ? 3'],
    ['1 ? 9 ? 2 3', 2],
    ['4 3 2 1', 1, 2, 3],
    ['1 4~2 3 5'],
    ['1 4~2 1 5', 2],
    ['1 9~2 3 5', 1],
    ['3~3 1 2'],
  ];
  for (const [written, ...wrong] of cases) {
    it(`in “${written}” are ${wrong.length === 0 ? 'none' : `those at ${wrong.join(' and ')}`}`, () => {
      const moments = written.split(' ').map((word) => {
        const [at = '', spread] = word.split('~');
        return at === '?' || at === '' ? undefined : moment(Number(at), Number(spread ?? 0));
      });
      assert.deepEqual([...misplaced(moments)], wrong);
    });
  }

  it('are never more than need be', () => {
    let seed = 7;
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % 8;
    };
    for (let round = 0; round < 200; round++) {
      const axes = Array.from({ length: 1 + (round % 8) }, next);
      const wrong = misplaced(axes.map((axis) => moment(axis)));
      const kept = axes.filter((_, at) => !wrong.has(at));
      assert.ok(
        kept.every((axis, at) => at === 0 || axis >= (kept[at - 1] ?? 0)),
        axes.join(' '),
      );
      assert.equal(kept.length, longest(axes), axes.join(' '));
    }
  });
});

/** The length of the longest non-decreasing run, by trying every choice. */
function longest(axes: readonly number[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** axes.length; choice++) {
    const kept = axes.filter((_, at) => (choice >> at) % 2 === 1);
    if (kept.length > best && kept.every((axis, at) => at === 0 || axis >= (kept[at - 1] ?? 0))) best = kept.length;
  }
  return best;
}

describe('the order of a timeline', () => {
  finds(
    'is judged by itself',
    `
    ## Key events
    - First detected: 2024-03-05 10:10
    - Resolved: 2024-03-05 12:00
    ## Timeline
    - 2024-03-05 10:00 a
    - 10:10 b
    ⇒ events
    2: 2024-03-05T10:10 «detected»
    3: 2024-03-05T12:00 «resolved»
    5: 2024-03-05T10:00
    6: 2024-03-05T10:10 date
    `,
  );
  finds(
    'may be newest first',
    `
    ## Timeline (UTC)
    - 2024-03-06 00:30 d
    - 2024-03-05 23:50 c
    - 2024-03-05 20:00 slip
    - 2024-03-05 22:40 b
    - 2024-03-05 22:00 a
    ⇒ events
    newest first
    2: 2024-03-06T00:30Z zone
    3: 2024-03-05T23:50Z zone
    4: 2024-03-05T20:00Z zone misplaced
    5: 2024-03-05T22:40Z zone
    6: 2024-03-05T22:00Z zone
    `,
  );
  finds(
    'is newest first already with two updates of a status page',
    `
    ::: update Resolved | 2024-03-05T15:10:00Z
    All caught up.
    :::

    ::: update Looking | 2024-03-05T14:44:00Z
    We are on it.
    :::
    ⇒ events
    newest first
    1: 2024-03-05T15:10Z [resolved]
    5: 2024-03-05T14:44Z
    `,
  );
  finds(
    'is that of instants, but a zone slipped into one line is no disorder',
    `
    ## Timeline
    - 2024-03-05 14:00 UTC a
    - 16:05 CET b
    - 15:10 UTC c
    - 15:15 EST d
    - 15:20 UTC e
    ⇒ events
    2: 2024-03-05T14:00Z
    3: 2024-03-05T16:05+01:00 date
    4: 2024-03-05T15:10Z date
    5: 2024-03-05T15:15-05:00 date
    6: 2024-03-05T15:20Z date
    `,
  );
  finds(
    'lets an approximate time lie where it can',
    `
    ## Timeline
    - 2024-03-05 14:05 a
    - ~14:00 b
    - 14:?? c
    - 14:06 d
    - ~13:00 e
    ⇒ events
    2: 2024-03-05T14:05
    3: ~2024-03-05T14:00 (13:50…14:10) date
    4: ~2024-03-05T14:00 (14:00…14:59) date
    5: 2024-03-05T14:06 date
    6: ~2024-03-05T13:00 (12:50…13:10) date misplaced
    `,
  );
  finds(
    'may be newest first with dates carried down',
    `
    ## Timeline (UTC)
    - 2024-03-06 00:30 d
    - 2024-03-05 23:50 c
    - 23:10 b
    - 22:00 a
    ⇒ events
    newest first
    2: 2024-03-06T00:30Z zone
    3: 2024-03-05T23:50Z zone
    4: 2024-03-05T23:10Z date zone
    5: 2024-03-05T22:00Z date zone
    `,
  );
  finds(
    'is not newest first because the one date stands at the top',
    `
    ## Timeline
    - 2024-06-03 06:12 a
    - 13:03 b
    - 00:00 c
    - 00:00 d
    ⇒ events
    2: 2024-06-03T06:12
    3: 2024-06-03T13:03 date
    4: 2024-06-04T00:00 date
    5: 2024-06-04T00:00 date
    `,
  );
  finds(
    'takes slips for slips on hours that could be on a 12-hour dial',
    `
    ## Timeline
    - 2024-03-05 10:20 a
    - 10:05 b
    - 10:06 c
    - 10:30 d
    - 10:40 e
    ⇒ events
    2: 2024-03-05T10:20 misplaced
    3: 2024-03-05T10:05 date
    4: 2024-03-05T10:06 date
    5: 2024-03-05T10:30 date
    6: 2024-03-05T10:40 date
    `,
  );
  finds(
    'takes the nights below a noon for the slip, however many they are',
    `
    ## Timeline
    - 2024-03-05 11:30 AM a
    - 12:00 PM b
    - 12:15 AM c
    - 12:25 AM d
    - 12:40 AM e
    ⇒ events
    2: 2024-03-05T11:30
    3: 2024-03-05T12:00 date
    4: 2024-03-05T00:15 date misplaced
    5: 2024-03-05T00:25 date misplaced
    6: 2024-03-05T00:40 date misplaced
    `,
  );
  finds(
    'lets what lasts stand below what happened meanwhile, unless it had ended',
    `
    ## Timeline
    - 2024-03-05 10:00 a
    - 10:51 b
    - 10:00-11:00 c
    - 11:00-12:00 d
    - 12:30 e
    - 11:40-11:45 f
    - 12:40 g
    ⇒ events
    2: 2024-03-05T10:00
    3: 2024-03-05T10:51 date
    4: 2024-03-05T10:00 … 2024-03-05T11:00 date
    5: 2024-03-05T11:00 … 2024-03-05T12:00 date
    6: 2024-03-05T12:30 date
    7: 2024-03-05T11:40 … 2024-03-05T11:45 date misplaced
    8: 2024-03-05T12:40 date
    `,
  );
  finds(
    'sees no other half of the day where a zone makes the clock fall back',
    `
    ## Timeline
    - 2024-03-05 10:00 UTC a
    - 12:05 CET b
    - 11:10 UTC c
    - 11:15 UTC d
    ⇒ events
    2: 2024-03-05T10:00Z
    3: 2024-03-05T12:05+01:00 date
    4: 2024-03-05T11:10Z date
    5: 2024-03-05T11:15Z date
    `,
  );
});
