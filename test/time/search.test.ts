// A search finds what the pattern itself finds, whatever the pattern and the text.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { searchFor, searchForEach } from '../../server/src/time/search';
import { shippedPatterns } from '../support/regexps';

/** Where a global pattern matches, one match behind the other. */
function placesOf(pattern: RegExp, text: string): readonly string[] {
  const global = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
  return [...text.matchAll(global)].map(({ 0: written, index }) => `${index} ${written}`);
}

function sticky({ source, flags }: Pick<RegExp, 'source' | 'flags'>): RegExp {
  return new RegExp(source, `${flags.replace(/[gy]/g, '')}y`);
}

function placesFound(pattern: RegExp, text: string): readonly string[] {
  const search = searchFor(sticky(pattern));
  const places: string[] = [];
  for (let match = search.next(text, 0); match !== undefined; ) {
    places.push(`${match.index} ${match[0]}`);
    match = search.next(text, match.index + Math.max(1, match[0].length));
  }
  return places;
}

const PATTERNS: readonly RegExp[] = [
  /a/,
  /ab?c|\d{2}:\d{2}/,
  /\b(?:rolled back|up)\b/i,
  /(?<![\p{L}\d_.])(?:[~≈] ?)?\d/u,
  /(?<![a-c-])\d+/,
  /[^a-z ]x|[A-Z]{2,}/,
  /(a|b)\1/,
  /x*y/,
  /x{0}y|q{2}|z{1,2}w/,
  /\bkm|\B-/iu,
  /(?=12)\d.|(?:one|two)?three/,
  /[\]\\-]u|\u00e9|[\x41-\x43]\./,
  /\s\S/,
  /^ab|b$/,
];

const TEXT = fc.array(
  fc.constantFrom(...'ab cxyzqw12:.-~≈_\\]éſKkm😀A\n', 'rolled back', ' up', 'three', 'one', '12:30'),
  { maxLength: 24 },
);

describe('search', function () {
  this.timeout(60_000);

  for (const pattern of PATTERNS) {
    it(`finds all of ${pattern}`, () => {
      fc.assert(
        fc.property(TEXT, (parts) => {
          const text = parts.join('');
          if (pattern.test('')) return;
          assert.deepEqual(placesFound(pattern, text), placesOf(pattern, text));
        }),
      );
    });
  }

  it('finds what each pattern that is shipped finds in texts of other patterns', async () => {
    const shipped = (await shippedPatterns()).filter(({ file }) => file.startsWith('server/src/'));
    const texts = shipped.map(({ source }) => source.replace(/\\[a-z]|[?()[\]{}*+|^$]/g, ' ').slice(0, 300));
    for (const [at, { source, flags }] of shipped.entries()) {
      const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
      const search = searchFor(sticky(pattern));
      for (const text of texts.slice(at, at + 20)) {
        const expected = pattern.exec(text);
        if (expected?.[0] === '') continue;
        assert.equal(search.next(text, 0)?.index, expected?.index, `${pattern} in ${text}`);
      }
    }
  });

  it('tells the matches of several patterns from left to right, at one place in their order', () => {
    const searches = searchForEach([/\bb\b/y, /\ba/y, /\ba b/y]);
    const found: string[] = [];
    searches.visit('x a b', 0, ({ index }, pattern) => {
      found.push(`${index} ${pattern}`);
      return 'more';
    });
    assert.deepEqual(found, ['2 1', '2 2', '4 0']);
  });
});
