// A document that is being edited is laid out with room between its lines: refactorings write into it what they write into a fresh one.
import { strict as assert } from 'node:assert';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import type { Reading } from '../../server/src/reading';
import { refactorings } from '../../server/src/refactor';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/edits';
import { withoutRoom } from '../../server/src/text/layout';
import { readText } from '../support/read';

const MARKDOWN = `---
timezone: Asia/Tokyo
started: 2026-03-03 10:00
resolved: 2026-03-03 11:30
duration: 4 hours
---
# Postmortem: search

## Summary

Slow.

## Timeline

- 2026-03-03 10:00 — errors
- 10:40 — rollback
- 10:20 — alert
- 11:30 — over

## Lessons

None.
`;

const YAML = `title: Search
timezone: Asia/Tokyo
started: 2026-03-03 10:00
resolved: 2026-03-03 11:30
duration: 4 hours
summary: Slow.
timeline:
  - at: 2026-03-03 10:00
    event: errors
  - at: 10:40
    event: rollback
  - {at: "10:20", event: alert}
  - at: 11:30
    event: over
lessons: None.
`;

/** Every refactored text by the title of what was offered. */
function results(reading: Reading, name: string): readonly (readonly [title: string, text: string])[] {
  const { text } = reading.document;
  const start = text.indexOf('alert');
  const about = { reading, range: { start, end: start }, reread: (other: string) => readText(other, name) };
  return refactorings(about, () => 'document').map(({ title, edits }) => [
    title,
    withoutRoom(applyEdits(text, edits())),
  ]);
}

describe('refactorings of a document that is being edited', () => {
  for (const [name, languageId, text] of [
    ['a.postmortem.md', 'markdown', MARKDOWN],
    ['a.postmortem.yaml', 'yaml', YAML],
  ] as const) {
    it(`are those of a fresh one in ${languageId}`, () => {
      const service = createService(DEFAULT_SETTINGS);
      const versions = [text.replace('rollback', ''), text.replace('errors', 'many errors'), text];
      let reading: Reading | undefined;
      for (const [version, each] of versions.entries()) {
        reading = service.read({ uri: `file:///${name}`, path: name, languageId, version, text: each });
        assert.ok(reading && reading.findings.length > 0);
      }
      assert.ok(reading);
      const expected = results(readText(text, name), name);
      assert.ok(expected.length > 10, expected.map(([title]) => title).join(' · '));
      assert.deepEqual(results(reading, name), expected);
      assert.ok(reading.document.text.includes('\0'), 'the document is laid out with room');
    });
  }
});
