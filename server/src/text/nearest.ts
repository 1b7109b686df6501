// The word that somebody meant who wrote another one: by the fewest letters that differ.

/** The nearest of the words, when it is near: a third of the letters may differ; undefined when none is. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.floor(word.length / 3) + 1;
  for (const candidate of among) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const differs = difference(word.toLowerCase(), candidate.toLowerCase());
    if (differs < least) {
      best = candidate;
      least = differs;
    }
  }
  return best;
}

/** How many letters have to be put in, left out or changed to make one word of the other. */
function difference(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
