// docs/refactorings.md tells the truth: each refactoring makes of the first example what the second one shows, and none is left out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KINDS, refactorings } from '../../server/src/refactor';
import { convert } from '../../server/src/refactor/convert/convert';
import { applyEdits } from '../../server/src/text/edits';
import { readText } from '../support/read';

const page = readFileSync('docs/refactorings.md', 'utf8');
/** Headings within examples begin none. */
const sections = page
  .replace(/^```[\s\S]*?^```$/gm, (example) => example.replace(/^## /gm, '\0## '))
  .split(/^## /m)
  .slice(1)
  .map((section) => section.replaceAll('\0', ''));
const exampleOf = (section: string): readonly [string, string] => {
  const [before = '', after = ''] = [...section.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
  return [before, after];
};

/** What is chosen beforehand, for those that ask. */
const ARGUMENTS: Readonly<Record<string, string>> = { 'refactor.rewrite.convertZone': 'UTC' };

describe('docs/refactorings.md', () => {
  it('has a section for every refactoring', () => {
    const told = sections.flatMap((section) => /`(refactor\.[\w.]+)`/.exec(section)?.[1] ?? []);
    assert.deepEqual([...told].sort(), [...KINDS].sort());
  });

  for (const section of sections) {
    const kind = /`(refactor\.[\w.]+)`/.exec(section)?.[1];
    if (kind === undefined) continue;
    it(`shows what ${kind} does`, () => {
      const [marked, after] = exampleOf(section);
      const text = marked.replace(/[⟦⟧]/g, '');
      const start = marked.indexOf('⟦');
      const range = start < 0 ? { start: 0, end: 0 } : { start, end: marked.indexOf('⟧') - 1 };
      const about = { reading: readText(text), range, reread: (other: string) => readText(other) };
      const argument = ARGUMENTS[kind];
      const offers = refactorings({ ...about, ...(argument !== undefined && { argument }) }, (one) =>
        one !== kind ? undefined : start < 0 ? 'document' : 'range',
      );
      const results = offers.map(({ edits }) => applyEdits(text, edits()));
      assert.ok(results.includes(after), results.join('\n———\n'));
    });
  }

  it('shows what a conversion does, in both directions', () => {
    const [markdown, yaml] = exampleOf(sections.at(-1) ?? '');
    const converted = (text: string, name: string): string | undefined =>
      convert(readText(text, name), (document) => readText(document.text, document.uri.replace(/^.*\//, '')))?.text;
    assert.equal(converted(markdown, 'a.postmortem.md'), yaml);
    const back = converted(yaml, 'a.postmortem.yaml') ?? '';
    assert.equal(converted(back, 'a.postmortem.md'), yaml);
  });
});
