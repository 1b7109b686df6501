// What may load in the preview's page.
import assert from 'node:assert/strict';
import { createNonce, previewPage } from '../../client/src/preview/page';

const page = previewPage({
  cspSource: 'https://resources.example',
  script: 'https://resources.example/main.js?a=1&b=2',
  style: 'https://resources.example/style.css',
  nonce: 'abc123',
  mode: 'following',
});
const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.split('; ') ?? [];

describe('the page of a preview', () => {
  it('allows nothing that is not named', () => {
    assert.ok(policy.includes("default-src 'none'"));
    assert.doesNotMatch(policy.join(), /unsafe|\*/);
  });

  it('runs the script that carries the nonce, and no other', () => {
    assert.ok(policy.includes("script-src 'nonce-abc123'"));
    assert.deepEqual(page.match(/<script[^>]*>/g), [
      '<script nonce="abc123" src="https://resources.example/main.js?a=1&amp;b=2">',
    ]);
  });

  it('takes styles from the extension only, none from the page itself', () => {
    assert.ok(policy.includes('style-src https://resources.example'));
    assert.doesNotMatch(page, /<style| style=| on\w+=/);
  });

  it('has a new nonce each time', () => {
    assert.match(createNonce(), /^[\da-f]{32}$/);
    assert.notEqual(createNonce(), createNonce());
  });
});
