// What is selected in the preview and copied: structure without the colours of the editor.
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { plainMarkup } from '../../../client/webview/selection';

const EVENTS =
  '<li class="day" data-line="3"><span>Tue 6 May</span></li>' +
  '<li class="event started" data-line="3" data-key="event 09:00"><time class="at" title="x">09:00</time> <span class="off">T</span> ' +
  '<i class="dot"></i><div class="what"><span class="kind started">started</span> Belts <a href="https://example.com" title="y">stop</a></div></li>';

describe('a selection of the preview', () => {
  const page = parseHTML('<!doctype html><html><body></body></html>');
  before(() => Object.assign(globalThis, { document: page.document }));
  after(() => Reflect.deleteProperty(globalThis, 'document'));

  function copied(html: string): string {
    const holder = page.document.createElement('div') as unknown as HTMLElement;
    holder.innerHTML = html;
    return plainMarkup(holder).replace(/ style="[^"]*"/g, '');
  }

  it('keeps structure and links, and no class, key or line', () => {
    assert.equal(
      copied(
        '<h2 data-line="1">Impact</h2><p class="x" data-line="2">Seen by <strong>all</strong> <a href="#a">here</a></p>',
      ),
      '<h2>Impact</h2><p>Seen by <strong>all</strong> <a href="#a">here</a></p>',
    );
  });

  it('makes a table of a timeline, and of a part of one', () => {
    const table =
      '<table><tbody><tr><td colspan="3"><span>Tue 6 May</span></td></tr><tr><td>09:00</td><td>T</td>' +
      '<td><span>started</span> Belts <a href="https://example.com">stop</a></td></tr></tbody></table>';
    assert.equal(copied(`<ul class="events">${EVENTS}</ul>`), table);
    assert.equal(copied(EVENTS), table);
  });

  it('leaves out drawings and buttons', () => {
    assert.equal(copied('<p>a <button class="fix">Change</button></p><svg><text>09:00</text></svg>'), '<p>a </p>');
  });
});
