// What the injection grammars colour, and what they leave alone. Carets under a line name the scope of what stands above.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { type Coloured, colour, contributions, grammars } from './scopes';

const MARKDOWN = 'text.html.markdown';
const YAML = 'source.yaml';

describe('grammars', () => {
  let load: (scopeName: string) => Promise<IGrammar>;
  before(async () => {
    load = await grammars();
  });

  /** Every line must be coloured exactly as its marker lines say: a line without any is left alone. */
  async function check(scopeName: string, fixture: string): Promise<void> {
    const { text, expected } = readMarkers(fixture);
    const actual = colour(await load(scopeName), text);
    const lines = text.split('\n');
    assert.equal(show(lines, actual), show(lines, expected));
  }

  describe('in Markdown', () => {
    it('colours date, clock, zone and kind of timeline items', () =>
      check(
        MARKDOWN,
        `
- 2026-03-14 14:02 — [triggered] Pricing 4.18 is deployed
  ^^^^^^^^^^ constant.numeric.date
             ^^^^^ constant.numeric.time
                      ^^^^^^^^^ entity.name.tag.kind
- 14:08 — [started] p95 passes 2 s
  ^^^^^ constant.numeric.time
           ^^^^^^^ entity.name.tag.kind
* **16:54 UTC** - text
    ^^^^^ constant.numeric.time
          ^^^ constant.language.timezone
  - 1:13 PM: nested
    ^^^^^^^ constant.numeric.time
1. ~16:05 about then
    ^^^^^ constant.numeric.time
- 18:00–19:12 CET: a range
  ^^^^^ constant.numeric.time
        ^^^^^ constant.numeric.time
              ^^^ constant.language.timezone
- [resolved] without a time
   ^^^^^^^^ entity.name.tag.kind
`,
      ));

    it('colours what table cells begin with', () =>
      check(
        MARKDOWN,
        `
| Time (UTC)       | Event                          |
|------------------|--------------------------------|
| 2026-02-11 23:36 | [triggered] Node 7 is replaced |
  ^^^^^^^^^^ constant.numeric.date
             ^^^^^ constant.numeric.time
                      ^^^^^^^^^ entity.name.tag.kind
| 23:38            | [started] First errors at 9:15 |
  ^^^^^ constant.numeric.time
                      ^^^^^^^ entity.name.tag.kind
`,
      ));

    it('colours whole timestamps in prose and headings', () =>
      check(
        MARKDOWN,
        `
It began at 2026-03-23T10:39:22Z and ended at June 9, 2026, 12:15 PM (UTC).
            ^^^^^^^^^^ constant.numeric.date
                       ^^^^^^^^ constant.numeric.time
                               ^ constant.language.timezone
                                              ^^^^^^^^^^^^ constant.numeric.date
                                                            ^^^^^^^^ constant.numeric.time
                                                                      ^^^ constant.language.timezone

### 2026-03-26 17:40 +02:00
    ^^^^^^^^^^ constant.numeric.date
               ^^^^^ constant.numeric.time
                     ^^^^^^ constant.language.timezone
`,
      ));

    it('colours severities, labelled durations and relative times', () =>
      check(
        MARKDOWN,
        `
Declared a SEV-1 at T+15m, lowered to Sev 2.
           ^^^^^ keyword.other.severity
                    ^^^^^ constant.numeric.time.relative
                                      ^^^^^ keyword.other.severity

**Severity:** P1
              ^^ keyword.other.severity

- **Severity:** Critical
                ^^^^^^^^ keyword.other.severity

**Duration:** 1 h 9 min
              ^^^^^^^^^ constant.numeric.duration

Total downtime: 6 hours and 15 minutes
                ^^^^^^^^^^^^^^^^^^^^^^ constant.numeric.duration
`,
      ));

    it('colours front matter as YAML', () =>
      check(
        MARKDOWN,
        `---
severity: SEV2
          ^^^^ keyword.other.severity
started: 2026-03-14 14:08
         ^^^^^^^^^^ constant.numeric.date
                    ^^^^^ constant.numeric.time
duration: 1h 52m
          ^^^^^^ constant.numeric.duration
# since 2026-03-14 14:08
---
# Title`,
      ));

    it('leaves other Markdown alone', () =>
      check(
        MARKDOWN,
        `
# my-package 1.2.3

Released on 2026-01-10, see issue 10:30 or v2026.01.10. Runs in P1 and S3 mode; T+ is no time, and T-1000 is a robot.

## [1.0.0] - 2026-01-10

- 1.2.3 fixes the ratio 16:9 and port 80:8080
- [ ] open task
- [x] done task
- [closed](https://example.com/closed) and [resolved][1]
- see [started] in the guide
- takes 30 seconds, every 4 hours
- 10:30:45:12 is no clock
| version | since |
|---------|-------|
| 4.18.0  | 2026  |

[resolved]: https://example.com
`,
      ));

    it('leaves code, comments and links alone', () =>
      check(
        MARKDOWN,
        `
Run \`date 2026-03-14 14:02\` first.

\`\`\`
- 2026-03-14 14:02 — [detected] SEV1
\`\`\`

\`\`\`yaml
started: 2026-03-14 14:08
\`\`\`

<!-- 2026-03-14 14:02 SEV1 -->

<https://example.com/2026-03-14T14:02:00Z> and [the log of SEV1](https://example.com/SEV1/2026-03-14T14:02:00Z)
`,
      ));
  });

  describe('in YAML', () => {
    it('colours times, kinds, severities and durations', () =>
      check(
        YAML,
        `
severity: SEV1
          ^^^^ keyword.other.severity
priority: "P0"
           ^^ keyword.other.severity
started: 2026-05-02 09:06
         ^^^^^^^^^^ constant.numeric.date
                    ^^^^^ constant.numeric.time
duration: 2h 41m
          ^^^^^^ constant.numeric.duration
timeline:
  - at: 2026-05-02T09:06:30Z
        ^^^^^^^^^^ constant.numeric.date
                   ^^^^^^^^ constant.numeric.time
                           ^ constant.language.timezone
    kind: started
          ^^^^^^^ entity.name.tag.kind
    event: First errors
  - at: 09:11 PM
        ^^^^^^^^ constant.numeric.time
    kind: 'detected'
           ^^^^^^^^ entity.name.tag.kind
  - at: "T+15m"
         ^^^^^ constant.numeric.time.relative
  - { at: 10:15, kind: resolved, event: Done }
          ^^^^^ constant.numeric.time
                       ^^^^^^^^ entity.name.tag.kind
`,
      ));

    it('leaves other YAML alone', () =>
      check(
        YAML,
        `
kind: Deployment
version: 1.2.3
severity: critical
image: app:10.30
ports: ["8080:80", 10:30]
schedule: 10:30
date: 2026-05-02
# 2026-05-02 09:06 SEV1
2026-05-02: key
script: |
  date 2026-05-02 09:06
`,
      ));

    it('leaves the colours of keys and text after a time as they are', async () => {
      const line = '  - at: 2026-05-02 09:06';
      const { tokens } = (await load(YAML)).tokenizeLine(line, null);
      const key = tokens.find((token) => token.startIndex === line.indexOf('at'));
      assert.ok(key?.scopes.includes('entity.name.tag.yaml'), key?.scopes.join(' '));
    });
  });

  it('get through a line of 100 KB full of what nearly matches', async () => {
    const nearly = '2026-03-14 14:0 | 1 T+1 at: 1 severity: P duration: 1 h and — (started ';
    for (const scopeName of [MARKDOWN, YAML]) {
      const line = nearly.repeat(100_000 / nearly.length);
      const { tokens } = (await load(scopeName)).tokenizeLine(line, null);
      assert.ok((tokens.at(-1)?.endIndex ?? 0) >= line.length, scopeName);
    }
  }).timeout(30_000);

  it('are contributed with files that exist and name themselves as package.json does', () => {
    for (const { path, scopeName } of contributions()) {
      assert.equal(JSON.parse(readFileSync(path, 'utf8')).scopeName, scopeName);
    }
  });
});

/** The text without its marker lines, and what they say of the lines above them. */
function readMarkers(fixture: string): { text: string; expected: readonly (readonly Coloured[])[] } {
  const lines: string[] = [];
  const expected: Coloured[][] = [];
  for (const line of fixture.split('\n')) {
    const marker = /^( *)(\^+) ([\w.-]+)$/.exec(line);
    if (marker === null) {
      lines.push(line);
      expected.push([]);
    } else {
      const [, indent = '', carets = '', scope = ''] = marker;
      expected.at(-1)?.push({ start: indent.length, end: indent.length + carets.length, scope });
    }
  }
  return { text: lines.join('\n'), expected };
}

function show(lines: readonly string[], found: readonly (readonly Coloured[])[]): string {
  const marker = ({ start, end, scope }: Coloured) => `${' '.repeat(start)}${'^'.repeat(end - start)} ${scope}`;
  return lines.flatMap((line, index) => [line, ...(found[index] ?? []).map(marker)]).join('\n');
}
