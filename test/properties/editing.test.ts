// A document that is being edited is answered about as one that was never seen before: every feature, after every edit.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { createService, type Service } from '../../server/src/service';
import { inDocument } from '../support/layout';
import { runs } from '../support/runs';

const MARKDOWN = `---
title: Slow carts
severity: SEV-2
---

# Slow carts on 2024-05-07

Duration: 2 hours

## Timeline

All times in UTC.

- 10:00 Deploy of the cart service
- 10:04 Alert fires TBD
- 10:40 - On-call looks
- 10:20 Rollback
- 11:10 Resolved

| Time | Event |
| --- | --- |
| 12:00 | Second deploy |
| 12:05 | all good again |

<!-- a comment
over two lines -->

## Root cause

Bob broke the pool in 15 minutes.

## Action items

- [ ] Watch the pool (@ana, due 2024-06-01)
- [ ] Page earlier
`;

const YAML = `title: Slow carts
date: 2024-05-07
timezone: UTC
duration: 2 h
timeline:
  - at: 10:00
    event: Deploy of the cart service
  - at: 10:04
    event: Alert fires
  - at: 10:40
    event: On-call looks
  - at: 10:20
    event: Rollback
    kind: mitigated
summary: |
  Carts were slow
  for two hours.
action_items:
  - title: Watch the pool
    owner: ana
`;

const TYPED = [
  'x',
  '1',
  '\n',
  '\n- 10:30 typed',
  ' ',
  '- ',
  '| ',
  '# ',
  '12:',
  '```\n',
  '  ',
  '**',
  ': ',
  '<!--',
  'TBD',
  '\r\n',
];
const ROOMY = 'y'.repeat(150);

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
  inserted: fc.constantFrom('', ...TYPED, ROOMY),
});

describe('editing: properties', function () {
  this.timeout(60_000);
  for (const [languageId, name, seed] of [
    ['markdown', 'incidents/2024-05-07-postmortem.md', MARKDOWN],
    ['yaml', 'incidents/2024-05-07-postmortem.yaml', YAML],
  ] as const) {
    it(`answers about ${languageId} that is edited as about a document that was never seen`, () => {
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
          const editing = createService(DEFAULT_SETTINGS);
          let text: string = seed;
          for (const [version, { at, removed, inserted }] of [
            { at: 0, removed: 0, inserted: '' },
            ...changes,
          ].entries()) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + inserted + text.slice(place + removed);
            const document = { uri: `file:///${name}`, path: name, languageId, version, text };
            const once = createService(DEFAULT_SETTINGS, 'once');
            assert.deepEqual(answers(editing, document, place), answers(once, document, place));
          }
        }),
        runs(25),
      );
    });
  }
});

const NOW = Date.UTC(2024, 5, 1);

/** Every answer about a document, with the offsets of the document. */
function answers(service: Service, document: Parameters<Service['read']>[0], place: number): unknown {
  const reading = service.read(document);
  if (reading === undefined) return undefined;
  const { lines } = reading;
  const shown = inDocument(lines, document.text);
  const offset = lines.offsetAt(positionIn(document.text, place));
  return {
    findings: shown(service.findings(document)),
    actions: shown(service.codeActions(document, { start: 0, end: reading.document.text.length })),
    fixAll: shown(service.fixAll(document)),
    completion: shown(service.completion(document, offset, NOW)),
    symbols: shown(service.documentSymbols(document)),
    folding: service.foldingRanges(document),
    hover: shown(service.hover(document, offset)),
  };
}

function positionIn(text: string, offset: number): { readonly line: number; readonly character: number } {
  const above = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
}
