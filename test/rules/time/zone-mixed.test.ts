// Zones that contradict each other.
import { checkEveryFix, checkFix, checkRule } from '../../support/rules';

const CODE = 'time/zone-mixed';

const timeline = (...times: readonly string[]): string =>
  `# Postmortem: slow search on 3 March 2026\n## Timeline\n${times.map((time) => `- ${time} Search is slow\n`).join('')}`;

describe('time/zone-mixed', () => {
  it('reports the one event whose clock fits and whose zone does not', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search on 3 March 2026
      ## Timeline
      - 3:00 PM CAT Search slows down
      - 3:45 PM CAT The on-call is paged
      - 4:00 PM EST A replica is restarted
                ^^^ time/zone-mixed: 4:00 PM EST is 23:00 CAT, but stands between times of 3:45 PM CAT and 4:15 PM CAT
      - 4:15 PM CAT Search is fast again
      `,
    );
    const before = timeline('15:00 (UTC)', '15:45 (UTC)', '16:00 (CEST)', '16:15 (UTC)');
    checkFix(CODE, before, timeline('15:00 (UTC)', '15:45 (UTC)', '16:00 (UTC)', '16:15 (UTC)'));
    checkEveryFix(CODE, before);
  });

  it('holds an event against the zone of the heading', () => {
    checkFix(
      CODE,
      timeline('15:00', '15:45', '16:00 PST', '16:15').replace('## Timeline', '## Timeline (UTC)'),
      timeline('15:00', '15:45', '16:00 UTC', '16:15').replace('## Timeline', '## Timeline (UTC)'),
    );
  });

  it('is content with zones that differ on purpose', () => {
    for (const times of [
      ['15:00 UTC', '15:45 UTC', '08:00 PDT', '16:15 UTC'],
      ['15:00 PST', '15:45 PST', '16:00 PDT', '16:15 PST'],
      ['15:00 UTC', '15:45 UTC', '16:00 UTC', '16:15 PST'],
      ['15:00 UTC', '15:45 UTC', '15:50 GMT', '16:15 UTC'],
      ['15:00 UTC', '15:45 UTC', '18:00 BST', '22:15 UTC'],
      ['15:00 CET', '15:45 CET', '15:30 EET', '15:45 EET'],
      ['15:00 UTC', '16:00 PST', '16:15 UTC'],
    ]) {
      checkRule(CODE, timeline(...times));
    }
  });

  it('reports a note that every event contradicts', () => {
    const text = (zone: string): string => `
      # Postmortem: slow search on 3 March 2026
      ## Timeline (all times ${zone})
      - 14:04 (UTC): Search slows down
      - 14:10 (UTC): The on-call is paged
      - 14:20 (UTC): Search is fast again
      `;
    checkRule(
      CODE,
      text('Pacific Time').replace(
        'Time)',
        `Time)\n${' '.repeat(29)}^^^^^^^^^^^^ ${CODE}: Says “Pacific Time”, but every event below says UTC`,
      ),
    );
    checkFix(CODE, text('pacific time'), text('UTC'));
    checkEveryFix(CODE, text('in CET'));
    checkRule(CODE, text('UTC'));
    checkRule(CODE, text('in GMT'));
    checkRule(CODE, text('in CET, where not marked (UTC)'));
    checkRule(CODE, text('in CET').replace('14:10 (UTC)', '15:10'));
  });

  it('takes the name of a place for a zone only where it says that it is one', () => {
    const times = ['15:00 UTC', '15:45 UTC', '16:00 Paris', '16:15 UTC'];
    checkRule(CODE, timeline(...times).replace('Paris Search', 'Paris: search'));
    const text = (heading: string): string =>
      timeline('15:00 UTC', '15:45 UTC', '16:15 UTC').replace('## Timeline', `## Timeline (${heading})`);
    checkRule(CODE, text('London'));
    checkEveryFix(CODE, text('all times Europe/Berlin'));
  });

  it('reports a window in another zone than the same times of the timeline', () => {
    const text = (zone: string, last = '15:30'): string => `
      # Postmortem: slow search
      ## Summary
      On 3 March 2026, from 14:00 to 15:30 ${zone}, the outage affected search.
      ## Timeline
      - 14:00 GMT+01:00: Search slows down
      - 14:10 GMT+01:00: The on-call is paged
      - ${last} GMT+01:00: Search is fast again
      `;
    checkRule(
      CODE,
      text('UTC').replace(
        'search.\n',
        `search.\n${' '.repeat(43)}^^^ ${CODE}: Says UTC, but the timeline has the same times in GMT+01:00\n`,
      ),
    );
    checkFix(CODE, text('UTC'), text('GMT+01:00'));
    checkRule(CODE, text('CET'));
    checkRule(CODE, text('UTC', '15:20'));
    checkRule(CODE, text('UTC', '16:30'));
  });

  it('reads YAML like Markdown', () => {
    const yaml = (time: string): string => `
      //- search.postmortem.yaml
      timeline:
        - at: 2026-03-03 14:04 UTC
          event: Search slows down
        - at: 2026-03-03 14:10 UTC
          event: The on-call is paged
        - at: ${time}
          event: A replica is restarted
        - at: 2026-03-03 14:30 UTC
          event: Search is fast again
      `;
    checkFix(CODE, yaml('2026-03-03 14:20 PST'), yaml('2026-03-03 14:20 UTC'));
    checkEveryFix(CODE, yaml('2026-03-03 14:20 PST'));
    checkRule(CODE, yaml('2026-03-03 06:20 PST'));
  });
});
