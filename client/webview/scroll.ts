// The arithmetic of scrolling: which line of the source is at which height of the page. Pure; lines count from 0, heights are pixels from the top.

export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/**
 * @param anchors in page order. Some point back, such as a note at the end that names an early line.
 * @returns the longest run of anchors whose lines and tops both ascend, framed by the first line at the top and the last line at the end.
 */
export function scrollMap(anchors: readonly Anchor[], lineCount: number, height: number): readonly Anchor[] {
  const inside = anchors.filter((a) => a.line > 0 && a.line < lineCount && a.top > 0 && a.top < height);
  return [{ line: 0, top: 0 }, ...ascending(inside), { line: Math.max(lineCount, 1), top: height }];
}

/** @returns the height at which a line, or a fraction of it, stands. */
export function topOfLine(line: number, map: readonly Anchor[]): number {
  return interpolate(line, map, 'line', 'top');
}

/** @returns the line, with its fraction, that stands at a height. */
export function lineAtTop(top: number, map: readonly Anchor[]): number {
  return interpolate(top, map, 'top', 'line');
}

function interpolate(value: number, map: readonly Anchor[], from: keyof Anchor, to: keyof Anchor): number {
  const after = map.findIndex((anchor) => anchor[from] > value);
  const right = after < 0 ? map.at(-1) : map[after];
  const left = after < 0 ? right : map[after - 1];
  if (!left || !right) return right?.[to] ?? 0;
  const share = right[from] === left[from] ? 0 : (value - left[from]) / (right[from] - left[from]);
  return left[to] + share * (right[to] - left[to]);
}

interface Link {
  readonly anchor: Anchor;
  readonly before: Link | undefined;
}

/** Patience: `ends[n]` is the anchor with the smallest line that ends a run of n + 1. */
function ascending(anchors: readonly Anchor[]): readonly Anchor[] {
  const inPageOrder = [...anchors].sort((a, b) => a.top - b.top || b.line - a.line);
  const ends: Link[] = [];
  for (const anchor of inPageOrder) {
    const at = firstNotBelow(anchor.line, ends);
    ends[at] = { anchor, before: ends[at - 1] };
  }
  const run: Anchor[] = [];
  for (let link = ends.at(-1); link; link = link.before) run.unshift(link.anchor);
  return run;
}

/** The ends ascend: where the first one at or above the line is, or their number. */
function firstNotBelow(line: number, ends: readonly Link[]): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.anchor.line ?? line) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
