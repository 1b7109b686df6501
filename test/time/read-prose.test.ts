// Times in running text: what is one, what begins or ends beside it, and the many numbers that are none.
import { strict as assert } from 'node:assert';
import { findTimestamps } from '../../server/src/time/read';
import { unindent } from '../support/fixture';
import { rows, showStamp } from '../support/stamps';

const lines = (text: string): readonly string[] => unindent(text).split('\n').filter(Boolean);

describe('running text', () => {
  describe('holds these times', () => {
    for (const { written, meaning } of rows(`
      At 09:04 the pager went off. → 09:04
      Errors from 08:45, 09:00 and 09:04; gone at 09:10. → 08:45 & 09:00 & 09:04 & 09:10
      It began (09:04), said the log "09:05". → 09:04 & 09:05
      It was **09:04** or \`09:05\`. → 09:04 & 09:05
      On March 5, 2024 at 9:04 AM PST, all was lost. → 2024-03-05 09:04 -08:00
      On Oct. 27 at about 9:00 a.m. (PT), it slowed. → ~????-10-27 09:00 America/Los_Angeles
      The site was down on 2023-10-27 09:00–13:00 PT. → 2023-10-27 09:00 … 13:00 America/Los_Angeles
      It was down from 09:00 to 11:00 UTC that day. → 09:00 … 11:00 +00:00
      We saw it approximately 4 PM, maybe around 16:05 UTC. → ~16:00 & ~16:05 +00:00
      At noon all was well, and at midnight it was not. → 12:00 & 00:00
      2 minutes later it crashed. → previous+PT2M
      We deployed on May 20 and again on 3rd June. → ????-05-20 & ????-06-03
      Written 12.03.2024, shipped 2024-03-14. → 2024-03-12 (or 2024-12-03) & 2024-03-14
      Paged at 1625 hours, and at 1015 UTC. → 16:25 & 10:15 +00:00
      At 1.30pm they left. → 13:30
      At 10:00 AM PDT (17:00 UTC) it ended. → 10:00 -07:00 & 17:00 +00:00
      At 13:75 nobody was there, at 13:06 PM somebody. → ! impossible: 13:15 | 13:55 | 13:05 | 13:57 | 13:45 | 13:35 | 13:25 & 13:06 ! impossible: 13:06 | 1:06 PM
    `)) {
      it(`${written} → ${meaning}`, () => {
        const found = findTimestamps(written);
        assert.equal(found.map(showStamp).join(' & '), meaning);
        for (const { start, end, text } of found) assert.equal(written.slice(start, end), text);
      });
    }
  });

  describe('holds no time in', () => {
    for (const line of lines(`
      We upgraded from 2.4.1 to v2.30, and Postgres to 14.2.
      Release 2024.03.1 and v1.21.10 went out with 3.10.
      The proxy listens on port 8080 and on 127.0.0.1:6443 and [::1]:53.
      See https://example.com/2024/03/05/post and http://localhost:3000/12:30.
      The node 10.12.30.41 was gone, as was 10.0.0.0/8.
      The ratio was 3:1, later 16:9, odds 10:1.
      Errors rose to 12.50% and latency to 20.15 s, up from 1.20.
      It cost $12.30, €10.45, £9.15 and 1,500 users.
      See #1423, PR 2145, INC-2024-031 and CVE-2024-12-30.
      Around 5 percent of 1200 requests failed, about 10 to 15 nodes.
      It was 9/10 of the hosts, 24/7, 1/2 of them.
      We ran 2 of 3 pods for 15 minutes and 12h30m of work.
      Image app:2024-03-05-rc1 came from /var/log/2024-03-05/x and a.b.c-2024-03-05.tgz.
      The MAC was aa:bb:10:20:30:40, the error in main.ts:12:34.
      ISO 8601:2004, RFC 3339:2002 and room 10-12.
      It was the 3rd attempt on the 2nd node; we may 5 it, they march 5 miles.
      He sat down on the second try; the Sun JDK 8 shone in May 2024.
      The build 1625 took 10h, the year 2024 began.
      key=12:30 user@12:30 file-10:30.log x09:04 v09:04
      In 2 hours, after 100 days, up 99.95 % and 99.5.
      Fill in HH:MM or YYYY-MM-DD or ??:?? later.
    `)) {
      it(line, () => assert.deepEqual(findTimestamps(line).map(showStamp), []));
    }
  });

  it('may be long, and full of what begins like a time', () => {
    const line = 'At 09:04 12-2 3:1 2024-03-05 10:00 - 11 about 5 Mon 1.2.3 '.repeat(200);
    assert.equal(findTimestamps(line).length, 400);
    assert.deepEqual(findTimestamps('~ '.repeat(2_000)), []);
    assert.deepEqual(findTimestamps('1'.repeat(2_000)), []);
    assert.deepEqual(findTimestamps('Mon '.repeat(1_000)), []);
  });
});
