// Times with something wrong: odd spellings and their repairs, the impossible, the unreadable, and what was left open.
import { strict as assert } from 'node:assert';
import { readTimestamp } from '../../server/src/time/read';
import { reads } from '../support/stamps';

describe('a time with something wrong', () => {
  reads(
    'can be read, and is repaired to the usual spelling',
    `
    6: 35 AM             → 06:35 ! odd: 6:35 AM
    6 :35 AM             → 06:35 ! odd: 6:35 AM
    6 : 35 pm            → 18:35 ! odd: 6:35 pm
    10: 15               → 10:15 ! odd: 10:15
    10: 15¦ - text       → 10:15 ! odd: 10:15
    2024-03-05 6: 35 PM  → 2024-03-05 18:35 ! odd: 6:35 PM
    13: 35 PM            → 13:35 ! impossible: 13: 35 | 1: 35 PM ! odd: 13:35 PM
    `,
  );
  reads(
    'is no time of day',
    `
    14:75     → ! impossible: 14:15 | 14:55 | 14:05 | 14:57 | 14:45 | 14:35 | 14:25
    25:10     → ! impossible: 15:10 | 05:10 | 22:10
    24:30     → ! impossible: 14:30 | 04:30 | 22:30
    12:60 PM  → ! impossible: 12:10 PM | 12:50 PM | 12:00 PM | 12:06 PM | 12:40 PM | 12:30 PM | 12:20 PM
    10:15:75  → ! impossible: 10:15:15 | 10:15:55 | 10:15:05 | 10:15:57 | 10:15:45 | 10:15:35 | 10:15:25
    25:61     → ! impossible: 15:11 | 15:51 | 15:01 | 05:11 | 05:51 | 05:01 | 22:11 | 22:51 | 22:01
    `,
  );
  reads(
    'says its half of the day twice, and keeps the digits',
    `
    13:06 PM  → 13:06 ! impossible: 13:06 | 1:06 PM
    13:55PM   → 13:55 ! impossible: 13:55 | 1:55PM
    14:32 AM  → 14:32 ! impossible: 14:32
    0:15 PM   → 00:15 ! impossible: 0:15
    00:30 AM  → 00:30
    `,
  );
  reads(
    'is no day of the calendar',
    `
    2023-02-30       → ! impossible: 2023-02-28
    2023-02-29       → ! impossible: 2023-02-28
    2100-02-29       → ! impossible: 2100-02-28
    2023-13-01       → ! impossible: 2023-01-13 | 2023-03-01 | 2023-12-01 | 2023-11-01 | 2023-10-01
    2023-00-10       → ! impossible: 2023-10-10
    2023-00-00       → ! impossible
    2023-30-05       → ! impossible: 2023-05-30 | 2023-03-05 | 2023-10-05
    31 April 2023    → ! impossible: 30 April 2023
    Apr 31, 2023     → ! impossible: Apr 30, 2023
    Feb 30           → ! impossible: Feb 29
    30/02/2023       → ! impossible: 28/02/2023
    45/12/2023       → ! impossible: 05/12/2023 | 15/12/2023 | 25/12/2023
    2023-02-30 10:00 → 10:00 ! impossible: 2023-02-28
    `,
  );
  reads(
    'cannot be read',
    `
    09:4+ PM          → ! unreadable
    09:4              → ! unreadable
    9:5 AM            → ! unreadable
    09:1q             → ! unreadable
    22025-03-18       → ! unreadable: 2025-03-18
    20225-03-18       → ! unreadable: 2025-03-18 | 2022-03-18
    22025-03-18 10:00 → 10:00 ! unreadable: 2025-03-18
    2025-03-18 09:4+  → 2025-03-18 ! unreadable
    `,
  );
  reads(
    'was left open',
    `
    ??:??            → ! open
    ??:??¦ - text    → ! open
    HH:MM            → ! open
    hh:mm:ss         → ! open
    XX:XX PM         → ! open
    --:--            → ! open
    YYYY-MM-DD       → ! open
    YYYY-MM-DD HH:MM → ! open ! open
    2022-05-03 --:-- → 2022-05-03 ! open
    2022-05-03 ??:?? → 2022-05-03 ! open
    2022-05-??       → ! open
    2022-05-xx       → ! open
    2022-05-?? 10:00 → 10:00 ! open
    14:??            → ~14:00+PT59M
    14:xx            → ~14:00+PT59M
    14:3?            → ~14:30+PT9M
    06:2xZ           → ~06:20+PT9M +00:00
    ~06:2xZ          → ~06:20+PT9M +00:00
    11:39:xxZ        → ~11:39+PT59S +00:00
    `,
  );

  it('says what is wrong in the words that were written', () => {
    const why = (text: string): readonly string[] =>
      (readTimestamp(text, 0)?.defects ?? []).flatMap((defect) => (defect.kind === 'impossible' ? [defect.why] : []));
    assert.deepEqual(why('25:61'), ['25:61 is no time of day']);
    assert.deepEqual(why('31 April 2023'), ['31 April 2023 is no day of the calendar']);
    assert.deepEqual(why('13:06 PM'), ['13 is an hour of the 24-hour clock and goes without PM']);
  });

  it('has repairs that can all be read without a defect', () => {
    for (const text of [
      '25:61',
      '14:75',
      '24:30',
      '12:60 PM',
      '13:06 PM',
      '14:32 AM',
      '10:15:75',
      '5:72 PM',
      '2023-02-30',
      '2023-30-05',
      'Apr 31',
      '22025-03-18',
    ]) {
      for (const defect of readTimestamp(text, 0)?.defects ?? []) {
        const repairs = 'repairs' in defect ? defect.repairs : [];
        assert.ok(repairs.length > 0, text);
        for (const repair of repairs) assert.deepEqual(readTimestamp(repair, 0)?.defects, [], `${text} → ${repair}`);
      }
    }
  });
});
