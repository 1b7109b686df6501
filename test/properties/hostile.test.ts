// Lines that nobody would write cost what their length says: ten times the text takes about ten times the work, whatever is asked.
import { strict as assert } from 'node:assert';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { render } from '../../server/src/render/render';
import { createService } from '../../server/src/service';

/** What a line repeats: what stands in the way of a reader that looks ahead, or tries again from every place. */
const PIECES: readonly string[] = [
  ...[
    ' ',
    '1',
    '*',
    '_',
    '[',
    '(',
    '<',
    '#',
    '-',
    'a',
    'word ',
    '“',
    '"',
    "'",
    '`',
    '|',
    '![',
    '{{',
    '<!--',
    '<!-- --> ',
  ],
  ...['a: ', '12:00 - ', '1. ', '2024-01-01 ', 'Jan 1 ', '10 minutes ', '**a** ', 'owner: ana, ', 'https://a', ', '],
];

/** All places of a document that hold text, each with the line: six of them in Markdown, four in YAML. */
const SYNTAXES = {
  Markdown: {
    languageId: 'markdown',
    extension: 'md',
    write: (line: string): string =>
      `---\ntitle: ${line}\n---\n# Outage\n\nDuration: ${line}\n\n## ${line}\n\n## Timeline\n\n` +
      `- 2024-03-05 10:00 ${line}\n\n| Time | Event |\n|---|---|\n| 10:00 | ${line} |\n\n## Action items\n\n- [ ] ${line}\n`,
  },
  YAML: {
    languageId: 'yaml',
    extension: 'yaml',
    write: (line: string): string =>
      `title: ${line}\nsummary: |\n  ${line}\ntimeline:\n  - at: ${line}\n    event: Failed\n  - at: 2024-03-05 10:00\n    event: ${line}\n`,
  },
} as const;

const [SHORT, LONG] = [1000, 10_000];
/** Ten would be linear and a hundred a square; other work on the machine is no failure. */
const FAIR = 35;
/** Milliseconds that say nothing about growth. */
const NOISE = 4;
const TRIES = 5;

type Written = (typeof SYNTAXES)[keyof typeof SYNTAXES];

/** Everything that the editor asks of a document that was just opened, in milliseconds. */
function cost({ languageId, extension, write }: Written, piece: string, length: number): number {
  const service = createService(DEFAULT_SETTINGS);
  const text = write(piece.repeat(Math.ceil(length / piece.length)));
  const document = { uri: `file:///a.postmortem.${extension}`, languageId, version: 1, text };
  const start = performance.now();
  const reading = service.read(document);
  assert.ok(reading);
  service.findings(document);
  render(reading, undefined);
  service.documentSymbols(document);
  service.foldingRanges(document);
  service.codeActions(document, { start: 0, end: text.length });
  for (const offset of [text.indexOf('\n'), text.lastIndexOf('\n')]) {
    service.hover(document, offset - 1);
    service.completion(document, offset, 0);
  }
  return performance.now() - start;
}

/** By how much the cost grows; of a few tries the least, since others share the machine. */
function growth(written: Written, piece: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > FAIR; tries++) {
    const short = Math.max(NOISE, cost(written, piece, SHORT));
    least = Math.min(least, cost(written, piece, LONG) / short);
  }
  return least;
}

describe('a document of hostile lines', function () {
  this.timeout(240_000);

  for (const [syntax, written] of Object.entries(SYNTAXES)) {
    it(`costs about ten times one of a tenth of its length in ${syntax}`, () => {
      const steep = PIECES.map((piece) => ({ piece, times: growth(written, piece) })).filter(
        ({ times }) => times > FAIR,
      );
      assert.deepEqual(
        steep.map(({ piece, times }) => `${JSON.stringify(piece)}: ${times.toFixed(0)} times`),
        [],
      );
    });
  }

  it('is read when a single line is 100 KB long', () => {
    for (const piece of ['1', ' ', '<!--', 'a: ', '|', '`']) {
      const ratio = cost(SYNTAXES.Markdown, piece, 100_000) / Math.max(NOISE, cost(SYNTAXES.Markdown, piece, 10_000));
      assert.ok(ratio <= FAIR * 2, `${JSON.stringify(piece)}: ${ratio.toFixed(0)} times`);
    }
  });

  it('is told to be nested too deeply before the stack is exhausted', () => {
    const service = createService(DEFAULT_SETTINGS);
    for (const [version, value] of [
      '['.repeat(5000),
      '- '.repeat(5000),
      'a: '.repeat(5000),
      '[{'.repeat(101),
    ].entries()) {
      const text = `title: ${value}\nseverity: SEV1\n`;
      const document = { uri: 'file:///a.postmortem.yaml', languageId: 'yaml', version, text };
      const problems = service.read(document)?.postmortem.problems.map(({ message }) => message);
      assert.deepEqual(problems, ['This YAML is nested too deeply to be read.']);
    }
  });
});
