// Tells scrolling that we caused from scrolling that the reader did, so that editor and preview do not chase each other.

export interface Echo {
  /** We are about to scroll from `current` to `position`; both in the same unit, lines or pixels. */
  expect(position: number, current: number): void;
  /** @returns whether scrolling to `position` is still ours: it approaches what we expect, perhaps in several steps. */
  caused(position: number): boolean;
}

/** Judges by position, not by counting events: a scroll that changes nothing raises none, a smooth one raises many. */
export function createEcho(): Echo {
  let expected: number | undefined;
  let distance = 0;
  return {
    expect(position, current) {
      expected = position;
      distance = Math.abs(position - current);
    },
    caused(position) {
      if (expected === undefined) return false;
      const left = Math.abs(position - expected);
      const approaches = left < distance || left === 0;
      distance = left;
      if (!approaches) expected = undefined;
      return approaches;
    },
  };
}
