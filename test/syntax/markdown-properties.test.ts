// What holds for every Markdown text, however it was edited or broken: reading what changed gives what reading all of it gives.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { markdown, markdownForEditing } from '../../server/src/syntax/markdown/markdown';
import { asInDocument } from '../support/layout';
import { runs } from '../support/runs';

const SEED = `---
title: Slow search
date: 2024-03-05
---
# Slow search

Duration: 2 h

## Summary
Search was slow. TBD
- - -
- a
 - b

> quoted
> - more
lazy

## Timeline
All times UTC

- 10:00 Index rebuild begins
  - nested
    goes on
- **10:04** — First slow queries
  \`\`\`
  # no heading
- 10:10 — Alert
  \`\`\`
- 10:12 UTC: On-call looks

  after a blank
* 10:14 other list
* 10:15 more
+ 10:20

| Time | Event |
| --- | --- |
| 10:20 | [detected] a |
| 10:25 | b |
| 10:30 | c |
lazy row
| 10:35 | d |

| not | a table |
| at all |

<!-- comment
- not an item
# not a heading
-->

\`\`\`yaml
- a: b
# c
\`\`\`
1. one
2. two
• pasted
• bullets
Root cause
===
[ref]: /url
- after ref
[ref2]: /url

- again

## Action items
- [ ] Do it (@me)
- Other: thing
`;

/** Pieces of Markdown that change the structure of what they are put into. */
const TOKENS = [
  ...['\n', '\n\n', '\r\n', '\r', '  ', '    ', '\t', 'x', '10:0', '**', '<br>'],
  ...['- ', '- x\n', '* ', '# ', '## H\n', '> ', '1. ', '•', '---\n', '===\n', '- - -\n', 'Timeline:\n'],
  ...['|', '|\n', '| a | b |\n', '| --- | --- |\n', '```', '```\n', '~~~\n', '<!--', '-->', '<div>\n', '<pre>'],
  ...['[a]: /b\n', '\n- [foo]: /u\n', '\uFEFF', '\u2028'],
];

const change = fc.record({
  at: fc.nat(SEED.length),
  removed: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(200)),
  inserted: fc.oneof(
    fc.constantFrom('', ...TOKENS),
    fc.array(fc.constantFrom(...TOKENS), { maxLength: 6 }).map((all) => all.join('')),
  ),
});

describe('Markdown: properties', function () {
  this.timeout(60_000);

  it('reads an edited document as it reads one that it has never seen', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const read = markdownForEditing();
        let text = SEED;
        read(text);
        for (const { at, removed, inserted } of changes) {
          text = text.slice(0, at) + inserted + text.slice(at + removed);
          assert.deepEqual(asInDocument(read(text), text), markdown.read(text));
        }
      }),
      runs(200),
    );
  });

  it('keeps what an edit does not touch', () => {
    const list = ['# Outage', '## Timeline', ...clocks().map((clock) => `- ${clock} UTC something`)];
    const table = ['## Table', '| Time | Event |', '| --- | --- |', ...clocks().map((clock) => `| ${clock} | row |`)];
    const text = [...list, ...table, '## Lessons', 'None.'].join('\n');
    const read = markdownForEditing();
    const [before, after] = [text, `${text}x`].map((each) =>
      read(each).postmortem.timelines.flatMap(({ events }) => events),
    );
    assert.equal(before?.length, 2 * clocks().length);
    for (const [index, { stamp }] of (before ?? []).entries()) assert.equal(after?.[index]?.stamp, stamp);
  });

  it('keeps the rest of a list whose first item is edited, and of a table at the end of the document', () => {
    const lines = ['# Outage', '## Timeline', ...clocks().map((clock) => `- ${clock} UTC something`)];
    const rows = ['## Table', '| Time | Event |', '| --- | --- |', ...clocks().map((clock) => `| ${clock} | row |`)];
    for (const [text, word] of [
      [lines.join('\n'), '- 10:10 UTC some'],
      [rows.join('\n'), '| 10:10 | '],
      [rows.join('\n'), '| 10:29 | '],
    ] as const) {
      const read = markdownForEditing();
      const [before, after] = [text, text.replace(word, `${word}x`)].map((each) =>
        read(each).postmortem.timelines.flatMap(({ events }) => events),
      );
      const kept = (after ?? []).filter((event, at) => event === before?.[at]);
      assert.equal(kept.length, clocks().length - 1);
    }
  });
});

function clocks(): readonly string[] {
  return Array.from({ length: 20 }, (_, minute) => `10:${minute + 10}`);
}
