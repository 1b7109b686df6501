// No regular expression can be made slow by what somebody wrote: each is checked, and the few that grow with the square say why they may.
import { strict as assert } from 'node:assert';
import { verdicts } from './support/redos';
import { type Pattern, shippedPatterns } from './support/regexps';

interface Exception {
  readonly file: string;
  readonly begins: string;
  /** What keeps the input short. */
  readonly why: string;
}

/** Patterns whose cost grows with the square of their input, which is short. */
const SHORT_INPUT: readonly Exception[] = [
  { file: 'server/src/features/words.ts', begins: String.raw`!?\[`, why: 'at most 320 characters of a title' },
  { file: 'server/src/lsp/completion.ts', begins: String.raw`(?<!\\)\$\{\d+`, why: 'a snippet that the server wrote' },
  { file: 'server/src/model/field-names.ts', begins: String.raw`\([^)]*\)`, why: 'a label of at most 60 characters' },
  {
    file: 'server/src/model/field-names.ts',
    begins: String.raw`\b(?:of |the |`,
    why: 'a label of at most 60 characters',
  },
  { file: 'server/src/model/section-names.ts', begins: String.raw`\([^)]*\)`, why: '160 characters of a heading' },
  {
    file: 'server/src/model/section-names.ts',
    begins: String.raw`\bhow (?:are|`,
    why: 'a heading of at most 80 characters',
  },
  {
    file: 'server/src/render/sections.ts',
    begins: String.raw`([\p{L}][\p{L}\d _-]*):`,
    why: 'the last 200 characters',
  },
  {
    file: 'server/src/rules/text/blame.ts',
    begins: String.raw`(?:\b(?:by|from|of`,
    why: 'the 80 characters before a match',
  },
  {
    file: 'server/src/syntax/markdown/lead.ts',
    begins: String.raw`^((?:\*\*|__)?[\p{L}]`,
    why: 'a line of at most 160 characters',
  },
];

const isMeant =
  ({ file, source }: Pattern) =>
  (exception: Exception): boolean =>
    exception.file === file && source.startsWith(exception.begins);

describe('regular expressions', function () {
  this.timeout(180_000);

  let patterns: readonly Pattern[] = [];
  before(async () => {
    patterns = await shippedPatterns();
  });

  it('cost no more than their input is long, unless it is short', async () => {
    const meant = new Set<Exception>();
    const slow = (await verdicts(patterns)).flatMap(({ growth, why }, at) => {
      const pattern = patterns[at];
      if (growth === 'linear' || pattern === undefined) return [];
      const exception = growth === 'quadratic' ? SHORT_INPUT.find(isMeant(pattern)) : undefined;
      if (exception === undefined) return [`${pattern.file}: /${pattern.source}/${pattern.flags}: ${why}`];
      meant.add(exception);
      return [];
    });
    assert.deepEqual(slow, []);
    assert.deepEqual(
      SHORT_INPUT.filter((exception) => !meant.has(exception)),
      [],
      'exceptions that are needed no more',
    );
  });

  it('are found wherever they are written', () => {
    const found = (file: string, source: string, flags = ''): boolean =>
      patterns.some((one) => one.file === file && one.source === source && one.flags === flags);
    assert.ok(patterns.length > 500);
    assert.ok(found('server/src/time/read.ts', String.raw`T(?=\d{2}:\d{2})`, 'y'), 'a literal');
    assert.ok(found('server/src/syntax/yaml/write/move.ts', '^ {1,1}', 'gm'), 'one that a function builds');
    const built = patterns.find(({ source }) => source.endsWith(String.raw` later\b`));
    assert.match(built?.source ?? '', /^\(\\d\{1,4\}\) \?\(d\(\?:ays\?\)/, 'one that is built of parts');
    assert.ok(patterns.some(({ file }) => file === 'syntaxes/postmortem.tmLanguage.json'));
  });

  it('are seen through when they are slow', async () => {
    const growthOf = async (source: string, flags = ''): Promise<string | undefined> =>
      (await verdicts([{ file: 'here', source, flags }]))[0]?.growth;
    assert.equal(await growthOf(String.raw`^[a-z]+ \d{2}$`), 'linear');
    assert.equal(await growthOf(String.raw`\s+$`), 'quadratic');
    assert.equal(await growthOf(String.raw`\s+$`, 'y'), 'linear');
    assert.equal(await growthOf('^[A-Z]+[a-z]+-'), 'linear');
    assert.equal(await growthOf('^[A-Z]+[a-z]+-', 'i'), 'quadratic');
    assert.equal(await growthOf(String.raw`(?<!x)\s+$`), 'quadratic');
    assert.equal(await growthOf(String.raw`(?<!\s)\s+$`), 'linear');
    assert.equal(await growthOf(String.raw`\d.*\(\s*x?\s*$`), 'worse');
    assert.equal(await growthOf(String.raw`^(?:\w+\s?)*$`), 'worse');
    assert.equal(await growthOf('(?<name'), 'unknown');
  });
});
