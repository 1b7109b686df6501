// What differs between two versions of a text: one stretch, between what they share at the beginning and at the end.

/** Offsets: the characters from `start` to `oldEnd` became those from `start` to `end`. */
export interface Changed {
  readonly start: number;
  readonly oldEnd: number;
  readonly end: number;
}

/** What tells one version of a text from the one before. */
export type Compare = (old: string, now: string) => Changed;

/** Compares the same two texts once: there is more than one reader of a document that wants to know what an edit changed. */
export function comparison(): Compare {
  let last: { readonly old: string; readonly now: string; readonly changed: Changed } | undefined;
  return (old, now) => {
    if (last?.old !== old || last.now !== now) last = { old, now, changed: changedPart(old, now) };
    return last.changed;
  };
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

/** Tells whether a place of the old text is that place of the new one. */
export interface Moves {
  start(old: number, now: number): boolean;
  end(old: number, now: number): boolean;
}

/** What lies behind a change moves on with it. What ends where something was put in may have grown by it. */
export function movesOf({ start, oldEnd, end }: Changed): Moves {
  const by = end - oldEnd;
  let grows: boolean | undefined;
  return {
    start: (old, now) => (old <= start ? now === old : old >= oldEnd && now === old + by),
    end: (old, now) => {
      if (old < start || (old === start && oldEnd > start)) return now === old;
      if (old > start) return old >= oldEnd && now === old + by;
      // All that ends there does the one or the other.
      grows ??= now !== old;
      return now === (grows ? old + by : old);
    },
  };
}
