// The examples a newcomer opens first: exactly the planted mistakes are found, and their repairs are the ones meant.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../server/src/config/settings';
import type { Finding } from '../server/src/rules/rule';
import { createService } from '../server/src/service';

const LANGUAGES: Readonly<Record<string, string>> = { md: 'markdown', yaml: 'yaml', txt: 'plaintext' };

/** What each example holds, as `line: code on "text": message → title of the preferred fix`. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'examples/2026-03-14-checkout-latency.postmortem.md': [
    '9: duration/mismatch on "1h 52m": Says 1h 52m; 14:08 → 15:40 is 1 h 32 m → Change to 1h 32m',
    '46: timeline/out-of-order on "14:16": 14:16 is 47 min before the event above (15:03) → Change to 15:16',
  ],
  'examples/2026-05-02-object-store.postmortem.yaml': [
    '9: duration/mismatch on "2h 41m": Says 2h 41m; 09:06 → 12:17 is 3 h 11 m → Change to 3h 11m',
    '44: timeline/out-of-order on "2026-05-01 11:04": 2026-05-01 11:04 is 23 h 28 m before the event above (2026-05-02 10:32) → Change to 2026-05-02 11:04',
  ],
  'examples/2026-06-20-dns-rollback.postmortem.txt': [
    '28: time/malformed on "7: 05 AM": “7: 05 AM” is an unusual spelling of 7:05 AM → Change to 7:05 AM',
  ],
  'examples/postmortems/2026-02-11-cache-stampede.md': [],
};

describe('examples', () => {
  it('are the ones this test knows', () => {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' });
    const documents = files.filter((file) => /\.\w+$/.test(file)).map((file) => join('examples', file));
    assert.deepEqual(documents.sort(), Object.keys(EXPECTED).sort());
  });

  for (const [path, expected] of Object.entries(EXPECTED)) {
    const text = readFileSync(path, 'utf8');
    const languageId = LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? 'plaintext';
    const read = () =>
      createService(DEFAULT_SETTINGS, 'once').read({ uri: `file:///${path}`, languageId, version: 1, text });

    it(`${path} is recognised and holds ${expected.length === 0 ? 'nothing to repair' : 'its planted mistakes only'}`, () => {
      const reading = read();
      assert.ok(reading?.recognised, 'not recognised');
      assert.deepEqual(
        reading.findings.map((finding) => show(text, finding)),
        expected,
      );
    });

    it(`${path} has the metrics its text tells of`, () => {
      const minutes = read()?.facts.metrics.map(({ name, value }) => `${name} ${value / 60_000}`);
      assert.deepEqual(minutes, METRICS[path]);
    });
  }
});

/** In minutes, as the examples tell it. */
const METRICS: Readonly<Record<string, readonly string[]>> = {
  'examples/2026-03-14-checkout-latency.postmortem.md': [
    'timeToDetect 7',
    'timeToAcknowledge 4',
    'timeToMitigate 73',
    'timeToResolve 92',
    'impactDuration 92',
  ],
  'examples/2026-05-02-object-store.postmortem.yaml': [
    'timeToDetect 5',
    'timeToAcknowledge 2',
    'timeToMitigate 152',
    'timeToResolve 191',
    'impactDuration 191',
  ],
  'examples/2026-06-20-dns-rollback.postmortem.txt': [
    'timeToDetect 16',
    'timeToAcknowledge 5',
    'timeToResolve 143',
    'impactDuration 143',
  ],
  'examples/postmortems/2026-02-11-cache-stampede.md': [
    'timeToDetect 6',
    'timeToAcknowledge 3',
    'timeToMitigate 53',
    'timeToResolve 69',
    'impactDuration 69',
  ],
};

function show(text: string, { code, message, span, fixes }: Finding): string {
  const line = text.slice(0, span.start).split('\n').length;
  const preferred = fixes.find((fix) => fix.preferred)?.title ?? 'none';
  return `${line}: ${code} on ${JSON.stringify(text.slice(span.start, span.end))}: ${message} → ${preferred}`;
}
