// Keys of repeating elements, so that patching the page keeps the nodes: the same content gets the same key in every rendering.

/** Counts repetitions of the same text within one rendering. */
export interface Keys {
  /** A key that no other element of this rendering has: the text, and its number where it repeats. */
  next(text: string): string;
}

export function createKeys(): Keys {
  const seen = new Map<string, number>();
  return {
    next(text) {
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return count === 1 ? text : `${text} #${count}`;
    },
  };
}
