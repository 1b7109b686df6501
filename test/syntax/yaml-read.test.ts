// What is read out of a YAML postmortem: text in, the model as a readable dump out.
import { strict as assert } from 'node:assert';
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { assertReads, assertSpansFit, dump, type Part } from '../support/dump';
import { unindent } from '../support/fixture';

const reads = (text: string, parts: readonly Part[], expected: string): void =>
  assertReads(yaml, text, parts, expected);

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

  it('knows them in a section of no other meaning, in the summary and in the impact', () => {
    reads(
      `
      Incident details:
        Severity: SEV2
        Started: 2024-03-05 10:00
        Reporter: mara
      summary:
        status: draft
      impact:
        services: [search]
      resolution:
        owner: li
      `,
      ['fields'],
      `
      severity (Severity): SEV2
      started (Started): 2024-03-05 10:00
      status (status): draft
      services (services): [search] [search]
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
        lucky:
          - It was night
          - Mara: was awake
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
      item in lucky: Mara: was awake
      field in timeline: 10:00
      item in timeline: Slow
      `,
    );
  });

  it('takes a duration inside a section for a field', () => {
    reads(`\nimpact:\n  duration: 4h\n  users: 900\n`, ['fields'], `\nduration (duration): 4h`);
  });
});

describe('YAML: action items', () => {
  it('takes no note beside them for one', () => {
    const { actions, prose } = yaml.read('actions:\n  note: We will meet in May.\n  items:\n    - Rotate the key\n');
    assert.deepEqual(
      actions.flatMap(({ items }) => items.map(({ text }) => text.text)),
      ['Rotate the key'],
    );
    assert.deepEqual(
      prose.map(({ role, text }) => `${role}: ${text}`),
      ['paragraph: We will meet in May.', 'item: Rotate the key'],
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

  it('calls nothing empty beside what could not be read', () => {
    const source = 'summary: >\n\tSlow.\ntimeline: [}\nimpact:\n';
    assert.deepEqual(
      yaml.read(source).sections.map(({ title, content }) => `${title.text} ${content}`),
      ['summary filled', 'timeline filled', 'impact empty'],
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
