// Ranges, approximate times and times that count from another one.
import { reads } from '../support/stamps';

describe('a range', () => {
  reads(
    'of times of day',
    `
    18:00-19:12           → 18:00 … 19:12
    18:00 - 19:12         → 18:00 … 19:12
    18:00–19:12           → 18:00 … 19:12
    18:00 — 19:12¦: text  → 18:00 … 19:12
    18:00 → 19:12         → 18:00 … 19:12
    18:00 -> 19:12        → 18:00 … 19:12
    18:00 to 19:12        → 18:00 … 19:12
    18:00 until 19:12     → 18:00 … 19:12
    18:00** - **19:12¦** text → 18:00 … 19:12
    18:00 to 19:12 UTC    → 18:00 … 19:12 +00:00
    18:00 UTC - 19:12 UTC → 18:00 +00:00 … 19:12 +00:00
    10:00 AM (PDT) - 11:00 AM (PDT) → 10:00 -07:00 … 11:00 -07:00
    10am-11am             → 10:00 … 11:00
    11.57-12.10           → 11:57 … 12:10
    07:37:44¦-53 hosts    → 07:37:44
    15:39–now¦: text      → 15:39
    14:00¦ - Now it runs   → 14:00
    2026-07-26¦ - 08-19 hosts → 2026-07-26
    23:50 – 00:10         → 23:50 … 00:10
    18:00 - ~19:12        → 18:00 … 19:12
    `,
  );
  reads(
    'that says its half of the day once',
    `
    6:00-7:12 PM     → 18:00 … 19:12
    11:30 - 1:15 PM  → 11:30 … 13:15
    10:00 - 2:00 AM  → 22:00 … 02:00
    6:00 PM - 7:12   → 18:00 … 19:12
    11:30 PM to 12:10 → 23:30 … 00:10
    11 AM - 1:15     → 11:00 … 13:15
    6:00 PM - 19:12  → 18:00 … 19:12
    `,
  );
  reads(
    'with dates',
    `
    2023-03-26 18:00 - 19:12            → 2023-03-26 18:00 … 19:12
    2023-03-26 18:00 - 2023-03-27 02:00 → 2023-03-26 18:00 … 2023-03-27 02:00
    October 27, 2023, from 9:00 AM until 1:00 PM PT → 2023-10-27 09:00 … 13:00 America/Los_Angeles
    2023-03-26 - 2023-03-28             → 2023-03-26 … 2023-03-28
    2023-03-26 to 2023-03-28            → 2023-03-26 … 2023-03-28
    October 29-30                       → ????-10-29 … ????-10-30
    October 29 - November 2, 2023       → ????-10-29 … 2023-11-02
    29 - 30 October 2023                → 2023-10-29 … 2023-10-30
    `,
  );
  reads(
    'is none when something else follows',
    `
    14:32¦ - 15 nodes drained → 14:32
    14:32¦ - 1500 requests    → 14:32
    14:32¦ - 2.5 hours of it  → 14:32
    14:32¦ - midnight job ran → 14:32
    14:32¦ - 25:00            → 14:32
    14:32¦ to the right       → 14:32
    2023-03-26¦ to 28         → 2023-03-26
    `,
  );
});

describe('an approximate time', () => {
  reads(
    'is marked before or behind',
    `
    ~16:05               → ~16:05
    ~ 16:05              → ~16:05
    ≈16:05               → ~16:05
    ~16:05:00            → ~16:05
    ca. 16:05            → ~16:05
    circa 16:05          → ~16:05
    about 4 PM           → ~16:00
    Around 16:05         → ~16:05
    approx. 16:05        → ~16:05
    approximately 4 PM   → ~16:00
    16:05ish             → ~16:05
    16:05 (approx)       → ~16:05
    16:05 (estimated)    → ~16:05
    16:05 approx.¦ text  → ~16:05
    2023-03-26 ~16:05    → ~2023-03-26 16:05
    2023-03-26 about 16:05 UTC → ~2023-03-26 16:05 +00:00
    ~2023-03-26 16:05    → ~2023-03-26 16:05
    `,
  );
});

describe('a time that counts from another', () => {
  reads(
    'from the start of the incident',
    `
    T+0          → start+PT0M
    T+15         → start+PT15M
    T+15m        → start+PT15M
    T-15m        → start-PT15M
    T−5 min      → start-PT5M
    T + 5 min    → start+PT5M
    T+1h30m      → start+PT1H30M
    T+1h 30m     → start+PT1H30M
    T+2 hours    → start+PT2H
    T+00:05      → start+PT5M
    T+01:30:20   → start+PT1H30M20S
    T-10 days    → start-PT240H
    T+45s¦ text  → start+PT45S
    `,
  );
  reads(
    'from the event before',
    `
    +5 min       → previous+PT5M
    +1h          → previous+PT1H
    +00:05       → previous+PT5M
    10 minutes later¦, text → previous+PT10M
    1 hour and 5 minutes later → previous+PT1H5M
    30s later    → previous+PT30S
    2 days later → previous+PT48H
    `,
  );
  reads(
    'by whole days',
    `
    00:10 (+1 day)      → 00:10 +1 day
    00:10 (+1)          → 00:10 +1 day
    00:10 +1d           → 00:10 +1 day
    00:10 UTC (next day) → 00:10 +00:00 +1 day
    00:10 the next day  → 00:10 +1 day
    12:10 AM (the following day) → 00:10 +1 day
    `,
  );
});
