// Two versions of a text: how much of them is the same at both ends. Long stretches are compared at once, which costs next to nothing.

export interface Sameness {
  /** How many characters at the beginning are the same. */
  readonly head: number;
  /** How many of the others at the end are the same. */
  readonly tail: number;
}

export function samenessOf(before: string, now: string): Sameness {
  const most = Math.min(before.length, now.length);
  const head = longest(most, (from, to) => before.slice(from, to) === now.slice(from, to));
  const tail = longest(most - head, (from, to) => fromEnd(before, from, to) === fromEnd(now, from, to));
  return { head, tail };
}

/** The part that begins `to` and ends `from` characters before the end. */
function fromEnd(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

/** The length of the longest beginning, up to `most`, all of whose stretches are the same: in leaps that double, then by halves. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let sure = 0;
  let leap = FIRST_LEAP;
  while (sure < most && isSame(sure, Math.min(sure + leap, most))) {
    sure = Math.min(sure + leap, most);
    leap *= 2;
  }
  // From here on something differs before `end`, unless everything is the same.
  let end = Math.min(sure + leap, most);
  while (end - sure > 1) {
    const middle = (sure + end) >> 1;
    if (isSame(sure, middle)) sure = middle;
    else end = middle;
  }
  return sure;
}

const FIRST_LEAP = 1024;
