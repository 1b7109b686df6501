// The contributed snippets: readable, expandable, and nothing in them that the checker would object to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { createService } from '../../server/src/service';
import { expand } from './expand';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: string | readonly string[];
}

const contributed: readonly { readonly language: string; readonly path: string }[] = JSON.parse(
  readFileSync('package.json', 'utf8'),
).contributes.snippets;

const EXTENSION: Readonly<Record<string, string>> = { markdown: 'md', yaml: 'yaml', plaintext: 'txt' };

describe('snippets', () => {
  it('are there for Markdown, YAML and plain text', () => {
    assert.deepEqual(
      contributed.map(({ language }) => language),
      ['markdown', 'yaml', 'plaintext'],
    );
  });

  for (const { language, path } of contributed) {
    describe(`for ${language}`, () => {
      const snippets = Object.entries<Snippet>(JSON.parse(readFileSync(path, 'utf8')));

      it('have prefixes of their own that begin with pm-', () => {
        const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
        assert.deepEqual(
          prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
          [],
        );
        for (const [name, { prefix }] of snippets) assert.match([prefix].flat()[0] ?? '', /^pm-[a-z-]+$/, name);
      });

      it('say in a sentence what they insert', () => {
        for (const [name, { description }] of snippets) assert.match(description, /^[A-Z].{15,}[^.]$/, name);
      });

      for (const [name, { body }] of snippets) {
        it(`${name} expands, visits its tab stops in order and ends where writing goes on`, () => {
          const { text, stops } = expand([body].flat().join('\n'));
          assert.doesNotMatch(text, /[$\\]|\{\d/);
          const numbers = [...new Set(stops)];
          assert.equal(numbers.at(-1), 0);
          assert.deepEqual(
            numbers.slice(0, -1),
            numbers.slice(0, -1).map((_, index) => index + 1),
          );
        });
      }

      it('make a whole postmortem in which nothing is found', () => {
        const whole = snippets.find(([, { prefix }]) => [prefix].flat().includes('postmortem'));
        assert.ok(whole);
        assert.deepEqual(found(language, expand([whole[1].body].flat().join('\n')).text), []);
      });
    });
  }

  it('of events and sections give no findings in the document they are made for', () => {
    const markdown: Record<string, Snippet> = JSON.parse(readFileSync('snippets/markdown.json', 'utf8'));
    const text = (name: string) => expand([markdown[name]?.body ?? []].flat().join('\n')).text;
    const events = Object.keys(markdown).filter((name) => name.startsWith('Event: '));
    const sections = ['Summary', 'Impact', 'Root cause', 'Contributing factors', 'Five whys', 'Detection', 'Response'];
    const document = [
      text('Postmortem front matter'),
      ...sections.map(text),
      '## Timeline\n',
      text('Timeline event with date'),
      ...events.map(text),
      '',
      ...['Resolution', 'Lessons learned', 'Action items'].map(text),
    ];
    assert.deepEqual(found('markdown', document.join('\n')), []);
  });
});

function found(languageId: string, text: string): readonly string[] {
  const uri = `file:///incident.postmortem.${EXTENSION[languageId]}`;
  const service = createService(DEFAULT_SETTINGS, 'once');
  const document = { uri, languageId, version: 1, text };
  return service.findings(document).map(({ code, message, span }) => {
    return `${code}: ${message} (${JSON.stringify(text.slice(span.start, span.end))})`;
  });
}
