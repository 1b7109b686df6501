// Reading timestamps where one is expected: each line is a spelling and what it means. `¦` ends the time; what follows is text.
import { strict as assert } from 'node:assert';
import { readTimestamp, shiftTimestamp } from '../../server/src/time/read';
import { assertPartsFit, reads } from '../support/stamps';

describe('reading a time of day', () => {
  reads(
    '24-hour clock',
    `
    14:32        → 14:32
    9:05         → 09:05
    00:00        → 00:00
    23:59:59     → 23:59:59
    24:00        → 24:00
    23:59:60     → 23:59:60
    09:05:30.25  → 09:05:30.250
    09:05:30,5   → 09:05:30.500
    09:05:30.123456789 → 09:05:30.123
    09:05:59.9996 → 09:05:59.999
    14:32¦ - text → 14:32
    14:32¦. Then  → 14:32
    14:32¦, then  → 14:32
    `,
  );
  reads(
    '12-hour clock',
    `
    1:13 PM    → 13:13
    1:13pm     → 13:13
    1:13 p.m.  → 13:13
    1:13 P.M.¦: text → 13:13
    01:13 am   → 01:13
    1:13p      → 13:13
    11:13a¦ - text → 11:13
    12:05 AM   → 00:05
    12:05 PM   → 12:05
    12:00 noon → 12:00
    12:00 midnight → 00:00
    9:30:15 PM → 21:30:15
    9 PM       → 21:00
    12am       → 00:00
    12 noon    → 12:00
    noon       → 12:00
    Midnight   → 00:00
    `,
  );
  reads(
    'other separators, or none',
    `
    11.57          → 11:57
    11.57¦ text    → 11:57
    11.57pm        → 23:57
    14h05          → 14:05
    1625           → 16:25
    1625¦: text    → 16:25
    1625¦ - text   → 16:25
    2100hrs        → 21:00
    2100 hrs       → 21:00
    0915 UTC       → 09:15 +00:00
    0915Z          → 09:15 +00:00
    1015 PST       → 10:15 -08:00
    14:05h         → 14:05
    14:05 hrs      → 14:05
    14:05 Uhr      → 14:05
    `,
  );
  it('keeps in mind that a time on a 12-hour dial may be the other half of the day', () => {
    const maybe = (text: string): boolean | undefined => readTimestamp(text, 0)?.clock?.maybeTwelveHour;
    assert.deepEqual(['9:05', '12:51', '10:00'].map(maybe), [true, true, true]);
    assert.deepEqual(['09:05', '13:00', '0:10', '9:05 AM', '1105'].map(maybe), [false, false, false, false, false]);
  });
  it('knows how precisely it was written', () => {
    const precision = (text: string): string | undefined => readTimestamp(text, 0)?.clock?.precision;
    assert.deepEqual(['9 PM', '9:00', '9:00:00', '09:00:00.0'].map(precision), [
      'hour',
      'minute',
      'second',
      'millisecond',
    ]);
  });
});

describe('reading a date', () => {
  reads(
    'in digits, year first',
    `
    2023-03-26      → 2023-03-26
    2023/3/6        → 2023-03-06
    2023.03.06      → 2023-03-06
    2023–03–06 9:15 → 2023-03-06 09:15
    2024-02-29      → 2024-02-29
    20231027T0900   → 2023-10-27 09:00
    20231027T090015Z → 2023-10-27 09:00:15 +00:00
    20231027¦ text  → 2023-10-27
    2023-10-27¦: text → 2023-10-27
    `,
  );
  reads(
    'in digits, day or month first',
    `
    28-11-2024 21:00   → 2024-11-28 21:00
    11/28/2024 9:00 PM → 2024-11-28 21:00
    04/05/2023         → 2023-04-05 (or 2023-05-04)
    04-12-2022 7:23 AM → 2022-12-04 (or 2022-04-12) 07:23
    04.12.2022         → 2022-12-04 (or 2022-04-12)
    05/05/2023         → 2023-05-05
    9/6/23 10:00       → 2023-09-06 (or 2023-06-09) 10:00
    28.11.24 21:00     → 2024-11-28 21:00
    03-26 17:40        → ????-03-26 17:40
    26/03 17:40        → ????-03-26 17:40
    3/9 7:40           → ????-03-09 07:40
    3/26, 7:40         → ????-03-26 07:40
    03-26 ~17:40       → ~????-03-26 17:40
    `,
  );
  reads(
    'with the month named',
    `
    June 9, 2024           → 2024-06-09
    June 9 2024            → 2024-06-09
    Jun. 9, 2024           → 2024-06-09
    June 9th, 2024         → 2024-06-09
    JUNE 9                 → ????-06-09
    Sept 3                 → ????-09-03
    May 5                  → ????-05-05
    9 June 2024            → 2024-06-09
    9th of June 2024       → 2024-06-09
    9-Jun-2024             → 2024-06-09
    09/Jun/2024            → 2024-06-09
    1st January 2024       → 2024-01-01
    Jan 2nd '24            → 2024-01-02
    Jan 2nd, 24, 9:00 PM   → 2024-01-02 21:00
    2 Jan, 24, 9:00        → 2024-01-02 09:00
    Jan 2¦, 24 hosts       → ????-01-02
    Feb 29                 → ????-02-29
    June 9, 2024¦: text    → 2024-06-09
    Mar  3 10:00:05        → ????-03-03 10:00:05
    October 29-30          → ????-10-29 … ????-10-30
    October 29-30, 2023    → 2023-10-29 … 2023-10-30
    29–30 October 2023     → 2023-10-29 … 2023-10-30
    Feb 28-30, 2023        → 2023-02-28
    `,
  );
  reads(
    'with its weekday',
    `
    Tuesday, March 3, 2026      → Tue 2026-03-03
    Tue 2026-03-03 10:00        → Tue 2026-03-03 10:00
    Tue, 3 Mar 2026 10:00:00 GMT → Tue 2026-03-03 10:00 +00:00
    Tuesday the 3rd of March 10:00 → Tue ????-03-03 10:00
    2026-03-03 (Tuesday) 10:00  → Tue 2026-03-03 10:00
    3 March 2026, Tuesday       → Tue 2026-03-03
    3. March, 10:00             → ????-03-03 10:00
    3. March 2026 10:00         → 2026-03-03 10:00
    Tuesday 10:00               → Tue 10:00
    Thurs 10:00                 → Thu 10:00
    `,
  );
});

describe('reading a date and a time of day', () => {
  reads(
    'in either order, however they are joined',
    `
    2021-03-31 12:06              → 2021-03-31 12:06
    2021-03-31, 12:06             → 2021-03-31 12:06
    2021-03-31 at 12:06           → 2021-03-31 12:06
    2021-03-31 @ 12:06            → 2021-03-31 12:06
    2021-03-31 - 12:06            → 2021-03-31 12:06
    2021-03-31T12:06:00           → 2021-03-31 12:06
    2021-03-31_12:06              → 2021-03-31 12:06
    2021-03-31  12:06             → 2021-03-31 12:06
    2022-02-02 1625¦: text        → 2022-02-02 16:25
    2022-02-02 16.25¦ text        → 2022-02-02 16:25
    June 9, 2024, 12:15 PM (UTC)¦: → 2024-06-09 12:15 +00:00
    November 10, 2023, 8:00 PM¦)**: → 2023-11-10 20:00
    Jan 14, 10:18 AM              → ????-01-14 10:18
    Dec 16th **12:43¦** @user     → ????-12-16 12:43
    Sep 27 2017 13:06             → 2017-09-27 13:06
    2021-03-31 \`12:06¦\`         → 2021-03-31 12:06
    2021-03-31 (12:06¦)           → 2021-03-31 12:06
    21/Nov/2026:07:27:59 +0000    → 2026-11-21 07:27:59 +00:00

    12:06 2021-03-31              → 2021-03-31 12:06
    12:06, 31 March               → ????-03-31 12:06
    12:06 on March 31st, 2021     → 2021-03-31 12:06
    12:06 PM EST on March 31      → ????-03-31 12:06 -05:00
    12:06 UTC, 31 March 2021      → 2021-03-31 12:06 +00:00
    12:06 31 March 2021 UTC       → 2021-03-31 12:06 +00:00
    `,
  );
  reads(
    'of ISO 8601, with fractions and offsets',
    `
    2026-03-23T10:39:22Z             → 2026-03-23 10:39:22 +00:00
    2026-03-23T10:39Z                → 2026-03-23 10:39 +00:00
    2026-03-23T10:39:22.123Z         → 2026-03-23 10:39:22.123 +00:00
    2026-03-23T10:39:22.123456+01:00 → 2026-03-23 10:39:22.123 +01:00
    2026-03-23T10:39:22-0730         → 2026-03-23 10:39:22 -07:30
    2026-03-23T10:39-07:00           → 2026-03-23 10:39 -07:00
    2026-03-23 10:39:22+05:45        → 2026-03-23 10:39:22 +05:45
    2026-03-23 10:39:22 -0700        → 2026-03-23 10:39:22 -07:00
    2026-03-23t10:39:22z             → 2026-03-23 10:39:22 +00:00
    T15:45                           → 15:45
    `,
  );
  reads(
    'but only one that belongs to it',
    `
    2023-01-11¦ - 15 nodes lost        → 2023-01-11
    2023-01-11¦ - 1200 requests failed → 2023-01-11
    14:32¦ - 15 nodes drained          → 14:32
    14:32¦ 2 of 3 nodes failed         → 14:32
    14:32¦ May have been earlier       → 14:32
    2023-01-11¦ v2.30 released         → 2023-01-11
    `,
  );
});

it('a timestamp moves as a whole', () => {
  const text = '2026-03-23 9:39 pm EST – 11: 40 PM UTC';
  const stamp = readTimestamp(text, 0);
  assert.ok(stamp);
  const moved = shiftTimestamp(stamp, 100);
  assert.deepEqual(shiftTimestamp(moved, -100), stamp);
  assert.deepEqual(shiftTimestamp(stamp, 0), stamp);
  assertPartsFit(`${' '.repeat(100)}${text}`, moved);
});
