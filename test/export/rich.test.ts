// What is pasted elsewhere: rich text in tags that every editor takes, and Markdown that says the same.
import { strict as assert } from 'node:assert';
import MarkdownIt from 'markdown-it';
import { elementsOf, readMarkup, textOf } from '../../server/src/export/elements';
import { markdownText } from '../../server/src/export/rich/markdown';
import { richText } from '../../server/src/export/rich/rich';
import { pageOf } from '../render/page';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

const NESTED = `# Nested

## Notes

1. First *thing* with \`a | b\` and ~~old~~ **new**
   - inner [link](https://example.com/a_b(c)?x=1&y=2)
   - another [file](../other.md), [here](#notes)
2. Second

   with a paragraph

> Quoted <b>words</b> & more

\`\`\`sh
echo "# no heading" && ls | wc
\`\`\`

---

- [x] done
- [ ] open

| A | B |
|---|---|
| a\\|b | c<br>d |

* 1. not a list, snake_case and _emphasis_, 2 * 3 * 4, [brackets], &amp; entity
`;

describe('rich text', () => {
  it('is made of tags that every editor keeps, with styles at the elements and no classes', () => {
    const tags =
      'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre s strong table tbody td th thead tr ul'.split(' ');
    for (const [text, name] of [
      [MARKDOWN, 'a.md'],
      [YAML, 'a.yaml'],
      [NESTED, 'a.md'],
    ] as const) {
      const elements = [...elementsOf(readMarkup(richText(readText(text, name))))];
      assert.ok(elements.length > 20);
      assert.deepEqual(
        elements.map((element) => element.name).filter((tag) => !tags.includes(tag)),
        [],
      );
      const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
      assert.deepEqual(
        [...attributes].filter((attribute) => !['style', 'href', 'colspan', 'start'].includes(attribute)),
        [],
      );
      assert.ok(
        elements
          .filter(({ name: tag }) => tag === 'td')
          .every(({ attributes: { style } }) => style?.includes('border')),
      );
    }
  });

  it('shows the timeline as a table of times, distances and events under their day', () => {
    for (const [text, name] of [
      [MARKDOWN, 'a.md'],
      [YAML, 'a.yaml'],
    ] as const) {
      const page = pageOf(richText(readText(text, name)));
      assert.deepEqual(page.texts('h1'), ['Parcels stuck at the sorting hub']);
      assert.deepEqual(page.texts('table:nth-of-type(2) tr').slice(0, 4), [
        'TimeT+Event',
        'Tue 6 May 2031 · UTC',
        '08:50−10mMap service restarts',
        '09:00Tstarted Belts stop: "all, 12", says the hub; =SUM(A1)',
      ]);
      assert.deepEqual(page.texts('table:nth-of-type(1) td'), ['1 h 15 m', '7 m', '40 m', '1 h 15 m']);
    }
  });

  it('keeps links that lead somewhere from elsewhere, and the words of the others', () => {
    const page = pageOf(richText(readText(NESTED)));
    assert.deepEqual(page.attributes('a', 'href'), ['https://example.com/a_b(c)?x=1&y=2']);
    assert.ok(page.texts('li').includes('another file, here'));
  });

  it('tells the author nothing', () => {
    const text = richText(readText(MARKDOWN));
    assert.doesNotMatch(text, /is 10 min before|Before you publish/);
  });
});

describe('shared Markdown', () => {
  const words = (markup: string): string =>
    textOf(readMarkup(markup.replace(/<(?=\/?(?:td|th|li|p|h\d|pre|br))/g, ' <')))
      .replace(/\s+/g, ' ')
      .trim();

  it('says what the rich text says, when it is read as Markdown', () => {
    for (const [text, name] of [
      [MARKDOWN, 'a.md'],
      [YAML, 'a.yaml'],
      [NESTED, 'a.md'],
    ] as const) {
      const reading = readText(text, name);
      // Breaks within cells are the one piece of HTML in it.
      const read = new MarkdownIt({ html: true }).render(markdownText(reading));
      assert.equal(words(read), words(richText(reading)), markdownText(reading));
    }
  });

  it('has the same structure: headings, lists, tables, code, quotations, links', () => {
    const reading = readText(NESTED);
    const [read, rich] = [new MarkdownIt({ html: true }).render(markdownText(reading)), richText(reading)].map(
      (each) => {
        const names = [...elementsOf(readMarkup(each))].map(({ name }) => name);
        return names.filter((name) => name !== 'p').sort();
      },
    );
    assert.deepEqual(read, rich);
  });

  it('keeps alerts as quotations, footnotes as numbers, and the language of code', () => {
    const text =
      '# A\n\n> [!WARNING]\n> Do not restart.\n\nSo it was said[^1].\n\n```mermaid\ngraph TD\n```\n\n[^1]: By the manual.\n';
    const reading = readText(text);
    assert.equal(
      markdownText(reading),
      '# A\n\n> **Warning**\n>\n> Do not restart.\n\nSo it was said \\[1\\].\n\n```mermaid\ngraph TD\n```\n\n1. By the manual.\n',
    );
    const rich = richText(reading);
    assert.match(
      rich,
      /<blockquote style="[^"]+"><p><strong>Warning<\/strong><\/p><p>Do not restart\.<\/p><\/blockquote>/,
    );
    assert.match(rich, /said<sup>1<\/sup>\./);
    assert.doesNotMatch(rich, /↩|data-/);
  });

  it('takes the HTML of a document for what it means', () => {
    const text =
      '# A\n\nPress <kbd>Esc</kbd>, <b>now</b> or <i>never</i>: a < b.\n\n<details><summary>More</summary>\n\nInner\n\n</details>\n';
    assert.equal(markdownText(readText(text)), '# A\n\nPress `Esc`, **now** or *never*: a \\< b.\n\nMore\n\nInner\n');
  });

  it('keeps what looks like markup as the words that it is', () => {
    const text =
      '# A\n\n## Notes\n\n\\# no heading\n\n1\\. no list\n\n\\- neither\n\n\\*stars\\* and \\`ticks\\` \\<b>\n';
    assert.match(
      markdownText(readText(text)),
      /\\# no heading\n\n1\\\. no list\n\n\\- neither\n\n\\\*stars\\\* and \\`ticks\\` \\<b\\>\n$/,
    );
  });
});
