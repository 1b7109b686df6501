// Lists that are computed side by side, from one reading to the next: rows of several columns, lists put together, parts of a history.
import { History, isSame, saysTheSame } from './history';

type Columns = readonly (readonly unknown[])[];

/**
 * `History.map` over rows, whose members stand beside each other in columns of the same length: `of([a, b], ...given)`. A row keeps its
 * answer when all its members are those of last time.
 * @param how with `alike`, an answer that says the same as the one of last time in its place is taken for that one: for small values of
 * plain data.
 */
export function zip<R extends readonly unknown[], T, G extends readonly unknown[] = []>(
  history: History,
  of: (row: R, ...given: G) => T,
  columns: { readonly [K in keyof R]: readonly R[K][] },
  given: G,
  { slot = 0, alike = false }: { readonly slot?: number; readonly alike?: boolean } = {},
): readonly T[] {
  const rows = history.keep(of, [], (): Rows => ({ given, columns: [], answers: [] }), slot);
  const before = isSame(rows.given, given) ? rows : { columns: [], answers: [] };
  const old = before.answers as readonly T[];
  const length = columns[0]?.length ?? 0;
  const { head, tail } = unchangedRows(before.columns, columns);
  const fresh: T[] = [];
  for (let at = head; at < length - tail; at++) {
    const answer = of(columns.map((column) => column[at]) as unknown as R, ...given);
    fresh.push(alike && saysTheSame(old[at], answer) ? (old[at] as T) : answer);
  }
  const isOld = old.length === length && fresh.every((answer, at) => answer === old[head + at]);
  rows.given = given;
  rows.columns = columns;
  rows.answers = isOld ? old : old.slice(0, head).concat(fresh, old.slice(old.length - tail));
  return rows.answers as readonly T[];
}

interface Rows {
  given: readonly unknown[];
  columns: Columns;
  answers: readonly unknown[];
}

/** How many rows at the beginning, and of the rest at the end, have the same members. */
function unchangedRows(before: Columns, now: Columns): { readonly head: number; readonly tail: number } {
  const most = Math.min(before[0]?.length ?? 0, now[0]?.length ?? 0);
  let head = most;
  for (const [at, column] of now.entries()) head = sameAbove(before[at] ?? [], column, head);
  let tail = most - head;
  for (const [at, column] of now.entries()) tail = sameBelow(before[at] ?? [], column, tail);
  return { head, tail };
}

/** How many of the first `most` members are the same. */
function sameAbove(before: readonly unknown[], now: readonly unknown[], most: number): number {
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  return head;
}

/** How many of the last `most` members are the same. */
function sameBelow(before: readonly unknown[], now: readonly unknown[], most: number): number {
  let tail = 0;
  while (tail < most && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return tail;
}

/** The list, or that of last time where it has the same members. */
export function listOf<T>(history: History, name: string, members: readonly T[], slot = 0): readonly T[] {
  return history.keep(name, members, () => members, slot);
}

/** The lists one behind the other; the list of last time where it has the same members. */
export function joined<T>(history: History, name: string, lists: readonly (readonly T[])[], slot = 0): readonly T[] {
  const all = history.keep(
    name,
    [lists],
    () => {
      const members: T[] = [];
      for (const list of lists) for (const member of list) members.push(member);
      return members;
    },
    slot,
  );
  return listOf(history, `${name}, joined`, all, slot);
}

/** A history for one of several things of a kind: in it, each question is asked for that one alone. */
export function historyOf(history: History, kind: string, slot: number): History {
  return history.keep(kind, [], () => new History(), slot);
}
