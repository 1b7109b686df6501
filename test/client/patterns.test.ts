// The globs that “Treat as Postmortem” and “Not a Postmortem” remember.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { filePattern, siblingsPattern } from '../../client/src/patterns';

const matches = (pattern: string, path: string) => picomatch(pattern, { dot: true })(path);

describe('remembering a choice about files', () => {
  it('matches the one file and no other', () => {
    const pattern = filePattern('reviews/2024-03 cache.md');
    assert.equal(matches(pattern, 'reviews/2024-03 cache.md'), true);
    assert.equal(matches(pattern, 'reviews/2024-04 cache.md'), false);
  });

  it('matches the files with that extension in that folder, and none in folders below or above', () => {
    const pattern = siblingsPattern('reviews/cache.md');
    assert.equal(matches(pattern, 'reviews/dns.md'), true);
    assert.equal(matches(pattern, 'reviews/dns.yaml'), false);
    assert.equal(matches(pattern, 'reviews/2024/dns.md'), false);
    assert.equal(matches(pattern, 'dns.md'), false);
  });

  it('reaches beside a file at the root of the workspace', () => {
    assert.equal(siblingsPattern('cache.md'), '*.md');
  });

  it('takes a file without an extension for its folder’s', () => {
    assert.equal(siblingsPattern('reviews/cache'), 'reviews/*');
    assert.equal(siblingsPattern('reviews/.cache'), 'reviews/*');
  });

  it('takes every character of a path literally', () => {
    const name = fc.stringMatching(/^[a-z][a-z*?[\](){}!+@ $^.-]{0,11}[a-z]$/);
    fc.assert(
      fc.property(name, name, (folder, file) => {
        const path = `${folder}/${file}.md`;
        assert.equal(matches(filePattern(path), path), true, filePattern(path));
        assert.equal(matches(siblingsPattern(path), path), true, siblingsPattern(path));
        assert.equal(matches(filePattern(path), `${folder}/${file}x.md`), false);
      }),
    );
  });
});
