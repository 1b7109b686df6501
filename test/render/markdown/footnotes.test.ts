// Footnotes stand at the end, numbered as the text refers to them.
import assert from 'node:assert/strict';
import { page } from '../page';

const TEXT = `# T

First[^b], second[^a], first again[^b], [^none], ^[no note].

[^a]: The *second*.
[^b]: The first.

    And more of it.
[^unused]: Nobody refers to it.

The end.
`;

describe('footnotes', () => {
  const { texts, attributes, body } = page(TEXT);

  it('are numbered in the order of their references', () => {
    assert.deepEqual(texts('.document > p sup'), ['1', '2', '1']);
    assert.deepEqual(texts('.footnotes li'), ['The first.And more of it. ↩ ↩', 'The second. ↩']);
  });

  it('lead there and back', () => {
    assert.deepEqual(attributes('.document > p sup a', 'href'), ['#footnote-1', '#footnote-2', '#footnote-1']);
    assert.deepEqual(attributes('.footnotes li', 'id'), ['footnote-1', 'footnote-2']);
    const places = attributes('.document > p sup a', 'id');
    assert.deepEqual([...attributes('.footnotes li a', 'href')].sort(), places.map((id) => `#${id}`).sort());
  });

  it('follow the document, with the lines of the source', () => {
    assert.ok(body.indexOf('The end.') < body.indexOf('The first.'));
    assert.deepEqual(attributes('.footnotes li', 'data-line'), ['5', '4']);
  });

  it('leave what refers to nothing as it is written', () => {
    assert.match(body, /\[\^none\], \^\[no note\]\./);
  });

  it('are no section where there are none', () => {
    assert.deepEqual(page('# T\n\nWords.\n').texts('.footnotes'), []);
  });
});
