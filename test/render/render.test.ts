// The whole rendering: safe, stable, complete, and quick for long documents.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { render } from '../../server/src/render/render';
import { NOW, page, pageOf } from './page';
import { sample } from './sample';

const TEXT = `---
id: ID
title: TITLE
severity: SEVERITY
status: STATUS
services: [SERVICE]
authors: [AUTHOR]
---
# TITLE
## Timeline
- 2026-03-01 09:00 — [started] EVENT
- 10:00 — [resolved] EVENT
## Impact
PARAGRAPH and \`CODE\`

| CELL | CELL |
|------|------|
| CELL | CELL |

> QUOTE

\`\`\`LANGUAGE
FENCE
\`\`\`
## Action items
- [ ] ACTION (@owner, due 2026-03-20)
`;
const SLOTS = [...new Set(TEXT.match(/\b[A-Z]{2,}\b/g))].filter((slot) => slot !== 'SEV');
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<iframe srcdoc="x"></iframe>',
  '[x](javascript:alert(1))',
  '![x](data:text/html,<script>alert(1)</script>)',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style>',
];

describe('the rendering', () => {
  for (const payload of PAYLOADS) {
    it(`shows ${payload} as text in every field`, () => {
      for (const slot of SLOTS) {
        const text = TEXT.replaceAll(slot, payload);
        const { attributes, body } = page(text, { findings: [{ at: 'PARAGRAPH', message: payload, code: payload }] });
        assert.deepEqual(
          attributes(
            'script, iframe, style, object, embed, form, [style], [onerror], [onload], [onmouseover]',
            'class',
          ),
          [],
          slot,
        );
        assert.doesNotMatch(body, /(?:href|src)="\s*(?:javascript|data):/i, slot);
      }
    });
  }

  it('has the header first, then drawing, document and what is left', () => {
    const { body } = page(TEXT);
    const order = ['<header', '<figure', '<article', 'class="readiness"'].map((part) => body.indexOf(part));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(order.every((at) => at >= 0));
  });

  it('is the same every time', () => {
    assert.equal(page(TEXT).body, page(TEXT).body);
  });

  it('gives every repeating element a key of its own', () => {
    const keys = page(TEXT.replaceAll('10:00', '09:00')).attributes('[data-key]', 'data-key');
    assert.equal(new Set(keys).size, keys.length);
  });

  it('keeps the keys of events when another one is inserted', () => {
    const keys = (text: string): readonly (string | null)[] => page(text).attributes('.event', 'data-key');
    const before = keys(TEXT);
    const after = keys(TEXT.replace('- 10:00', '- 09:30 — New\n- 10:00'));
    assert.deepEqual(
      after.filter((key) => key !== 'event 09:30'),
      before,
    );
  });

  it('tells what could not be read, and where', () => {
    const reading = sample('# T\n\nWords.\n');
    const problem = { span: { start: 5, end: 6 }, message: 'a closing `"` is missing' };
    const { body } = render({ ...reading, postmortem: { ...reading.postmortem, problems: [problem] } }, NOW);
    assert.deepEqual(pageOf(body).texts('.problems li'), ['line 3: a closing " is missing']);
  });

  it('gives a title even where the document has none', () => {
    assert.equal(render(sample(''), NOW).title, 'sample');
  });

  it('renders any text', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '2026-03-01 09:00',
        ' — ',
        '[started] ',
        '\n',
        '\n\n',
        '| a |',
        '|---|',
        '```',
        '> ',
        '<!--',
        '-->',
      ],
      ...['---\n', '**', '`', '[x](', ')', '- [ ] ', '(@a, due 2026-03-20)', '\t', '\r\n', '• ', '<b>', '&amp;', 'é😀'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        page(pieces.join(''));
      }),
    );
  });

  it('grows with the number of events and no faster', () => {
    const size = (count: number): number => {
      const events = Array.from({ length: count }, (_, i) => {
        const minute = String(i % 60).padStart(2, '0');
        return `- 2026-03-01 ${String(Math.floor(i / 60) % 24).padStart(2, '0')}:${minute} — [escalated] Event`;
      });
      return render(sample(`# T\n## Timeline\n${events.join('\n')}\n`), NOW).body.length;
    };
    const [small, large] = [size(200), size(1000)];
    assert.ok(large < small * 6, `${small} → ${large}`);
  });
});
