// Recomputing durations: all that the times contradict, each in its own style, and no other.
import { strict as assert } from 'node:assert';
import { checkRefactoring, titles } from '../support/refactor';

describe('recomputing durations', () => {
  it('writes every contradicted one anew', () => {
    const text = (first: string, second: string): string => `---
timezone: UTC
started: 2026-03-03 09:33
resolved: 2026-03-03 16:07
duration: ${first}
---
# Postmortem: sign-in errors
## Summary
Backups run every 4 hours.

**Total downtime:** ${second}
`;
    checkRefactoring(
      'recomputeDurations',
      text('6h 27m', '5 hours and 3 minutes'),
      text('6h 34m', '6 hours and 34 minutes'),
    );
    assert.deepEqual(titles('recomputeDurations', text('6h 34m', '6.5 hours')), []);
  });

  it('writes them in YAML', () => {
    const text = (duration: string): string =>
      `//- a.postmortem.yaml\ntitle: Sign-in\ntimezone: UTC\nstarted: 2026-03-03 09:33\nresolved: 2026-03-03 16:07\nduration: "${duration}" # measured\n`;
    checkRefactoring('recomputeDurations', text('4 hours'), text('6 hours and 34 minutes'));
  });
});
