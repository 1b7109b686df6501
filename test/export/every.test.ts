// Every export of every document: it is made whatever is written, says nothing of line ends and byte order marks, and is the same each time.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { FORMATS } from '../../server/src/export/formats';
import { createService } from '../../server/src/service';
import { languageOf } from '../support/fixture';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

const NOW = Date.UTC(2026, 4, 4, 12);

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

  it('is the same of a document that was edited line by line as of one read at once', () => {
    for (const [name, text] of TEXTS) {
      const service = createService(DEFAULT_SETTINGS, 'editing', () => NOW);
      const lines = text.split('\n');
      let version = 0;
      const read = (given: string) => {
        const document = {
          uri: `file:///${name}`,
          path: name,
          languageId: languageOf(name),
          version: ++version,
          text: given,
        };
        return service.read(document, 'outright');
      };
      // Every fifth line comes later, in the place where it belongs, so that there is room between lines that were not there before.
      let shown = lines.filter((_, i) => i % 5 !== 3);
      read(shown.join('\n'));
      for (let i = 3; i < lines.length; i += 5) {
        shown = [...shown.slice(0, i), lines[i] ?? '', ...shown.slice(i)];
        read(shown.join('\n'));
      }
      const edited = read(text);
      assert.ok(edited);
      const fresh = exported(name, text);
      FORMATS.forEach((format, i) => {
        const result = format.write(edited, { file: name }).replace(/<style>.*<\/style>/s, '');
        assert.equal(
          result.replace(/"recognised": [^\n]*/, ''),
          fresh[i]?.replace(/"recognised": [^\n]*/, ''),
          `${name} as ${format.name}`,
        );
      });
    }
  });
});
