// The template that escapes.
import assert from 'node:assert/strict';
import { attribute, html } from '../../server/src/render/html';

describe('the HTML template', () => {
  it('escapes every text between tags and in attributes', () => {
    const text = `<b title="x" class='y'>&</b>`;
    const expected = '&lt;b title=&quot;x&quot; class=&#39;y&#39;&gt;&amp;&lt;/b&gt;';
    assert.equal(html`<i title="${text}">${text}</i>`.markup, `<i title="${expected}">${expected}</i>`);
  });

  it('takes markup as it is, joins lists and leaves out what is undefined', () => {
    const items = ['a', '<'].map((each) => html`<li>${each}</li>`);
    assert.equal(html`<ul>${items}${undefined}</ul>`.markup, '<ul><li>a</li><li>&lt;</li></ul>');
  });

  it('writes an attribute only when it has a value', () => {
    assert.equal(html`<p${attribute('data-line', 0)}${attribute('class', undefined)}>`.markup, '<p data-line="0">');
  });
});
