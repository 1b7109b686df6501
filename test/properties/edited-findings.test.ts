// What is reported of a document while it is edited is what is reported of it when it is opened as it then is.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import type { Reading } from '../../server/src/reading';
import { createService } from '../../server/src/service';
import type { Span } from '../../server/src/text/span';
import { languageOf } from '../support/fixture';
import { readText } from '../support/read';
import { runs } from '../support/runs';
import { asMarkdown, asYaml, style, walls } from '../support/timelines';

/** What edits put in: pieces that rules have something to say about, and pieces that divide lines. */
const PIECES = [
  ...['x', ' ', '\n', '\n\n', '- ', '## ', '| ', ': ', '1', '7', '  ', '```\n'],
  ...[
    '14:75',
    '6: 35 AM',
    '2:05 PM',
    '14.15',
    '??:??',
    'HH:MM',
    '23:59 PST',
    '10:00 to 11:6+',
    '2024-06-10 12:00 EST ',
  ],
  ...[
    'Monday 2024-02-02',
    '2025-02-02 10:00',
    '2024-06-05',
    ' (UTC)',
    ' CEST',
    'TBD',
    '[your name]',
    'Ã©',
    'human error',
  ],
  ...[
    'The outage lasted 3 hours.\n',
    'Severity: huge\n',
    'End Time: 09:4+\n',
    '## Impact\n',
    '<!-- say what broke -->\n',
  ],
  ...[
    ' <!-- postmortem-disable-line -->',
    '\n<!-- postmortem-disable-next-line time/*, text/blame -->\n',
    '\n<!-- postmortem-disable time/zone-mised -->\n',
    '\n<!-- postmortem-enable -->\n',
    ' # postmortem-disable-line timeline/*\n',
    '---\npostmortem-rules: {text/*: hint}\n---\n',
    '\npostmortem-rules:\n  time/*: of\n',
  ],
];

const BELOW =
  '\n## Summary\n\nThe outage lasted 40 minutes and ana forgot to say so.\n\n## Action items\n\n- [ ] Alert (@ana)\n- Test\n';

interface Edit {
  /** Where, as a part of the whole. */
  readonly at: number;
  readonly removed: number;
  readonly put: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    put: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
  }),
  { minLength: 1, maxLength: 12 },
);

function changed(text: string, { at, removed, put }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + removed);
}

/** What a reader sees of the findings. */
function shown({ findings, lines, syntax, document, postmortem }: Reading): readonly unknown[] {
  const place = ({ start, end }: Span): unknown => [lines.positionAt(start), lines.positionAt(end)];
  return findings.map(({ code, severity, message, span, related, fixes }) => ({
    finding: [code, severity, message, place(span)],
    related: related.map((other) => [other.message, place(other.span)]),
    fixes: fixes.map(({ title, preferred, safe, edits: own }) => ({
      fix: [title, preferred, safe],
      edits: syntax.write(document.text, postmortem, own).map(({ span: where, newText }) => [place(where), newText]),
    })),
  }));
}

function checkEdits(name: string, before: string, all: readonly Edit[]): void {
  const service = createService(DEFAULT_SETTINGS);
  let text = before;
  for (const [at, edit] of [undefined, ...all].entries()) {
    if (edit !== undefined) text = changed(text, edit);
    const document = { uri: `file:///${name}`, path: name, languageId: languageOf(name), version: at, text };
    const reading = service.read(document, 'outright');
    assert.ok(reading);
    assert.deepEqual(shown(reading), shown(readText(text, name)), text);
  }
}

describe('the findings of an edited document', () => {
  it('are those of the same text opened anew, in Markdown', () => {
    fc.assert(
      fc.property(walls, style, edits, (all, how, changes) => {
        checkEdits('a.postmortem.md', asMarkdown(all, how) + BELOW, changes);
      }),
      runs(60),
    );
  });

  it('are those of the same text opened anew, in YAML', () => {
    fc.assert(
      fc.property(walls, style, edits, (all, how, changes) => {
        checkEdits('a.postmortem.yaml', asYaml(all, how), changes);
      }),
      runs(40),
    );
  });
});
