// Paths of URIs.
import { strict as assert } from 'node:assert';
import { pathOfUri, relativePathOfUri } from '../server/src/uri';

describe('the path of a URI', () => {
  const cases: Readonly<Record<string, string>> = {
    'file:///home/me/a%20b.md': '/home/me/a b.md',
    'file:///c%3A/site/a.md': '/c:/site/a.md',
    'file://server/share/a.md': '/share/a.md',
    'untitled:Untitled-1': 'Untitled-1',
    'vscode-vfs://github/acme/site/a.md?ref=main#top': '/acme/site/a.md',
    'inmemory:/a.md': '/a.md',
    'docs/a.md': 'docs/a.md',
    'C:\\site\\a.md': 'C:/site/a.md',
    'file:///100%/a.md': '/100%/a.md',
    '': '',
  };
  for (const [uri, path] of Object.entries(cases)) {
    it(`of ${uri || 'nothing'} is ${path || 'empty'}`, () => assert.equal(pathOfUri(uri), path));
  }
});

describe('the path within folders', () => {
  const folders = ['file:///site', 'file:///site/part%20a/', 'file:///other'];
  const cases: Readonly<Record<string, string>> = {
    'file:///site/docs/a.md': 'docs/a.md',
    'file:///site/part%20a/docs/b%20c.md': 'docs/b c.md',
    'file:///sitemap/a.md': '/sitemap/a.md',
    'untitled:a.md': 'a.md',
  };
  for (const [uri, path] of Object.entries(cases)) {
    it(`of ${uri} is ${path}`, () => assert.equal(relativePathOfUri(uri, folders), path));
  }
});
