// The document in the preview: as GitHub shows it, with events, actions and notes as designed, and nothing lost.
import assert from 'node:assert/strict';
import { page } from './page';

const TIMELINE = `# Queue stuck
## Timeline
- 2026-03-01 08:45 — [triggered] Deploy of **4.2**
- 09:00 — [started] Jobs wait
  - a detail that belongs to it
- ~09:30 — Restart tried
- ?? Support was told
- 2026-03-02 10:00 — [resolved] Queue empty
`;

describe('a timeline in the preview', () => {
  it('shows time, distance from the start, kind and words of each event', () => {
    const { texts } = page(TIMELINE, { offset: 60, zone: 'CET' });
    assert.deepEqual(texts('.event .at'), ['08:45', '09:00', '~09:30', '—', '10:00']);
    assert.deepEqual(texts('.event .off'), ['−15m', 'T', '+30m', '', '+1d 1h']);
    assert.deepEqual(texts('.event .kind'), ['triggered', 'started', 'resolved']);
    assert.match(texts('.event .what')[0] ?? '', /^triggered Deploy of 4.2$/);
  });

  it('renders the words as Markdown', () => {
    assert.deepEqual(page(TIMELINE).texts('.event strong'), ['4.2']);
  });

  it('keeps what is nested in an event', () => {
    assert.deepEqual(page(TIMELINE).texts('.event li'), ['a detail that belongs to it']);
  });

  it('names each day where it begins, and the zone with the first', () => {
    assert.deepEqual(page(TIMELINE, { offset: 60, zone: 'CET' }).texts('.day'), ['Sun 1 Mar 2026 · CET', 'Mon 2 Mar']);
  });

  it('shows the events of a paragraph, one per line, with the words before them', () => {
    const { texts } = page('# T\n## Timeline\nAll times are UTC.\n- 2026-03-01 09:00 — [started] a\n- 10:00 — b\n');
    assert.deepEqual(texts('.document p'), ['All times are UTC.']);
    assert.deepEqual(texts('.event .at'), ['09:00', '10:00']);
  });

  it('reads pasted bullets as a list', () => {
    const { texts } = page('# T\n## Timeline\n• 2026-03-01 09:00 — [started] a\n• 10:00 — b\n', {
      languageId: 'plaintext',
    });
    assert.deepEqual(texts('.event .at'), ['09:00', '10:00']);
  });
});

describe('the document in the preview', () => {
  it('shows the title once', () => {
    const { texts } = page(TIMELINE);
    assert.deepEqual(texts('h1'), ['Queue stuck']);
  });

  it('tells headings that leave a level out without the gap', () => {
    const told = (text: string): readonly (string | null)[] =>
      page(text).attributes('article :is(h1, h2, h3, h4, h5, h6)', 'aria-level');
    assert.deepEqual(told('# T\n## A\n### B\n## C\n'), [null, null, null]);
    assert.deepEqual(told('# T\n### A\n#### B\n### C\n###### D\n## E\n### F\n'), ['2', '3', '2', '3', null, null]);
  });

  it('leaves front matter and comments out', () => {
    const { body } = page('---\ntitle: T\n---\n\n<!-- guidance\nover lines -->\n\nWords <!-- aside --> stay.\n');
    assert.doesNotMatch(body, /guidance|aside|title: T/);
    assert.match(body, /Words {2}stay\./);
  });

  it('shows an unclosed comment as the text it is', () => {
    assert.deepEqual(page('Words\n\n<!-- never closed\n').texts('.document p'), ['Words', '<!-- never closed']);
  });

  it('shows tables, task lists, code and quotations as GitHub does', () => {
    const { texts, attributes } = page(
      '# T\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [ ] later\n- [x] now\n\n```sh\nls <dir>\n```\n\n> said\n',
      { change: (facts) => ({ ...facts, actions: [] }) },
    );
    assert.deepEqual(texts('th, td'), ['a', 'b', '1', '2']);
    assert.deepEqual(texts('td.align-right'), ['2']);
    assert.deepEqual(attributes('input', 'checked'), [null, '']);
    assert.deepEqual(texts('pre'), ['ls <dir>']);
    assert.deepEqual(texts('blockquote'), ['said']);
  });

  it('shows every word of the document', () => {
    const { texts } = page(TIMELINE);
    const shown = texts('body').join(' ');
    for (const word of TIMELINE.match(/\p{L}{3,}/gu) ?? []) assert.ok(shown.includes(word), `${word} is missing`);
  });

  it('names the source line of each block, from top to bottom', () => {
    const text = `${TIMELINE}\n## Impact\n\nWords.\n\n> quoted\n\n1. one\n2. two\n\n| a |\n|---|\n| 1 |\n\n\`\`\`\ncode\n\`\`\`\n\n---\n`;
    const { attributes } = page(text);
    const lines = attributes('.document [data-line]', 'data-line').map(Number);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    const blocks = '.document :is(h2, p, li, ol, blockquote, tr, pre, hr)';
    for (const line of attributes(blocks, 'data-line').filter((_, i) => i > 12)) assert.notEqual(line, undefined);
    assert.ok(
      [1, 2, 3, 4, 5, 6, 7, 9, 11, 13, 15, 16, 18, 20, 22, 26].every((line) => lines.includes(line)),
      `${lines}`,
    );
  });

  it('leads to web pages and to places in the workspace, and nowhere else', () => {
    const { attributes, body } = page(
      '[a](https://example.com) [b](./runbook.md) [c](#timeline) [d](command:quit) [e](JavaScript:alert(1)) [f](vscode://x) ![g](https://x.y/z.png) ![h](graph.png)\n',
    );
    assert.deepEqual(attributes('.document a', 'href'), [
      'https://example.com',
      './runbook.md',
      '#timeline',
      'https://x.y/z.png',
    ]);
    assert.deepEqual(attributes('img', 'src'), ['graph.png']);
    assert.doesNotMatch(body, /href="(?:command|java|vscode)/i);
  });
});

describe('notes in the preview', () => {
  const findings = [
    { at: '09:00', message: 'first' },
    { at: 'three hours', message: 'second' },
  ];
  const text = '# T\n## Timeline\n- 2026-03-01 09:00 — a\n- 10:00 — b\n\n## Impact\n\nDown for three hours.\n\nMore.\n';

  it('stand under the element they belong to', () => {
    const { body } = page(text, { findings });
    assert.match(body, /09:00.*<div class="note[^>]*>first<\/div><\/div><\/li>.*10:00/s);
    assert.match(body, /three hours\.<\/p><div class="note[^>]*>second<\/div><p/);
  });

  it('are all shown, wherever they are', () => {
    const at = ['T\n', 'Timeline', '2026', '10:00', 'Impact', 'Down', 'More'].map((each) => ({
      at: each,
      message: each.trim(),
    }));
    assert.deepEqual(
      page(text, { findings: at }).texts('.note'),
      at.map((each) => each.message),
    );
  });

  it('offer the repairs of their finding as buttons', () => {
    const fixes = [{ title: 'Change to 4 hours', edits: [], preferred: true, safe: false }];
    const { texts } = page(text, { findings: [{ at: 'three hours', message: 'says 3 h', fixes }] });
    assert.deepEqual(texts('.note > button.fix'), ['Change to 4 hours']);
  });

  it('say once what is found alike in many places', () => {
    const alike = ['09:00', '10:00', 'three'].map((at) => ({ at, message: 'same' }));
    assert.deepEqual(page(text, { findings: alike }).texts('.note'), ['same in 3 places']);
  });

  it('about front matter stand under the header', () => {
    const { body } = page('---\ntitle: T\nstatus: sleeping\n---\n# T\n\nWords.\n', {
      findings: [{ at: 'sleeping', message: 'not a status' }],
    });
    assert.match(body, /<\/header><div class="note[^>]*>not a status/);
  });
});
