// Every feature answers for every text: half-written, cut off, broken; and never points outside of it.
import { strict as assert } from 'node:assert';
import { codeActions, fixAll } from '../../server/src/features/codeActions';
import { completion } from '../../server/src/features/completion';
import { documentSymbols, type OutlineSymbol } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { hover } from '../../server/src/features/hover';
import type { Span } from '../../server/src/text/span';
import { readText } from '../support/read';

const MARKDOWN = `---
timezone: Europe/Berlin
started: 2026-05-03 14:02
duration: 3h
---
# Disk full 💾

**Severity:** SEV2

## Timeline

- 2026-05-03 14:02 — [started] Mail is refused
- 14:0 — [detected] alert, 14:0x
- ~13:50 PST maybe

| Time | Event |
|---|---|
| 25:61 | odd |
| T+5m | more |

\`\`\`
- 14:30 code
\`\`\`

## Action items

- [ ] Alert (@ana, due 2026-06-01)
| Action | Owner |
|---|---|
| a \\| b | @bo |
`;

const YAML = `id: INC-7
timezone: UTC
summary: >
  It was full.
timeline:
  - at: 2026-05-03 14:02
    kind: started
    event: "Mail: refused"
  - 14:10 paged
  - {at: 14:20, event: x}
actions:
  - action: Alert
    owner: '@ana'
`;

function checkAll(text: string, name: string): void {
  const reading = readText(text, name);
  const inside = ({ start, end }: Span, what: string) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${what} is ${start}–${end} of ${text.length}`);
  const check = (symbols: readonly OutlineSymbol[]): void => {
    for (const symbol of symbols) {
      inside(symbol.span, symbol.name);
      assert.notEqual(symbol.name, '');
      check(symbol.children);
    }
  };
  check(documentSymbols(reading));
  for (const { startLine, endLine } of foldingRanges(reading)) {
    assert.ok(startLine < endLine && endLine < reading.lines.count, `lines ${startLine}–${endLine}`);
  }
  for (const action of codeActions(reading, { start: 0, end: text.length })) {
    for (const { span } of action.edits) inside(span, action.title);
  }
  for (const { span } of fixAll(reading)) inside(span, 'fix all');
  for (let offset = 0; offset <= text.length; offset += 37) {
    const found = hover(reading, offset);
    if (found !== undefined) inside(found.span, found.markdown);
    for (const { replace, label } of completion(reading, offset, Date.UTC(2026, 4, 3))) inside(replace, label);
  }
}

describe('every feature answers', () => {
  for (const [name, text] of [
    ['a.postmortem.md', MARKDOWN],
    ['a.postmortem.txt', MARKDOWN],
    ['a.postmortem.yaml', YAML],
    ['b.postmortem.yaml', MARKDOWN],
    ['b.postmortem.md', YAML],
  ] as const) {
    it(`for each beginning of ${name}`, () => {
      for (let end = 0; end <= text.length; end += 19) checkAll(text.slice(0, end), name);
    });

    it(`for ${name} without any one of its lines, and with other line ends`, () => {
      const lines = text.split('\n');
      for (const index of lines.keys()) checkAll(lines.filter((_, at) => at !== index).join('\n'), name);
      checkAll(lines.join('\r\n'), name);
      checkAll(`\uFEFF${text}`, name);
      checkAll(lines.join('\r'), name);
    });
  }
});
