// Raw HTML of a document: what is harmless is shown as meant, everything else as text, and the page stays whole.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { balanced } from '../../../server/src/render/markdown/rawHtml';
import { page } from '../page';

function shown(markdown: string): ReturnType<typeof page> {
  return page(`# T\n\n${markdown}\n\nThe end.\n`);
}

describe('raw HTML', () => {
  it('shows keys, indices and the like within a line', () => {
    const { body } = shown('Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, <B>bold</B>.');
    assert.match(body, /Press <kbd>Ctrl<\/kbd>, H<sub>2<\/sub>O, <b>bold<\/b>\./);
  });

  it('shows tables and the like as blocks', () => {
    const { texts } = shown('<table><tr><td colspan="2">cell</td></tr></table>');
    assert.deepEqual(texts('.document table td[colspan="2"]'), ['cell']);
  });

  it('folds what stands between the tags of details, as Markdown', () => {
    const { texts, attributes } = shown(
      '<details open>\n<summary>Log <b>1</b></summary>\n\n- one\n- two\n\n<details>\n\nInner.\n\n</details>\n\n</details>',
    );
    assert.deepEqual(attributes('.document > details', 'data-line'), ['2']);
    assert.deepEqual(texts('details > summary > b'), ['1']);
    assert.deepEqual(texts('details > ul > li'), ['one', 'two']);
    assert.deepEqual(texts('details > details'), ['Inner.']);
    assert.deepEqual(texts('.document > p'), ['The end.']);
  });

  it('loses handlers, styles, classes and names', () => {
    const { body } = shown('<b onclick="x()" style="color:red" class="fix" id="a" data-line="3">b</b>');
    assert.match(body, /<b>b<\/b>/);
    assert.doesNotMatch(body, /onclick|style=|class="fix"|id="a"/);
  });

  it('shows what is not harmless, and what is no HTML, as text', () => {
    const { texts, body } = shown('Ask <host> of <iframe src="x"></iframe> or <form action="y"><input></form>.');
    assert.doesNotMatch(body, /<(?:host|iframe|form)/);
    assert.match(texts('.document p')[0] ?? '', /Ask <host> of <iframe src="x"><\/iframe>/);
  });

  it('keeps addresses to those that Markdown may have', () => {
    const hrefs = [
      'javascript:alert(1)',
      'java&#115;cript:alert(1)',
      'java\tscript:x',
      'java&Tab;script:x',
      '&#106avascript:x',
      'command:x',
      'https://a.example/?b&amp;c',
    ];
    const { attributes } = shown(hrefs.map((href) => `<a href="${href}">x</a>`).join(' '));
    const found = attributes('.document a', 'href').filter((href) => href !== null && href !== '');
    assert.ok(found.includes('https://a.example/?b&c'));
    for (const href of found) assert.doesNotMatch(href ?? '', /^\s*(?:javascript|command):/i);
  });

  it('shows pictures as Markdown does: those beside the document, and links to others', () => {
    const { attributes } = shown('<img src="a.png" alt="A" onerror="x()"> <img src="https://b.example/b.png">');
    assert.deepEqual(attributes('.document img', 'src'), ['a.png']);
    assert.deepEqual(attributes('.document img', 'onerror'), [null]);
    assert.deepEqual(attributes('.document a.image', 'href'), ['https://b.example/b.png']);
    for (const source of ['//b.example/b.png', '/\\b.example/b.png', ' https:b.example/b.png']) {
      assert.deepEqual(shown(`a <img src="${source}">`).attributes('.document img', 'src'), [], source);
    }
    assert.doesNotMatch(shown('<img src="javascript:alert(1)">').body, /<(?:img|a)\b/);
  });

  it('leaves the page around it whole', () => {
    for (const odd of [
      '</article></div></main>',
      '<div><b>',
      '<b>never closed',
      '<ul><li>a',
      '*<b>*</b>',
      '<details>',
      '</details>',
    ]) {
      const { texts } = shown(odd);
      assert.deepEqual(texts('article.document > p').slice(-1), ['The end.'], odd);
      assert.equal(texts('article.document + section.readiness').length, 1, odd);
    }
  });

  it('does not hide what was understood of the timeline', () => {
    const { texts } = page('# T\n## Timeline\n<div>\n- 2026-03-01 09:00 — [started] a\n</div>\n');
    assert.deepEqual(texts('.event .at'), ['09:00']);
  });

  it('costs no more than it is long', () => {
    const many = 20_000;
    const event = '- 2026-03-01 09:00 — [started] a\n';
    const hostile = [
      '<b>'.repeat(many) + '</i>'.repeat(many),
      '<details>\n\n'.repeat(many),
      '<details>\n\nx\n\n</details>\n\n'.repeat(many / 4),
      `<div>\n`.repeat(many) + event,
    ];
    for (const text of hostile) {
      const before = process.cpuUsage();
      shown(text);
      const spent = process.cpuUsage(before).user / 1000;
      assert.ok(spent < 3000, `${text.slice(0, 20)}: ${spent} ms`);
    }
  });

  it('is text in plain text', () => {
    const { texts } = page('T\n\nPress <kbd>Ctrl</kbd>.\n', { languageId: 'plaintext' });
    assert.ok(texts('.document p').includes('Press <kbd>Ctrl</kbd>.'));
  });

  it('is balanced, whatever its tags', () => {
    const tags = fc.array(fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<div>', '</div>', '<br>', '</br>', 'x'));
    fc.assert(
      fc.property(tags, (all) => {
        const whole = balanced(all.join(''));
        const open: string[] = [];
        for (const [, slash, name = ''] of whole.matchAll(/<(\/?)([a-z]+)>/g)) {
          if (name === 'br') assert.equal(slash, '');
          else if (slash === '') open.push(name);
          else assert.equal(open.pop(), name);
        }
        assert.deepEqual(open, []);
      }),
    );
  });
});
