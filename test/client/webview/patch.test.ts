// A new body changes only the nodes that differ.
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { patch } from '../../../client/webview/patch';

function page(html: string): HTMLElement {
  return parseHTML(`<html><body><div>${html}</div></body></html>`).document.querySelector('div') as HTMLElement;
}

const list = (...items: readonly string[]) =>
  page(`<ul>${items.map((item, n) => `<li data-line="${n}">${item}</li>`).join('')}</ul>`);

const textOf = (element: Element | undefined) => element?.textContent;
const items = (root: HTMLElement) => [...root.querySelectorAll('li')];

describe('patching the preview', () => {
  // The patching library asks what kind of element it has.
  before(() => Object.assign(globalThis, { HTMLElement: parseHTML('<html></html>').HTMLElement }));
  after(() => Reflect.deleteProperty(globalThis, 'HTMLElement'));

  it('shows what was rendered', () => {
    const shown = page('<p data-line="0">Old</p>');
    patch(shown, page('<h1 data-line="0">New</h1><p data-line="2">Text</p>'));
    assert.equal(shown.innerHTML, '<h1 data-line="0">New</h1><p data-line="2">Text</p>');
  });

  it('keeps the node of an element whose text changes', () => {
    const shown = list('detected', 'mitigate', 'resolved');
    const before = items(shown);
    patch(shown, list('detected', 'mitigated', 'resolved'));
    assert.deepEqual(items(shown).map(textOf), ['detected', 'mitigated', 'resolved']);
    assert.deepEqual(
      items(shown).map((item, n) => item === before[n]),
      [true, true, true],
    );
  });

  it('moves elements down for a new line instead of rewriting them', () => {
    const shown = list('detected', 'mitigated', 'resolved');
    const [detected, mitigated, resolved] = items(shown);
    patch(shown, list('detected', 'escalated', 'mitigated', 'resolved'));
    const after = items(shown);
    assert.deepEqual(after.map(textOf), ['detected', 'escalated', 'mitigated', 'resolved']);
    assert.equal(after[0], detected);
    assert.equal(after[2], mitigated);
    assert.equal(after[3], resolved);
    assert.equal(after[3]?.getAttribute('data-line'), '3');
  });

  it('keeps the node that the server names, whatever changes in it', () => {
    const shown = page('<ol><li data-key="a" data-line="1">09:00 started</li></ol>');
    const started = items(shown)[0];
    patch(
      shown,
      page('<ol><li data-key="b" data-line="1">08:00 push</li><li data-key="a" data-line="2">09:00 began</li></ol>'),
    );
    assert.deepEqual(items(shown).map(textOf), ['08:00 push', '09:00 began']);
    assert.equal(items(shown)[1], started);
  });

  it('leaves the others alone when a line goes', () => {
    const shown = list('detected', 'escalated', 'mitigated');
    const mitigated = items(shown)[2];
    patch(shown, list('detected', 'mitigated'));
    assert.deepEqual(items(shown).map(textOf), ['detected', 'mitigated']);
    assert.equal(items(shown)[1], mitigated);
  });

  it('copes with elements that are alike', () => {
    const shown = list('retry', 'retry', 'retry');
    patch(shown, list('retry', 'gave up', 'retry', 'retry'));
    assert.deepEqual(items(shown).map(textOf), ['retry', 'gave up', 'retry', 'retry']);
  });

  it('keeps unfolded what the reader unfolded', () => {
    const shown = page('<details><summary>More</summary>12 events</details>');
    shown.querySelector('details')?.setAttribute('open', '');
    patch(shown, page('<details><summary>More</summary>13 events</details>'));
    assert.equal(shown.querySelector('details')?.hasAttribute('open'), true);
    assert.match(shown.innerHTML, /13 events/);
  });

  it('empties the page for an empty body', () => {
    const shown = list('detected');
    patch(shown, page(''));
    assert.equal(shown.innerHTML, '');
  });
});
