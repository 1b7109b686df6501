// The body in fragments: each stands by itself, together they are the body, and what changed between two renderings leads from one to the other.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldAfter } from '../../client/src/preview/renderings';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { changesBetween } from '../../server/src/render/changes';
import { bodyOf, type Fragment } from '../../server/src/render/fragments';
import { createMemo, render, renderFragments } from '../../server/src/render/render';
import { createService, type Service } from '../../server/src/service';
import { NOW } from './page';

const TEXT = `---
severity: SEV1
timezone: UTC
---
# Slow search

## Summary
Search was slow[^why].

> [!NOTE]
> - quoted
> - list

## Timeline
- 2026-03-01 09:00 [started] Latency rises
- 09:05 [detected] Page
  - ten pages
- an aside
- 09:40 [resolved] Cache is warm

| Time | What |
|------|------|
| 10:00 | Review |
| 10:30 | Done |

<details>

1. one
2. two

</details>

## Action items
- [ ] Warm the cache (@ana, due 2026-03-20)
- [x] Add an alert (@ben)

[^why]: The cache was cold.
`;

/** Pieces of text that change what a document is, not only what it says. */
const PIECES = [
  'x',
  '\n',
  '- ',
  '- 09:20 Word\n',
  '## Part\n',
  '| a | b |\n',
  '```\n',
  '> ',
  '<b>',
  '</li>',
  '<li>',
  '[^why]',
  '2',
  '',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.nat(30),
  put: fc.constantFrom(...PIECES),
});

function edited(text: string, { at, gone, put }: { at: number; gone: number; put: string }): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + gone);
}

describe('the fragments of a rendering', () => {
  const uri = 'file:///site/search.postmortem.md';
  const read = (service: Service, text: string, version: number) => {
    const reading = service.read({ uri, languageId: 'markdown', version, text }, 'outright');
    assert.ok(reading);
    return reading;
  };
  const fragmentsOf = (text: string): readonly Fragment[] =>
    renderFragments(read(createService(DEFAULT_SETTINGS, 'once'), text, 1), NOW).fragments;

  it('are the body', () => {
    const reading = read(createService(DEFAULT_SETTINGS, 'once'), TEXT, 1);
    assert.equal(bodyOf(renderFragments(reading, NOW).fragments), render(reading, NOW).body);
  });

  it('are small: a list is in as many as it has items', () => {
    const fragments = fragmentsOf(TEXT);
    const items = fragments.filter((fragment) => fragment.startsWith('.<li class="event'));
    assert.equal(items.length, 7);
    assert.ok(fragments.some((fragment) => fragment === '(<ul class="events">'));
    assert.equal(fragments.filter((fragment) => fragment.startsWith('.<g class="mark ')).length, 5);
    assert.equal(fragments.filter((fragment) => fragment.includes('ten pages')).length, 1);
  });

  it('open and close each other', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const open: string[] = [];
        for (const fragment of fragmentsOf(edits.reduce(edited, TEXT))) {
          const tags = [...fragment.slice(1).matchAll(/<(\/?)([a-z][a-z\d]*)\b[^<>]*?(\/?)>/g)];
          const before = open.length;
          for (const [, closing, name = '', empty] of tags) {
            if (empty === '/' || /^(?:br|hr|img|input|wbr)$/.test(name)) continue;
            if (closing === '') open.push(name);
            else assert.equal(open.pop(), name, fragment);
          }
          const grown = open.length - before;
          assert.ok(fragment[0] === '.' ? grown === 0 : fragment[0] === '(' ? grown > 0 : grown < 0, fragment);
        }
        assert.deepEqual(open, []);
      }),
    );
  });

  describe('of events that stay as they are', () => {
    const EVENTS = `---
date: 2026-03-01
timezone: UTC
---
# Slow search

## Timeline
- 09:00 [started] Latency rises
- 09:05 [detected] Page, see [the board][board]
- 09:05 Second page
- 09:40 [resolved] Cache is warm
- 10:40 Call ends

[board]: https://example.com/a
`;
    const edits: Readonly<Record<string, readonly [string, string]>> = {
      'their distance from the start': ['09:00 [started]', '08:50 [started]'],
      'which of them is the start': ['[started] Latency', 'Latency'],
      'their place in the drawing': ['10:40 Call', '10:30 Call'],
      'what a link leads to': ['example.com/a', 'example.com/b'],
      'where a link is defined': ['[board]: https://example.com/a\n', ''],
      'their day': ['date: 2026-03-01', 'date: 2026-03-02'],
      'whether their day is written': ['09:00 [started]', '2026-03-01 09:00 [started]'],
      'which of them begins the day': ['- 09:00 [started] Latency rises\n', ''],
      'their zone': ['timezone: UTC', 'timezone: Europe/Paris'],
      'their lines': ['## Timeline\n', '## Timeline\n\n'],
      'which of two at one time is the first': ['- 09:05 [detected] Page, see [the board][board]\n', ''],
      'what is remarked about them': ['- 10:40 Call ends', '- 09:40 [resolved] Cache is warm'],
    };
    for (const [what, [from, to]] of Object.entries(edits)) {
      it(`tell ${what}, once that is another`, () => {
        assert.ok(EVENTS.includes(from));
        const service = createService(DEFAULT_SETTINGS);
        const memo = createMemo();
        for (const [version, text] of [EVENTS, EVENTS.replace(from, to), EVENTS].entries()) {
          const { fragments } = renderFragments(read(service, text, version), NOW, memo);
          assert.deepEqual(fragments, fragmentsOf(text));
        }
      });
    }
  });

  it('follow any edits by what changed', () => {
    const texts = fc.array(edit, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (edits) => {
        const service = createService(DEFAULT_SETTINGS);
        let text = TEXT;
        const memo = createMemo();
        let fragments = renderFragments(read(service, text, 0), NOW, memo).fragments;
        for (const [version, each] of edits.entries()) {
          text = edited(text, each);
          const next = renderFragments(read(service, text, version + 1), NOW, memo).fragments;
          const changes = changesBetween(fragments, next);
          const result = changes === undefined ? { fragments: next } : { since: 1, ...changes };
          const held = heldAfter({ rendering: 1, fragments }, { title: '', rendering: 2, ...result });
          assert.deepEqual(held, { rendering: 2, fragments: next });
          assert.deepEqual(next, fragmentsOf(text), 'another body than from scratch');
          fragments = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what changed between two renderings', () => {
  const events = (words: readonly string[]): readonly Fragment[] => [
    '(<ul>',
    ...words.map((word, line) => `.<li data-line="${line}"><p data-line="${line}">${word}</p></li>`),
    ')</ul>',
  ];

  it('is nothing where nothing changed', () => {
    assert.deepEqual(changesBetween(events(['a', 'b']), events(['a', 'b'])), { replaced: [], moved: [] });
  });

  it('is the fragment that says something else', () => {
    assert.deepEqual(changesBetween(events(['a', 'b', 'c']), events(['a', 'x', 'c'])), {
      replaced: [{ at: 2, removed: 1, added: ['.<li data-line="1"><p data-line="1">x</p></li>'] }],
      moved: [],
    });
  });

  it('names what only moved, and does not send it again', () => {
    assert.deepEqual(changesBetween(events(['a', 'b', 'c']), events(['a', 'new', 'b', 'c'])), {
      replaced: [{ at: 2, removed: 0, added: ['.<li data-line="1"><p data-line="1">new</p></li>'] }],
      moved: [{ from: 3, to: 5, by: 1 }],
    });
    assert.deepEqual(changesBetween(events(['a', 'b', 'c']), events(['a', 'c'])), {
      replaced: [{ at: 2, removed: 1, added: [] }],
      moved: [{ from: 2, to: 3, by: -1 }],
    });
  });

  it('is not told where most of a long body is another', () => {
    const many = Array.from({ length: 500 }, (_, i) => `word ${i}`);
    assert.equal(changesBetween(events(many), events(many.map((word) => `${word}!`))), undefined);
  });
});
