// One postmortem in Markdown and in YAML: the same findings with the same words, and repairs that leave the same ones.
import { strict as assert } from 'node:assert';
import { analyse } from '../../server/src/analysis/analyse';
import { RULES } from '../../server/src/rules';
import type { Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run';
import { markdown } from '../../server/src/syntax/markdown/markdown';
import type { Syntax } from '../../server/src/syntax/syntax';
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { applyEdits } from '../../server/src/text/edits';

const METADATA = `id: INC-12
title: Search was slow
severity: SEV2
status: draft
date: 2024-03-05
timezone: Europe/Lisbon
start_time: 10:00
end_time: 12:30
duration: 2h 45m
services: [search]
`;

const MARKDOWN = `---
${METADATA}---
# Search was slow

## Summary
Search answered slowly for two hours. The cause was human error.

## Impact
TBD

## Timeline
- 10:00 - [started] Index rebuild begins
- 10:14 - First slow queries
- 10:03 - Alert
- 25:61 - The alert is seen
- **DETECTED** Somebody calls
- 6: 35 PM - A last look
- 12:30 - Resolved, search is back

## Root cause

## Lessons learned
### What went well
- The alert was early

## Action items
- Rebuild at night
- Alert on the length of the queue (owner: li, due: 2024-04-01)
`;

const YAML = `${METADATA}summary: >
  Search answered slowly for two hours. The cause was human error.
impact: TBD
timeline:
  - at: 10:00
    kind: started
    event: Index rebuild begins
  - {time: "10:14", description: First slow queries}
  - "10:03 - Alert"
  - '25:61 - The alert is seen'
  - event: "**DETECTED** Somebody calls"
  - 6: 35 PM - A last look
  - 12:30 - Resolved, search is back
root cause:
lessons learned:
  what went well:
    - The alert was early
action items:
  - Rebuild at night
  - action: Alert on the length of the queue
    owner: li
    due: 2024-04-01
`;

function findings(syntax: Syntax, source: string): readonly Finding[] {
  return runRules(analyse(syntax.read(source), { timeZone: '' }), RULES);
}

/** Code and message; names of headings are compared without case. */
function said(syntax: Syntax, source: string): readonly string[] {
  return findings(syntax, source)
    .map(({ code, message }) => `${code}: ${message}`.toLowerCase())
    .sort();
}

/** Applies the preferred fix of the first finding that has one and is not yet in `tried`. */
function repaired(syntax: Syntax, source: string, tried: ReadonlySet<string>): readonly [string, string] | undefined {
  const postmortem = syntax.read(source);
  for (const finding of findings(syntax, source)) {
    const fix = finding.fixes.find(({ preferred }) => preferred) ?? finding.fixes[0];
    const name = `${finding.code}: ${finding.message}`.toLowerCase();
    if (fix === undefined || tried.has(name)) continue;
    return [name, applyEdits(source, syntax.write(source, postmortem, fix.edits))];
  }
  return undefined;
}

describe('A postmortem in Markdown and in YAML', () => {
  it('gives the same findings', () => {
    const expected = said(markdown, MARKDOWN);
    assert.ok(expected.length > 6, expected.join('\n'));
    assert.deepEqual(said(yaml, YAML), expected);
  });

  it('is repaired alike, step by step', () => {
    let [md, yml] = [MARKDOWN, YAML];
    const tried = new Set<string>();
    for (let step = 0; step < 20; step++) {
      const [one, other] = [repaired(markdown, md, tried), repaired(yaml, yml, tried)];
      assert.equal(other?.[0], one?.[0]);
      if (one === undefined || other === undefined) break;
      tried.add(one[0]);
      [md, yml] = [one[1], other[1]];
      assert.deepEqual(said(yaml, yml), said(markdown, md), one[0]);
    }
    assert.ok(tried.size > 3);
  });
});
