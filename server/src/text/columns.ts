// Rows that are looked at again from one reading to the next only where a member changed, lists put together, and parts of a history.
import { History, isSame, saysTheSame, type Unchanged } from './history';
import { spliced } from './spliced';

type Given = readonly unknown[];

/** Rows of members that an answer depends on together. */
export interface Rows<R> {
  readonly length: number;
  at(index: number): R;
  /** How many rows at both ends are certainly those of last time, so that nobody needs to compare them. */
  readonly unchanged?: Unchanged | undefined;
}

interface How {
  readonly slot?: number;
  /** An answer that says the same as the one of last time in its place is taken for that one: for small values of plain data. */
  readonly alike?: boolean;
}

/** `History.map` over rows: `of([a, b], ...given)`. A row keeps its answer when all its members are those of last time. */
export function eachRow<R extends readonly unknown[], T, G extends Given = []>(
  history: History,
  of: (row: R, ...given: G) => T,
  rows: Rows<R>,
  given: G,
  { slot = 0, alike = false }: How = {},
): readonly T[] {
  const known = history.keep(of, [], (): Asked => ({ given, rows: [], answers: [] }), slot);
  const isAsked = isSame(known.given, given);
  const before = isAsked ? known.rows : [];
  const old = (isAsked ? known.answers : []) as readonly T[];
  const { head, tail } = unchangedRows(before, rows, (isAsked ? rows.unchanged : undefined) ?? { head: 0, tail: 0 });
  const now: R[] = [];
  const fresh: T[] = [];
  for (let at = head; at < rows.length - tail; at++) {
    const row = rows.at(at);
    const isKnown = before.length === rows.length && isSameRow(before[at], row);
    const answer = isKnown ? (old[at] as T) : of(row, ...given);
    now.push(row);
    fresh.push(alike && saysTheSame(old[at], answer) ? (old[at] as T) : answer);
  }
  const isOld = old.length === rows.length && fresh.every((answer, at) => answer === old[head + at]);
  known.given = given;
  known.rows = spliced(before, head, before.length - tail, now);
  known.answers = isOld ? old : spliced(old, head, old.length - tail, fresh);
  return known.answers as readonly T[];
}

interface Asked {
  given: Given;
  rows: readonly Given[];
  answers: readonly unknown[];
}

function unchangedRows(before: readonly Given[], rows: Rows<Given>, certain: Unchanged): Unchanged {
  const most = Math.min(before.length, rows.length);
  let { head, tail } = certain;
  while (head + tail < most && isSameRow(before[head], rows.at(head))) head++;
  while (head + tail < most && isSameRow(before[before.length - 1 - tail], rows.at(rows.length - 1 - tail))) tail++;
  return { head, tail };
}

function isSameRow(before: Given | undefined, now: Given): boolean {
  if (before === undefined) return false;
  for (let at = 0; at < now.length; at++) if (before[at] !== now[at]) return false;
  return true;
}

/** The same for rows whose members stand beside each other in columns of the same length. */
export function zip<R extends readonly unknown[], T, G extends Given = []>(
  history: History,
  of: (row: R, ...given: G) => T,
  columns: { readonly [K in keyof R]: readonly R[K][] },
  given: G,
  how: How = {},
): readonly T[] {
  const at = (index: number): R => columns.map((column) => column[index]) as unknown as R;
  return eachRow(history, of, { length: columns[0]?.length ?? 0, at }, given, how);
}

/** The lists one behind the other; the list of last time where it has the same members. */
export function joined<T>(history: History, name: string, lists: readonly (readonly T[])[]): readonly T[] {
  return history.revise<Joined<T>>(name, (before = { lists: [], all: [] }) => {
    const { head, tail } = history.unchanged(before.lists, lists);
    const above = sizeOf(lists, 0, head);
    const below = sizeOf(lists, lists.length - tail, lists.length);
    const fresh = lists.slice(head, lists.length - tail).flat() as T[];
    const isOld =
      before.all.length === above + fresh.length + below &&
      fresh.every((member, at) => member === before.all[above + at]);
    return { lists, all: isOld ? before.all : spliced(before.all, above, before.all.length - below, fresh) };
  }).all;
}

interface Joined<T> {
  readonly lists: readonly (readonly T[])[];
  readonly all: readonly T[];
}

function sizeOf(lists: readonly (readonly unknown[])[], from: number, to: number): number {
  let size = 0;
  for (let at = from; at < to; at++) size += lists[at]?.length ?? 0;
  return size;
}

/** What was handed in last time, instead of which the value is kept for the next one. */
export function previous<T>(history: History, name: string, value: T): T | undefined {
  let last: T | undefined;
  history.revise<T>(name, (before) => {
    last = before;
    return value;
  });
  return last;
}

/** A history for one of several things of a kind: in it, each question is asked for that one alone. */
export function historyOf(history: History, kind: string, slot: number): History {
  return history.keep(kind, [], () => new History(), slot);
}
