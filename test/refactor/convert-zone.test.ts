// Converting a timeline to another zone: no instant changes, and the way back restores the text.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { refactorings } from '../../server/src/refactor';
import { applyEdits } from '../../server/src/text/edits';
import { readText } from '../support/read';
import { checkRefactoring, offered, titles } from '../support/refactor';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, style, walls } from '../support/timelines';

describe('converting the timeline to another zone', () => {
  const cases: readonly (readonly [title: string, zone: string, before: string, after: string])[] = [
    [
      'rewrites clocks and the zone over them, and dates where they are written',
      'America/Los_Angeles',
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      - 2026-01-03 06:50 — errors
      - 07:10 — alert
      - 2026-01-03 08:05 — over
      `,
      `
      # Postmortem: slow search
      ## Timeline (PST)
      - 2026-01-02 22:50 — errors
      - 23:10 — alert
      - 2026-01-03 00:05 — over
      `,
    ],
    [
      'lets clocks roll over midnight, and writes a date where the day above is another one now',
      'UTC+2',
      `
      # Postmortem: slow search
      ## Timeline (UTC)
      ### 3 March 2026
      - 21:50 errors
      - 22:10 alert
      - 22:30 watching
      ### 4 March 2026
      - 22:15 over
      `,
      `
      # Postmortem: slow search
      ## Timeline (UTC+2)
      ### 3 March 2026
      - 23:50 errors
      - 00:10 alert
      - 00:30 watching
      ### 4 March 2026
      - 2026-03-05 00:15 over
      `,
    ],
    [
      'keeps the spelling of each zone, of each clock and of ranges',
      'Europe/Berlin',
      `
      # Postmortem: slow search
      ## Timeline
      - 2026-01-03T10:00Z errors
      - 2026-01-03 10:10+00:00 alert
      - Jan 3, 2026 11:30 AM – 12:10 PM UTC over
      `,
      `
      # Postmortem: slow search
      ## Timeline
      - 2026-01-03T11:00+01:00 errors
      - 2026-01-03 11:10+01:00 alert
      - Jan 3, 2026 12:30 PM – 1:10 PM CET over
      `,
    ],
    [
      'converts the window with it where a field names the zone',
      'UTC',
      `
      //- search.postmortem.yaml
      title: Slow search
      timezone: Asia/Tokyo # the office
      started: 2026-03-03 08:50
      resolved: 2026-03-03 09:30
      timeline:
        - at: 2026-03-03 08:50
          event: errors
        - at: "09:30"
          event: over
      `,
      `
      //- search.postmortem.yaml
      title: Slow search
      timezone: UTC # the office
      started: 2026-03-02 23:50
      resolved: 2026-03-03 00:30
      timeline:
        - at: 2026-03-02 23:50
          event: errors
        - at: "00:30"
          event: over
      `,
    ],
    [
      'says the new zone in the heading where the old one is that of the declared window',
      'UTC',
      `
      # Postmortem: slow search
      **Start Time:** March 3, 2026, 2:02 PM PST
      **End Time:** March 3, 2026, 4:32 PM PST
      ## Timeline
      - 2:02 PM errors
      - 4:32 PM over
      `,
      `
      # Postmortem: slow search
      **Start Time:** March 3, 2026, 2:02 PM PST
      **End Time:** March 3, 2026, 4:32 PM PST
      ## Timeline (UTC)
      - 10:02 PM errors
      - 12:32 AM over
      `,
    ],
    [
      'says it in the key of a YAML timeline',
      'UTC',
      `
      //- search.postmortem.yaml
      started: 2026-03-03 14:02 PST
      timeline:
        - at: 14:02
          event: errors
      `,
      `
      //- search.postmortem.yaml
      started: 2026-03-03 14:02 PST
      timeline (UTC):
        - at: 22:02
          event: errors
      `,
    ],
    [
      'converts events that take the zone from the first one',
      'UTC',
      `
      # Postmortem: slow search
      ## Timeline
      - 2026-03-03 20:00 PST errors
      - 20:05 alert
      `,
      `
      # Postmortem: slow search
      ## Timeline
      - 2026-03-04 04:00 UTC errors
      - 04:05 alert
      `,
    ],
  ];
  for (const [title, zone, before, after] of cases) {
    it(title, () => checkRefactoring('convertZone', before, after, undefined, zone));
  }

  it('offers UTC and the zone of the document where the timeline is in neither', () => {
    const text =
      '---\ntimezone: Europe/Berlin\n---\n# Postmortem: search\n## Timeline (PST)\n- 2026-01-03 10:00 errors\n- 10:10 over\n';
    assert.deepEqual(titles('convertZone', text), [
      'Convert the times of this timeline to UTC',
      'Convert the times of this timeline to Europe/Berlin',
    ]);
    assert.deepEqual(titles('convertZone', text.replace('PST', 'UTC')), [
      'Convert the times of this timeline to Europe/Berlin',
    ]);
  });

  it('says the new zone in the heading where the old one is that of the settings', () => {
    const text = '# Postmortem: search\n## Timeline\n- 2026-01-03 10:00 errors\n- 10:10 over\n';
    const read = (other: string) => readText(other, 'a.postmortem.md', { timeZone: 'Asia/Tokyo' });
    const about = { reading: read(text), range: { start: 0, end: 0 }, reread: read, argument: 'UTC' };
    const kind = 'refactor.rewrite.convertZone';
    const [offer] = refactorings(about, (one) => (one === kind ? 'document' : undefined));
    assert.equal(
      offer && applyEdits(text, offer.edits()),
      '# Postmortem: search\n## Timeline (UTC)\n- 2026-01-03 01:00 errors\n- 01:10 over\n',
    );
  });

  const refused: readonly (readonly [why: string, text: string])[] = [
    [
      'a sentence elsewhere says the zone',
      '# Postmortem: search\nAll times are in PST.\n## Timeline\n- 2026-01-03 10:00 errors\n- 10:10 over\n',
    ],
    ['no date is known', '# Postmortem: search\n## Timeline (PST)\n- 10:00 errors\n- 10:10 over\n'],
    ['a time cannot be read', '# Postmortem: search\n## Timeline (PST)\n- 2026-01-03 10:00 errors\n- 10:4+ PM over\n'],
    ['no zone is known', '# Postmortem: search\n## Timeline\n- 2026-01-03 10:00 errors\n- 10:10 over\n'],
    [
      'the zone of the document is that of a sentence too',
      '---\ntimezone: Asia/Tokyo\n---\n# Postmortem: search\n## Summary\nAt 10:04 it broke.\n## Timeline\n- 2026-01-03 10:00 errors\n- 10:10 over\n',
    ],
  ];
  for (const [why, text] of refused) {
    it(`is not offered where ${why}`, () => assert.deepEqual(titles('convertZone', text), []));
  }

  const instants = (text: string, name: string): readonly unknown[] =>
    readText(text, name).facts.timelines.flatMap(({ events }) => events.map(({ moment }) => moment?.instant));
  const writers = [
    ['Markdown', 'a.postmortem.md', asMarkdown],
    ['YAML', 'a.postmortem.yaml', asYaml],
  ] as const;
  for (const [syntax, name, write] of writers) {
    it(`keeps every instant of any ${syntax}; where every event has its date, the way back restores the text`, () => {
      let restored = 0;
      const zones = fc.constantFrom('UTC', 'CEST', 'UTC+5:30', 'Asia/Kolkata', 'PST');
      fc.assert(
        fc.property(walls, style, zones, (all, how, zone) => {
          const text = write(all, how);
          for (const there of offered('convertZone', text, name, undefined, zone)) {
            const converted = there.text();
            assert.deepEqual(instants(converted, name), instants(text, name), converted);
            if (how.dated !== 'every' || how.zone === undefined || how.zone.name === 'PT') continue;
            const [back] = offered('convertZone', converted, name, undefined, how.zone.name);
            assert.equal(back?.text() ?? converted, text, converted);
            restored++;
          }
        }),
        runs(60),
      );
      assert.ok(restored > 0, `${restored} came back`);
    });
  }
});
