// What is taken over from one reading to the next, and what is not.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { History } from '../../server/src/text/history';

interface Item {
  readonly name: string;
}

const item = (name: string): Item => ({ name });

describe('history', () => {
  it('asks only about the items that are new', () => {
    const history = new History();
    const asked: string[] = [];
    const shout = ({ name }: Item): string => {
      asked.push(name);
      return name.toUpperCase();
    };
    const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')];
    assert.deepEqual(history.map(shout, [a, b, c], []), ['A', 'B', 'C']);
    assert.deepEqual(history.map(shout, [a, d, c], []), ['A', 'D', 'C']);
    assert.deepEqual(asked, ['a', 'b', 'c', 'd']);
  });

  it('returns the list of last time when nothing is new', () => {
    const history = new History();
    const twice = ({ name }: Item): readonly string[] => [name, name];
    const items = [item('a'), item('b')];
    assert.equal(history.flatMap(twice, items, []), history.flatMap(twice, [...items], []));
  });

  it('returns the joined list of last time when what is new answers with the same members', () => {
    const history = new History();
    const [one, two] = [item('one'), item('two')];
    const members = (list: { readonly of: readonly Item[] }): readonly Item[] => list.of;
    const before = history.flatMap(members, [{ of: [one] }, { of: [] }, { of: [two] }], []);
    assert.equal(history.flatMap(members, [{ of: [one] }, { of: [two] }], []), before);
    assert.deepEqual(history.flatMap(members, [{ of: [one] }, { of: [one] }], []), [one, one]);
  });

  it('returns the list of last time when new items are answered as the old ones were', () => {
    const history = new History();
    const lengths = ({ name }: Item): number => name.length;
    const none = (): readonly string[] => [];
    const isLong = ({ name }: Item): boolean => name.length > 3;
    const [before, now] = [
      [item('ab'), item('long')],
      [item('cd'), item('long')],
    ];
    now[1] = before[1] as Item;
    assert.equal(history.map(lengths, before, []), history.map(lengths, now, []));
    assert.equal(history.flatMap(none, before, []), history.flatMap(none, now, []));
    assert.equal(history.filter(isLong, before, []), history.filter(isLong, now, []));
    assert.deepEqual(history.filter(isLong, [item('longer'), ...now], []), [item('longer'), item('long')]);
  });

  it('takes one empty list for another', () => {
    const history = new History();
    const list = history.keep('list', [[]], () => ['made']);
    assert.equal(
      history.keep('list', [[]], () => ['made']),
      list,
    );
    assert.deepEqual(
      history.keep('list', [[1]], () => ['again']),
      ['again'],
    );
  });

  it('asks again when what the answers depend on is another', () => {
    const history = new History();
    const greet = ({ name }: Item, greeting: string): string => `${greeting} ${name}`;
    const items = [item('a')];
    assert.deepEqual(history.map(greet, items, ['hello']), ['hello a']);
    assert.deepEqual(history.map(greet, items, ['bye']), ['bye a']);
  });

  it('keeps the lists of one question apart by slot, joined or not', () => {
    const history = new History();
    const names = ({ name }: Item): readonly string[] => [name];
    for (const round of ['a', 'b']) {
      for (const slot of [0, 1, 2]) {
        assert.deepEqual(history.flatMap(names, [item(`${round}${slot}`)], [], slot), [`${round}${slot}`]);
      }
    }
  });

  it('gives back the object that says the same, and only that', () => {
    const history = new History();
    const first = history.stable('zone', { name: 'UTC', at: [1, { end: 2 }] });
    assert.equal(history.stable('zone', { name: 'UTC', at: [1, { end: 2 }] }), first);
    for (const other of [{ name: 'UTC', at: [1, { end: 3 }] }, { name: 'UTC' }, { name: 'UTC', at: [1] }]) {
      assert.notEqual(history.stable<unknown>('zone', other), first);
    }
  });

  it('makes a value again only when what it depends on is another', () => {
    const history = new History();
    let made = 0;
    const make = (): number => ++made;
    const list = [1];
    assert.equal(history.keep('count', [list, Number.NaN], make), 1);
    assert.equal(history.keep('count', [list, Number.NaN], make), 1);
    assert.equal(history.keep('count', [[1], Number.NaN], make), 2);
  });

  it('answers as if it remembered nothing, whatever the lists were before', () => {
    const pool = Array.from({ length: 6 }, (_, at) => item(`item ${at}`));
    const names = ({ name }: Item): readonly string[] => (name.endsWith('3') ? [] : [name, `${name}!`]);
    const isFirst = ({ name }: Item): boolean => name < 'item 2';
    const lists = fc.array(fc.array(fc.constantFrom(...pool), { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (rounds) => {
        const history = new History();
        for (const items of rounds) {
          assert.deepEqual(history.flatMap(names, items, []), items.flatMap(names));
          assert.deepEqual(history.filter(isFirst, items, []), items.filter(isFirst));
        }
      }),
    );
  });
});
