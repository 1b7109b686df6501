// Which edits leave a document reading as it did, to everybody who has asked about it: those cost next to nothing.
import { strict as assert } from 'node:assert';
import { analyse } from '../../server/src/analysis/analyse';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings';
import { RULES } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run';
import { createService } from '../../server/src/service';
import { markdown } from '../../server/src/syntax/markdown/markdown';
import { yaml } from '../../server/src/syntax/yaml/yaml';
import { History } from '../../server/src/text/history';

const LIST = `# Postmortem: slow search on 5 March 2026

## Timeline (UTC)

- 10:04 Index rebuild begins on node 3
- 10:10 **Alert** for slow queries, see [the graph](#graph)
- 10:12 On-call ana looks at the queue
- 10:30 Rebuild stopped, queries are fast again
`;

const TABLE = `# Postmortem: slow search on 5 March 2026

## Timeline

| Time (UTC) | Event |
|---|---|
| 10:04 | Index rebuild begins on node 3 |
| 10:12 | On-call ana looks at the queue |
| 10:30 | Rebuild stopped, queries are fast again |
`;

const YAML = `title: Slow search
date: 2026-03-05
summary: A rebuild of the index slowed all queries.
timeline:
  - at: 10:04 UTC
    event: Index rebuild begins on node 3
  - at: 10:12 UTC
    event: On-call ana looks at the queue
  - at: 10:30 UTC
    event: Rebuild stopped, queries are fast again
`;

/** What of the text is reread after `from` became `to`, when everything had been asked about it that findings are made of. */
function editedPart(text: string, from: string, to: string): string | undefined {
  const read = (text.startsWith('title') ? yaml : markdown).forEditing();
  const history = new History();
  const first = read(text);
  runRules(analyse(first.postmortem, { timeZone: '', path: 'a.md' }, history), RULES);
  assert.ok(text.includes(from), from);
  const { layout, unchangedBut } = read(text.replace(from, to));
  return unchangedBut && layout.text.slice(unchangedBut.start, unchangedBut.end);
}

describe('an edit that changes nothing that anybody has asked about', () => {
  const ALIKE: readonly (readonly [text: string, from: string, to: string])[] = [
    [LIST, 'looks at', 'looks hard at'],
    [LIST, 'the queue', 'the queues'],
    [LIST, 'the queue', 'the queu'],
    [LIST, 'node 3', 'node three of the rack'],
    [TABLE, 'looks at', 'looks hard at'],
    [TABLE, 'On-call ana', 'ana'],
    [YAML, 'looks at', 'looks hard at'],
    [YAML, 'slowed all', 'slowed down all'],
  ];
  for (const [text, from, to] of ALIKE) {
    it(`is “${from}” to “${to}” in ${text.slice(0, 5)}…`, () => {
      assert.ok(editedPart(text, from, to) !== undefined);
    });
  }

  it('says what of the text moved: from the change to the end of its piece', () => {
    assert.equal(editedPart(LIST, 'looks at', 'looks hard at'), 'hard at the queue\n');
  });
});

describe('an edit that may change something', () => {
  const OTHER: readonly (readonly [text: string, from: string, to: string])[] = [
    [LIST, '10:12', '10:13'],
    [LIST, 'On-call ana looks at', 'Incident resolved,'],
    [LIST, 'the queue', 'the queue for 3 hours'],
    [LIST, 'the queue', 'the queue\n'],
    [LIST, '- 10:12', '10:12'],
    [LIST, '(UTC)', '(CET)'],
    [LIST, 'slow search', 'slow searches'],
    [TABLE, '| On-call', '| | On-call'],
    [TABLE, 'Time (UTC)', 'Time (CET)'],
    [YAML, '10:12', '10:13'],
    [YAML, 'On-call ana looks at', 'Incident resolved,'],
    [YAML, 'event: On-call', 'events: On-call'],
    [YAML, 'Slow search', 'Slow searches'],
    [YAML, 'event: On-call', 'event: "On-call'],
  ];
  for (const [text, from, to] of OTHER) {
    it(`is “${from}” to “${to}” in ${text.slice(0, 5)}…`, () => {
      assert.equal(editedPart(text, from, to), undefined);
    });
  }
});

describe('what is said of a document', () => {
  const service = (): ReturnType<typeof createService> => createService(DEFAULT_SETTINGS);
  const version = (number: number, text: string) => ({
    uri: 'file:///a.postmortem.md',
    languageId: 'markdown',
    version: number,
    text,
  });

  it('is not looked for again after such an edit', () => {
    const text = LIST.replace('10:30', '10:03');
    const { remarks, read } = service();
    const before = remarks(version(1, text));
    const after = read(version(2, text.replace('for slow', 'for very slow')));
    assert.deepEqual([before.map(({ code }) => code), after?.remarks === before], [['timeline/out-of-order'], true]);
  });

  it('is looked for again where it quotes the words', () => {
    const text = LIST.replace('10:30', '10:03');
    const { remarks } = service();
    remarks(version(1, text));
    const [after] = remarks(version(2, text.replace('looks at', 'looks hard at')));
    assert.match(after?.related[0]?.message ?? '', /looks hard at/);
  });

  it('is looked for again where it quotes words that nobody had read when they were written', () => {
    const { remarks } = service();
    assert.deepEqual(remarks(version(1, LIST)), []);
    // An edit of one line has the other quoted, and only then that one is edited.
    const wrong = LIST.replace('10:30', '10:03');
    assert.match(remarks(version(2, wrong))[0]?.related[0]?.message ?? '', /looks at/);
    assert.match(
      remarks(version(3, wrong.replace('looks at', 'looks hard at')))[0]?.related[0]?.message ?? '',
      /looks hard at/,
    );
  });

  it('is looked for again where somebody else was told of the words before', () => {
    const { remarks, read } = service();
    const wrong = LIST.replace('10:30', '10:03');
    remarks(version(1, wrong));
    assert.ok(read(version(2, wrong.replace('looks at', 'looks hard at')))?.postmortem);
    const [quoting] = remarks(version(3, wrong.replace('looks at', 'looks harder at')));
    assert.match(quoting?.related[0]?.message ?? '', /looks harder at/);
    const [again] = remarks(version(4, wrong.replace('looks at', 'looks hardest at')));
    assert.match(again?.related[0]?.message ?? '', /looks hardest at/);
  });

  it('is looked for again where it would stand elsewhere', () => {
    const text = LIST.replace('the queue', 'the queue, by human error, again');
    const { remarks } = service();
    const columns = (found: ReturnType<typeof remarks>): readonly unknown[] =>
      found.filter(({ code }) => code === 'text/blame').map(({ span }) => span.end - span.start);
    assert.deepEqual(columns(remarks(version(1, text))), columns(remarks(version(2, text.replace('looks', 'looked')))));
    const [first] = remarks(version(3, text.replace('looks', 'looks hard')));
    assert.ok(first);
  });

  it('follows a comment that has a say in it', () => {
    const text = LIST.replace('10:30', '10:03');
    const { remarks } = service();
    assert.equal(remarks(version(1, text)).length, 1);
    const off = text.replace('fast again', 'fast again <!-- postmortem-disable-line -->');
    assert.equal(remarks(version(2, off)).length, 0);
    assert.equal(remarks(version(3, off.replace('looks at', 'looks hard at'))).length, 0);
    assert.equal(remarks(version(4, text)).length, 1);
  });
});
