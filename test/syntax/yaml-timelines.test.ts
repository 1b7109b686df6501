// Timelines and action items out of a YAML postmortem: text in, the model as a readable dump out.
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { assertReads, type Part } from '../support/dump';

const reads = (text: string, parts: readonly Part[], expected: string): void =>
  assertReads(yaml, text, parts, expected);

describe('YAML: timelines', () => {
  it('reads events as mappings under any of the usual keys', () => {
    reads(
      `
      timeline:
        - at: 2024-03-05 10:00
          event: Index rebuild begins
          kind: triggered
        - {time: "10:04", description: "First slow queries", type: started}
        - timestamp: 2024-03-05T10:10:00Z
          what: Alert
          by: pager
        - when: 10:12
          text: "[acknowledged] On-call looks"
        - time: 10:30
          end: 10:40
          tz: UTC
          message: Rebuild paused
          kind: paused
        - date: 2024-03-05
          time: 11:00
          event: Calm
      `,
      ['timelines'],
      `
      timeline in timeline: timeline
        2024-03-05 10:00 [triggered]: Index rebuild begins
        10:04 [started]: First slow queries
        2024-03-05T10:10:00Z: Alert
        10:12 [acknowledged]: On-call looks
        10:30 (UTC) until another key [?paused]: Rebuild paused
        11:00 on 2024-03-05: Calm
      `,
    );
  });

  it('reads events as sentences that begin with a time', () => {
    reads(
      `
      events:
        - 10:00 — Index rebuild begins
        - "10:04: first slow queries"
        - 10:10 UTC: Alert
        - '**10:12** - on-call looks'
        - Somebody made coffee
      `,
      ['timelines'],
      `
      timeline in events: events
        10:00: Index rebuild begins
        10:04: first slow queries
        10:10 UTC: Alert
        10:12: on-call looks
        no time: Somebody made coffee
      `,
    );
  });

  it('reads times as keys and days as keys', () => {
    reads(
      `
      timeline:
        2024-03-05:
          "23:50": Index rebuild begins
          "23:58": {event: Slow, kind: started}
        2024-03-06:
          - 00:10 - Alert
          - at: 00:12
            event: On-call looks
      `,
      ['timelines'],
      `
      timeline in timeline: timeline
        23:50 under 2024-03-05: Index rebuild begins
        23:58 under 2024-03-05 [started]: Slow
        00:10 under 2024-03-06: Alert
        00:12 under 2024-03-06: On-call looks
      `,
    );
  });

  it('reads days as items, and labels with their time as key events', () => {
    reads(
      `
      timeline:
        - date: 2024-03-05
          events:
            - 23:50 Index rebuild begins
        - 2024-03-06:
            - 00:10 Alert
      key_events:
        detected: 00:10
        resolved: 2024-03-06 01:00
      `,
      ['timelines'],
      `
      timeline in timeline: timeline
        23:50 under 2024-03-05: Index rebuild begins
        00:10 under 2024-03-06: Alert
      key-events in key_events: key_events
        00:10 «detected»: detected
        2024-03-06 01:00 «resolved»: resolved
      `,
    );
  });

  it('reads the lines of a text that begin with a time', () => {
    reads(
      `
      chronology: |
        All times are UTC.
        - 10:00 Index rebuild begins
        - 10:04 First slow queries
      `,
      ['timelines'],
      `
      timeline in chronology: chronology | All times are UTC.
        10:00: Index rebuild begins
        10:04: First slow queries
      `,
    );
  });

  it('keeps the comments and notes that speak about the whole list', () => {
    reads(
      `
      timeline: # all times UTC
        # from the pager's log
        zone: UTC
        events:
          - 10:00 Slow
      `,
      ['timelines'],
      `
      timeline in timeline: timeline | all times UTC | from the pager's log | UTC
        10:00: Slow
      `,
    );
  });

  it('reads no time where the characters do not stand for themselves', () => {
    reads(
      `
      timeline:
        - at: "10:\\x30\\x30"
          event: Slow
      `,
      ['timelines'],
      `
      timeline in timeline: timeline
        no time: Slow
      `,
    );
  });

  it('takes a document that is only a list for a timeline', () => {
    reads(`\n- 10:00 Slow\n- {at: 10:05, event: Fast}\n`, ['timelines'], `\ntimeline: \n  10:00: Slow\n  10:05: Fast`);
  });
});

describe('YAML: lengths of time', () => {
  it('are fields inside sections, too', () => {
    reads(
      `
      metrics:
        time to detect: 6 minutes
        total downtime: 53 minutes
        lost orders: 12
        cause: 6 minutes of silence
      `,
      ['fields'],
      `
      ? (time to detect): 6 minutes
      duration (total downtime): 53 minutes
      `,
    );
  });
});

describe('YAML: action items', () => {
  it('reads mappings, sentences and groups', () => {
    reads(
      `
      action_items:
        - action: Rebuild at night
          owner: "@search"
          due: 2024-04-01
          status: done
          ticket: SEA-12
        - {task: Alert on queue length, assignee: li, deadline: next week, type: detect}
        - "[ ] Write the runbook by 2024-04-10 (@mara, SEA-13)"
        - title: Nobody yet
          owner: ~
        - SEA-14: ask twice before a rebuild
      follow_ups:
        prevent:
          - Limit rebuilds
      `,
      ['actions'],
      `
      actions:
        [x] Rebuild at night, owner @search, due 2024-04-01, status done, ticket SEA-12
        Alert on queue length, owner li, due next week, type detect
        [ ] Write the runbook by 2024-04-10 (@mara, SEA-13), owner @mara, due 2024-04-10, ticket SEA-13
        Nobody yet
        SEA-14: ask twice before a rebuild, ticket SEA-14
      actions:
        Limit rebuilds, type prevent
      `,
    );
  });
});
