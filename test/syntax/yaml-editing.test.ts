// An edited YAML document: read as a fresh one, and whatever the edit left as it was is the same object again.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Postmortem } from '../../server/src/model/postmortem';
import { yaml, yamlForEditing } from '../../server/src/syntax/yaml/yaml';
import { asInDocument } from '../support/layout';
import { runs } from '../support/runs';

const SOURCE = `# A draft
id: INC-9
title: Search was slow
services: [search, product page]
summary: |
  Search answered slowly
  for two hours.
timeline:
  # from the pager
  - at: 2024-03-05 10:00
    event: Index rebuild begins
  - at: 2024-03-05 10:04
    event: First slow queries
  - 2024-03-05 10:10 Alert
  - at: 2024-03-05 10:30
    event: Rebuild paused
actions:
  - action: Rebuild at night
    owner: "@search"
  - Write a runbook
duration: 2h
log:
- 10:00 One
- 10:01 Two
- 10:02 Three
...
the end
`;

/** The model of the document, and the one after the replacement of its first `before` by `now`. */
function edited(before: string, now: string): readonly [Postmortem, Postmortem] {
  const read = yamlForEditing();
  const source = SOURCE.replace(before, now);
  assert.notEqual(source, SOURCE);
  const models = [read(SOURCE), read(source)] as const;
  assert.deepEqual(asInDocument(models[1], source), yaml.read(source));
  return [models[0].postmortem, models[1].postmortem];
}

/** How many members are other objects than those at their place before. */
function fresh(before: readonly unknown[], now: readonly unknown[]): number {
  assert.equal(before.length, now.length);
  return now.filter((one, at) => one !== before[at]).length;
}

describe('YAML: editing', function () {
  this.timeout(60_000);

  it('of an event leaves every other event as it was, and all the other lists, whether it grows or not', () => {
    for (const now of ['Alarm', 'Alert, and another', 'Ale', 'Alert\n\n    # from the pager'])
      leavesTheRest('Alert', now);
  });

  function leavesTheRest(word: string, instead: string): void {
    const [before, now] = edited(word, instead);
    for (const list of ['fields', 'sections', 'actions', 'problems'] as const) assert.equal(now[list], before[list]);
    const [timelines, earlier] = [now.timelines, before.timelines];
    assert.equal(fresh(earlier, timelines), 1);
    assert.equal(timelines[1], earlier[1]);
    assert.equal(fresh(earlier[0]?.events ?? [], timelines[0]?.events ?? []), 1);
    assert.equal(timelines[0]?.context, earlier[0]?.context);
    assert.equal(fresh(before.prose, now.prose), 1);
  }

  it('of a field leaves the other fields, the timelines and everything else as they were', () => {
    const [before, now] = edited('INC-9', 'INC-2024-9');
    for (const list of ['sections', 'timelines', 'actions', 'problems'] as const) assert.equal(now[list], before[list]);
    assert.equal(now.title, before.title);
    assert.equal(fresh(before.fields, now.fields), 1);
    assert.equal(fresh(before.prose, now.prose), 1);
  });

  it('of an action item leaves the timelines and the fields as they were', () => {
    const [before, now] = edited('runbook', 'handout');
    for (const list of ['fields', 'timelines', 'problems'] as const) assert.equal(now[list], before[list]);
  });

  it('of what is not read leaves the whole model as it was', () => {
    for (const word of ['draft', 'the end']) {
      const [before, now] = edited(word, `${word}, or not`);
      assert.equal(now, before);
    }
  });

  it('reads lines that come, go, change places and come back as a fresh document', () => {
    const lines = SOURCE.split('\n');
    const line = fc.constantFrom(
      ...lines,
      '  - 11:00 Four',
      'timeline:',
      '---',
      '...',
      '%',
      '\t',
      ' - x',
      '- x',
      '  y: z',
      '{',
      'x',
    );
    const change = fc.record({
      at: fc.nat(lines.length),
      removed: fc.nat(3),
      inserted: fc.array(line, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), fc.boolean(), (changes, isUndone) => {
        const read = yamlForEditing();
        const now = [...lines];
        const versions = [SOURCE];
        for (const { at, removed, inserted } of changes) {
          now.splice(at, removed, ...inserted);
          versions.push(now.join('\n'));
        }
        for (const source of [...versions, ...(isUndone ? versions.reverse() : [])]) {
          assert.deepEqual(asInDocument(read(source), source), yaml.read(source));
        }
      }),
      runs(25),
    );
  });

  it('reads characters that come and go as a fresh document', () => {
    const token = fc.constantFrom(
      '',
      '\n',
      ' ',
      '  ',
      '-',
      '- ',
      ':',
      '#',
      '"',
      '...',
      '---',
      '\r',
      '{',
      '%',
      'timeline:',
      '\uFEFF',
    );
    const change = fc.record({ at: fc.nat(SOURCE.length), removed: fc.nat(3), inserted: token });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const read = yamlForEditing();
        let source = SOURCE;
        read(source);
        for (const { at, removed, inserted } of changes) {
          source = source.slice(0, at) + inserted + source.slice(at + removed);
          assert.deepEqual(asInDocument(read(source), source), yaml.read(source));
        }
      }),
      runs(25),
    );
  });
});
