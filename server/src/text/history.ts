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

  /**
   * `items.map((item) => of(item, ...given))`: items at the beginning and at the end that are the objects of last time keep their
   * answers. When all do, the list returned is the one of last time.
   */
  map<A, T, G extends Given = []>(
    of: (item: A, ...given: G) => T,
    items: readonly A[],
    given: G,
    slot = 0,
  ): readonly T[] {
    const known = this.#of(of, slot);
    const before = known?.kind === 'list' && isSame(known.given, given) ? known : undefined;
    const { head, tail } = unchanged(before?.items ?? [], items);
    if (before !== undefined && head === items.length && head === before.items.length) {
      return before.answers as readonly T[];
    }
    const answers = (before?.answers ?? []) as readonly T[];
    const fresh: T[] = [];
    for (let at = head; at < items.length - tail; at++) fresh.push(of(items[at] as A, ...given));
    const all = [...answers.slice(0, head), ...fresh, ...answers.slice(answers.length - tail)];
    this.#set(of, slot, { kind: 'list', given, items, answers: all });
    return all;
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
    const answers = this.map(of, items, given, slot);
    const known = this.#of(of, FLAT - slot);
    const before = known?.kind === 'kept' ? known : undefined;
    if (before !== undefined && isSame(before.given, [answers])) return before.value as readonly T[];
    const all = joined(answers);
    const value =
      before !== undefined && isSame(before.value as readonly T[], all) ? (before.value as readonly T[]) : all;
    this.#set(of, FLAT - slot, { kind: 'kept', given: [answers], value });
    return value;
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

/** Slots below it hold joined lists. */
const FLAT = -1;

type Known =
  | { readonly kind: 'kept'; readonly given: Given; readonly value: unknown }
  | {
      readonly kind: 'list';
      readonly given: Given;
      readonly items: readonly unknown[];
      readonly answers: readonly unknown[];
    };

function joined<T>(answers: readonly (readonly T[])[]): readonly T[] {
  const all: T[] = [];
  for (const answer of answers) {
    if (answer.length > 0) all.push(...answer);
  }
  return all;
}

/** How many items at the beginning, and of the rest at the end, are the same objects. */
export function unchanged(
  before: readonly unknown[],
  now: readonly unknown[],
): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

function isSame(a: Given, b: Given): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!Object.is(a[at], b[at])) return false;
  return true;
}

/** Equality of plain data: objects, lists, and values. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && saysTheSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
