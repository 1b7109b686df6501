// Matching a sticky pattern at one place of a string.

/** What `pattern` (which must be sticky) matches exactly at `index`, or undefined. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** The index after the blanks that begin at `index`. */
export function skipBlanks(text: string, index: number): number {
  let at = index;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0') at++;
  return at;
}
