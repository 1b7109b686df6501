// What the last reading of a document found, kept for the next one: an edit leaves most things as they are, and those are taken over.

/** What a computation depends on besides its items; the same when every member is the same value or object. */
type Given = readonly unknown[];

/**
 * One per open document. It only saves time: every method returns what computing anew would return, provided that the questions
 * depend on nothing but their arguments and that what they get is never changed. A question is a function of a module, or a text that
 * names it; a document asks each once per reading and slot.
 */
export class History {
  readonly #known = new Map<unknown, Map<number, Known>>();
  readonly #compared: (Unchanged & { readonly before: readonly unknown[]; readonly now: readonly unknown[] })[] = [];

  /** `make()`, or what it returned last time when everything that it depends on is the same. */
  keep<T>(question: unknown, given: Given, make: () => T, slot = 0): T {
    const known = this.#of(question, slot);
    if (known?.kind === 'kept' && isSame(known.given, given)) return known.value as T;
    const value = make();
    this.#set(question, slot, { kind: 'kept', given, value });
    return value;
  }

  /**
   * The value, or the object of last time where both say the same, so that what is computed from it is seen to be unchanged.
   * For small values of plain data.
   */
  stable<T>(question: unknown, value: T, slot = 0): T {
    const known = this.#of(question, slot);
    if (known?.kind === 'kept' && saysTheSame(known.value, value)) return known.value as T;
    this.#set(question, slot, { kind: 'kept', given: [], value });
    return value;
  }

  /** The list, or that of last time where both hold the same. */
  list<T>(question: unknown, items: readonly T[], slot = 0): readonly T[] {
    return this.keep(question, items, () => items, LIST - slot);
  }

  /**
   * `items.map((item) => of(item, ...given))`: items at the beginning and at the end that are the objects of last time keep their
   * answers. When all answers are those of last time, so is the list.
   */
  map<A, T, G extends Given = []>(
    of: (item: A, ...given: G) => T,
    items: readonly A[],
    given: G,
    slot = 0,
  ): readonly T[] {
    return this.#list(of, items, given, slot, of).answers as readonly T[];
  }

  /**
   * `items.flatMap(...)` in the manner of `map`, for questions that most items answer with nothing. Where a new item answers with the
   * objects of the one before it, the list is the one of last time as well.
   */
  flatMap<A, T, G extends Given = []>(
    of: (item: A, ...given: G) => readonly T[],
    items: readonly A[],
    given: G,
    slot = 0,
  ): readonly T[] {
    return joined(this.#list(of, items, given, slot, of)) as readonly T[];
  }

  /** `items.filter(...)` in the manner of `map`, for what few items are. */
  filter<A, G extends Given = []>(
    is: (item: A, ...given: G) => boolean,
    items: readonly A[],
    given: G,
    slot = 0,
  ): readonly A[] {
    const one = (item: A, ...dependsOn: G): readonly A[] => (is(item, ...dependsOn) ? [item] : []);
    return joined(this.#list(is, items, given, slot, one)) as readonly A[];
  }

  #list<A, G extends Given>(
    question: unknown,
    items: readonly A[],
    given: G,
    slot: number,
    of: (item: A, ...given: G) => unknown,
  ): List {
    const known = this.#of(question, slot);
    const before = known?.kind === 'list' && isSame(known.given, given) ? known : undefined;
    const { head, tail } = this.unchanged(before?.items ?? [], items);
    if (before !== undefined && head === items.length && head === before.items.length) {
      before.items = items;
      return before;
    }
    const answers = before?.answers ?? [];
    const fresh: unknown[] = [];
    for (let at = head; at < items.length - tail; at++) fresh.push(of(items[at] as A, ...given));
    const isAsBefore =
      answers.length === items.length && fresh.every((answer, at) => isOne(answer, answers[head + at]));
    const list: List =
      before !== undefined && isAsBefore
        ? { ...before, items }
        : {
            kind: 'list',
            given,
            items,
            answers: answers.slice(0, head).concat(fresh, answers.slice(answers.length - tail)),
            joined: before?.joined ?? [],
            isJoined: false,
            same: before?.isJoined ? { head, tail } : { head: 0, tail: 0 },
          };
    this.#set(question, slot, list);
    return list;
  }

  /**
   * What `make` makes of the value of last time, and of nothing else that it does not check: for what looks itself for the part that
   * still holds.
   */
  revise<T>(question: unknown, make: (before: T | undefined) => T, slot = 0): T {
    const known = this.#of(question, slot);
    const before = known?.kind === 'kept' ? (known.value as T) : undefined;
    const value = make(before);
    if (value !== before || known === undefined) this.#set(question, slot, { kind: 'kept', given: [], value });
    return value;
  }

  /** `unchanged(before, now)`; many questions compare the same two lists. */
  unchanged(before: readonly unknown[], now: readonly unknown[]): Unchanged {
    for (const compared of this.#compared) {
      if (compared.before === before && compared.now === now) return compared;
    }
    const compared = { before, now, ...unchanged(before, now) };
    this.#compared.push(compared);
    if (this.#compared.length > COMPARED) this.#compared.shift();
    return compared;
  }

  #of(question: unknown, slot: number): Known | undefined {
    return this.#known.get(question)?.get(slot);
  }

  #set(question: unknown, slot: number, known: Known): void {
    const slots = this.#known.get(question) ?? new Map<number, Known>();
    slots.set(slot, known);
    this.#known.set(question, slots);
  }
}

type Known = { readonly kind: 'kept'; readonly given: Given; readonly value: unknown } | List;

interface List {
  readonly kind: 'list';
  readonly given: Given;
  items: readonly unknown[];
  readonly answers: readonly unknown[];
  /** The answers put together, which are lists then; those of last time as long as nobody asked for them. */
  joined: readonly unknown[];
  isJoined: boolean;
  /** How many answers at the beginning and at the end are those that `joined` was put together from. */
  readonly same: { readonly head: number; readonly tail: number };
}

/** The list of last time where the members are the same; otherwise what is new is put in place of what it replaces. */
function joined(list: List): readonly unknown[] {
  if (list.isJoined) return list.joined;
  const { joined: before, same } = list;
  const answers = list.answers as readonly (readonly unknown[])[];
  const last = answers.length - same.tail;
  const start = lengthOf(answers, 0, same.head);
  const end = before.length - lengthOf(answers, last, answers.length);
  const fresh: unknown[] = [];
  for (let at = same.head; at < last; at++) for (const member of answers[at] ?? []) fresh.push(member);
  if (!isSame(before.slice(start, end), fresh)) {
    list.joined = before.slice(0, start).concat(fresh, before.slice(end));
  }
  list.isJoined = true;
  return list.joined;
}

function lengthOf(lists: readonly (readonly unknown[])[], from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) length += lists[at]?.length ?? 0;
  return length;
}

/** Enough for the questions about one list and those that are asked between them. */
const COMPARED = 8;

/** Slots below it hold lists as they are. */
const LIST = -1_000_000;

/** How many items at the beginning, and of the rest at the end, are the same objects. */
export interface Unchanged {
  readonly head: number;
  readonly tail: number;
}

export function unchanged(before: readonly unknown[], now: readonly unknown[]): Unchanged {
  if (before === now) return { head: now.length, tail: 0 };
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

export function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !isOne(a[at], b[at])) return false;
  return true;
}

/** One value, or one object; of empty lists none says anything else than another. */
function isOne(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0);
}

/** Equality of plain data: objects, lists, and values. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && saysTheSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
