// Texts whose twins in YAML must read alike, beside the fixtures of the rules; and those that only Markdown can say.

const timeline = (heading: string, ...lines: readonly string[]): string =>
  `# Postmortem: slow search on 3 March 2026\n\n## ${heading}\n\n${lines.join('\n')}\n`;

/** By name. */
export const TWINS: readonly (readonly [string, string])[] = [
  [
    'clocks under a zone in the heading',
    timeline('Timeline (UTC)', '- 14:00 Slow', '- 14:05 - Alert', '- 14:10: Calm'),
  ],
  [
    'clocks with a dash and an em dash',
    timeline('Timeline (CET)', '- 14:00 — Slow', '- 14:05 – Alert', '- 14:10 | Calm'),
  ],
  [
    'a note about the zone',
    timeline('Timeline', 'All times are in Pacific time.', '', '- 8:50 AM Slow', '- 9:10 AM Alert'),
  ],
  ['a zone at every event', timeline('Timeline', '- 14:00 UTC Slow', '- 15:05 (CET) Alert', '- 16:10 +0200 Calm')],
  [
    'tags',
    timeline('Timeline (UTC)', '- 14:00 [started] Slow', '- 14:05 — [detected] Alert', '- 14:30 [resolved] Calm'),
  ],
  ['markers', timeline('Timeline (UTC)', '- 14:00 **OUTAGE BEGINS** Search is slow', '- 14:20 Resolved: calm')],
  ['bold times', timeline('Timeline (UTC)', '- **14:00** Slow', '- **14:05 UTC:** Alert', '- *14:10* Calm')],
  ['twelve hours', timeline('Timeline (UTC)', '- 11:50 PM Slow', '- 12:10 AM Alert', '- 1 a.m. Calm')],
  [
    'twelve hours that are not said',
    timeline('Timeline (UTC)', '- 11:50 AM Slow', '- 12:10 Alert', '- 1:05 Calm', '- 2:00 PM End'),
  ],
  ['midnight passed', timeline('Timeline (UTC)', '- 23:50 Slow', '- 00:10 Alert', '- 01:10 Calm')],
  ['dates at every event', timeline('Timeline (UTC)', '- 2026-03-03 23:50 Slow', '- 2026-03-04 00:10 Alert')],
  ['dates at the first event', timeline('Timeline (UTC)', '- 2026-03-03 23:50 Slow', '- 23:58 Alert', '- 00:10 Calm')],
  ['ISO times', timeline('Timeline', '- 2026-03-03T23:50:00Z Slow', '- 2026-03-04T01:10:00+01:00 Alert')],
  [
    'named dates',
    timeline('Timeline', '- March 3, 2026, 2:02 PM UTC Slow', '- Mar 3rd 14:12 UTC: Alert', '- 3 March 14:20 Calm'),
  ],
  ['dates in digits', timeline('Timeline (UTC)', '- 03/03/2026 14:02 Slow', '- 03/14/2026 14:12 Alert')],
  [
    'day headings',
    timeline(
      'Timeline (UTC)',
      '### 2026-03-03',
      '',
      '- 23:50 Slow',
      '',
      '### March 4, 2026',
      '',
      '- 00:10 Alert',
      '- 00:20 Calm',
    ),
  ],
  ['days in paragraphs', timeline('Timeline', '2026-03-03', '- 14:00 Slow', '', '**2026-03-04**', '', '- 14:00 Calm')],
  ['lines of a paragraph', timeline('Timeline (UTC)', '14:00 - Slow', '14:05 - Alert', 'goes on', '14:07 - Calm')],
  [
    'a table',
    timeline('Timeline', '| Time (UTC) | Event |', '|---|---|', '| 14:00 | Slow |', '| 14:05 | [detected] Alert |'),
  ],
  [
    'a table with dates',
    timeline(
      'Timeline',
      '| Date | Time (UTC) | Event |',
      '|---|---|---|',
      '| 2026-03-03 | 23:00 | Slow |',
      '| 2026-03-04 | 00:05 | Alert |',
    ),
  ],
  ['headings with times', timeline('Timeline (UTC)', '### 14:00 Slow', '', '### 14:05 Alert', '', '### 14:20 Calm')],
  [
    'items below events',
    timeline('Timeline (UTC)', '- 14:00 Slow', '  - pages take 30 s', '- 14:05 Alert', '  - by mail'),
  ],
  ['events over two lines', timeline('Timeline (UTC)', '- 14:00 Slow, and then', '  slower still', '- 14:05 Alert')],
  ['fuzzy times', timeline('Timeline (UTC)', '- ~14:00 Slow', '- about 14:05 Alert', '- 14:1? Calm', '- 14:2x End')],
  ['times left open', timeline('Timeline (UTC)', '- 14:00 Slow', '- ??:?? Alert', '- HH:MM Calm', '- 14:20 End')],
  ['ranges', timeline('Timeline (UTC)', '- 14:00–14:12 Slow', '- from 14:20 to 14:30 Calm', '- 14:40 - 14:20 End')],
  [
    'times counted from the start',
    timeline('Timeline (UTC)', '- 14:00 [started] Slow', '- T+15m Alert', '- T+01:30 Calm'),
  ],
  [
    'times counted from the event before',
    timeline('Timeline (UTC)', '- 14:00 Slow', '- +5 min Alert', '- 10 minutes later: Calm'),
  ],
  [
    'newest first',
    timeline('Timeline (UTC)', '- 16:00 Resolved', '- 15:00 Update', '- 14:30 Identified', '- 14:00 Investigating'),
  ],
  ['times without a colon', timeline('Timeline (UTC)', '- 1400 Slow', '- 1405 Alert', '- 14h10 Calm')],
  ['an hour that is none', timeline('Timeline (UTC)', '- 14:00 Slow', '- 25:61 Alert', '- 13:06 PM Calm')],
  ['labels with times', timeline('Timeline', 'First detected: 10:00', 'Mitigated: 10:20', 'Resolved: 10:40')],
  ['an event without a time', timeline('Timeline (UTC)', '- 14:00 Slow', '- Somebody calls', '- 14:20 Calm')],
  [
    'a duration in the summary',
    `# Postmortem: slow search\n\n## Summary\nThe outage lasted 92 minutes, and was resolved within two hours.\n\n## Timeline (UTC)\n- 2026-03-03 14:00 [started] Slow\n- 2026-03-03 15:40 [resolved] Calm\n`,
  ],
  [
    'durations as labels',
    `# Postmortem: slow search on 3 March 2026\n\n## Metrics\n- Time to detect: 6 minutes\n- Time to resolve: 2 hours\n\n## Timeline (UTC)\n- 14:00 [started] Slow\n- 14:05 [detected] Alert\n- 15:40 [resolved] Calm\n`,
  ],
  [
    'a window in labels',
    `# Postmortem: slow search\n\n**Start Time:** March 3, 2026, 2:02 PM UTC\n**End Time:** March 3, 2026, 3:32 PM UTC\n**Duration:** 1 hour and 40 minutes\n\n## Summary\nSearch was slow.\n`,
  ],
  [
    'a window in the front matter',
    `---\ntimezone: Europe/Berlin\nstarted: 2026-03-29 01:30\nresolved: 2026-03-29 03:30\nduration: 2h\n---\n# Postmortem: slow search\n\n## Timeline\n- 01:30 Slow\n- 03:30 Calm\n`,
  ],
  [
    'a date in the summary',
    `# Postmortem: slow search\n\n## Summary\nOn Tuesday 3 March 2026 search was slow.\n\n## Timeline (UTC)\n- 14:00 Slow\n- 14:20 Calm\n`,
  ],
  [
    'action items',
    `# Postmortem: slow search on 3 March 2026\n\n## Action items\n- [ ] Alert earlier (owner: @li, due: 2026-04-01)\n- [x] Say so\n- Ask twice by 2026-04-10 (@bo)\n`,
  ],
  [
    'a table of action items',
    `# Postmortem: slow search on 3 March 2026\n\n## Action items\n| Action | Owner | Due |\n|---|---|---|\n| Alert earlier | @li | 2026-04-01 |\n| Ask twice | | |\n`,
  ],
];

/** Texts that have no twin, by name, with the reason. */
export const ONLY_MARKDOWN: Readonly<Record<string, string>> = {
  'a fixture of rules/section/duplicate: Postmortem: hot disk':
    'The same key twice is a mistake in YAML, whatever stands between.',
  'the bad example of meta/unreadable': 'Front matter that is not closed is nothing that YAML has.',
  'the bad example of timeline/empty': 'A table with a header and no rows is nothing that YAML has.',
  'a fixture of rules/timeline/empty: | **Date** | Time (UTC) | What happened | Links |':
    'A table with a header and no rows is nothing that YAML has.',
  'a fixture of rules/action/duplicate-id: | ID | Action | Owner |':
    'A column of identifiers has no key of its own in the twin; identifiers in YAML have their own test.',
  'a fixture of rules/time/malformed: Start Time: 09:00 UTC':
    'A label becomes a key, and the value of a key is checked as a whole: meta/bad-value reports it.',
  'a fixture of analysis/fields: may say what they like in a label line':
    'A label becomes a key, and the value of a key is checked, which that of a label is not.',
  'a fixture of analysis/fields: are on a scale people use':
    'The values of front matter are no running text, those of YAML are: “TBD” is reported there as a placeholder.',
  'a fixture of analysis/order: is newest first already with two updates of a status page':
    'The updates of a status page stand in containers that only Markdown has.',
};
