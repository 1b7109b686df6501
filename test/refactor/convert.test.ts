// Converting a whole postmortem: what it becomes, that nothing known of it is lost on the way and back, and what is said where it is.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { SourceDocument } from '../../server/src/reading';
import { type Conversion, convert } from '../../server/src/refactor/convert/convert';
import { RULES } from '../../server/src/rules';
import { parseFixture } from '../support/fixture';
import { fixturesOfTests } from '../support/fixtures';
import { readText } from '../support/read';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, style, walls } from '../support/timelines';
import { TWINS } from '../support/twin-texts';

const MARKDOWN = `---
id: INC-7   # from the pager
severity: SEV2
services: [mail, "the queue"]
---
# Mail queue stuck

Nobody lost a mail.

**Started:** 2032-01-09 08:00

## Summary

The queue stood still: it was #1 of all queues.

## Impact

- 40 000 mails were late
- none was lost

## Timeline (UTC)

Times are those of the broker.

### 2032-01-09

- 08:00 — [started] Queue grows, see [the graph](https://example.org/a:b)
  - by: monitoring
- ~08:20 – 08:30: "Half" of the workers restart
  and fail again
  - the log says \`a: b\`
- 08:45 — **MITIGATED** Queue is empty <!-- postmortem-disable-line timeline/gap -->

### 2032-01-10

- 09:00 — [resolved] All is well

Times of mails are not given.

## Root cause

A lock was held.

\`\`\`sql
SELECT 1; -- "held"
\`\`\`

## Lessons learned

### What went well

- The alert was early.

## Action items

| Action            | Owner | Due        | Status | Ticket | Priority |
|-------------------|-------|------------|--------|--------|----------|
| Alert on a \\| lock | @li   | 2032-02-01 | open   | OPS-1  | high     |
`;

const YAML = `id: INC-7   # from the pager
severity: SEV2
services: [mail, "the queue"]
title: Mail queue stuck
Started: 2032-01-09 08:00

preamble: |
  Nobody lost a mail.

summary: 'The queue stood still: it was #1 of all queues.'

impact:
  - 40 000 mails were late
  - none was lost

Timeline (UTC):
  note: Times are those of the broker.
  events:
    - 2032-01-09:
        - at: 08:00
          kind: started
          event: Queue grows, see [the graph](https://example.org/a:b)
          by: monitoring
        - at: ~08:20 – 08:30
          event: '"Half" of the workers restart'
          more: |
            and fail again
            - the log says \`a: b\`
        - {at: 08:45, event: '**MITIGATED** Queue is empty'} # postmortem-disable-line timeline/gap
    - 2032-01-10:
        - at: 09:00
          kind: resolved
          event: All is well
  afterwards: |
    Times of mails are not given.

rootCause: |
  A lock was held.

  \`\`\`sql
  SELECT 1; -- "held"
  \`\`\`

lessons:
  wentWell:
    - The alert was early.

actions:
  - action: Alert on a | lock
    owner: '@li'
    due: 2032-02-01
    status: open
    ticket: OPS-1
    Priority: high
`;

/** What cannot be carried, by the name of the fixture, and why. Everything else is, in both directions. */
const NOT_CARRIED: Readonly<Record<string, string>> = {
  'the bad example of timeline/empty': 'A table with a header and no rows is nothing that YAML has.',
  'the bad example of meta/unreadable': 'What cannot be read as a whole is not converted.',
  'a fixture of analysis/claims: agrees with the time of day that the header gives its date':
    'A label that nobody knows says its zone in the text only, not among the fields.',
  'a fixture of analysis/milestones: is a range in the duration': 'Its only line is title and label at once.',
  'a fixture of analysis/milestones: may be known at one end only': 'Its only line is title and label at once.',
  'a fixture of analysis/order: is newest first already with two updates of a status page':
    'The updates of a status page stand in containers that only Markdown has.',
  'a fixture of rules/time/malformed: - Duration: 70 minutes (10:00 to 11:1+)':
    'The value of a key is checked as a whole: meta/bad-value reports it.',
  'a fixture of rules/time/malformed: Start Time: 09:00 UTC':
    'The value of a key is checked as a whole: meta/bad-value reports it.',
  'a fixture of rules/timeline/empty: | **Date** | Time (UTC) | What happened | Links |':
    'A table with a header and no rows is nothing that YAML has.',
  'a fixture of syntax/markdown-leads: of a table with a column for each of two clocks':
    'The second clock becomes a line below its event, which is read as an event of its own.',
  'a fixture of syntax/markdown-timelines: that breaks divide, wherever the text was wrapped':
    'Its events stand within a line, between tags.',
  'a fixture of syntax/markdown-timelines: with labels of their own between them':
    'Its one timeline goes on in another section.',
  'a fixture of syntax/markdown-timelines: of items, paragraphs and headings': 'It is written in tags of HTML.',
};

function converted(text: string, name: string): Conversion | undefined {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const read = ({ text: other, uri }: SourceDocument) => readText(other, folder + uri.slice(uri.lastIndexOf('/') + 1));
  return convert(readText(text, name), read);
}

function assertCarried(text: string, name: string): void {
  const there = converted(text, name);
  assert.ok(there, text);
  assert.deepEqual(there.losses, [], `${text}\n⇒\n${there.text}`);
  const back = converted(there.text, there.name);
  assert.ok(back, there.text);
  assert.deepEqual(back.losses, [], `${there.text}\n⇒\n${back.text}`);
}

function allFixtures(): readonly (readonly [title: string, name: string, text: string])[] {
  const examples = RULES.flatMap(({ code, example }) =>
    (['bad', 'good'] as const).map((which) => {
      const { name, text } = parseFixture(example[which]);
      return [`the ${which} example of ${code}`, name, text] as const;
    }),
  );
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|yaml|txt)$/.test(file))
    .map((file) => [`examples/${file}`, file, readFileSync(join('examples', file), 'utf8')] as const);
  return [
    ...TWINS.map(([title, text]) => [title, 'incident.postmortem.md', text] as const),
    ...examples,
    ...fixturesOfTests().map(({ title, name, text }) => [title, name, text] as const),
    ...files,
  ];
}

describe('Converting a postmortem', () => {
  it('to YAML writes keys, lists and blocks of text', () => {
    const made = converted(MARKDOWN, 'incident.postmortem.md');
    assert.equal(made?.text, YAML);
    assert.deepEqual([made.name, made.languageId, made.losses], ['incident.postmortem.yaml', 'yaml', []]);
  });

  it('and back loses nothing', () => assertCarried(MARKDOWN, 'incident.postmortem.md'));

  it('keeps the line ends, and takes no byte order mark for a letter', () => {
    const made = converted(`\ufeff${MARKDOWN.replaceAll('\n', '\r\n')}`, 'incident.postmortem.md');
    assert.equal(made?.text, YAML.replaceAll('\n', '\r\n'));
  });

  it('keeps what other characters would mean in the other syntax', () => {
    const texts = [
      'a: b # c',
      '"x" and \'y\'',
      '{x}',
      '[x](y)',
      'one | two',
      '@li',
      'true',
      '1e3',
      '\\n',
      '*',
      '%x',
      '&a *b',
      '> x',
    ];
    const cells = texts.map((text) => text.replaceAll('|', '\\|'));
    const rows = cells.map((text, at) => `| 2032-01-09 08:${String(at + 10)} | ${text} | ${text} |\n`).join('');
    const actions = cells.map((text) => `| Say ${text} | ${text} |\n`).join('');
    assertCarried(
      `# Mail\n\n## Timeline\n\n| Time (UTC) | Event | Said |\n|---|---|---|\n${rows}\n## Action items\n\n| Action | Note |\n|---|---|\n${actions}`,
      'incident.postmortem.md',
    );
  });

  it('keeps comments on lines of their own, and says of others that they go', () => {
    const yaml = (comment: string): string =>
      `title: Mail\n\ntimeline:\n  - at: 2032-01-09 08:00\n    event: a\n  # the night\n  - at: 08:45${comment}\n    event: b\n`;
    const there = converted(yaml(''), 'incident.postmortem.yaml');
    assert.match(there?.text ?? '', /— a\n<!-- the night -->\n- 08:45 — b\n/);
    assert.deepEqual(there?.losses, []);
    assert.equal(converted(there?.text ?? '', 'incident.postmortem.md')?.text, yaml(''));
    assert.deepEqual(converted(yaml(' # measured'), 'incident.postmortem.yaml')?.losses, [
      'Not carried over: “- at: 08:45 # measured”',
    ]);
  });

  const seen = new Set<string>();
  for (const [title, name, text] of allFixtures()) {
    seen.add(title);
    if (title in NOT_CARRIED) {
      it(`says what it would lose of ${title}`, () => {
        const there = converted(text, name);
        const back = there === undefined ? undefined : converted(there.text, there.name);
        assert.ok(there === undefined || there.losses.length > 0 || (back?.losses.length ?? 1) > 0);
      });
    } else it(`carries ${title}, and back`, () => assertCarried(text, name));
  }

  it('a fixture that is not carried is named with its reason, and is there', () => {
    for (const [title, reason] of Object.entries(NOT_CARRIED)) {
      assert.ok(seen.has(title), `${title} is no fixture`);
      assert.match(reason, /^[A-Z].+\.$/);
    }
  });

  it('carries every generated timeline', () => {
    fc.assert(
      fc.property(walls, style, (all, how) => {
        // An abbreviation out of season is found in running text, which keys are not: the finding would go, as is said.
        fc.pre(how.zoned !== 'heading' || (how.zone?.name !== 'PST' && how.zone?.name !== 'CEST'));
        assertCarried(asMarkdown(all, how), 'incident.postmortem.md');
      }),
      runs(40),
    );
    fc.assert(
      fc.property(walls, style, (all, how) => assertCarried(asYaml(all, how), 'incident.postmortem.yaml')),
      runs(40),
    );
  });

  it('ends well for whatever was typed so far', () => {
    const texts = allFixtures().filter(([, , text]) => text.split('\n').length > 6);
    const drafts = fc.tuple(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '|', '- ', '# ', ': ', '"'),
    );
    fc.assert(
      fc.property(drafts, ([[, name, text], at, count, typed]) => {
        const lines = text.split('\n');
        lines.splice(at % lines.length, count, typed);
        const made = converted(lines.join('\n'), name);
        if (made?.losses.length === 0) assert.notEqual(converted(made.text, made.name), undefined, made.text);
      }),
      runs(60),
    );
  });

  it('says what has no place in the other syntax', () => {
    const made = converted('# Mail\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n', 'incident.postmortem.md');
    assert.deepEqual(made?.losses.slice(0, 1), [
      'A finding would go: timeline/empty: “Timeline (UTC)” has a table without rows: write down what happened when',
    ]);
  });

  it('is not offered for what cannot be read as a whole', () => {
    assert.equal(converted('title: [Mail\ntimeline: }\n', 'incident.postmortem.yaml'), undefined);
  });

  it('suggests a name by which the file is still known for a postmortem', () => {
    const notes = '---\ntype: postmortem\n---\n# Notes\n\nWe met.\n';
    assert.equal(converted(notes, 'notes.md')?.name, 'notes.yaml');
    const shown = '# Postmortem: mail queue\n\nIt stood still.\n';
    assert.equal(converted(shown, 'notes.md')?.name, 'notes.yaml');
  });
});
