// Lists of which a part is another: one copy, however long they are.

/** The list with `members` in the place of those from `from` to `to`. Where as many come as go, nothing else is copied on the way. */
export function spliced<T>(list: readonly T[], from: number, to: number, members: readonly T[]): readonly T[] {
  if (members.length !== to - from) return list.slice(0, from).concat(members, list.slice(to));
  const copy = list.slice();
  for (const [at, member] of members.entries()) copy[from + at] = member;
  return copy;
}
