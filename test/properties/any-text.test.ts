// What holds for every text, however it was cut, edited or broken: nothing throws, every span lies inside, line endings mean nothing.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { render } from '../../server/src/render/render';
import { RULES } from '../../server/src/rules';
import { createService } from '../../server/src/service';
import { applyEdits } from '../../server/src/text/edits';
import { lineIndex } from '../../server/src/text/lines';
import type { Span, TextEdit } from '../../server/src/text/span';
import { assertSpansFit } from '../support/dump';
import { languageOf, parseFixture } from '../support/fixture';
import { readText } from '../support/read';
import { applied } from '../support/rules';
import { runs } from '../support/runs';

interface Sample {
  readonly name: string;
  readonly text: string;
}

/** The examples of the project, and what each rule shows as wrong and as right. */
const SAMPLES: readonly Sample[] = [
  ...readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml|txt)$/.test(path))
    .map((path) => ({ name: path, text: readFileSync(join('examples', path), 'utf8') })),
  ...RULES.flatMap(({ code, example }) =>
    [example.bad, example.good].map((text) => ({ name: `${code}.postmortem.md`, text: parseFixture(text).text })),
  ),
];

/** Pieces that change the structure of what they are put into, or begin a time. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    '    ',
    '- ',
    '* ',
    '1. ',
    '• ',
    '> ',
    '# ',
    '## Timeline\n',
    '---\n',
    '```\n',
    '<!--',
    '-->',
  ],
  ...['| ', ' |\n|---|\n', '**', '`', '[', '](', ': ', '"', '{', '}', '&', '?', '\ufeff', '\u2028', '😀', '\ud83d'],
  ...[
    '14:0',
    '10:00',
    '25:61',
    '2024-02-30',
    'T+5m',
    '~',
    ' UTC',
    ' PM',
    ' to ',
    '??:??',
    '2 hours',
    'next day',
    'Duration: 4h',
  ],
];

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** Places are parts of a whole, so that they fit a text of any length. */
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(300)),
  inserted: fc.oneof(
    fc.constantFrom('', ...PIECES),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((all) => all.join('')),
  ),
});

const edited: fc.Arbitrary<Sample> = fc
  .tuple(fc.constantFrom(...SAMPLES), fc.array(change, { maxLength: 4 }), fc.boolean())
  .map(([{ name, text }, changes, cut]) => {
    const whole = changes.reduce((now, { at, removed, inserted }) => {
      const from = Math.floor(at * now.length);
      return now.slice(0, from) + inserted + now.slice(from + removed);
    }, text);
    return { name, text: cut ? whole.slice(0, Math.floor((changes[0]?.at ?? 1) * whole.length)) : whole };
  });

/** Asks every question of the service, and looks at every span of the answers. */
function askEverything({ name, text }: Sample, share: number): void {
  const reading = readText(text, name);
  assertSpansFit(text, reading.postmortem);
  const inside = ({ start, end }: Span): void => assert.ok(0 <= start && start <= end && end <= text.length);
  const apply = (edits: readonly TextEdit[]): string => {
    for (const { span } of edits) inside(span);
    return applyEdits(text, edits);
  };
  for (const { span, related, fixes } of reading.findings) {
    inside(span);
    for (const other of related) inside(other.span);
    for (const { edits } of fixes) apply(reading.syntax.write(text, reading.postmortem, edits));
  }
  const service = createService(DEFAULT_SETTINGS, 'once');
  const document = { uri: `file:///${name}`, path: name, languageId: languageOf(name), version: 1, text };
  const offset = Math.floor(share * text.length);
  service.documentSymbols(document);
  service.foldingRanges(document);
  service.hover(document, offset);
  service.completion(document, offset, 1_700_000_000_000);
  render(reading, 1_700_000_000_000);
  for (const { edits } of service.codeActions(document, { start: 0, end: text.length })) apply(edits);
  apply(service.fixAll(document));
}

/** What is found, by line and column and with the characters it is found on, free of line ends. */
function found({ name, text }: Sample): readonly string[] {
  const reading = readText(text, name);
  const lines = lineIndex(text);
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  return reading.findings.map((finding) => {
    const { line, character } = lines.positionAt(finding.span.start);
    const on = text.slice(finding.span.start, finding.span.end);
    const results = finding.fixes.map((fix) => `${fix.title} ⇒ ${applied(reading, fix)}`);
    const shown = [line, line === 0 ? character - shift : character, finding.code, finding.message, on, ...results];
    return shown
      .join(' ')
      .replace(/\r\n/g, '\n')
      .replace(/\ufeff/g, '');
  });
}

describe('any text', function () {
  this.timeout(30_000);

  it('is answered without a crash, and with spans inside of it', () => {
    fc.assert(fc.property(edited, fc.double({ min: 0, max: 1, noNaN: true }), askEverything), runs(40));
  });

  it('is answered when nothing of it is left, or only one sort of character', () => {
    for (const text of [
      '',
      '\ufeff',
      '\n',
      '\r',
      '-',
      '- \n',
      '---',
      '---\n',
      '|',
      '#',
      '> ',
      '1. ',
      '```',
      '<!--',
      '[',
      '~',
      '0',
      ':',
    ]) {
      for (const name of ['a.postmortem.md', 'a.postmortem.yaml', 'a.postmortem.txt']) {
        askEverything({ name, text }, 0.5);
        askEverything({ name, text: text.repeat(50) }, 0.5);
      }
    }
  });

  for (const sample of SAMPLES) {
    it(`means the same with CRLF and with a byte order mark: ${sample.name}`, () => {
      const findings = found(sample);
      assert.deepEqual(found({ ...sample, text: sample.text.replaceAll('\n', '\r\n') }), findings);
      assert.deepEqual(found({ ...sample, text: `\ufeff${sample.text}` }), findings);
    });
  }
});
