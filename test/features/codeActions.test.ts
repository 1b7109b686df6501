// Code actions: the fixes of the findings under the selection, and all that are safe at once.
import { strict as assert } from 'node:assert';
import { codeActions, fixAll } from '../../server/src/features/codeActions';
import type { Reading } from '../../server/src/reading';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { applyFix } from '../support/fixture';
import { readText } from '../support/read';

const TEXT = 'one two three four';

/** A finding on a word of the text, whose fixes replace words: `two→2, three→3`. */
function finding(word: string, ...fixes: readonly Fix[]): Finding {
  return { code: 'test/word', severity: 'warning', message: word, span: spanOf(word), related: [], fixes };
}

function fix(title: string, flags: Partial<Fix> = {}): Fix {
  const edits = title.split(', ').map((each) => {
    const [word = '', text = ''] = each.split('→');
    return { kind: 'replace', span: spanOf(word), text } as const;
  });
  return { title, edits, preferred: false, safe: false, ...flags };
}

function spanOf(word: string) {
  const start = TEXT.indexOf(word);
  return { start, end: start + word.length };
}

function reading(...findings: readonly Finding[]): Reading {
  const read = readText(TEXT);
  return { ...read, lines: read.lines, postmortem: read.postmortem, facts: read.facts, findings };
}

describe('code actions', () => {
  it('are the fixes of the findings that meet the range, the preferred one first', () => {
    const found = codeActions(
      reading(finding('one', fix('one→1')), finding('two', fix('two→zwei'), fix('two→2', { preferred: true }))),
      { start: 5, end: 5 },
    );
    assert.deepEqual(
      found.map(({ title, preferred }) => [title, preferred]),
      [
        ['two→2', true],
        ['two→zwei', false],
        ['Disable test/word for this line', false],
      ],
    );
    assert.equal(applyFix(TEXT, found[0]?.edits ?? []), 'one 2 three four');
    assert.equal(found[0]?.finding?.message, 'two');
  });

  it('leave out a fix that cannot be written', () => {
    const none: Fix = { title: 'nothing', edits: [], preferred: true, safe: true };
    assert.deepEqual(
      codeActions(reading(finding('one', none)), { start: 0, end: 3 }).map(({ title }) => title),
      ['Disable test/word for this line'],
    );
  });

  it('are tried where the cursor is, but not all that a long selection meets', () => {
    const tried = (count: number): number => {
      let times = 0;
      const fixes = Array.from({ length: count }, (_, at) => fix(`one→${at}`));
      codeActions(reading(finding('one', ...fixes)), { start: 0, end: 3 }, undefined, (text) => {
        times++;
        return readText(text);
      });
      return times;
    };
    assert.deepEqual([tried(3), tried(200)], [3, 0]);
  });

  it('end with all safe fixes, wherever the range is', () => {
    const found = codeActions(
      reading(
        finding('one', fix('one→1', { safe: true })),
        finding('two', fix('two→2')),
        finding('four', fix('four→4', { safe: true })),
      ),
      { start: 8, end: 8 },
    );
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['source.fixAll.postmortem'],
    );
    assert.equal(applyFix(TEXT, found[0]?.edits ?? []), '1 two three 4');
  });
});

describe('fixing all', () => {
  it('applies a fix whole or not at all', () => {
    const both = reading(
      finding('two', fix('two→2, four→4', { safe: true })),
      finding('three', fix('three→3, four→IV', { safe: true })),
    );
    assert.equal(applyFix(TEXT, fixAll(both)), 'one 2 three 4');
  });

  it('applies one fix of each finding', () => {
    const twice = reading(finding('two', fix('two→2', { safe: true }), fix('three→3', { safe: true })));
    assert.equal(applyFix(TEXT, fixAll(twice)), 'one 2 three four');
  });

  it('leaves the text alone where nothing is safe', () => {
    assert.deepEqual(fixAll(reading(finding('two', fix('two→2')))), []);
  });
});
