// Walks down a list that changed: what they find is what a loop over all of it finds, and they ask about little.
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { History } from '../../server/src/text/history';
import { findIn, firstOf, type Walk, walk } from '../../server/src/text/walks';

interface Item {
  readonly name: string;
}

const item = (name: string): Item => ({ name });
const POOL = ['a', 'b', 'c', 'd1', 'e2', 'f3'].map(item);
const put = (items: readonly Item[], place: number, other: Item): readonly Item[] =>
  items.map((each, at) => (at === place ? other : each));
const lists = fc.array(fc.array(fc.constantFrom(...POOL), { maxLength: 9 }), { maxLength: 9 });

/** Holds an answer with a history against the same one without, over lists that follow each other. */
function holds(answer: (history: History, items: readonly Item[], round: number) => unknown): void {
  fc.assert(
    fc.property(lists, fc.array(fc.nat(2)), (rounds, givens) => {
      const history = new History();
      for (const [at, items] of rounds.entries()) {
        const given = givens[at] ?? 0;
        assert.deepEqual(answer(history, items, given), answer(new History(), items, given));
      }
    }),
  );
}

/** The digits above, summed: what a loop with a variable would carry. */
const sums: Walk<Item, number, string, [number]> = {
  ahead: 1,
  step(sum, items, at, _, least) {
    const digit = Number(/\d/.exec(items[at]?.name ?? '')?.[0] ?? 0);
    const next = digit > least ? digit : sum;
    return [`${items[at]?.name} ${next} before ${items[at + 1]?.name}`, next];
  },
  same: (a, b) => a === b,
};

describe('walks', () => {
  it('find the first answer', () => {
    const digit = ({ name }: Item, least: number): string | undefined =>
      /\d/.test(name) && Number(name[1]) > least ? name : undefined;
    holds((history, items, least) => firstOf(history, digit, items, [least]) ?? 'none');
  });

  it('find what few items answer, which may look at the one above', () => {
    const pairs = ({ name }: Item, above: Item | undefined, least: number): readonly string[] =>
      /\d/.test(name) && Number(name[1]) > least ? [`${name} under ${above?.name}`, name] : [];
    holds((history, items, least) => findIn(history, pairs, items, [least]));
    holds((history, items, least) => findIn(history, pairs, items, [least], { alike: true }));
  });

  it('carry a state down', () => {
    holds((history, items, least) => walk(history, sums, 0, items, [least]));
  });

  it('ask about what is new, and go on to where the state is that of last time', () => {
    const history = new History();
    const asked: number[] = [];
    const heard: typeof sums = {
      ...sums,
      step(sum, items, at, ...rest) {
        asked.push(at);
        return sums.step(sum, items, at, ...rest);
      },
    };
    const items = ['a', 'b', 'c', 'd1', 'e', 'f2', 'g', 'h'].map(item);
    walk(history, heard, 0, items, [0]);
    asked.length = 0;
    const changed = put(items, 3, item('d4'));
    walk(history, heard, 0, changed, [0]);
    // One above looks ahead to it, and below the next digit all is as before.
    assert.deepEqual(asked, [2, 3, 4, 5]);
    asked.length = 0;
    const same = walk(history, heard, 0, changed, [0]);
    assert.equal(walk(history, heard, 0, put(changed, 0, item('a')), [0]), same);
    assert.deepEqual(asked, [0]);
  });

  it('give the list of last time where no answer is another', () => {
    const history = new History();
    const names = ({ name }: Item): readonly Item[] => (name === 'b' ? [item(name)] : []);
    const items = [item('a'), item('b'), item('c')];
    const found = findIn(history, names, items, [], { alike: true });
    const again = [item('x'), item('a'), item('b'), item('c')];
    assert.equal(findIn(history, names, again, [], { alike: true }), found);
    assert.notEqual(findIn(history, names, put(again, 2, item('b')), []), found);
  });
});
