// The exported page: the preview's body in a file that runs nothing, loads nothing and brings its looks with it.
import { strict as assert } from 'node:assert';
import { htmlPage, picturesOf } from '../../server/src/export/page/page';
import { pageOf } from '../render/page';
import { readText } from '../support/read';
import { MARKDOWN, YAML } from './incident';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('the exported page', () => {
  const text = htmlPage(readText(MARKDOWN));

  it('shows what the preview shows: header, drawing, events, action items', () => {
    for (const [source, name] of [
      [MARKDOWN, 'a.md'],
      [YAML, 'a.yaml'],
    ] as const) {
      const page = pageOf(htmlPage(readText(source, name)));
      assert.deepEqual(page.texts('head title'), ['Parcels stuck at the sorting hub']);
      assert.deepEqual(page.texts('h1'), ['Parcels stuck at the sorting hub']);
      assert.deepEqual(page.texts('main .tile .value').length, 4);
      assert.equal(page.texts('svg .mark').length >= 6, true);
      assert.deepEqual(page.texts('.event .at'), ['08:50', '09:00', '09:07', '09:40', '09:30', '10:15']);
      assert.ok(page.texts('.actions td').includes('Keep the last map') || name === 'a.yaml');
      assert.ok(page.texts('td').some((cell) => cell.includes('Keep the last map')));
    }
  });

  it('says language, title and summary, for what reads only the head', () => {
    const page = pageOf(text);
    assert.match(text, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.deepEqual(page.attributes('meta[name=description]', 'content'), [
      'The belt controller lost its map & stopped.',
    ]);
    const french = htmlPage(readText(MARKDOWN.replace('id: INC-31', 'lang: fr-CH')));
    assert.match(french, /<html lang="fr-CH">/);
    const forged = htmlPage(readText(MARKDOWN.replace('id: INC-31', "lang: '\"><script>'")));
    assert.match(forged, /<html lang="en">/);
  });

  it('describes a document without a summary by its number and severity', () => {
    const page = pageOf(htmlPage(readText(MARKDOWN.replace('## Summary', '## Notes'))));
    assert.deepEqual(page.attributes('meta[name=description]', 'content'), ['Postmortem · SEV2 · INC-31']);
  });

  it('runs nothing and loads nothing', () => {
    assert.match(text, /content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    const page = pageOf(text);
    for (const selector of ['script', 'link', 'iframe', 'button', 'form', '[onclick]', '[style]']) {
      assert.deepEqual(page.texts(selector), [], selector);
    }
    assert.doesNotMatch(text, /@import|url\((?!#)/);
  });

  it('leaves out what is meant for the author: findings, what is left to do, where the source is', () => {
    assert.doesNotMatch(
      text.replace(/<style>[\s\S]*<\/style>/, ''),
      /data-line|data-key|class="note|readiness|misplaced/,
    );
  });

  it('has no part that waits for a key, for none would be answered', () => {
    const page = pageOf(text);
    assert.equal(page.texts('.mark').length, 6);
    assert.deepEqual(page.texts('.mark[tabindex], .mark[role=button]'), []);
    assert.equal(page.texts('.chart-scroll[tabindex="0"]').length, 1);
  });

  it('keeps findings and what is left for a reviewer, without the repairs', () => {
    const page = pageOf(htmlPage(readText(MARKDOWN), { remarks: true }));
    assert.ok(page.texts('.note').some((note) => note.startsWith('09:30 is 10 min before the event above')));
    assert.equal(page.texts('.readiness h2').length, 1);
    assert.deepEqual(page.texts('button'), []);
  });

  it('holds the pictures it is given, and the words of the others', () => {
    const reading = readText(MARKDOWN);
    assert.deepEqual(picturesOf(reading), ['belts.png']);
    const without = pageOf(htmlPage(reading));
    assert.deepEqual(without.texts('.missing-picture'), ['[Belts at noon]']);
    assert.deepEqual(without.texts('img'), []);
    const given = pageOf(htmlPage(reading, { pictures: { 'belts.png': PIXEL } }));
    assert.deepEqual(given.attributes('img', 'src'), [PIXEL]);
    assert.deepEqual(given.attributes('img', 'alt'), ['Belts at noon']);
    const forged = pageOf(htmlPage(reading, { pictures: { 'belts.png': 'data:text/html;base64,PHA+' } }));
    assert.deepEqual(forged.texts('img'), []);
  });

  it('leads to its sections where the document links to them', () => {
    const linking = MARKDOWN.replace(
      '## Timeline',
      '[When](#timeline), [what now](#Action-items), [again](#notes-1), [gone](#nowhere), [odd](#100%)\n\n## Notes\n\n## Notes\n\n## Main\n\n## Postmortem <b> & "co"\n\n## Timeline',
    );
    const page = pageOf(htmlPage(readText(linking)));
    const ids = page.attributes('h1, h2', 'id');
    assert.deepEqual(ids, [
      'section-parcels-stuck-at-the-sorting-hub',
      'section-summary',
      'section-notes',
      'section-notes-1',
      'section-main',
      'section-postmortem---co',
      'section-timeline',
      'section-action-items',
    ]);
    assert.deepEqual(
      page.attributes('.document p a', 'href').filter((href) => href?.startsWith('#')),
      ['#section-timeline', '#section-action-items', '#section-notes-1', '#nowhere', '#100%25'],
    );
  });

  it('is the same on every day', () => {
    assert.doesNotMatch(text, /overdue|days late|in \d+ days/);
    assert.ok(
      pageOf(text)
        .texts('td')
        .some((cell) => cell === '1 Jun 2031'),
    );
  });

  it('gives a value to every colour and font that the preview takes from the editor', () => {
    const styles = /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '';
    const used = new Set([...styles.matchAll(/var\((--vscode-[\w-]+)/g)].map(([, name = '']) => name));
    const given = new Set([...styles.matchAll(/(--vscode-[\w-]+):/g)].map(([, name]) => name));
    // These belong to a cursor and to themes of high contrast, which a file has not.
    const absent = ['--vscode-editorCursor-foreground', '--vscode-contrastBorder'];
    assert.ok(used.size > 10);
    assert.deepEqual(
      [...used].filter((name) => !given.has(name) && !absent.includes(name)),
      [],
    );
  });

  it('is light or dark as the reader likes it, and light on paper', () => {
    assert.match(text, /@media screen and \(prefers-color-scheme:\s*dark\)/);
    assert.match(text, /@media print/);
  });
});
