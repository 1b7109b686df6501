// The known words nearest to one that is not known, for "did you mean".

/** @returns at most three, the nearest first; none where nothing is near. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const given = word.toLowerCase();
  return known
    .map((each) => ({ each, steps: stepsTo(given, each) }))
    .filter(({ each, steps }) => steps <= Math.max(2, each.length / 3))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** Who gives the name of a code without its group, or with another one, means the code. */
function stepsTo(given: string, known: string): number {
  const [name, knownName] = [given, known].map((code) => code.slice(code.indexOf('/') + 1));
  if (name === knownName) return given === known ? 0 : 1;
  return distance(given, known);
}

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
