// The globs that “Treat as Postmortem” and “Not a Postmortem” remember.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { siblingsPattern } from '../../client/src/patterns';

const matches = (pattern: string, path: string) => picomatch(pattern, { dot: true })(path);

describe('the files like one', () => {
  it('are those with that extension in that folder, and none in folders below or above', () => {
    const pattern = siblingsPattern('reviews/cache.md');
    assert.equal(matches(pattern, 'reviews/dns.md'), true);
    assert.equal(matches(pattern, 'reviews/dns.yaml'), false);
    assert.equal(matches(pattern, 'reviews/2024/dns.md'), false);
    assert.equal(matches(pattern, 'dns.md'), false);
  });

  it('may lie at the root of the workspace', () => {
    assert.equal(siblingsPattern('cache.md'), '*.md');
  });

  it('are all files of the folder when it has no extension', () => {
    assert.equal(siblingsPattern('reviews/cache'), 'reviews/*');
    assert.equal(siblingsPattern('reviews/.cache'), 'reviews/*');
  });

  it('lie in the folder of that very name, whatever characters it has', () => {
    const name = fc.stringMatching(/^[a-z][a-z*?[\](){}!+@ $^.-]{0,11}[a-z]$/);
    fc.assert(
      fc.property(name, name, (folder, file) => {
        const path = `${folder}/${file}.md`;
        assert.equal(matches(siblingsPattern(path), path), true, siblingsPattern(path));
        assert.equal(matches(siblingsPattern(path), `x${path}`), false, siblingsPattern(path));
      }),
    );
  });
});
