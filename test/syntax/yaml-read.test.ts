// What is read out of a YAML postmortem: text in, the model as a readable dump out.
import { strict as assert } from 'node:assert';
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { assertSpansFit, dump, type Part } from '../support/dump';
import { unindent } from '../support/fixture';

function reads(text: string, parts: readonly Part[], expected: string): void {
  const source = unindent(text);
  const model = yaml.read(source);
  assertSpansFit(source, model);
  assert.equal(dump(source, model, parts), unindent(expected).replace(/\n$/, ''));
}

describe('YAML: fields', () => {
  it('knows the fields under the names people give them', () => {
    reads(
      `
      incident_id: INC-7
      title: Search was slow
      sev: 2
      state: draft
      tz: Europe/Lisbon
      started_at: 2024-03-05 10:00
      resolvedWhen: 2024-03-05 12:30
      total_downtime: 2h 30m
      affected_services: [search, "product page"]
      authors:
        - mara
        - li
      jekyll_layout: page
      `,
      ['title', 'fields'],
      `
      title: Search was slow
      id (incident_id): INC-7
      title (title): Search was slow
      severity (sev): 2
      status (state): draft
      timezone (tz): Europe/Lisbon
      started (started_at): 2024-03-05 10:00
      resolved (resolvedWhen): 2024-03-05 12:30
      duration (total_downtime): 2h 30m
      services (affected_services): [search, "product page"] [search | product page]
      authors (authors): - mara ⏎ - li [mara | li]
      ? (jekyll_layout): page
      `,
    );
  });

  it('reads inside quotes, and an absent value as an empty one', () => {
    reads(
      `
      title: "Half of the \\"blue\\" cluster" # a comment
      severity: 'it''s bad'
      duration:
      status: ~
      `,
      ['fields'],
      `
      title (title): Half of the \\"blue\\" cluster
      severity (severity): it''s bad
      duration (duration): 
      status (status): 
      `,
    );
  });

  it('looks into a mapping that only groups fields', () => {
    reads(
      `
      incident:
        id: INC-8
        times: {start: 10:00, end: 11:00}
      `,
      ['fields'],
      `
      id (id): INC-8
      started (start): 10:00
      resolved (end): 11:00
      `,
    );
  });
});

describe('YAML: sections', () => {
  it('names the keys of a postmortem, and tells what is filled, only guidance, or empty', () => {
    reads(
      `
      summary: >
        Search answered slowly
        for two hours.
      impact:
        # Who was hurt, and how badly?
      root_cause: TBD
      detection:
      lessons:
        wentWell:
          - The alert was early
        wentPoorly: ~
        lucky: <what was luck?>
      homemade_chapter: |
        Words.
      `,
      ['sections'],
      `
      # summary → summary (filled)
      # impact → impact (guidance)
      # root_cause → root-cause (guidance)
      # detection → detection (empty)
      # lessons → lessons (filled)
      ## wentWell → went-well in lessons (filled)
      ## wentPoorly → went-poorly in lessons (empty)
      ## lucky → lucky in lessons (guidance)
      # homemade_chapter → ? (filled)
      `,
    );
  });

  it('gives each line of text once as prose, without comments, with what is not prose blanked', () => {
    reads(
      `
      # not prose
      title: Search was slow
      summary: |
        The \`planner\` timed out,
          says the log.

        Nobody noticed.
      lessons:
        lucky: [It was night]
      timeline:
        - {at: 10:00, event: Slow}
      `,
      ['prose'],
      `
      title: Search was slow
      paragraph in summary: The           timed out,
      paragraph in summary: says the log.
      paragraph in summary: Nobody noticed.
      item in lucky: It was night
      field in timeline: 10:00
      item in timeline: Slow
      `,
    );
  });

  it('takes a duration inside a section for a field', () => {
    reads(`\nimpact:\n  duration: 4h\n  users: 900\n`, ['fields'], `\nduration (duration): 4h`);
  });
});

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
        11:00 under 2024-03-05: Calm
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
      actions:
        Limit rebuilds, type prevent
      `,
    );
  });
});

describe('YAML: what is not well-formed', () => {
  it('says what is wrong and reads the rest', () => {
    reads(
      `
      title: Search: was slow
      severity: SEV2
      services: [search
      timeline:
        - at: 10:00
          event: Slow
      `,
      ['fields', 'timelines', 'problems'],
      `
      title (title): Search: was slow
      severity (severity): SEV2
      services (services): [search [search]
      timeline in timeline: timeline
        10:00: Slow
      problem at «Search: was slow»: There is a second \`: \` in this line; put quotes around the value.
      problem at «h»: A bracket above is not closed: \`]\` is missing.
      `,
    );
  });

  it('survives tabs, anchors, aliases, tags, repeated keys and further documents', () => {
    reads(
      `
      %YAML 1.2
      ---
      title: &name Search
      id: *name
      severity: !!str 2
      severity: 3
      status: *nobody
      ---
      title: another document
      `,
      ['fields'],
      `
      title (title): Search
      id (id): *name
      severity (severity): 2
      severity (severity): 3
      status (status): *nobody
      `,
    );
  });

  it('reads CRLF, a byte order mark and a missing last line break', () => {
    const source = '\uFEFFtitle: Search\r\ntimeline:\r\n  - at: 10:00\r\n    event: |\r\n      Slow\r\n      Slower';
    const model = yaml.read(source);
    assertSpansFit(source, model);
    assert.equal(
      dump(source, model, ['title', 'timelines', 'prose', 'problems']),
      unindent(`
        title: Search
        timeline in timeline: timeline
          10:00: Slow ⏎ Slower
        title: Search
        field in timeline: 10:00
        item in timeline: Slow
        item in timeline: Slower`),
    );
  });

  for (const source of [
    '',
    '\n',
    '# only a comment\n',
    '---\n',
    '...\n',
    'words',
    '\t',
    '[',
    '{',
    '"',
    '&',
    '- ',
    '? ',
    'a:\n\t- b',
  ]) {
    it(`reads ${JSON.stringify(source)} without a crash`, () => assertSpansFit(source, yaml.read(source)));
  }
});
