// Tests of reading and writing Markdown. What is read is a text, a line `⇒ parts` that names parts of the model, and these as a
// readable dump; what is written are model edits, and the text before and after them.
import { strict as assert } from 'node:assert';
import type { ModelEdit } from '../../server/src/model/edit';
import type { Event, Postmortem, Timeline } from '../../server/src/model/postmortem';
import { markdown } from '../../server/src/syntax/markdown/markdown';
import { applyEdits } from '../../server/src/text/edits';
import { assertSpansFit, dump, type Part } from './dump';
import { unindent } from './fixture';

/** A test that reads the text with any line ending, with a byte order mark, and without a last line end. */
export function reads(title: string, text: string): void {
  it(title, () => {
    const [source = '', parts = '', expected = ''] = unindent(text).split(/^⇒ (.*)\n/m);
    for (const written of [source, source.replaceAll('\n', '\r\n'), `\ufeff${source}`, source.replace(/\n$/, '')]) {
      const model = markdown.read(written);
      assertSpansFit(written, model);
      const read = dump(written, model, parts.split(' ').filter(isPart));
      assert.equal(read.replaceAll('\ufeff', ''), expected.replace(/\n$/, ''));
    }
  });
}

function isPart(name: string): name is Part {
  return /^(?:title|fields|sections|timelines|actions|prose|problems)$/.test(name);
}

/** What to change in a text that was read. */
export type Edits = (model: Postmortem, source: string) => readonly ModelEdit[];

/** Fails unless the edits make `after` of `before`, with both line endings, unless the texts bring their own. */
export function writes(before: string, edits: Edits, after: string): void {
  const endings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => (text.includes('\r') ? text : text.replaceAll('\n', '\r\n')),
  ];
  for (const ended of endings) {
    const source = ended(unindent(before));
    const model = markdown.read(source);
    const result = applyEdits(source, markdown.write(source, model, edits(model, source)));
    assert.equal(result, ended(unindent(after)));
  }
}

/** The first event whose text has the word in it. */
export function eventNamed(model: Postmortem, word: string): { readonly event: Event; readonly timeline: Timeline } {
  for (const timeline of model.timelines) {
    const event = timeline.events.find(({ text }) => text.text.includes(word));
    if (event !== undefined) return { event, timeline };
  }
  throw new assert.AssertionError({ message: `no event says ${word}` });
}
