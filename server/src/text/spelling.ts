// Slips of the fingers: whether one word is another one misspelt.

/** How many letters were mistyped, left out, added or exchanged with their neighbour. */
export function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? changed) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, exchanged, (row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return last.at(-1) ?? 0;
}

/** A word of several, and what it was meant to be. */
export interface Slip {
  readonly word: string;
  readonly meant: string;
}

/**
 * The one word in which `written` differs from a known name, when that is a slip; both in lower case, their words between single
 * blanks. A word with another ending (`reasons`) is another word, and so are short words: most of them are one letter from another.
 */
export function slipIn(written: string, known: string): Slip | undefined {
  if (Math.abs(written.length - known.length) > MOST_SLIPS) return undefined;
  const words = written.split(' ');
  const meant = known.split(' ');
  if (words.length !== meant.length) return undefined;
  const other = words.findIndex((word, at) => word !== meant[at]);
  if (other < 0 || words.some((word, at) => at > other && word !== meant[at])) return undefined;
  const slip = { word: words[other] ?? '', meant: meant[other] ?? '' };
  return isSlip(slip, words.length === 1 ? 5 : 4) ? slip : undefined;
}

const MOST_SLIPS = 2;
/** From this length on, two slips still leave no doubt. */
const LONG = 10;

function isSlip({ word, meant }: Slip, shortest: number): boolean {
  if (word.length < shortest || meant.length < shortest || word[0] !== meant[0]) return false;
  return !isInflection(word, meant) && slipsBetween(word, meant) <= (meant.length < LONG ? 1 : MOST_SLIPS);
}

/** `action` and `actions`, `resolve` and `resolved`: the same up to an ending. */
function isInflection(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return ENDING.test(a.slice(same)) && ENDING.test(b.slice(same));
}

const ENDING = /^(?:|s|d|r|es|ed|er|ies|y|ing|e|al|ly)$/;
