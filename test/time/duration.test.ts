// Reading durations with what their words can mean, and writing them.
import { strict as assert } from 'node:assert';
import { MINUTE, SECOND } from '../../server/src/time/civil';
import { findDurations, humanDuration, isoDuration, readDuration } from '../../server/src/time/duration';
import { unindent } from '../support/fixture';
import { rows } from '../support/stamps';

/** `written → value (smallest…largest)`; `¦…¦` encloses what counts as the duration when it is not everything. */
function durations(title: string, table: string): void {
  describe(title, () => {
    for (const { written, meaning } of rows(table)) {
      it(`${written} → ${meaning}`, () => {
        const [before = '', inside, after = ''] = written.includes('¦') ? written.split('¦') : ['', written];
        const text = `${before}${inside}${after}`;
        const read = readDuration(text, 0);
        assert.ok(read, 'is read as a duration');
        assert.equal(read.text, inside);
        assert.equal(text.slice(read.start, read.end), read.text);
        assert.equal(`${short(read.ms)} (${short(read.low)}…${short(read.high)})`, meaning);
      });
    }
  });
}

const short = (ms: number): string => isoDuration(ms).slice(isoDuration(ms).startsWith('-') ? 0 : 2);

describe('reading a duration', () => {
  durations(
    'meant to the minute, or to the second',
    `
    4h 12m                   → 4H12M (4H11M…4H13M)
    4h12m                    → 4H12M (4H11M…4H13M)
    4 h 12 m                 → 4H12M (4H11M…4H13M)
    4H12M                    → 4H12M (4H11M…4H13M)
    4h12                     → 4H12M (4H11M…4H13M)
    4 hours 12 minutes       → 4H12M (4H11M…4H13M)
    4 hours, 12 minutes      → 4H12M (4H11M…4H13M)
    13 hours and 15 minutes  → 13H15M (13H14M…13H16M)
    six hours and twenty-seven minutes → 6H27M (6H26M…6H28M)
    1 hour, 5 minutes and 30 seconds → 1H5M30S (1H5M29S…1H5M31S)
    1d5h47m                  → 29H47M (29H46M…29H48M)
    72 minutes               → 1H12M (1H11M…1H13M)
    ¦72 min¦.                → 1H12M (1H11M…1H13M)
    ¦72-minute¦ outage       → 1H12M (1H11M…1H13M)
    40 secs                  → 40S (39S…41S)
    PT4H12M                  → 4H12M (4H11M…4H13M)
    PT4H                     → 4H (3H59M…4H1M)
    P1DT2H                   → 26H (25H59M…26H1M)
    `,
  );
  durations(
    'rounded by the words',
    `
    4h                       → 4H (3H30M…4H59M)
    4 hours                  → 4H (3H30M…4H59M)
    ¦4-hour¦ outage          → 4H (3H30M…4H59M)
    five hours               → 5H (4H30M…5H59M)
    an hour                  → 1H (30M…1H59M)
    2 days                   → 48H (36H…71H59M)
    2d 3h                    → 51H (50H30M…51H59M)
    2.5 hours                → 2H30M (2H15M…2H45M)
    2,5 hours                → 2H30M (2H15M…2H45M)
    half an hour             → 30M (20M…40M)
    an hour and a half       → 1H30M (1H15M…1H45M)
    two and a half hours     → 2H30M (2H15M…2H45M)
    90 minutes               → 1H30M (1H28M…1H32M)
    forty-five minutes       → 45M (43M…47M)
    twenty-five minutes      → 25M (23M…27M)
    `,
  );
  durations(
    'between two numbers',
    `
    3-5 hours                → 4H (2H30M…5H30M)
    3–5 hours                → 4H (2H30M…5H30M)
    three to five hours      → 4H (2H30M…5H30M)
    `,
  );
  durations(
    'with a qualifier, which is no part of it',
    `
    about ¦4 hours¦          → 4H (3H24M…4H59M)
    ~¦4h¦                    → 4H (3H24M…4H59M)
    approximately ¦90 minutes¦ → 1H30M (1H16M30S…1H43M30S)
    almost ¦4 hours¦         → 4H (3H24M…4H30M)
    just under ¦an hour¦     → 1H (30M…1H30M)
    over ¦4 hours¦           → 4H (3H59M…7H)
    at least ¦20 minutes¦    → 20M (19M…31M)
    4+ hours                 → 4H (4H…7H)
    less than ¦10 minutes¦   → 10M (0M…12M)
    within ¦15 minutes¦      → 15M (0M…17M)
    `,
  );

  it('has bounds around its value, whole milliseconds', () => {
    for (const text of ['4h', '3-5 hours', '1 week', 'about 7 minutes', 'over 2d', '1.25h', 'PT1M', 'half an hour']) {
      const read = readDuration(text, 0);
      assert.ok(read, text);
      assert.ok(read.low <= read.ms && read.ms <= read.high, text);
      assert.ok([read.ms, read.low, read.high].every(Number.isInteger), text);
    }
  });
});

describe('running text', () => {
  it('holds these durations', () => {
    const text = 'It took 4h 12m (about 4 hours), a 90-minute outage, then half an hour, 12-15 minutes and 10s.';
    assert.deepEqual(
      findDurations(text).map((found) => found.text),
      ['4h 12m', '4 hours', '90-minute', 'half an hour', '12-15 minutes', '10s'],
    );
    for (const found of findDurations(text)) assert.equal(text.slice(found.start, found.end), found.text);
  });

  for (const line of unindent(`
    It took 20 ms, 20ms or 4 M requests at 5 m/s in 3D.
    We lost 4 hosts, 120 GB and 12 monitors.
    At 14:05 and 4:12:00 on 2024-03-05, v2.5h and #4h and x4m and $5 m.
    A few hours, several minutes, some days.
    Mind the hourly and 15 minutely job.
  `)
    .split('\n')
    .filter(Boolean)) {
    it(`holds none in: ${line}`, () =>
      assert.deepEqual(
        findDurations(line).map((found) => found.text),
        [],
      ));
  }
});

describe('writing a duration', () => {
  const cases: readonly (readonly [ms: number, iso: string, human: string])[] = [
    [0, 'PT0M', '0 m'],
    [40 * SECOND, 'PT40S', '40 s'],
    [MINUTE, 'PT1M', '1 m'],
    [4 * MINUTE + 5 * SECOND, 'PT4M5S', '4 m 05 s'],
    [59 * MINUTE + 59 * SECOND, 'PT59M59S', '59 m 59 s'],
    [60 * MINUTE, 'PT1H', '1 h'],
    [64 * MINUTE, 'PT1H4M', '1 h 04 m'],
    [795 * MINUTE, 'PT13H15M', '13 h 15 m'],
    [1440 * MINUTE, 'PT24H', '1 d'],
    [(51 * 60 + 5) * MINUTE, 'PT51H5M', '2 d 3 h 05 m'],
    [(48 * 60 + 5) * MINUTE, 'PT48H5M', '2 d 0 h 05 m'],
    [-15 * MINUTE, '-PT15M', '−15 m'],
    [400, 'PT0M', '0 m'],
    [-400, 'PT0M', '0 m'],
  ];
  for (const [ms, iso, human] of cases) {
    it(`${ms} ms → ${iso}, ${human}`, () => {
      assert.equal(isoDuration(ms), iso);
      assert.equal(humanDuration(ms), human);
    });
  }

  it('is read back as the same, in both forms', () => {
    for (const minutes of [1, 9, 10, 59, 60, 61, 119, 120, 600, 1439, 1441, 10_080]) {
      const ms = minutes * MINUTE;
      for (const text of [isoDuration(ms), humanDuration(ms)]) {
        const read = readDuration(text, 0);
        assert.equal(read?.ms, ms, text);
        assert.equal(read.end, text.length, text);
      }
    }
  });
});
