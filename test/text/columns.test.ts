// Rows of columns, lists and parts: what is taken over from one reading to the next, and what is not.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { eachRow, historyOf, joined, previous, zip } from '../../server/src/text/columns';
import { History } from '../../server/src/text/history';

interface Item {
  readonly name: string;
}

const item = (name: string): Item => ({ name });

describe('columns', () => {
  it('asks only about the rows of which a member is new', () => {
    const history = new History();
    const asked: string[] = [];
    const pair = ([{ name }, at]: readonly [Item, number]): string => {
      asked.push(name);
      return `${name}${at}`;
    };
    const [a, b, c] = [item('a'), item('b'), item('c')];
    const first = zip(
      history,
      pair,
      [
        [a, b, c],
        [1, 2, 3],
      ],
      [],
    );
    assert.deepEqual(first, ['a1', 'b2', 'c3']);
    assert.equal(
      zip(
        history,
        pair,
        [
          [a, b, c],
          [1, 2, 3],
        ],
        [],
      ),
      first,
    );
    assert.deepEqual(asked, ['a', 'b', 'c']);
    assert.deepEqual(
      zip(
        history,
        pair,
        [
          [a, b, c],
          [1, 7, 3],
        ],
        [],
      ),
      ['a1', 'b7', 'c3'],
    );
    assert.deepEqual(asked, ['a', 'b', 'c', 'b']);
  });

  it('keeps an answer that says the same where that is asked for', () => {
    const history = new History();
    const length = ([{ name }]: readonly [Item]): { readonly length: number } => ({ length: name.length });
    const other = ([{ name }]: readonly [Item]): { readonly length: number } => ({ length: name.length });
    for (const [of, alike] of [
      [length, true],
      [other, false],
    ] as const) {
      const first = zip(history, of, [[item('a'), item('b')]], [], { alike });
      const second = zip(history, of, [[item('c'), item('d')]], [], { alike });
      assert.deepEqual(second, first);
      assert.equal(second === first, alike);
      assert.notEqual(zip(history, of, [[item('c'), item('dd')]], [], { alike }), first);
    }
  });

  it('answers as if it remembered nothing, whatever the columns were before', () => {
    const pool = Array.from({ length: 4 }, (_, at) => item(`item ${at}`));
    const row = fc.record({ left: fc.constantFrom(...pool), right: fc.constantFrom(...pool), mark: fc.nat(2) });
    const rounds = fc.array(fc.tuple(fc.array(row, { maxLength: 8 }), fc.nat(1)), { maxLength: 8 });
    const named = ([left, right, mark]: readonly [Item, Item, number], given: number): readonly unknown[] => [
      left.name,
      right.name,
      mark,
      given,
    ];
    fc.assert(
      fc.property(rounds, fc.boolean(), (all, alike) => {
        const history = new History();
        for (const [rows, given] of all) {
          const columns = [
            rows.map(({ left }) => left),
            rows.map(({ right }) => right),
            rows.map(({ mark }) => mark),
          ] as const;
          const expected = rows.map(({ left, right, mark }) => [left.name, right.name, mark, given]);
          assert.deepEqual(zip(history, named, columns, [given], { alike }), expected);
        }
      }),
    );
  });

  it('does not compare the rows that are certainly unchanged', () => {
    const history = new History();
    const seen: number[] = [];
    const items = [item('a'), item('b'), item('c'), item('d'), item('e')];
    const name = ([{ name: own }]: readonly [Item]): string => own;
    const rows = (unchanged: { readonly head: number; readonly tail: number } | undefined): readonly string[] =>
      eachRow(
        history,
        name,
        {
          length: items.length,
          at: (index): readonly [Item] => {
            seen.push(index);
            return [items[index] as Item];
          },
          unchanged,
        },
        [],
      );
    rows(undefined);
    items[2] = item('other');
    seen.length = 0;
    assert.deepEqual(rows({ head: 2, tail: 2 }), ['a', 'b', 'other', 'd', 'e']);
    assert.deepEqual([...new Set(seen)], [2]);
  });

  it('puts lists together, and gives back the list that has the same members', () => {
    const history = new History();
    const [a, b] = [item('a'), item('b')];
    const all = joined(history, 'all', [[a], [], [b]]);
    assert.deepEqual(all, [a, b]);
    assert.equal(joined(history, 'all', [[a, b], []]), all);
    assert.deepEqual(joined(history, 'all', [[b], [a]]), [b, a]);
  });

  it('hands back what was handed in last time', () => {
    const history = new History();
    assert.deepEqual(
      [1, 2, 2, 3].map((value) => previous(history, 'value', value)),
      [undefined, 1, 2, 2],
    );
  });

  it('keeps parts apart', () => {
    const history = new History();
    const answers = [0, 1, 0].map((slot) => historyOf(history, 'part', slot).keep('slot', [], () => slot));
    assert.deepEqual(answers, [0, 1, 0]);
    assert.notEqual(historyOf(history, 'part', 0), historyOf(history, 'part', 1));
  });
});
