// Images of the workspace load in the preview; others keep their address.
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { resolveImages } from '../../../client/webview/links';

function addressOf(src: string): string | null | undefined {
  const { document } = parseHTML(`<html><body><div><img src="${src}"></div></body></html>`);
  const body = document.querySelector('div') as HTMLElement;
  resolveImages(body, { beside: 'https://files.example/notes/reviews', root: 'https://files.example/notes' });
  return body.querySelector('img')?.getAttribute('src');
}

describe('images in the preview', () => {
  it('are found beside the document', () => {
    assert.equal(addressOf('graph.png'), 'https://files.example/notes/reviews/graph.png');
    assert.equal(addressOf('../img/graph.png'), 'https://files.example/notes/reviews/../img/graph.png');
  });

  it('are found from the root of the workspace', () => {
    assert.equal(addressOf('/img/graph.png'), 'https://files.example/notes/img/graph.png');
  });

  it('keep an address that is complete', () => {
    for (const src of ['https://elsewhere.example/x.png', '//elsewhere.example/x.png', 'data:image/png;base64,AA']) {
      assert.equal(addressOf(src), src);
    }
  });
});
