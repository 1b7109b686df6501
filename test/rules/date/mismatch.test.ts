// What a document says about when it was, and where it disagrees with itself.
import { strict as assert } from 'node:assert';
import { readText } from '../../support/read';
import { checkEveryFix, checkFix, checkRule, fixTitles } from '../../support/rules';

const CODE = 'date/mismatch';

/** Code, severity and message of each finding of the rule. */
function found(text: string, name?: string): readonly string[] {
  return readText(text, name)
    .findings.filter(({ code }) => code === CODE)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

const dated = (title: string, day: string): string =>
  `# ${title}\n## Timeline (UTC)\n- ${day} 14:04 Search slows down\n- ${day} 14:20 Search is fast again\n`;

describe('date/mismatch of days', () => {
  it('names the place that stands alone', () => {
    const text = dated('2026-01-27: slow search', '2026-03-03');
    assert.deepEqual(found(text, '2026-03-03-search.md'), [
      'warning: The title says 2026-01-27, the file name and the timeline 2026-03-03',
    ]);
    assert.deepEqual(found(dated('Slow search on March 3rd, 2025', '2026-03-03')), [
      'warning: The title says 2025-03-03, the timeline 2026-03-03',
    ]);
    assert.deepEqual(found(dated('Slow search on 3 March 2026', '2026-03-03'), '2025-03-03-search.md'), [
      'warning: The file name says 2025-03-03, the title and the timeline 2026-03-03',
    ]);
  });

  it('reports declared times in another month than title and timeline', () => {
    checkRule(
      CODE,
      `
      # Postmortem: slow search, 3 March 2026
      ## Impact
      Searches failed between 2026-02-03 23:04 and 2026-02-04 02:12 UTC.
                              ^^^^^^^^^^ date/mismatch: The declared time says 2026-02-03 to 2026-02-04, the title 2026-03-03
      ## Timeline (UTC)
      - 2026-03-03 23:04 Search slows down
      - 2026-03-04 02:12 Search is fast again
      `,
    );
  });

  it('reports a sentence that has the incident on another day than the declared time', () => {
    const text = (day: string): string =>
      `# Postmortem: slow search\n## Summary\nThe outage of search occurred on ${day}.\nFrom 14:04 to 14:20 UTC on 3 March 2026, search was down.\n`;
    assert.deepEqual(found(text('5 February 2026').replace('The outage of search', 'This incident')), [
      'warning: The text says 2026-02-05, the declared time 2026-03-03',
    ]);
    assert.deepEqual(found(text('5 February 2026').replace('The outage of search', 'A similar outage')), []);
    assert.deepEqual(found(text('5 February 2026').replace('The outage of search', 'The upgrade')), []);
    assert.deepEqual(found(text('3 March 2026').replace('The outage of search', 'This incident')), []);
  });

  it('is content with midnight, time zones, lead-up, follow-up and days of writing', () => {
    assert.deepEqual(found(dated('Slow search on 2 March 2026', '2026-03-03'), '2026-03-04-search.md'), []);
    assert.deepEqual(found(dated('Slow search', '2026-03-03'), '2026-03-19-slow-search.md'), []);
    assert.deepEqual(found(dated('Slow search, review of 19 March 2026', '2026-03-03'), '2026-03-19.md'), []);
    assert.deepEqual(found(`---\ndate: 2026-03-19\n---\n${dated('Slow search', '2026-03-03')}`), []);
    assert.deepEqual(found(dated('Slow search on 20 March 2026', '2026-03-03')), []);
    const long = `# Slow search on 3 March 2026\n## Timeline (UTC)\n- 2026-01-12 09:00 The index is rebuilt\n- 2026-03-03 14:04 Search slows down\n- 2026-04-20 10:00 The index is rebuilt again\n`;
    assert.deepEqual(found(long), []);
    assert.deepEqual(found(long, '2026-02-01-search.md'), []);
    assert.deepEqual(found(dated('Slow search, 1 to 5 March 2026', '2026-03-03')), []);
  });

  it('mentions a file name of another month, since a page may be written a month later', () => {
    assert.deepEqual(found(dated('Slow search on 3 March 2026', '2026-03-03'), '2026-04-03-search.md'), [
      'information: The file name says 2026-04-03, the title and the timeline 2026-03-03',
    ]);
  });

  it('changes the odd date in its own style, all dates of it, or all others', () => {
    checkFix(
      CODE,
      dated('Slow search on March 3rd, 2025', '2026-03-03'),
      dated('Slow search on March 3rd, 2026', '2026-03-03'),
    );
    const range = (first: string, last: string): string =>
      `# Slow search, 3 March 2026\n## Impact\nSearches failed between ${first} 23:04 and ${last} 02:12 UTC.\n## Timeline (UTC)\n- 2026-03-03 23:04 Search slows down\n- 2026-03-04 02:12 Search is fast again\n`;
    checkFix(CODE, range('2026-02-03', '2026-02-04'), range('2026-03-03', '2026-03-04'));
    const named = (title: string, day: string): string => `//- 2025-03-03.md\n${dated(title, day)}`;
    checkFix(
      CODE,
      named('Slow search on 3 March 2026', '2026-03-03'),
      named('Slow search on 3 March 2025', '2025-03-03'),
      'Change 2026-03-03 to 2025-03-03 everywhere, as the file name says',
    );
  });
});

describe('date/mismatch of the declared end', () => {
  const oneDay = (end: string): string => `
    # Postmortem: slow search
    Start Time: 2026-03-03, 01:00 PM
    End Time: ${end}
    ## Timeline (UTC)
    - 01:00 PM: Search slows down
    - 01:10 PM: The on-call is paged
    - 02:30 PM: Search is fast again
    `;

  it('reports a date that only the declared end has', () => {
    checkRule(
      CODE,
      oneDay(
        '2026-03-08, 02:30 PM\n              ^^^^^^^^^^^^^^^^^^^^ date/mismatch: The declared end is 2026-03-08, 02:30 PM, the timeline ends 2026-03-03 02:30 PM',
      ),
    );
    checkFix(CODE, oneDay('2026-03-08, 02:30 PM'), oneDay('2026-03-03, 02:30 PM'));
    checkRule(CODE, oneDay('2026-03-03, 02:30 PM'));
    checkRule(CODE, oneDay('2026-03-03, 02:35 PM'));
  });

  const text = (range: string, ...lines: readonly string[]): string =>
    `# Postmortem: slow search on 3 March 2026\n## Summary\nThe outage lasted from ${range}.\n## Timeline (UTC)\n${lines.map((line) => `- ${line}\n`).join('')}`;
  const lines = ['14:00 Search slows down', '14:10 The on-call is paged', '15:13 [resolved] Search is fast again'];

  it('warns when the timeline has it resolved before, outright, and nothing after', () => {
    assert.deepEqual(found(text('14:00 to 16:42', ...lines)), [
      'warning: The declared end is 16:42, but the timeline has it resolved at 15:13, 1 h 29 m before',
    ]);
    checkEveryFix(CODE, text('14:00 to 16:42', ...lines));
    assert.deepEqual(fixTitles(CODE, text('14:00 to 16:42', ...lines)), ['Change to 15:13']);
  });

  it('mentions what may be rounded, or is known by words alone', () => {
    assert.deepEqual(found(text('14:00 to 15:30', ...lines)), [
      'information: The declared end is 15:30, but the timeline has it resolved at 15:13, 17 min before',
    ]);
    const words = [...lines.slice(0, 2), '15:13 The outage is over'];
    assert.deepEqual(found(text('14:00 to 16:42', ...words)), [
      'information: The declared end is 16:42, but the timeline has it resolved at 15:13, 1 h 29 m before',
    ]);
    const open = [...lines.slice(0, 2), '14:13 Somebody has an idea'];
    assert.deepEqual(found(text('14:00 to 18:42', ...open)), [
      'information: The declared end is 18:42, but the timeline stops at 14:13, 4 h 29 m before',
    ]);
  });

  it('mentions a window in which nothing happens', () => {
    assert.deepEqual(found(text('18:00 to 20:00', ...lines)), [
      'information: Nothing in the timeline happens from 18:00 to 20:00',
    ]);
    checkFix(
      CODE,
      text('18:00 to 20:00', ...lines),
      text('14:00 to 15:13', ...lines),
      'Change to the timeline’s first and last times, 14:00 and 15:13',
    );
  });

  it('is content with an end that an event explains, that is near, or that lies before the timeline’s', () => {
    assert.deepEqual(found(text('14:00 to 15:15', ...lines)), []);
    assert.deepEqual(found(text('14:00 to 16:42', ...lines, '16:42 The incident is closed')), []);
    assert.deepEqual(found(text('14:00 to 14:30', ...lines)), []);
    assert.deepEqual(found(text('14:00 to 15:20', ...lines.slice(0, 2), '15:05 A fix is deployed')), []);
    assert.deepEqual(found(text('14:00 to 18:42', ...lines.slice(0, 2))), []);
    assert.deepEqual(found(text('14:00 to 16:42', ...lines, 'Search is as fast as ever at 16:42')), []);
    assert.deepEqual(
      found(text('14:00 to 16:42', ...lines.slice(0, 2), '15:13-16:40 [resolved] Search gets faster and faster')),
      [],
    );
  });

  it('recognises a reading of the clock that the timeline has on another day', () => {
    const said = (day: string, clock: string): string =>
      `# Search is slow\nStart time: ${day} ${clock} UTC\n## Timeline (UTC)\n### 2026-03-02\n- 21:14 Search slows down\n### 2026-03-03\n- 12:55 Search is fast again\n`;
    checkFix(CODE, said('2026-03-03', '21:14'), said('2026-03-02', '21:14'));
    assert.deepEqual(found(said('2026-03-03', '21:14')), [
      'warning: The declared time is 2026-03-03 21:14, the timeline has 2026-03-02 21:14',
    ]);
    assert.deepEqual(found(said('2026-03-02', '21:14')), []);
    assert.deepEqual(found(said('2026-03-03', '21:20')), []);
  });

  it('reads YAML like Markdown', () => {
    const yaml = (resolved: string): string => `
      //- search.postmortem.yaml
      timezone: UTC
      started: 2026-03-03 14:00
      resolved: ${resolved}
      timeline:
        - at: 14:00
          event: Search slows down
        - at: 14:10
          event: The on-call is paged
        - at: 15:13
          kind: resolved
          event: Search is fast again
      `;
    checkFix(CODE, yaml('2026-03-05 15:13'), yaml('2026-03-03 15:13'));
    checkEveryFix(CODE, yaml('2026-03-03 16:42'));
    checkRule(CODE, yaml('2026-03-03 15:13'));
  });
});
