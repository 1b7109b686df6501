// Matching a sticky pattern at one place of a string.

/** What `pattern` (which must be sticky) matches exactly at `index`, or undefined. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
