// What is reported of a document while it is edited is what is reported of it when it is opened as it then is.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import type { Reading } from '../../server/src/reading';
import type { Remark } from '../../server/src/rules/standing';
import { createService } from '../../server/src/service';
import type { Span } from '../../server/src/text/span';
import { fixtures } from '../repairs/documents';
import { languageOf } from '../support/fixture';
import { NOW, readText } from '../support/read';
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
  /** Where, as a part of the text that was opened, and by how many characters behind. */
  readonly at: number;
  readonly by?: number;
  /** Whether somebody asks for what is found afterwards. */
  readonly isAsked?: boolean;
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

function changed(text: string, { at, by, removed, put }: Edit, opened: string): string {
  const start = by === undefined ? Math.floor(at * text.length) : Math.max(0, Math.floor(at * opened.length) + by);
  return text.slice(0, start) + put + text.slice(start + removed);
}

/** What a reader sees of the findings without their repairs. */
function told(found: readonly Remark[], { lines }: Reading): readonly unknown[] {
  const place = ({ start, end }: Span): unknown => [lines.positionAt(start), lines.positionAt(end)];
  return found.map(({ code, severity, message, span, related }) => ({
    finding: [code, severity, message, place(span)],
    related: related.map((other) => [other.message, place(other.span)]),
  }));
}

/** What a reader sees of the repairs. */
function repairs({ findings, lines, syntax, document, postmortem }: Reading): readonly unknown[] {
  const place = ({ start, end }: Span): unknown => [lines.positionAt(start), lines.positionAt(end)];
  return findings.map(({ code, fixes }) => ({
    code,
    fixes: fixes.map(({ title, preferred, safe, edits: own }) => ({
      fix: [title, preferred, safe],
      edits: syntax
        .write(document.text, postmortem, own, lines)
        .map(({ span: where, newText }) => [place(where), newText]),
    })),
  }));
}

/** @param asked what is asked of each version. */
function checkEdits(name: string, before: string, all: readonly Edit[], asked: 'remarks' | 'repairs'): void {
  const service = createService(DEFAULT_SETTINGS, 'editing', () => NOW);
  let text = before;
  for (const [at, edit] of [undefined, ...all].entries()) {
    if (edit !== undefined) text = changed(text, edit, before);
    const document = { uri: `file:///${name}`, path: name, languageId: languageOf(name), version: at, text };
    const reading = service.read(document, 'outright');
    assert.ok(reading);
    if (edit?.isAsked === false) {
      assert.ok(reading.postmortem);
      continue;
    }
    const afresh = readText(text, name);
    // First of all, as an editor does: what still stands is not found anew.
    assert.deepEqual(told(reading.remarks, reading), told(afresh.findings, afresh), text);
    if (asked === 'remarks') continue;
    assert.deepEqual(told(reading.findings, reading), told(afresh.findings, afresh), text);
    assert.deepEqual(repairs(reading), repairs(afresh), text);
  }
}

describe('the findings of an edited document', function () {
  this.timeout(120_000);

  it('are those of the same text opened anew, in Markdown', () => {
    fc.assert(
      fc.property(walls, style, edits, (all, how, changes) => {
        checkEdits('a.postmortem.md', asMarkdown(all, how) + BELOW, changes, 'repairs');
      }),
      runs(60),
    );
  });

  it('are those of the same text opened anew, in YAML', () => {
    fc.assert(
      fc.property(walls, style, edits, (all, how, changes) => {
        checkEdits('a.postmortem.yaml', asYaml(all, how), changes, 'repairs');
      }),
      runs(40),
    );
  });

  const SIZES = { markdown: 50, yaml: 25 } as const;
  for (const language of ['markdown', 'yaml'] as const) {
    it(`are those of the same text opened anew at each key that is pressed, in ${language}`, () => {
      fc.assert(
        fc.property(walls, style, nearby, (all, how, words) => {
          const text = language === 'markdown' ? asMarkdown(all, how) + BELOW : asYaml(all, how);
          checkEdits(`a.postmortem.${language === 'markdown' ? 'md' : 'yaml'}`, text, words.flatMap(keysOf), 'remarks');
        }),
        runs(SIZES[language]),
      );
    });
  }

  it('are those of the same text opened anew at each key, in every document of the tests', () => {
    const documents = fixtures().filter(({ text }) => text.length < 3000);
    fc.assert(
      fc.property(fc.constantFrom(...documents), nearby, ({ name, text }, words) => {
        checkEdits(name, text, words.flatMap(keysOf), 'remarks');
      }),
      runs(80),
    );
  });
});

/** Words that are typed letter by letter, and what of them is deleted again. */
interface Typed {
  readonly at: number;
  /** How far from there, in characters. */
  readonly away: number;
  readonly word: string;
  readonly deleted: number;
  /** The keys after which only what stands where is asked. */
  readonly unasked: readonly number[];
}

const WORDS = [
  ...[
    'x',
    '1',
    '0',
    '9:',
    'the queue',
    'restarted, resolved',
    'failed over',
    ' at 14:20 UTC',
    '12',
    '3 hours',
    'lasted 2h',
    ': ',
    ' - ',
    '**',
    '`',
  ],
  ...[
    '](#plan)',
    'TBD',
    '[started] ',
    'INC-12',
    'EST',
    'Monday',
    '2024-02-02 ',
    'human error',
    'should have',
    ' | ',
    '# ',
    '~',
    '!',
  ],
];

const typed = fc.record({
  away: fc.integer({ min: -150, max: 150 }),
  word: fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 6 })),
  deleted: fc.nat(4),
  unasked: fc.array(fc.nat(6), { maxLength: 3 }),
});

/** In lines that stand close together, so that what is said of one has to do with the next. */
const nearby: fc.Arbitrary<readonly Typed[]> = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.array(typed, { minLength: 1, maxLength: 4 }))
  .map(([at, all]) => all.map((each) => ({ at, ...each })));

function keysOf({ at, away, word, deleted, unasked }: Typed): readonly Edit[] {
  const typing = [...word].map((put, index) => ({ by: index, removed: 0, put }));
  const deleting = Array.from({ length: deleted }, (_, index) => ({
    by: word.length - 1 - index,
    removed: 1,
    put: '',
  }));
  return [...typing, ...deleting].map(
    ({ by, removed, put }, index): Edit => ({ at, by: away + by, removed, put, isAsked: !unasked.includes(index) }),
  );
}
