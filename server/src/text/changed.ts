// What differs between two versions of a text: one stretch, between what they share at the beginning and at the end.

/** Offsets: the characters from `start` to `oldEnd` became those from `start` to `end`. */
export interface Changed {
  readonly start: number;
  readonly oldEnd: number;
  readonly end: number;
}

/** Compares whole slices, which costs far less than comparing characters one by one. */
export function changedPart(old: string, now: string): Changed {
  const shared = Math.min(old.length, now.length);
  const start = longest(shared, (from, to) => old.slice(from, to) === now.slice(from, to));
  const fromEnd = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  const tail = longest(shared - start, (from, to) => fromEnd(old, from, to) === fromEnd(now, from, to));
  return { start, oldEnd: old.length - tail, end: now.length - tail };
}

/** The largest length up to `most` for which what lies between any two lengths below it is the same. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  let differs = most + 1;
  let step = most;
  while (known < most && known + 1 < differs) {
    const to = Math.min(most, differs - 1, known + step);
    if (isSame(known, to)) known = to;
    else differs = to;
    step = Math.max(1, (differs - known) >> 1);
  }
  return known;
}
