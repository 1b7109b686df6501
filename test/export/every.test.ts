// Every export of every document: it is made whatever is written, says nothing of line ends and byte order marks, and is the same each time.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../server/src/export/formats';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['hub.postmortem.md', MARKDOWN],
  ['hub.postmortem.yaml', YAML],
  ['begun.md', '# Outage of something\n\n## Summary\n\n## Timeline\n\n## Action items\n'],
  ...readdirSync('examples')
    .filter((name) => name.includes('.postmortem.'))
    .map((name) => [name, readFileSync(join('examples', name), 'utf8')] as const),
];

/** What is exported, without the styles that are the same in every page. */
function exported(name: string, text: string): readonly string[] {
  const reading = readText(text, name);
  return FORMATS.map((format) => format.write(reading, { file: name }).replace(/<style>.*<\/style>/s, ''));
}

describe('every export', () => {
  it('has a name and a file name of its own', () => {
    for (const key of ['name', 'suffix'] as const) {
      assert.equal(new Set(FORMATS.map((format) => format[key])).size, FORMATS.length);
    }
  });

  for (const [name, text] of TEXTS) {
    it(`can be made of ${name}, wherever it ends`, () => {
      const step = Math.max(1, Math.floor(text.length / 8));
      for (let end = 0; end <= text.length; end += step) {
        for (const result of exported(name, text.slice(0, end))) assert.ok(result.endsWith('\n'), `${end}`);
      }
    });
  }

  it('is the same with other line ends and a byte order mark', () => {
    for (const [name, text] of TEXTS) {
      const plain = exported(name, text.replaceAll('\r\n', '\n'));
      const other = exported(name, `\uFEFF${text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')}`);
      FORMATS.forEach((format, i) => {
        assert.equal(
          other[i]?.replaceAll('\r\n', '\n'),
          plain[i]?.replaceAll('\r\n', '\n'),
          `${name} as ${format.name}`,
        );
      });
    }
  });
});
