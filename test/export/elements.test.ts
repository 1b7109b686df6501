// The tree that exports change: what was read is written again as it was, for everything the renderer writes.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkup, replaceElements, textOf, writeMarkup } from '../../server/src/export/elements';
import { render } from '../../server/src/render/render';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

describe('markup as a tree', () => {
  it('is written as it was read, but for slashes in tags that hold nothing', () => {
    const examples = readdirSync('examples').filter((name) => name.includes('.postmortem.'));
    assert.ok(examples.length >= 3);
    const texts = examples.map((name) => [name, readFileSync(join('examples', name), 'utf8')] as const);
    for (const [name, text] of [...texts, ['a.md', MARKDOWN], ['a.yaml', YAML]] as const) {
      const { body } = render(readText(text, name), undefined);
      const plain = body.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>');
      assert.equal(writeMarkup(readMarkup(body)), plain, name);
    }
  });

  it('survives tags that close nothing, and elements that nothing closes', () => {
    assert.equal(writeMarkup(readMarkup('a</b> <p>x<em>y</p>z')), 'a <p>x<em>y</em></p>z');
  });

  it('has its inner elements replaced before the outer ones', () => {
    const seen: string[] = [];
    const after = replaceElements(readMarkup('<p>x<b>y</b></p>'), (element) => {
      seen.push(element.name);
      return element.name === 'b' ? element.children : [element];
    });
    assert.deepEqual([seen, writeMarkup(after)], [['b', 'p'], '<p>xy</p>']);
  });

  it('says its words unescaped', () => {
    assert.equal(textOf(readMarkup('<p>a &lt; b <b>&amp;lt; &quot;c&quot;</b></p>')), 'a < b &lt; "c"');
  });
});
