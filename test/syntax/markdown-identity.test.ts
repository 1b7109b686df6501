// Whoever reads the model recognises by identity what an edit left as it was: the same event is the same object.
import { strict as assert } from 'node:assert';
import type { Postmortem } from '../../server/src/model/postmortem';
import { markdownForEditing } from '../../server/src/syntax/markdown/markdown';

const DOCUMENT = `---
title: Slow search
---
# Slow search

- Severity: SEV-2
- Owner: Ann
- Status: final

## Summary

- Search was slow because its index was rebuilt.
- Nobody was told.

## Timeline

All times UTC.

- 10:00 Index rebuild begins
- 10:04 First slow queries
  - on the read replicas
- **2024-03-06**
- 10:10 Alert
- **Paged**: 10:12

## Timeline of the second team

| Time | Event |
| --- | --- |
| 10:20 | Sees the alert |
| 10:25 | Looks |
| 10:30 | Rolls back |
| 10:35 | Waits |
| 10:40 | Leaves |

## Calls

- 10:30 Support calls
- 10:35 Support calls again
- 10:40 Support gives up

## Action items

- Throttle the rebuild (@ann)
- Alert on latency
  - Owner: Ben

## Tasks

| Action | Owner |
| --- | --- |
| Tell support | Cem |
| Tell finance | Eve |
| Tell sales | Dee |
| Tell partners | Fay |
| Tell customers | Gil |

## Lessons

None.
`;

/** Reads the document, puts other words for some, and reads it again. */
function edited(from: string, to: string): { readonly before: Postmortem; readonly after: Postmortem } {
  assert.ok(DOCUMENT.includes(from));
  const read = markdownForEditing();
  return { before: read(DOCUMENT).postmortem, after: read(DOCUMENT.replace(from, to)).postmortem };
}

/** How many members are not the objects they were. */
function changes<T>(before: readonly T[], after: readonly T[]): number {
  assert.equal(after.length, before.length);
  return after.filter((member, at) => member !== before[at]).length;
}

function events({ timelines }: Postmortem): readonly unknown[] {
  return timelines.flatMap((timeline) => timeline.events);
}

function items({ actions }: Postmortem): readonly unknown[] {
  return actions.flatMap((list) => list.items);
}

describe('Markdown: what an edit leaves as it was', () => {
  it('keeps every other event of a list', () => {
    const { before, after } = edited('Alert\n', 'Alert of the index\n');
    assert.equal(before.timelines.length, 3);
    assert.equal(changes(events(before), events(after)), 1);
    assert.equal(changes(before.timelines, after.timelines), 1);
    assert.equal(changes(before.prose, after.prose), 1);
    for (const part of ['sections', 'fields', 'actions', 'problems'] as const) assert.equal(after[part], before[part]);
    assert.equal(after.title, before.title);
    assert.equal(after.timelines[0]?.context, before.timelines[0]?.context);
  });

  it('keeps every other event of a table', () => {
    const { before, after } = edited('Rolls', 'Sails');
    assert.equal(changes(events(before), events(after)), 1);
    assert.equal(changes(before.timelines, after.timelines), 1);
    assert.equal(changes(before.prose, after.prose), 2);
    for (const part of ['sections', 'fields', 'actions'] as const) assert.equal(after[part], before[part]);
  });

  it('keeps every other event of a list without a heading', () => {
    const { before, after } = edited('calls again', 'calls');
    assert.equal(changes(events(before), events(after)), 1);
    assert.equal(changes(before.timelines, after.timelines), 1);
    for (const part of ['sections', 'fields', 'actions'] as const) assert.equal(after[part], before[part]);
  });

  it('keeps all but the line where prose changes', () => {
    const { before, after } = edited('told', 'told about it');
    assert.equal(changes(before.prose, after.prose), 1);
    for (const part of ['timelines', 'sections', 'fields', 'actions'] as const) assert.equal(after[part], before[part]);
  });

  it('keeps every other field', () => {
    const { before, after } = edited('Ann', 'Anne');
    assert.equal(changes(before.fields, after.fields), 1);
    for (const part of ['timelines', 'sections', 'actions'] as const) assert.equal(after[part], before[part]);
  });

  it('keeps every other action item', () => {
    for (const [from, to] of [
      ['latency', 'slow queries'],
      ['Owner: Ben', 'Owner: Bea'],
      ['sales', 'the press'],
    ] as const) {
      const { before, after } = edited(from, to);
      assert.equal(changes(items(before), items(after)), 1, from);
      assert.equal(changes(before.actions, after.actions), 1, from);
      for (const part of ['timelines', 'sections', 'fields'] as const) assert.equal(after[part], before[part]);
    }
  });

  it('keeps everything where nothing changes', () => {
    const { before, after } = edited('Alert\n', 'Alert\n');
    const parts = ['timelines', 'prose', 'sections', 'fields', 'actions', 'problems', 'title'] as const;
    for (const part of parts) assert.equal(after[part], before[part]);
  });
});
