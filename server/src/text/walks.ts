// Walks down a list that go only where the list changed since the last reading: searches, sparse finds, and steps that carry a state.
import { type History, isSame, saysTheSame, type Unchanged } from './history';

/** What a walk depends on besides its items. */
type Given = readonly unknown[];

interface Walked<A> {
  readonly items: readonly A[];
  readonly given: Given;
}

/** The first answer that an item gives, as a loop that stops there would find it. */
export function firstOf<A, T, G extends Given = []>(
  history: History,
  of: (item: A, ...given: G) => T | undefined,
  items: readonly A[],
  given: G,
  slot = 0,
): T | undefined {
  const search = history.revise<Search<A, T>>(
    of,
    (last) => {
      const before = last !== undefined && isSame(last.given, given) ? last : undefined;
      return searched(of, items, given, before, history.unchanged(before?.items ?? [], items));
    },
    SEARCHED - slot,
  );
  return search.answer;
}

/** `at` is the place of the item that answered, or the length of the list: all before it answer nothing. */
interface Search<A, T> extends Walked<A> {
  readonly at: number;
  readonly answer: T | undefined;
}

function searched<A, T, G extends Given>(
  of: (item: A, ...given: G) => T | undefined,
  items: readonly A[],
  given: G,
  before: Search<A, T> | undefined,
  { head, tail }: Unchanged,
): Search<A, T> {
  const seen = before?.at ?? 0;
  if (before !== undefined && (seen < head || (head === items.length && head === before.items.length))) {
    return before.items === items ? before : { ...before, items };
  }
  const moved = items.length - (before?.items.length ?? 0);
  for (let at = head; at < items.length; at++) {
    // From here on the list is that of last time: what was seen there answered nothing.
    if (at >= items.length - tail && at - moved < seen) at = seen + moved;
    if (at >= items.length) break;
    const known = at >= items.length - tail && at - moved === seen;
    const answer = known ? before?.answer : of(items[at] as A, ...given);
    if (answer !== undefined) return { items, given, at, answer };
  }
  return { items, given, at: items.length, answer: undefined };
}

/**
 * `items.flatMap(...)` for questions that few items answer. `of` may look at the item above too. The list returned is that of last time
 * when all answers are; with `alike` an answer that only says the same as before is taken for the one of before: for plain data.
 */
export function findIn<A, T, G extends Given = []>(
  history: History,
  of: (item: A, above: A | undefined, ...given: G) => readonly T[],
  items: readonly A[],
  given: G,
  { slot = 0, alike = false }: { readonly slot?: number; readonly alike?: boolean } = {},
): readonly T[] {
  const find = history.revise<Find<A, T>>(
    of,
    (last) => {
      const before = last !== undefined && isSame(last.given, given) ? last : undefined;
      const { head, tail } = history.unchanged(before?.items ?? [], items);
      if (before !== undefined && head === items.length && head === before.items.length) {
        return before.items === items ? before : { ...before, items };
      }
      return found(
        of,
        items,
        given,
        before ?? { items: [], given, places: [], answers: [], all: [] },
        {
          head,
          // The first of the tail may have another item above it now.
          tail: Math.max(0, tail - 1),
        },
        alike,
      );
    },
    FOUND - slot,
  );
  return find.all;
}

interface Find<A, T> extends Walked<A> {
  /** The items that answered something, with what they did. */
  readonly places: readonly number[];
  readonly answers: readonly (readonly T[])[];
  readonly all: readonly T[];
}

function found<A, T, G extends Given>(
  of: (item: A, above: A | undefined, ...given: G) => readonly T[],
  items: readonly A[],
  given: G,
  before: Find<A, T>,
  { head, tail }: Unchanged,
  alike: boolean,
): Find<A, T> {
  const end = before.items.length - tail;
  const from = placeOf(before.places, head);
  const to = placeOf(before.places, end);
  const places: number[] = [];
  const answers: (readonly T[])[] = [];
  for (let at = head; at < items.length - tail; at++) {
    const answer = of(items[at] as A, items[at - 1], ...given);
    if (answer.length === 0) continue;
    const old = before.answers[from + answers.length];
    const isAsBefore =
      old !== undefined && from + answers.length < to && (isSame(old, answer) || (alike && saysTheSame(old, answer)));
    places.push(at);
    answers.push(isAsBefore ? old : answer);
  }
  const moved = items.length - before.items.length;
  const inPlace = answers.length === to - from && answers.every((answer, at) => answer === before.answers[from + at]);
  if (inPlace && moved === 0 && places.every((place, at) => place === before.places[from + at])) {
    return { ...before, items };
  }
  const after = before.places.slice(to);
  const all = inPlace ? before.answers : before.answers.slice(0, from).concat(answers, before.answers.slice(to));
  return {
    items,
    given,
    places: before.places.slice(0, from).concat(places, moved === 0 ? after : after.map((place) => place + moved)),
    answers: all,
    all: inPlace ? before.all : joined(all),
  };
}

/** `lists.flat()`, which is slow. */
export function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const all: T[] = [];
  for (const list of lists) for (const item of list) all.push(item);
  return all;
}

/** How many of the ascending places lie before `at`. */
function placeOf(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How a list is gone down with a state. */
export interface Walk<A, S, T, G extends Given> {
  /** How many items below its own a step looks at. */
  readonly ahead: number;
  /**
   * What the item at `at` means in this state, and the state that it leaves behind. It may look at no items above.
   * @param old what stood at that place said last time, to be given again where it says the same.
   */
  step(state: S, items: readonly A[], at: number, old: T | undefined, ...given: G): readonly [answer: T, next: S];
  same(a: S, b: S): boolean;
}

/**
 * The answer of each item in a walk from the top. It resumes above the first item that changed, and where it meets the items and the
 * state of last time, the rest is taken over.
 */
export function walk<A, S, T, G extends Given = []>(
  history: History,
  how: Walk<A, S, T, G>,
  start: S,
  items: readonly A[],
  given: G,
  slot = 0,
): readonly T[] {
  const way = history.revise<Way<A, S, T>>(
    how,
    (last) => {
      const before =
        last !== undefined && isSame(last.given, given) && how.same(last.states[0] ?? start, start) ? last : undefined;
      const { head, tail } = history.unchanged(before?.items ?? [], items);
      if (before !== undefined && head === items.length && head === before.items.length) {
        return before.items === items ? before : { ...before, items };
      }
      return gone(how, items, given, before ?? { items: [], given, states: [start], answers: [] }, { head, tail });
    },
    slot,
  );
  return way.answers;
}

/** `states[n]` is the state above item `n`; the last one is left behind at the end. */
interface Way<A, S, T> extends Walked<A> {
  readonly states: readonly S[];
  readonly answers: readonly T[];
}

function gone<A, S, T, G extends Given>(
  how: Walk<A, S, T, G>,
  items: readonly A[],
  given: G,
  before: Way<A, S, T>,
  { head, tail }: Unchanged,
): Way<A, S, T> {
  const from = Math.max(0, head - how.ahead);
  const moved = items.length - before.items.length;
  const answers: T[] = [];
  const states: S[] = [];
  let isAsBefore = true;
  let state = before.states[from] as S;
  let at = from;
  for (; at < items.length; at++) {
    const isTail = at >= items.length - tail;
    if (isTail && how.same(state, before.states[at - moved] as S)) break;
    const place = isTail ? at - moved : at;
    const old = place < before.answers.length ? before.answers[place] : undefined;
    const [answer, next] = how.step(state, items, at, old, ...given);
    isAsBefore &&= answer === before.answers[at] && how.same(next, before.states[at + 1] as S);
    answers.push(answer);
    states.push(next);
    state = next;
  }
  if (isAsBefore && moved === 0 && before.items.length > 0) return { ...before, items };
  return {
    items,
    given,
    states: before.states.slice(0, from + 1).concat(states, before.states.slice(at - moved + 1)),
    answers: before.answers.slice(0, from).concat(answers, before.answers.slice(at - moved)),
  };
}

/** The walks of one question are kept apart from what it is asked otherwise by slots below these. */
const SEARCHED = -2_000_000;
const FOUND = -3_000_000;
