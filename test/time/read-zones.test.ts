// Zones beside a time, wherever and however they are written, and the words that only look like one.
import { reads } from '../support/stamps';

describe('a zone behind a time', () => {
  reads(
    'of UTC',
    `
    14:32Z            → 14:32 +00:00
    14:32 Z           → 14:32 +00:00
    14:32 UTC         → 14:32 +00:00
    14:32 utc         → 14:32 +00:00
    14:32 (UTC)       → 14:32 +00:00
    14:32 [UTC]       → 14:32 +00:00
    14:32, UTC        → 14:32 +00:00
    14:32 GMT         → 14:32 +00:00
    14:32 hrs UTC     → 14:32 +00:00
    noon UTC          → 12:00 +00:00
    2024-03-05 UTC    → 2024-03-05 +00:00
    `,
  );
  reads(
    'as an offset',
    `
    14:32 UTC+2       → 14:32 +02:00
    14:32 UTC+02:00   → 14:32 +02:00
    14:32 UTC +5:45   → 14:32 +05:45
    14:32 UTC-7       → 14:32 -07:00
    14:32 UTC + 2h    → 14:32 +02:00
    14:32 UTC-3 hours → 14:32 -03:00
    14:32 UTC - 7     → 14:32 -07:00
    14:32 +3 GMT      → 14:32 +03:00
    14:32 UTC−7       → 14:32 -07:00
    14:32 (UTC+0530)  → 14:32 +05:30
    7:23 AM GMT+1     → 07:23 +01:00
    14:32 +0100       → 14:32 +01:00
    14:32+01:00       → 14:32 +01:00
    `,
  );
  reads(
    'before a dash and a number that counts something',
    `
    14:32 UTC¦ - 3 hosts         → 14:32 +00:00
    14:32 UTC¦ – 3 hours of load → 14:32 +00:00
    14:32 UTC¦ - 5% of requests  → 14:32 +00:00
    14:32 UTC¦ - 2/3 of the pods → 14:32 +00:00
    `,
  );
  reads(
    'as an abbreviation, which means what it says',
    `
    14:32 PST            → 14:32 -08:00
    14:32 pst            → 14:32 -08:00
    2024-07-05 14:32 PST → 2024-07-05 14:32 -08:00
    14:32 PDT            → 14:32 -07:00
    14:32 (CEST)         → 14:32 +02:00
    14:32 AEST           → 14:32 +10:00
    14:32 MESZ           → 14:32 +02:00
    14:32 PST (UTC-7)    → 14:32 -07:00
    14:32 (PST, UTC-7)   → 14:32 -07:00
    14:32 (CET/UTC+1)    → 14:32 +01:00
    14:32 IST            → 14:32 +05:30 (or +01:00, +02:00)
    14:32 CST            → 14:32 -06:00 (or +08:00)
    14:32 BST            → 14:32 +01:00 (or +06:00)
    `,
  );
  reads(
    'in full',
    `
    14:32 West Africa Time            → 14:32 +01:00
    14:32 (West African Time)         → 14:32 +01:00
    14:32 East Africa Standard Time   → 14:32 +03:00
    14:32 Central Africa Time         → 14:32 +02:00
    14:32 Greenwich Mean Time         → 14:32 +00:00
    14:32 (Coordinated Universal Time) → 14:32 +00:00
    3:00 PM (Kigali Time)             → 15:00 Africa/Kigali
    3:00 PM Nigerian time             → 15:00 Africa/Lagos
    3:00 PM (Bogotá time)             → 15:00 America/Bogota
    3:00 PM COT                       → 15:00 -05:00
    3:00 PM (East Africa Time, Kenya) → 15:00 +03:00
    3:00 PM (IST, Bengaluru office)   → 15:00 +05:30 (or +01:00, +02:00)
    3:00 PM¦ (UTC, 4 hosts)           → 15:00
    `,
  );
  reads(
    'as a place, which follows the calendar',
    `
    14:32 PT                    → 14:32 America/Los_Angeles
    14:32 ET                    → 14:32 America/New_York
    14:32 PST/PDT               → 14:32 America/Los_Angeles
    14:32 (EDT/EST)             → 14:32 America/New_York
    14:32 Pacific               → 14:32 America/Los_Angeles
    14:32 Pacific time          → 14:32 America/Los_Angeles
    14:32 (Pacific Time)        → 14:32 America/Los_Angeles
    14:32 US/Pacific            → 14:32 US/Pacific
    3:15 PM Eastern time¦, text → 15:15 America/New_York
    3:15 PM Eastern Daylight Time → 15:15 America/New_York
    3:15 PM New York time¦ text → 15:15 America/New_York
    14:32 (Berlin)              → 14:32 Europe/Berlin
    14:32 London¦: text         → 14:32 Europe/London
    14:32 America/Los_Angeles   → 14:32 America/Los_Angeles
    14:32 (America/Argentina/Buenos_Aires) → 14:32 America/Argentina/Buenos_Aires
    14:32 Etc/GMT+3             → 14:32 Etc/GMT+3
    `,
  );
  reads(
    'between a clock and its date',
    `
    3:15 PM Pacific on June 9, 2024 → 2024-06-09 15:15 America/Los_Angeles
    14:32 UTC, 9 June 2024          → 2024-06-09 14:32 +00:00
    14:32 +02:00 2024-06-09         → 2024-06-09 14:32 +02:00
    `,
  );
  reads(
    'is not there when the words are others',
    `
    14:32¦ IT was down          → 14:32
    14:32¦ WE saw errors        → 14:32
    14:32¦ est. 20 users        → 14:32
    14:32¦ at the Berlin office → 14:32
    14:32¦ Berlin on-call paged → 14:32
    14:32¦ Central store failed → 14:32
    14:32¦ Singapore went dark  → 14:32
    14:32¦ eastern users gone   → 14:32
    14:32¦ local time           → 14:32
    14:32¦ pt. two              → 14:32
    14:32¦ Zookeeper restarted  → 14:32
    14:32¦ +15m                 → 14:32
    14:32 UTC¦ - text           → 14:32 +00:00
    14:32 UTC¦ - 15 nodes lost  → 14:32 +00:00
    14:32 UTC¦ (09:32 EST)      → 14:32 +00:00
    `,
  );
});
