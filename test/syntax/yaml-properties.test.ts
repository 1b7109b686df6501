// What holds for every YAML text, however it was cut, edited or broken.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { ModelEdit } from '../../server/src/model/edit';
import type { Postmortem } from '../../server/src/model/postmortem';
import { lower } from '../../server/src/syntax/yaml/lower/document';
import { parse } from '../../server/src/syntax/yaml/parse';
import { yaml, yamlForEditing } from '../../server/src/syntax/yaml/yaml';
import { applyEdits } from '../../server/src/text/edits';
import { assertSpansFit } from '../support/dump';
import { asInDocument } from '../support/layout';
import { runs } from '../support/runs';

const SEED = `# A draft
id: INC-9
title: "Search \\"was\\" slow"
timezone: Europe/Lisbon
services: [search, 'product page']
summary: >
  Search answered slowly
  for two hours.

timeline: # all times local
  # from the pager
  - at: 2024-03-05 10:00
    event: Index rebuild begins
    kind: triggered
  - {time: "10:04", event: First slow queries}

  - 10:10 — Alert
  - 10:12 UTC: On-call looks
  - at: 10:30
    event: |
      Rebuild paused
      by hand
lessons:
  wentWell: [The alert was early]
  lucky: ~
actions:
  - action: Rebuild at night
    owner: "@search"
    due: 2024-04-01
  - "[ ] Runbook by 2024-04-10 (@mara)"
`;

/** Pieces of YAML that change the structure of what they are put into. */
const TOKENS = [
  '\n',
  '  ',
  '- ',
  ': ',
  '#',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '|',
  '>',
  '&a ',
  '*a',
  '!',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  '? ',
  '%',
  'x',
  '10:0',
  'timeline:',
  '\uFEFF',
  '😀',
  '\ud83d',
];

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(SEED.length),
  removed: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(200)),
  inserted: fc.oneof(
    fc.constantFrom('', ...TOKENS),
    fc.array(fc.constantFrom(...TOKENS), { maxLength: 6 }).map((all) => all.join('')),
  ),
});

function changed(text: string, { at, removed, inserted }: Change): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** One edit of each kind for what is in the model. */
function editsFor({ timelines, fields, prose }: Postmortem): readonly ModelEdit[] {
  const edits: ModelEdit[] = [{ kind: 'add-field', key: 'status', value: 'draft: #1' }];
  for (const timeline of timelines) {
    const [first, ...rest] = timeline.events;
    const last = rest.at(-1);
    if (first === undefined || last === undefined) continue;
    edits.push({ kind: 'move-event', timeline, event: first, place: 'after', anchor: last });
    edits.push({ kind: 'add-time', timeline, event: last, text: '??:??' });
    if (first.stamp !== undefined) {
      const clock = { hour: 7, minute: 8, second: 0, millisecond: 0 };
      edits.push({ kind: 'set-time', stamp: first.stamp, to: { clock } });
    }
  }
  const spans = [...fields.map(({ value }) => value.span), ...prose.map(({ span }) => span)];
  return [...edits, ...spans.map((span): ModelEdit => ({ kind: 'replace', span, text: "a: 'b' #c" }))];
}

describe('YAML: properties', function () {
  this.timeout(30_000);

  it('reads the beginnings of a document, each leaf inside it with its own characters', () => {
    for (let end = 0; end <= SEED.length; end += 3) {
      const source = SEED.slice(0, end);
      assertSpansFit(source, yaml.read(source));
    }
  });

  it('reads and writes any edited document without a crash, edits inside the document', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const source = changes.reduce(changed, SEED);
        const model = yaml.read(source);
        assertSpansFit(source, model);
        const edits = editsFor(model);
        for (const some of [edits.slice(0, 4), edits.slice(4)]) {
          assertSpansFit(source, yaml.write(source, model, some));
        }
      }),
      runs(80),
    );
  });

  it('reads an edited document as a freshly opened one', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const read = yamlForEditing();
        let source = SEED;
        read(source);
        for (const each of changes) {
          source = changed(source, each);
          assert.deepEqual(asInDocument(read(source), source), yaml.read(source));
        }
      }),
      runs(40),
    );
  });

  it('reads the pieces of a well-formed document as the whole', () => {
    for (const source of [
      SEED,
      SEED.replaceAll('\n', '\r\n'),
      `\uFEFF${SEED}`,
      `---\n${SEED}---\nother: 1\n`,
      SEED.replace(/^ {2}(?=[- ] )/gm, ''),
    ]) {
      const start = source.startsWith('\uFEFF') ? 1 : source.startsWith('---') ? 4 : 0;
      const end = source.startsWith('---') ? source.lastIndexOf('---') : source.length;
      const { problems, ...whole } = lower(source, parse(source, { start, end }));
      assert.deepEqual(problems, []);
      assert.deepEqual(yaml.read(source), { ...whole, problems });
    }
  });

  it('writes what reads back: a replaced value is the new text, whatever it is', () => {
    const value = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...':#-[]{}"\'|>&*!%@` ,?ab1') }))
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(value, fc.constantFrom('id', 'title', 'tags', 'status'), (text, key) => {
        const source = `id: plain\ntitle: "double"\nstatus: 'single'\ntags: [flow]\n`;
        const model = yaml.read(source);
        const field = model.fields.find(({ name }) => name === key);
        assert.ok(field);
        const { span } = field.items[0] ?? field.value;
        const written = applyEdits(source, yaml.write(source, model, [{ kind: 'replace', span, text }]));
        const { root, problems } = parse(written, { start: 0, end: written.length });
        assert.deepEqual(problems, []);
        const node = root?.kind === 'mapping' ? root.pairs.find((pair) => pair.key.value === key)?.value : undefined;
        const scalar = node?.kind === 'sequence' ? node.items[0]?.value : node;
        assert.equal(scalar?.kind === 'scalar' ? scalar.value : undefined, text);
      }),
      runs(150),
    );
  });

  it('keeps every other event as it was when one moves', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), fc.constantFrom('before' as const, 'after' as const), (from, to, place) => {
        const model = yaml.read(SEED);
        const [timeline] = model.timelines;
        const event = timeline?.events[from];
        const anchor = timeline?.events[to];
        if (timeline === undefined || event === undefined || anchor === undefined) return;
        const moved = applyEdits(
          SEED,
          yaml.write(SEED, model, [{ kind: 'move-event', timeline, event, place, anchor }]),
        );
        const texts = (source: string): readonly string[] =>
          yaml.read(source).timelines[0]?.events.map(({ text }) => text.text) ?? [];
        const expected = texts(SEED).filter((_, index) => index !== from);
        const goal = expected.indexOf(texts(SEED)[to] ?? '');
        if (from !== to) expected.splice(place === 'before' ? goal : goal + 1, 0, texts(SEED)[from] ?? '');
        assert.deepEqual(texts(moved), from === to ? texts(SEED) : expected);
        assert.deepEqual([...moved].sort(), [...SEED].sort());
      }),
      runs(25),
    );
  });
});
